"""What goes wrong is one line, loses nothing, and the next run completes."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck import atomic, discrepancies, extraction, matching, origins, rules, verdict
from claimcheck import sources as reading
from claimcheck.execution import extracting, identity, processes, spreading
from claimcheck.report import json as rendering

pytestmark = pytest.mark.model

SOURCES = 12
COMPARE = ("compare", "-f", "json", "-o", "found.json")

# One source in a piece, so that a few short ones are work for two processes.
# A moment after each source lets a run on a quick machine be stopped midway. Tests that run in
# the background may have been told to ignore Ctrl-C.
MANY = """
import signal, sys, time
from claimcheck.cli import main
from claimcheck.execution import extracting, processes
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    extracting.PIECE = processes.WORTH = 1
    put = extracting.Shelf.put_packed
    extracting.Shelf.put_packed = lambda *given: (put(*given), time.sleep(0.3))
    main()
"""

# A disk that has room for half a thousand bytes.
FULL = """
import resource, sys
from claimcheck.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
main()
"""


@pytest.fixture
def names(tmp_path, monkeypatch) -> list[str]:
    """The names of some sources in the current folder; two of them differ."""
    monkeypatch.chdir(tmp_path)
    for number in range(SOURCES):
        text = f"The flood killed {12 + number // 11} people in Kelm. It began in Vale."
        Path(f"s{number:02}.txt").write_text(text, "utf-8")
    return sorted(path.name for path in tmp_path.iterdir())


@pytest.fixture
def expected(run, names) -> bytes:
    """What an undisturbed run writes."""
    run(*COMPARE, "--no-cache", *names)
    found = Path("found.json").read_bytes()
    Path("found.json").unlink()
    return found


@pytest.fixture
def spread(monkeypatch):
    """Two processes work on a source each, and no more is handed out."""
    monkeypatch.setattr(extracting, "PIECE", 1)
    monkeypatch.setattr(processes, "WORTH", 1)
    monkeypatch.setattr(spreading, "AHEAD", 2)


def entries() -> list[Path]:
    return sorted(Path(".claimcheck").glob("claims/*.json"))


def leftovers() -> list[Path]:
    return sorted(Path().rglob(".claimcheck-*"))


@pytest.mark.parametrize(
    "place",
    [
        pytest.param((reading, "read", 3), id="reading"),
        pytest.param((extraction, "claims", 3), id="extraction"),
        pytest.param((atomic, "_move", 3), id="keeping"),
        pytest.param((matching, "pairs", 1), id="matching"),
        pytest.param((matching, "alike", 3), id="comparison"),
        pytest.param((rules, "judge", 3), id="judging"),
        pytest.param((origins, "copied", 1), id="origins"),
        pytest.param((verdict, "findings", 1), id="findings"),
        pytest.param((discrepancies, "gather", 1), id="gathering"),
        pytest.param((rendering, "render_json", 1), id="rendering"),
        pytest.param((atomic, "_move", SOURCES + 2), id="writing"),
    ],
)
def test_ctrl_c_in_a_stage(run, names, expected, monkeypatch, place):
    module, stage, call = place
    real = getattr(module, stage)
    calls: list[object] = []

    def interrupted(*given, **named):
        calls.append(given)
        if len(calls) == call:
            raise KeyboardInterrupt
        return real(*given, **named)

    with monkeypatch.context() as patched:
        patched.setattr(module, stage, interrupted)
        stopped = run(*COMPARE, "--jobs", 1, *names)
    left = (Path("found.json").exists(), leftovers())
    again = run(*COMPARE, "--jobs", 1, *names)

    assert (stopped.exit_code, stopped.stdout, left) == (130, "", (False, []))
    assert stopped.stderr.startswith("claimcheck: stopped (")
    assert stopped.stderr.count("\n") == 1
    assert again.exit_code == 0
    assert Path("found.json").read_bytes() == expected


def test_what_is_done_before_ctrl_c_is_not_done_again(run, names, monkeypatch):
    real = extraction.claims
    done: list[str] = []

    def counted(nlp, source, **given):
        if len(done) == 5 and source.id == "s05":
            done.append("stopped")
            raise KeyboardInterrupt
        done.append(source.id)
        return real(nlp, source, **given)

    monkeypatch.setattr(extraction, "claims", counted)
    run(*COMPARE, *names)
    run(*COMPARE, *names)

    assert done == [
        *(f"s{n:02}" for n in range(5)),
        "stopped",
        *(f"s{n:02}" for n in range(5, SOURCES)),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="no groups of processes")
def test_ctrl_c_ends_the_processes_too(names, expected):
    command = [sys.executable, "-c", MANY, *COMPARE, "--jobs", "2", *names]
    stopped = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    assert stopped.stderr is not None
    end = time.monotonic() + 120
    while not entries() and time.monotonic() < end:
        time.sleep(0.005)
    os.killpg(stopped.pid, signal.SIGINT)

    said = stopped.communicate(timeout=120)[1].decode()
    left = (Path("found.json").exists(), leftovers())
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)

    assert (stopped.returncode, left) == (130, (False, []))
    assert said.startswith("claimcheck: stopped (")
    assert said.count("\n") == 1
    assert nobody_left(stopped.pid)
    assert Path("found.json").read_bytes() == expected


def nobody_left(group: int) -> bool:
    """Whether all processes of a group end within a few seconds."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.usefixtures("spread")
