"""Feeds damaged inputs to everything that reads what strangers wrote.

    python tests/fuzz/fuzz.py [TARGET...] [--inputs N] [--seconds S] [--seed N] [--keep FOLDER]

Whatever an input raises besides the errors that a user is shown is a fault: it is printed with
where it was raised, each place once, and with --keep its input is written to FOLDER. So is an
input that takes more than five seconds. Without TARGET all are fed, each with 100,000 inputs
unless --inputs says otherwise, or for S seconds, whichever ends first.

Where Python can tell (3.12 and later), an input that reaches a line of claimcheck that none
before it reached is damaged further, beside the sound ones.
"""

import argparse
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mutation import mutants
from reach import Reach
from targets import EXPECTED, TARGETS, Target

SLOW = 5.0  # seconds of the processor, which others may keep busy

# Of the longest sound one; what grows further only takes longer.
LONGEST_SEED = 4


class Fed(NamedTuple):
    """What came of an input.

    Attributes:
        data: The input.
        fault: What it brought down, and where; empty where it is none.
        refused: It was refused with an error that a user is shown.
    """

    data: bytes
    fault: str
    refused: bool


def main() -> None:
    """Feed, then print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--inputs", type=int, default=100_000, help="for each target")
    parser.add_argument("--seconds", type=float, default=3600, help="for each target")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="a folder for inputs that are faults")
    asked = parser.parse_args()
    names = asked.targets or list(TARGETS)
    if unknown := set(names) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    faults = [tried(name, asked) for name in names]
    sys.exit(1 if any(faults) else 0)


def tried(name: str, asked: argparse.Namespace) -> int:
    """Feed one target, print what came of it, and say how many faults there are."""
    begun = time.perf_counter()
    seeds = list(TARGETS[name].seeds())
    longest = LONGEST_SEED * max(map(len, seeds))
    sound = len(seeds)
    fed, refused, found = 0, 0, Counter[str]()
    with Reach() as reach:
        for _ in fed_to(TARGETS[name], seeds):
            reach.grew()
        for one in fed_to(TARGETS[name], mutants(seeds, asked.inputs, asked.seed)):
            fed += 1
            refused += one.refused
            if reach.grew() and not one.refused and len(one.data) <= longest:
                seeds.append(one.data)
            if one.fault:
                found[one.fault] += 1
                if asked.keep and found[one.fault] == 1:
                    asked.keep.mkdir(parents=True, exist_ok=True)
                    (asked.keep / f"{name}-{len(found)}").write_bytes(one.data)
            if time.perf_counter() - begun > asked.seconds:
                break
    taken = time.perf_counter() - begun
    print(
        f"{name}: {fed:,} inputs in {taken:.0f} s, {fed - refused:,} read, "
        f"{refused:,} refused, {len(seeds) - sound:,} that reached a new line, "
        f"{len(found)} faults",
        flush=True,
    )
    for fault, count in found.most_common():
        print(f"  {count:,} times {fault}", flush=True)
    return len(found)


def fed_to(target: Target, data: Iterable[bytes]) -> Iterator[Fed]:
    """Feed inputs, one after the other."""
    for one in data:
        begun = time.process_time()
        fault, refused = "", False
        try:
            target.feed(one)
        except EXPECTED:
            refused = True
        except Exception as error:  # noqa: BLE001 - any other is what is looked for
            place = traceback.extract_tb(error.__traceback__)
            ours = [frame for frame in place if "claimcheck" in frame.filename] or place
            where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
            fault = f"{type(error).__name__} at {where}"
        if not fault and time.process_time() - begun > SLOW:
            fault = f"slow: more than {SLOW:.0f} seconds"
        yield Fed(one, fault, refused)


if __name__ == "__main__":
    main()
