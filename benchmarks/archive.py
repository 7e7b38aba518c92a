"""What it costs to match and judge very many claims, how that grows, and what is found.

    python benchmarks/archive.py [--claims N ...] [--workers N] [--seed N] [--json PATH]

The claims are those of invented articles (see ``invented.py``): the first 10,000 are parsed,
and the others are the same events in other places and of other people. So the words, figures
and dates of all claims are those of the first 10,000 and become as common as the claims become
many, which is what makes keys common; and no name turns up in two events, as it would now and
then in an archive of real articles. The whole is one topic: every claim may meet every other.

Each size runs in a process of its own, with so many workers. The seconds are the processor's,
of all processes together, so that a busy machine does not matter; "in minutes" is their sum
spread over the workers, as far as more than one can work. The exponent of growth is the slope
of a line through the logarithms: 1 is linear, 2 is quadratic. Memory is the most that the main
process and the largest worker ever took.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from statistics import linear_regression

from invented import Said, copies, corpus
from planted import shows, tellings

from claimcheck import analysis, bulk, extraction
from claimcheck.bulk.finding import gathered
from claimcheck.model import Claim, Relation, Source

SIZES = (1_000, 10_000, 100_000, 1_000_000)

# Claims that one event with five sources gives, and how many are parsed at most.
AN_EVENT = 211
SOURCES = 5
PARSED = 10_000

STAGES = ("storing and keys", "blocking", "judging", "gathering")

# ru_maxrss counts KiB on Linux and bytes on macOS.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(slots=True)
class Cost:
    """What one size costs, and what came of it.

    Attributes:
        claims: How many there are.
        sources: How many they come from.
        workers: Processes beside the main one.
        candidates: Pairs that blocking proposed.
        share: Of all pairs, in percent.
        judged: Those alike enough to be judged.
        corroborated: Those that agree.
        conflicting: Those that conflict.
        discrepancies: Questions that the conflicts were gathered to.
        planted: Facts on which sources were made to differ.
        found: Those of them that a discrepancy shows.
        right: Discrepancies that show a planted fact.
        alone: Of the processor, by stage, in the main process.
        workers_seconds: Of the processor, by all workers.
        wall: By stage, as the clock on the wall has it.
        megabytes: Peak memory of the main process and of the largest worker.
        disk: Megabytes that were written.
        load: Processes that wanted to run, on average over the last quarter of an hour.
    """

    claims: int = 0
    sources: int = 0
    workers: int = 0
    candidates: int = 0
    share: float = 0.0
    judged: int = 0
    corroborated: int = 0
    conflicting: int = 0
    discrepancies: int = 0
    planted: int = 0
    found: int = 0
    right: int = 0
    alone: dict[str, float] = field(default_factory=dict)
    workers_seconds: float = 0.0
    wall: dict[str, float] = field(default_factory=dict)
    megabytes: dict[str, int] = field(default_factory=dict)
    disk: int = 0
    load: float = 0.0

    @property
    def seconds(self) -> float:
        """Of the processor, of all processes."""
        return sum(self.alone.values()) + self.workers_seconds

    @property
    def minutes(self) -> float:
        """How long it takes where every worker has a core of its own."""
        return (sum(self.alone.values()) + self.workers_seconds / max(1, self.workers)) / 60


def main() -> None:
    """Measure, print a table, and write the figures where that is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--claims", nargs="+", type=int, default=SIZES, metavar="N")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the figures there")
    asked = parser.parse_args()
    costs = []
    for size in asked.claims:
        with tempfile.TemporaryDirectory() as folder:
            made = made_of(size, asked.seed)
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
                work = process.submit(cost, made, Path(folder), asked.workers)
                costs.append(work.result())
        print(table(costs[-1:]), flush=True)
    print(table(costs))
    if asked.json:
        sizes = [
            asdict(each) | {"seconds": each.seconds, "minutes": each.minutes} for each in costs
        ]
        figures = {"sizes": sizes, "exponent": exponent(costs)}
        asked.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


@dataclass(frozen=True, slots=True)
class Made:
    """Sources with their claims, how often they are copied, and what their sentences tell."""

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    copies: range
    said: tuple[Said, ...]

    def every(self) -> Iterator[Claim]:
        """All claims in order of their sources, made as they are asked for."""
        for _, theirs in copies(self.sources, self.claims, self.copies):
            yield from theirs
        yield from self.claims


def made_of(size: int, seed: int) -> Made:
    """About so many claims, read once and copied under other names."""
    made = corpus(max(1, round(min(size, PARSED) / AN_EVENT)), SOURCES, seed=seed)
    nlp = analysis.load()
    claims = tuple(c for source in made.sources for c in extraction.claims(nlp, source))
    others = range(1, round(size / len(claims)) if size > PARSED else 1)
    said = [
        replace(each, fact=f"{copy}/{each.fact}", source=f"c{copy:03}{each.source}")
        for copy in others
        for each in made.said
    ]
    return Made(made.sources, claims, others, (*said, *made.said))


