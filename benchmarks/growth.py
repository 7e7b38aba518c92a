"""How the time of extraction grows with a text that is one line.

    python benchmarks/growth.py [--sizes KB ...]

Prints the processor's time at each size and the exponent of growth: the slope of a line through
the logarithms. 1 is linear, 2 is quadratic.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Sequence
from itertools import count
from statistics import linear_regression

from claimcheck import analysis, extraction
from claimcheck.model import Source

SIZES = (250, 500, 1_000, 2_000)


def main() -> None:
    """Measure, then print a table and the exponent."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="KB")
    asked = parser.parse_args()
    nlp = analysis.load()
    list(extraction.texts(nlp, [line(1_000)]))  # the first text fills the caches
    print(f"{'kB':>8}{'seconds':>10}{'claims':>10}")
    taken = []
    for size in asked.sizes:
        source = Source(id="line", text=line(1_000 * size))
        start = time.process_time()
        found = extraction.claims(nlp, source)
        taken.append(time.process_time() - start)
        print(f"{size:>8}{taken[-1]:>10.1f}{len(found):>10}", flush=True)
    print(f"exponent {exponent(asked.sizes, taken):.2f}")


def line(length: int) -> str:
    """A text of sentences without a line break; no two name the same things."""
    sentences: list[str] = []
    size = 0
    for number in count(1):
        if size >= length:
            break
        sentences.append(
            f"Ada Vance{number} said the dam of Kelm{number % 97} broke on {number % 28 + 1}"
            f" May 20{number % 80 + 10} and killed {number} people. "
        )
        size += len(sentences[-1])
    return "".join(sentences)[:length]


def exponent(sizes: Sequence[int], taken: Sequence[float]) -> float:
    """The slope of time over size, both as logarithms."""
    return linear_regression(
        [math.log(size) for size in sizes], [math.log(seconds) for seconds in taken]
    ).slope


if __name__ == "__main__":
    main()
