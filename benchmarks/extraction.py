"""What extraction costs on top of parsing, as a ratio in one run.

    python benchmarks/extraction.py [--runs N] [FILE ...]

The yardstick is spaCy's pipeline as it is shipped, parsing the words that are parsed when a
file is extracted. Beside it stand parsing and splitting into claims without frames, and all
that ``extract_many`` does. Each round measures the three one after the other, so that a busy
spell falls on all of them; what is counted is the processor's time. Without FILE the corpus is
read.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from unittest.mock import patch

import spacy
from spacy.language import Language

from claimcheck import analysis, extraction, sources
from claimcheck.extraction import parts, reading

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
NO_FRAMES = reading.Frames(quantities=(), times=(), entities=(), speakers=(), causes=())


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor: parsing alone, with claims, and with their frames."""

    bare: float
    claims: float
    frames: float

    def line(self, name: str) -> str:
        """A line of the table; the last two columns are shares of parsing alone."""
        seconds = f"{self.bare:>9.3f}{self.claims:>9.3f}{self.frames:>9.3f}"
        added = (taken / self.bare - 1 for taken in (self.claims, self.frames))
        return f"{name[:26]:<28}{seconds}" + "".join(f"{share:>10.1%}" for share in added)


def main() -> None:
    """Measure, then print a table: a line for each file and one for all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--runs", type=int, default=5, help="rounds; medians are printed")
    asked = parser.parse_args()
    files = asked.files or sorted(p for p in CORPUS.glob("*/*.*") if p.suffix != ".toml")
    bare = spacy.load(name := installed())  # noqa: TID251 - the yardstick is not ours
    ours = analysis.load(name)
    print(f"{'':<28}{'seconds':>9}{'':>18}{'on top of parsing':>20}")
    print(f"{'':<28}{'parse':>9}{'+claims':>9}{'+frames':>9}{'claims':>10}{'+frames':>10}")
    costs = []
    for file in files:
        costs.append(cost(bare, ours, file, runs=asked.runs))
        print(costs[-1].line(file.name))
    print(total(costs).line("all"))


def installed() -> str:
    """The name of the pipeline that is measured."""
    return next(name for name in analysis.PIPELINES if spacy.util.is_package(name))


def cost(bare: Language, ours: Language, file: Path, *, runs: int) -> Cost:
    """What a file costs, medians of some rounds after one that warms the caches."""
    source = sources.read(file)
    words = [part.text for part in parts.parts(source, parts.topic(source))]
    works: list[Callable[[], object]] = [
        lambda: list(bare.pipe(words, batch_size=analysis.BATCH)),
        lambda: without_frames(partial(extraction.claims, ours, source)),
        partial(extraction.claims, ours, source),
    ]
    rounds = [[seconds(work) for work in works] for _ in range(1 + runs)][1:]
    return Cost(*(median(column) for column in zip(*rounds, strict=True)))


def without_frames(work: Callable[[], object]) -> None:
    """Run with frames that find nothing."""
    with patch.object(reading, "read", lambda *_, **__: NO_FRAMES):
        work()


def seconds(work: Callable[[], object]) -> float:
    """The processor's time for a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def total(costs: list[Cost]) -> Cost:
    """The sum over all files."""
    return Cost(
        sum(c.bare for c in costs), sum(c.claims for c in costs), sum(c.frames for c in costs)
    )


if __name__ == "__main__":
    main()
