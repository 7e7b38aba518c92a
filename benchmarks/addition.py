"""What it costs to add, change or remove one of a thousand sources, against a run from scratch.

    python benchmarks/addition.py [--sources N] [--seed N] [--fresh] [--unchecked]

The sources are invented articles (see ``invented.py``), of which the first 250 are parsed and
the others are the same events in other places; all are one topic. Their claims lie in a cache,
as after an earlier run, so that no run parses anything; with ``--fresh`` the one source that is
added or changed is parsed, and the first run is charged with what it took to parse all.

Each run is a process of its own, and what is measured is the processor's time of all of it, but
for reading the list of sources: Python and all modules are loaded, and the discrepancies are
there. Claims and judgements are made when they are asked for; what that takes is printed, too.
After each change the result is compared with that of a run that keeps nothing.
"""

from __future__ import annotations

import argparse
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model import Claim, Source

AN_EVENT, PARSED = 5, 250
STEPS = ("all", "the same", "one added", "one changed", "one removed")


def main() -> None:
    """Measure, then print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sources", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fresh", action="store_true", help="parse what is new")
    parser.add_argument("--unchecked", action="store_true", help="without runs from scratch")
    parser.add_argument("--step", nargs=2, metavar=("FOLDER", "STEP"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.step:
        step(Path(asked.step[0]), asked.step[1])
        return
    with tempfile.TemporaryDirectory() as name:
        prepared = prepare(Path(name), asked.sources, asked.seed, fresh=asked.fresh)
        measure(Path(name), prepared, STEPS[:2] if not asked.unchecked else STEPS)


def measure(folder: Path, parsing: float, unchecked: Collection[str]) -> None:
    """Print what each run costs, and whether it found what a run from scratch finds."""
    print(f"{'':<16}{'CPU s':>9}{'of all':>9}{'claims, pairs':>15}  as from scratch")
    first, right = 0.0, True
    for name in STEPS:
        taken, items, digest = run(folder, name)
        if name == STEPS[0]:
            taken += parsing
            first = taken
        known = digest if name in unchecked else run(folder, f"{name}, nothing kept")[2]
        right &= digest == known
        same = "" if name in unchecked else "yes" if digest == known else "NO"
        print(f"{name:<16}{taken:>9.2f}{taken / first:>9.2%}{items:>15.2f}  {same}", flush=True)
    kept = sum(each.stat().st_size for each in (folder / "kept" / "runs").iterdir())
    print(f"kept of a run: {kept / 1e6:.0f} MB")
    sys.exit(None if right else 1)


def run(folder: Path, name: str) -> tuple[float, float, str]:
    """Seconds until the discrepancies are there, then until all is, and what was found."""
    command = [sys.executable, __file__, "--step", str(folder), name]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    taken, items, digest = done.stdout.split()
    return float(taken), float(items), digest


def step(folder: Path, name: str) -> None:
    """One run: print what it took, and a digest of all that it found."""
    begun = time.process_time()
    sources = pickle.loads((folder / f"{name.partition(',')[0]}.pickle").read_bytes())  # noqa: S301 - our own
    reading = time.process_time() - begun
    from claimcheck import pipeline
    from claimcheck.cache import Cache

    store = Cache(folder / ("parsed" if "nothing" in name else "kept"))
    found = pipeline.compare(sources, store=store)
    taken = time.process_time() - reading
    everything = (found.claims, found.pairs, found.discrepancies, found.copies, found.skipped)
    digest = sha256(repr(everything).encode()).hexdigest()[:16]
    print(taken, time.process_time() - reading - taken, digest)
    if "nothing" in name:
        shutil.rmtree(folder / "parsed" / "runs")


def prepare(folder: Path, number: int, seed: int, *, fresh: bool) -> float:
    """Write the sources of each run and caches with their claims; seconds to parse them all."""
    from invented import copies, corpus

    from claimcheck import analysis, extraction

    made = corpus(PARSED // AN_EVENT, AN_EVENT, seed=seed)
    nlp = analysis.load()
    begun = time.process_time()
    claims = tuple(c for source in made.sources for c in extraction.claims(nlp, source))
    parsing = (time.process_time() - begun) * number / PARSED
    sources, every = [*made.sources], [*claims]
    for more, theirs in copies(made.sources, claims, range(1, -(-number // PARSED))):
        sources += more
        every += theirs
    sources = sorted(sources, key=lambda source: source.id)[:number]
    one = sources.pop(len(sources) // 2)
    other = sources[len(sources) // 3]
    changed = replace(other, text=other.text.partition("\n\n")[2] or other.text[:400])
    after = [changed if each is other else each for each in sources]
    runs = {
        "all": sources,
        "the same": sources,
        "one added": [*sources, one],
        "one changed": [*after, one],
        "one removed": after,
    }
    for name, of in runs.items():
        (folder / f"{name}.pickle").write_bytes(pickle.dumps(of))
    known = {id(source) for source in sources}
    wanted = [each for each in (*sources, one) if not fresh or id(each) in known]
    keep(folder / "kept", wanted, every)
    keep(folder / "parsed", wanted, every)
    if not fresh:
        again = extraction.claims(nlp, changed)
        keep(folder / "kept", [changed], again)
        keep(folder / "parsed", [changed], again)
    sizes = f"{len(sources):,} sources, {len(every):,} claims, load {os.getloadavg()[0]:.1f}"
    print(sizes, flush=True)
    return parsing if fresh else 0.0


def keep(folder: Path, sources: Sequence[Source], claims: Sequence[Claim]) -> None:
    """Put the claims of sources into a cache."""
    from claimcheck.cache import Cache
    from claimcheck.execution import Means
    from claimcheck.execution.extracting import Shelf
    from claimcheck.settings import DEFAULTS

    shelf = Shelf(Means(settings=DEFAULTS, store=Cache(folder)))
    of: dict[str, list[Claim]] = {}
    for claim in claims:
        of.setdefault(claim.source, []).append(claim)
    for source in sources:
        shelf.put(source, tuple(of.get(source.id, ())))


if __name__ == "__main__":
    main()
