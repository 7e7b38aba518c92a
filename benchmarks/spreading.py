"""What parsing costs in one process and in several, and whether its memory grows.

    python benchmarks/spreading.py [--events N] [--jobs N ...]

Invented articles, five about each event, are parsed once for each number of processes, each
time without a cache: how long it took, the processor's time in all processes together, and the
memory that they take together, what they share counted once. Then they are parsed with a cache
in this process, and its memory is printed as the sources go by: what grows with them is a
leak. Linux only, because the figures come from /proc.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from invented import corpus

from claimcheck import analysis, execution, pipeline
from claimcheck.cache import Cache
from claimcheck.execution.extracting import Shelf
from claimcheck.model import Source

ARTICLES = 5
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure, then print two tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--events", type=int, default=40, metavar="N")
    parser.add_argument("--jobs", nargs="+", type=int, default=[1, 2], metavar="N")
    asked = parser.parse_args()
    if not Path("/proc/self/stat").exists():
        sys.exit("the figures come from /proc, which this system does not have")
    sources = corpus(asked.events, ARTICLES).sources
    size = sum(len(source.text) for source in sources)
    print(f"{len(sources)} sources, {size:,} characters")
    print(f"{'processes':<12}{'claims':>9}{'s':>9}{'s of CPU':>10}{'MB':>7}", flush=True)
    for jobs in asked.jobs:
        spread(sources, jobs)
    memory(sources)


def spread(sources: Sequence[Source], jobs: int) -> None:
    """Parse all of it in so many processes, each of which begins anew."""
    if os.fork():  # what this process loads, the next measurement would not
        os.wait()
        return
    begun = time.perf_counter()
    executor = execution.Processes(jobs) if jobs > 1 else None
    means = execution.Means(settings=pipeline.DEFAULTS, executor=executor)
    claims = sum(map(len, execution.claims(sources, means)))
    taken = time.perf_counter() - begun
    used = [*family()]
    seconds = sum(map(processor, used))
    megabytes = sum(map(proportional, used))
    print(f"{jobs:<12}{claims:>9,}{taken:>9.1f}{seconds:>10.1f}{megabytes:>7.0f}", flush=True)
    if executor is not None:
        executor.stop()
    os._exit(0)


def memory(sources: Sequence[Source]) -> None:
    """Print the memory of this process at every fifth of the sources."""
    analysis.load()
    put = Shelf.put
    done = 0

    def noted(shelf: Shelf, source: Source, found: tuple[object, ...]) -> None:
        nonlocal done
        put(shelf, source, found)  # type: ignore[arg-type]
        done += 1
        if done % max(1, len(sources) // 5) == 0:
            print(f"{done:<12}{proportional(os.getpid()):>9.0f}", flush=True)

    print(f"\n{'sources':<12}{'MB':>9}")
    with tempfile.TemporaryDirectory() as folder, patch.object(Shelf, "put", noted):
        means = execution.Means(settings=pipeline.DEFAULTS, store=Cache(Path(folder)))
        execution.keep(sources, means)


def family() -> Iterator[int]:
    """This process and all that it or they started."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int(fields(int(folder.name))[1])
        except OSError:  # it has ended meanwhile
            continue
    mine = [os.getpid()]
    for process in mine:  # which grows
        mine += [child for child, parent in parents.items() if parent == process]
    yield from mine


def fields(process: int) -> list[str]:
    """What the system counts of a process, from its state on."""
    line = Path(f"/proc/{process}/stat").read_text("utf-8")
    return line.rpartition(")")[2].split()


def processor(process: int) -> float:
    """Seconds of the processor that a process has used."""
    user, system = fields(process)[11:13]
    return (int(user) + int(system)) / TICKS


def proportional(process: int) -> float:
    """Megabytes of a process, of what several share its part."""
    text = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8")
    return int(text.partition("\nPss:")[2].split()[0]) / 1e3


if __name__ == "__main__":
    main()
