"""How long the command takes to answer, and what one comparison costs.

    python benchmarks/startup.py [--runs N] [SOURCE ...]

Start-up is compared in one run with three yardsticks: the bare interpreter, the interpreter
with typer, below which no command line built on typer can go, and the interpreter with spaCy,
which a comparison need not load whose claims are in the cache. The rounds are interleaved, so
that a busy spell falls on all of them. Without SOURCE the texts of corpus/allende are compared.
The package has to be installed for the Python that runs this.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import sysconfig
import tempfile
import time
import tomllib
from pathlib import Path
from statistics import median

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "allende"
# ru_maxrss counts KiB on Linux and bytes on macOS.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


def main() -> None:
    """Measure, then print two tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sources", nargs="*", type=Path, metavar="SOURCE")
    parser.add_argument("--runs", type=int, default=7, help="rounds; medians are printed")
    asked = parser.parse_args()

    command = str(Path(sysconfig.get_path("scripts")) / "claimcheck")
    sources = asked.sources or manifest(CORPUS)
    with tempfile.TemporaryDirectory() as cache:
        startup(command, sources[:2], cache, runs=asked.runs)
    comparison(command, sources)


def startup(command: str, sources: list[Path], cache: str, *, runs: int) -> None:
    """Print the medians of quick commands and of the yardsticks, and how they relate."""
    python = sys.executable
    compare = [command, "compare", *map(str, sources), "--cache", cache]
    commands = {
        "python -c pass": [python, "-c", "pass"],
        "python -c 'import typer'": [python, "-c", "import typer"],
        "python -c 'import spacy'": [python, "-c", "import spacy"],
        "claimcheck --help": [command, "--help"],
        f"compare {len(sources)}, cached": compare,
    }
    for arguments in commands.values():
        seconds(arguments)  # the first run reads the files from disk and compiles them
    rounds = [{name: seconds(line) for name, line in commands.items()} for _ in range(runs)]
    medians = {name: median(taken[name] for taken in rounds) for name in commands}
    yardsticks = [*medians.values()][:3]
    heads = "".join(f"{'x ' + name:>10}" for name in ("python", "typer", "spaCy"))
    print(f"{'start-up, median of ' + str(runs):<32}{'ms':>8}{heads}")
    for name, taken in medians.items():
        ratios = "".join(f"{taken / yardstick:>10.2f}" for yardstick in yardsticks)
        print(f"{name:<32}{1000 * taken:>8.0f}{ratios}")


def comparison(command: str, sources: list[Path]) -> None:
    """Print the time and the peak memory of one comparison in a process of its own."""
    taken = seconds([command, "compare", *map(str, sources), "-f", "json", "--no-cache"])
    # The largest child so far: what was measured before has no more than two of these sources.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * PEAK_UNIT
    size = sum(source.stat().st_size for source in sources)
    print(f"\n{'compare, in a fresh process':<32}{'s':>8}{'peak MB':>10}{'input kB':>10}")
    name = f"{len(sources)} sources"
    print(f"{name:<32}{taken:>8.2f}{peak / 1e6:>10.0f}{size / 1e3:>10.0f}")


def seconds(arguments: list[str]) -> float:
    """Wall time of a command that has to succeed; what it prints is dropped."""
    start = time.perf_counter()
    subprocess.run(arguments, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def manifest(folder: Path) -> list[Path]:
    """The files of a corpus folder, in the order of its manifest."""
    tables = tomllib.loads((folder / "sources.toml").read_text("utf-8"))
    return [folder / str(table["file"]) for table in tables.values()]


if __name__ == "__main__":
    main()
