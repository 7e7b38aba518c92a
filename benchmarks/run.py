"""What each stage costs, how that grows with the claims, and how much memory it takes.

    python benchmarks/run.py [--claims N ...] [--seed N] [--json PATH]

The texts are invented (see ``invented.py``) and the same in every run. Each size is measured in
a process of its own, so that its peak memory is its own; what is counted is the processor's
time, and beside it stands its share of parsing, which compares machines. Of more than 10,000
claims only the first 10,000 are parsed, and the rest are copies under other names: the stages
up to the frames are then those of the first 10,000. The exponent of growth is the slope of a
line through the logarithms: 1 is linear, 2 is quadratic.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from multiprocessing import get_context
from pathlib import Path
from statistics import linear_regression
from typing import TypeVar
from unittest.mock import patch

from invented import copies, corpus

from claimcheck import (
    analysis,
    discrepancies,
    extraction,
    matching,
    origins,
    pipeline,
    rules,
    verdict,
)
from claimcheck import sources as reader
from claimcheck.extraction import parts, reading
from claimcheck.matching import blocking
from claimcheck.model import Claim, Comparison, Judgement, Source

SIZES = (1_000, 10_000)

# Claims that one event with five sources gives, and how many are parsed at most.
AN_EVENT = 211
SOURCES = 5
PARSED = 10_000

# Stages whose cost grows with the pairs of claims.
MATCHING = ("blocking", "comparison", "rules", "gathering", "rendering")

# ru_maxrss counts KiB on Linux and bytes on macOS.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024

NO_FRAMES = reading.Frames(quantities=(), times=(), entities=(), speakers=(), causes=())

T = TypeVar("T")


@dataclass(slots=True)
class Cost:
    """What one size costs.

    Attributes:
        claims: How many were compared.
        sources: How many they come from.
        candidates: Pairs that blocking proposed.
        pairs: Those that were judged.
        discrepancies: Those that were found.
        seconds: Of the processor, by stage.
        megabytes: Peak memory after parsing, with the language model, and at the end.
    """

    claims: int = 0
    sources: int = 0
    candidates: int = 0
    pairs: int = 0
    discrepancies: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    megabytes: dict[str, int] = field(default_factory=dict)

    def timed(self, stage: str, work: Callable[[], T]) -> T:
        """Do the work of a stage, and note what it costs."""
        start = time.process_time()
        done = work()
        self.seconds[stage] = time.process_time() - start
        return done

    def peak(self, when: str) -> None:
        """Note the most memory that this process ever took."""
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT
        self.megabytes[when] = round(used / 1e6)


def main() -> None:
    """Measure, print a table, and write the figures where that is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--claims", nargs="+", type=int, default=SIZES, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the figures there")
    asked = parser.parse_args()
    costs = []
    for size in asked.claims:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
            costs.append(process.submit(cost, size, asked.seed).result())
    print(table(costs))
    if asked.json:
        figures = {"sizes": [asdict(each) for each in costs], "exponents": exponents(costs)}
        asked.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


def cost(size: int, seed: int) -> Cost:
    """What it costs to compare about so many claims, from files to a report."""
    found = Cost()
    made = corpus(max(1, round(min(size, PARSED) / AN_EVENT)), SOURCES, seed=seed)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{source.id}.txt" for source in made.sources]
        for path, source in zip(paths, made.sources, strict=True):
            path.write_text(source.text, "utf-8")
        texts, _ = found.timed("reading", lambda: reader.read_all(paths))
    claims = extracted(found, texts)
    found.peak("parsed")
    every, all_claims = list(texts), list(claims)
    others = range(1, round(size / len(claims)) if size > PARSED else 1)
    for more, theirs in copies(texts, claims, others):
        every += more
        all_claims += theirs
    compared(found, sorted(every, key=lambda source: source.id), all_claims)
    found.peak("compared")
    return found


