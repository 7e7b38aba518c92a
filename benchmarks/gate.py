"""What the gate costs on a corpus of 200 sources: cold, unchanged, and with one source edited.

    python benchmarks/gate.py [--topics N] [--sources N] [--runs N]

The corpus is written for the occasion into a temporary folder: short reports on invented
accidents, ten to a topic, that agree on most and differ on some figures. Each run is a process
of its own, as in CI. After an edit the result with what was kept is compared, byte for byte,
with that of a run that keeps nothing. The package has to be installed for the Python that runs
this, or be on its path.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

TOWNS = ("Kelm", "Ostrel", "Vallow", "Bremick", "Tarnby", "Morsted", "Haldau", "Sundford")
THINGS = ("bridge", "dam", "ferry", "tunnel", "mill", "school", "viaduct", "refinery")
# Of the figures of a report, as a share.
DIFFERING = 0.1

VOICES = ("the mayor", "a spokeswoman for the district", "the fire service", "an engineer")

# In none of these do two versions share a run of words long enough for a copy.
FACTS = (
    ("The {thing} at {town} gave way on {day} May {year}.",
     "On {day} May {year} the {thing} near {town} collapsed."),
    ("{dead} people were killed, {voice} said.",
     "At {town} the accident killed {dead} people."),
    ("{hurt} people were injured.",
     "Another {hurt} were taken to hospital with injuries, said {voice}."),
    ("The council had inspected the {thing} that spring.",
     "Nobody had looked at the {thing} for years, according to {voice}."),
    ("Rebuilding it will cost {cost} million euros.",
     "{voice} put the cost of the repair at {cost} million euros."),
    ("Crews searched the river for {hours} hours.",
     "The search in the water lasted {hours} hours."),
    ("{homes} houses below the {thing} were evacuated.",
     "Police evacuated {homes} houses in {town}."),
)  # fmt: skip


def main() -> None:
    """Measure, then print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--topics", type=int, default=20)
    parser.add_argument("--sources", type=int, default=10, help="of each topic")
    parser.add_argument("--runs", type=int, default=5, help="medians are printed")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "corpus", topics=asked.topics, sources=asked.sources)
        measure(folder, runs=asked.runs)


def measure(folder: Path, *, runs: int) -> None:
    """Print the times, how they relate, and whether the bytes are the same."""
    files = sorted(folder.rglob("*.txt"))
    words = sum(len(file.read_text("utf-8").split()) for file in files)
    print(f"{len(files)} sources, {words:,} words, medians of {runs}")
    cold = gate(folder, "--update")
    unchanged = [gate(folder) for _ in range(runs)]
    edited = []
    for run in range(runs):
        edit(files[run * len(files) // runs], run)
        edited.append(gate(folder))
    afresh = gate(folder, "--no-cache")
    rows = {"cold": [cold], "unchanged": unchanged, "one source edited": edited}
    print(f"{'':<24}{'s':>8}{'CPU s':>8}{'of cold':>10}")
    for row, taken in {**rows, "afresh, nothing kept": [afresh]}.items():
        wall, computed = (median(run[at] for run in taken) for at in (0, 1))
        print(f"{row:<24}{wall:>8.2f}{computed:>8.2f}{wall / cold[0]:>10.3f}")
    same = edited[-1][2] == afresh[2]
    print(f"same bytes as afresh: {'yes' if same else 'NO'}")
    sys.exit(None if same else 1)


def gate(folder: Path, *options: str) -> tuple[float, float, bytes]:
    """Wall time and processor time of one run of the gate, and what it prints."""
    command = [sys.executable, "-m", "claimcheck", "gate", "-f", "sarif", *options]
    start, used = time.perf_counter(), processor()
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    return taken, processor() - used, done.stdout


def processor() -> float:
    """Seconds that the processes started so far have computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def edit(file: Path, run: int) -> None:
    """Add a sentence with a figure that no other source has."""
    text = file.read_text("utf-8")
    file.write_text(f"{text}\nThe accident killed {500 + run} people.\n", "utf-8")


def write(corpus: Path, *, topics: int, sources: int) -> None:
    """Write a corpus, the same in every run."""
    chance = random.Random(8)  # noqa: S311 - texts for a benchmark
    for number in range(topics):
        topic = corpus / f"topic-{number:02}"
        topic.mkdir(parents=True)
        facts = drawn(chance)
        tables = []
        for at in range(sources):
            name = f"paper-{at:02}"
            (topic / f"{name}.txt").write_text(report(chance, facts), "utf-8")
            tables.append(f'[{name}]\nfile = "{name}.txt"\nlicence = "invented"\n')
        (topic / "sources.toml").write_text("\n".join(tables), "utf-8")


def report(chance: random.Random, facts: dict[str, object]) -> str:
    """Some facts in some words; some figures differ from those of the others."""
    own = {
        name: chance.randrange(2, 90)
        if isinstance(value, int) and chance.random() < DIFFERING
        else value
        for name, value in facts.items()
    } | {"voice": chance.choice(VOICES), "year": facts["year"]}
    said = [chance.choice(versions).format(**own) for versions in FACTS]
    chance.shuffle(said)
    middle = len(said) // 2
    said = [f"{sentence[:1].upper()}{sentence[1:]}" for sentence in said]
    return f"{' '.join(said[:middle])}\n\n{' '.join(said[middle:])}\n"


def drawn(chance: random.Random) -> dict[str, object]:
    """What happened in one topic."""
    figures = {
        name: chance.randrange(2, 90) for name in ("dead", "hurt", "cost", "hours", "homes")
    }
    return {
        **figures,
        "town": chance.choice(TOWNS),
        "thing": chance.choice(THINGS),
        "day": chance.randrange(1, 29),
        "year": 2031 + chance.randrange(9),
    }


if __name__ == "__main__":
    main()