def test_workers_that_are_killed(run, names, expected, monkeypatch):
    put = extracting.Shelf.put_packed

    def then_kill(shelf, source, payload):
        put(shelf, source, payload)
        for process in multiprocessing.active_children():
            process.kill()

    with monkeypatch.context() as patched:
        patched.setattr(extracting.Shelf, "put_packed", then_kill)
        lost = run(*COMPARE, "--jobs", 2, *names)
    kept = len(entries())
    again = run(*COMPARE, "--jobs", 2, *names)

    assert (lost.exit_code, lost.stdout) == (2, "")
    assert lost.stderr.startswith("claimcheck: a worker process was ended")
    assert lost.stderr.count("\n") == 1
    assert 0 < kept < SOURCES
    assert again.exit_code == 0
    assert Path("found.json").read_bytes() == expected


# Text of which one core makes minutes.
LONG = "".join(f"The flood killed {number} people in Kelm.\n\n" for number in range(12_000))


@pytest.mark.parametrize("where", [("--jobs", 1), ("--jobs", 2), ("--cluster", "local")])
def test_a_source_that_takes_too_long_is_one_line_wherever_the_work_runs(
    run, names, expected, where
):
    if "--cluster" in where:
        pytest.importorskip("distributed")
    Path("claimcheck.toml").write_text("[limits]\nextraction = 3\n", "utf-8")
    Path("long.txt").write_text(LONG, "utf-8")

    late = run(*COMPARE, *where, "long.txt", *names)

    assert late.exit_code == 2
    assert late.stderr == (
        "claimcheck: long.txt: takes more than 3 seconds to take apart (split it, and give the "
        "parts that matter, or raise limits.extraction in the settings)\n"
        "written to found.json\n"
    )
    assert Path("found.json").read_bytes() == expected
    assert len(entries()) == SOURCES


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("compare", "corpus/kelm/long.txt"), id="compare"),
        pytest.param(("extract", "corpus/kelm/long.txt"), id="extract"),
        pytest.param(("gate", "--update"), id="gate"),
        pytest.param(("report",), id="report"),
    ],
)
def test_where_the_only_source_takes_too_long_nothing_is_written(
    run, tmp_path, monkeypatch, command
):
    monkeypatch.chdir(tmp_path)
    Path("claimcheck.toml").write_text("[limits]\nextraction = 1\n", "utf-8")
    corpus = Path("corpus/kelm")
    corpus.mkdir(parents=True)
    (corpus / "long.txt").write_text(LONG, "utf-8")
    (corpus / "sources.toml").write_text('[long]\nfile = "long.txt"\n', "utf-8")
    before = sorted(Path().rglob("*.*"))

    late = run(*command)

    assert (late.exit_code, late.stdout) == (2, "")
    assert "long.txt: takes more than 1 seconds to take apart" in late.stderr
    assert late.stderr.count("\n") == 1
    assert sorted(Path().rglob("*.*")) == before


def test_sources_that_are_in_the_cache_need_no_language_model(run, names, expected):
    run(*COMPARE, *names)
    code = (
        "import sys\n"
        "from claimcheck.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit as stop:\n    assert not stop.code\n"
        "print(*sorted(sys.modules.keys() & {'numpy', 'pandas', 'spacy', 'thinc'}))"
    )

    again = subprocess.run(
        [sys.executable, "-c", code, *COMPARE, *names], capture_output=True, check=True
    )

    assert again.stdout == b"\n"
    assert Path("found.json").read_bytes() == expected


@pytest.mark.parametrize("size", [0, 70, -1])
def test_a_cache_that_was_cut_short(run, names, expected, size):
    run(*COMPARE, *names)
    for file in entries():
        file.write_bytes(file.read_bytes()[:size])

    again = run(*COMPARE, *names)

    assert (again.exit_code, again.stderr) == (0, "written to found.json\n")
    assert Path("found.json").read_bytes() == expected


def test_a_cache_of_another_version(run, names, expected, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(identity, "code", lambda: "another")
        run(*COMPARE, *names)

    again = run(*COMPARE, *names)

    assert (again.exit_code, again.stderr) == (0, "written to found.json\n")
    assert len(entries()) == 2 * SOURCES
    assert Path("found.json").read_bytes() == expected


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to the size of a file")
def test_a_disk_that_is_full(names, expected):
    compare = [sys.executable, "-c", FULL, *COMPARE, *names]
    Path("found.json").write_bytes(b"an earlier report")

    full = subprocess.run(compare, capture_output=True, text=True, check=False)
    before = (Path("found.json").read_bytes(), entries(), leftovers())
    compare[2] = FULL.replace("500", "10_000_000")
    again = subprocess.run(compare, capture_output=True, text=True, check=False)

    assert (full.returncode, full.stdout) == (2, "")
    cache, report = full.stderr.splitlines()
    assert cache.startswith("not everything is kept for the next run: .claimcheck/claims/")
    assert report == (
        "claimcheck: found.json: cannot be written: File too large "
        "(free space there, or name another place)"
    )
    assert before == (b"an earlier report", [], [])
    assert again.returncode == 0
    assert Path("found.json").read_bytes() == expected


def test_a_disk_with_no_room_for_the_cache(run, names, expected, monkeypatch):
    open_ = os.open

    def full(name, *given):
        if ".claimcheck/" in Path(name).as_posix():
            raise OSError(28, "No space left on device")
        return open_(name, *given)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", full)
        done = run(*COMPARE, *names)

    assert done.exit_code == 0
    assert "not everything is kept for the next run: .claimcheck/" in done.stderr
    assert "No space left on device" in done.stderr
    assert Path("found.json").read_bytes() == expected