def cost(made: Made, folder: Path, workers: int) -> Cost:
    """What it costs to match, judge and gather these claims."""
    found = Cost(workers=workers, load=os.getloadavg()[2])
    stages = Stages(found)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as executor:
        matched = bulk.matched(made.every(), folder, executor=executor, progress=stages.told)
    stages.begins("gathering")
    discrepancies = gathered(matched.stock, matched.telling)
    stages.ends()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    found.workers_seconds = used.ru_utime + used.ru_stime
    own = resource.getrusage(resource.RUSAGE_SELF)
    found.megabytes = {
        "main": round(own.ru_maxrss * PEAK_UNIT / 1e6),
        "largest worker": round(used.ru_maxrss * PEAK_UNIT / 1e6),
    }
    found.disk = round(sum(p.stat().st_size for p in folder.iterdir()) / 1e6)
    found.claims, found.sources = len(matched.stock), len(matched.stock.sources)
    found.candidates, found.judged = matched.candidates, len(matched.judgements)
    found.share = 100 * found.candidates / math.comb(found.claims, 2)
    relations = [each.relation for each in matched.telling]
    found.corroborated = relations.count(Relation.CORROBORATED)
    found.conflicting = relations.count(Relation.CONFLICTING)
    found.discrepancies = len(discrepancies)
    facts: dict[str, set[str]] = {}
    for each in made.said:
        facts.setdefault(each.fact, set()).add(each.value)
    planted = {fact for fact, values in facts.items() if len(values) > 1}
    answering = {id_ for each in discrepancies for id_ in each.claims}
    read = {id_.rpartition("#")[0] for id_ in answering}
    told = tellings(made.said, (c for name in sorted(read) for c in matched.stock.source(name)))
    shown = [shows([told[c] for c in each.claims if c in told]) for each in discrepancies]
    found.planted, found.found = (
        len(planted),
        len(planted & {f for each in shown for f in each}),
    )
    found.right = sum(bool(each & planted) for each in shown)
    return found


class Stages:
    """Notes what each stage costs the main process."""

    def __init__(self, found: Cost) -> None:
        self._found = found
        self._stage = STAGES[0]
        self._since = time.process_time(), time.monotonic()

    def told(self, stage: str, done: int, total: int) -> None:
        """A stage goes on, or the next one begins."""
        if stage == "block":
            self.begins("judging" if done == total else "blocking")

    def begins(self, stage: str) -> None:
        """Another stage begins."""
        self.ends()
        self._stage = stage

    def ends(self) -> None:
        """The stage ends."""
        cpu, wall = time.process_time(), time.monotonic()
        self._found.alone[self._stage] = cpu - self._since[0]
        self._found.wall[self._stage] = wall - self._since[1]
        self._since = cpu, wall


def exponent(costs: Sequence[Cost]) -> float | None:
    """How the processor's time grows with the claims; of one size nothing can be said."""
    if len({cost.claims for cost in costs}) == 1:
        return None
    sizes = [math.log(cost.claims) for cost in costs]
    return round(linear_regression(sizes, [math.log(c.seconds) for c in costs]).slope, 2)


def table(costs: Sequence[Cost]) -> str:
    """The figures, a column for each size."""
    rows: list[tuple[str, list[str]]] = [("claims", [f"{c.claims:,}" for c in costs])]
    rows += [
        (name, [f"{getattr(cost, name):,}" for cost in costs])
        for name in ("sources", "candidates", "judged", "corroborated", "conflicting")
    ]
    rows.append(("of all pairs", [f"{cost.share:.4f} %" for cost in costs]))
    rows += [
        (f"main: {stage}", [f"{cost.alone[stage]:.1f} s" for cost in costs]) for stage in STAGES
    ]
    rows += [
        ("workers", [f"{cost.workers_seconds:.1f} s" for cost in costs]),
        ("all processes", [f"{cost.seconds:.1f} s" for cost in costs]),
        ("in minutes", [f"{c.minutes:.2f} ({c.workers} cores)" for c in costs]),
        ("on the wall", [f"{sum(c.wall.values()):.0f} s, load {c.load:.1f}" for c in costs]),
        ("peak, main", [f"{cost.megabytes['main']} MB" for cost in costs]),
        ("peak, worker", [f"{cost.megabytes['largest worker']} MB" for cost in costs]),
        ("on disk", [f"{cost.disk} MB" for cost in costs]),
        ("planted, found", [f"{c.found}/{c.planted}" for c in costs]),
        ("shown, right", [f"{c.right}/{c.discrepancies}" for c in costs]),
    ]
    if (slope := exponent(costs)) is not None:
        rows.append(("exponent", [str(slope)]))
    return "\n".join(
        f"{name:<24}" + "".join(f"{cell:>22}" for cell in cells) for name, cells in rows
    )


if __name__ == "__main__":
    main()