def extracted(found: Cost, texts: Sequence[Source]) -> list[Claim]:
    """The claims, and what parsing, splitting and frames cost, each without the one before."""
    nlp = analysis.load()
    list(extraction.texts(nlp, [texts[0].text]))  # the first text fills the caches
    words = [part.text for each in texts for part in parts.parts(each, parts.topic(each))]

    def extract() -> list[Claim]:
        return [claim for each in texts for claim in extraction.claims(nlp, each)]

    found.timed("parsing", lambda: sum(1 for _ in analysis.parse(nlp, words)))
    with patch.object(reading, "read", lambda *_, **__: NO_FRAMES):
        found.timed("extraction", extract)
    claims = found.timed("frames", extract)
    found.seconds["frames"] -= found.seconds["extraction"]
    found.seconds["extraction"] -= found.seconds["parsing"]
    return claims


def compared(found: Cost, texts: Sequence[Source], given: Sequence[Claim]) -> None:
    """Compare the claims stage by stage, as ``pipeline.compare`` does, and note the costs."""
    claims = sorted(given, key=lambda claim: claim.source)
    found.claims, found.sources = len(claims), len(texts)
    found.candidates = found.timed(
        "blocking", lambda: sum(1 for _ in blocking.candidates(claims))
    )
    pairs = found.timed("comparison", lambda: list(matching.pairs(claims)))
    found.seconds["comparison"] -= found.seconds["blocking"]
    judged = found.timed("rules", lambda: [rules.judge(pair) for pair in pairs])
    found.pairs = len(pairs)
    comparison = found.timed("gathering", lambda: gathered(texts, claims, judged))
    found.discrepancies = len(comparison.discrepancies)
    found.timed("rendering", comparison.to_json)


def gathered(
    texts: Sequence[Source], claims: Sequence[Claim], judged: Sequence[Judgement]
) -> Comparison:
    """What the judgements come to."""
    copyings = origins.copied(texts)
    findings = verdict.findings(claims, judged, copyings)
    return Comparison(
        signature=pipeline.signature(),
        sources=tuple(texts),
        claims=findings,
        pairs=tuple(judged),
        discrepancies=discrepancies.gather(findings, judged),
        copies=tuple((each.copy, each.original) for each in copyings),
    )


def exponents(costs: Sequence[Cost]) -> dict[str, float]:
    """By stage, how its cost grows with the claims; of one size nothing can be said."""
    if len({cost.claims for cost in costs}) == 1:
        return {}
    whole = {"all of matching": [sum(c.seconds[s] for s in MATCHING) for c in costs]}
    taken = {stage: [cost.seconds[stage] for cost in costs] for stage in MATCHING} | whole
    sizes = [math.log(cost.claims) for cost in costs]
    return {
        stage: round(linear_regression(sizes, list(map(math.log, seconds))).slope, 2)
        for stage, seconds in taken.items()
    }


def table(costs: Sequence[Cost]) -> str:
    """The figures, a column for each size."""
    grown = exponents(costs)
    rows = [("", *(f"{cost.claims} claims" for cost in costs), "exponent")]
    for stage in costs[0].seconds:
        cells = (
            f"{c.seconds[stage]:.2f} s {c.seconds[stage] / c.seconds['parsing']:>7.1%}"
            for c in costs
        )
        rows.append((stage, *cells, str(grown.get(stage, ""))))
    whole = (f"{sum(c.seconds[s] for s in MATCHING):.2f} s {'':>7}" for c in costs)
    rows.append(("all of matching", *whole, str(grown.get("all of matching", ""))))
    rows += [
        (name, *(f"{getattr(cost, name)} {'':>9}" for cost in costs), "")
        for name in ("sources", "candidates", "pairs", "discrepancies")
    ]
    rows += [
        (f"peak, {when}", *(f"{cost.megabytes[when]} MB {'':>6}" for cost in costs), "")
        for when in costs[0].megabytes
    ]
    return "\n".join(
        f"{name:<20}" + "".join(f"{cell:>22}" for cell in cells) + f"{last:>10}"
        for name, *cells, last in rows
    )


if __name__ == "__main__":
    main()
