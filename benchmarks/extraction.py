"""What extraction costs on top of parsing, as a ratio in one run.

    python benchmarks/extraction.py [--runs N] [FILE ...]

The yardstick is spaCy's pipeline as it is shipped, parsing the words that are parsed when a
file is extracted. Beside it stand what parsing takes here, parsing and splitting into claims
without frames, and all that ``extract_many`` does. Each round measures the four one after the
other, so that a busy spell falls on all of them; what is counted is the processor's time.
Without FILE the corpus is read.
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
    """Seconds of the processor: spaCy's parsing, ours, with claims, and with their frames."""

    bare: float
    parse: float
    claims: float
    frames: float

    def line(self, name: str) -> str:
        """A line of the table; the last columns are shares of spaCy's parsing."""
        ours = (self.parse, self.claims, self.frames)
        seconds = "".join(f"{taken:>9.3f}" for taken in (self.bare, *ours))
        added = "".join(f"{taken / self.bare - 1:>9.1%}" for taken in ours)
        return f"{name[:22]:<22}{seconds}{added}"


def main() -> None:
    """Measure, then print a table: a line for each file and one for all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--runs", type=int, default=5, help="rounds; medians are printed")
    asked = parser.parse_args()
    files = asked.files or sorted(p for p in CORPUS.glob("*/*.*") if p.suffix != ".toml")
    bare = spacy.load(name := installed())  # noqa: TID251 - the yardstick is not ours
    ours = analysis.load(name)
    print(f"{'':<22}{'seconds':>36}{'on top of spaCy':>27}")
    columns = ("parse", "+claims", "+frames")
    print(f"{'':<22}" + "".join(f"{name:>9}" for name in ("spaCy", *columns, *columns)))
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
        lambda: list(analysis.parse(ours, words)),
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
    columns = ((c.bare, c.parse, c.claims, c.frames) for c in costs)
    return Cost(*(sum(column) for column in zip(*columns, strict=True)))


if __name__ == "__main__":
    main()
