"""Feeds damaged inputs to everything that reads what strangers wrote.

    python tests/fuzz/fuzz.py [TARGET...] [--inputs N] [--seconds S] [--seed N] [--keep FOLDER]

Whatever an input raises besides the errors that a user is shown is a fault: it is printed with
where it was raised, each place once, and with --keep its input is written to FOLDER. So is an
input that takes more than five seconds. Without TARGET all are fed, each with 100,000 inputs
unless --inputs says otherwise, or for S seconds, whichever ends first.
"""

import argparse
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mutation import mutants
from targets import EXPECTED, TARGETS, Target

SLOW = 5.0  # seconds


def main() -> None:
    """Feed, then print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--inputs", type=int, default=100_000, help="for each target")
    parser.add_argument("--seconds", type=float, default=3600, help="for each target")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="a folder for inputs that are faults")
    asked = parser.parse_args()
    wrong = 0
    for name in asked.targets or TARGETS:
        begun = time.perf_counter()
        data = mutants(TARGETS[name].seeds(), asked.inputs, asked.seed)
        fed, found = 0, Counter[str]()
        for one, fault in fed_to(TARGETS[name], data):
            fed += 1
            if fault:
                found[fault] += 1
                if asked.keep and found[fault] == 1:
                    asked.keep.mkdir(parents=True, exist_ok=True)
                    (asked.keep / f"{name}-{len(found)}").write_bytes(one)
            if time.perf_counter() - begun > asked.seconds:
                break
        wrong += len(found)
        taken = time.perf_counter() - begun
        print(f"{name}: {fed:,} inputs in {taken:.0f} s, {len(found)} faults", flush=True)
        for fault, count in found.most_common():
            print(f"  {count:,} times {fault}", flush=True)
    sys.exit(1 if wrong else 0)


def fed_to(target: Target, data: Iterator[bytes]) -> Iterator[tuple[bytes, str]]:
    """Each input and the fault that it is; empty where it is none."""
    for one in data:
        begun = time.perf_counter()
        fault = ""
        try:
            target.feed(one)
        except EXPECTED:
            pass
        except Exception as error:  # noqa: BLE001 - any other is what is looked for
            place = traceback.extract_tb(error.__traceback__)
            ours = [frame for frame in place if "claimcheck" in frame.filename] or place
            where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
            fault = f"{type(error).__name__} at {where}"
        if not fault and time.perf_counter() - begun > SLOW:
            fault = f"slow: more than {SLOW:.0f} seconds"
        yield one, fault


if __name__ == "__main__":
    main()
