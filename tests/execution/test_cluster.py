"""A cluster gives what one process gives, also when it loses a worker."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from claimcheck import pipeline, sources
from claimcheck.errors import ExecutionError, UsageError
from claimcheck.execution import cluster, identity

# One source in a piece, so that a few short ones are work for all.
COMMAND = """
import sys
from claimcheck.cli import main
from claimcheck.execution import extracting
extracting.PIECE = 1
sys.argv[0] = "claimcheck"
main()
"""
SOURCES = 40
THINGS = ("flood", "fire", "storm", "quake", "epidemic", "landslide", "crash", "attack")
DASK = [sys.executable, "-m", "distributed.cli.dask_"]


@pytest.fixture
def archive(tmp_path, monkeypatch) -> list[str]:
    """The names of many short files in the current folder."""
    monkeypatch.chdir(tmp_path)
    for number in range(SOURCES):
        thing, many = THINGS[number % len(THINGS)], 10 + number
        text = (
            f"The {thing} in Kelm killed {many} people. The mayor said that the {thing} had "
            f"begun in May {2001 + number}, and that nobody had seen it come."
        )
        Path(f"s{number:02}.txt").write_text(text, "utf-8")
    return sorted(path.name for path in Path().iterdir())


@pytest.fixture(scope="module")
def workers(tmp_path_factory) -> Iterator[tuple[str, list[subprocess.Popen]]]:
    """The address of a scheduler on loopback, and its three workers."""
    pytest.importorskip("distributed")
    file = tmp_path_factory.mktemp("cluster") / "scheduler.json"
    place = ["--scheduler-file", str(file)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    scheduler = [*place, "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show"]
    worker = [*place, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    with ExitStack() as stack:
        started = []
        for name, arguments in [("scheduler", scheduler), *[("worker", worker)] * 3]:
            command = [*DASK[:-1], f"{DASK[-1]}{name}", *arguments]
            process = subprocess.Popen(command, cwd=file.parent, **quiet)
            stack.enter_context(process)
            stack.callback(process.kill)
            started.append(process)
        yield address(file), started[1:]


def address(file: Path) -> str:
    """Where a scheduler listens, once it has said so."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            return json.loads(file.read_bytes())["address"]
        except (OSError, ValueError):
            time.sleep(0.05)
    pytest.fail("the scheduler did not start")


@pytest.mark.model
def test_a_worker_that_is_killed_in_the_middle_changes_nothing(archive, workers):
    where, (first, *_) = workers
    compare = [sys.executable, "-c", COMMAND, "compare", *archive, "-f", "json"]
    spread = subprocess.Popen(
        [*compare, "--cluster", where], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    done = kept_entries()
    first.send_signal(signal.SIGKILL)

    found, said = spread.communicate(timeout=300)
    read, _ = sources.read_all(map(Path, archive))

    assert (spread.returncode, said) == (0, b"")
    assert 0 < done < SOURCES
    assert found.decode("utf-8") == pipeline.compare(read).to_json()
    assert len(json.loads(found)["claims"]) > SOURCES


def kept_entries() -> int:
    """How many sources are done, as soon as the first is."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if done := len([*Path(".claimcheck").glob("claims/*.json")]):
            return done
        time.sleep(0.005)
    return 0


def test_a_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(UsageError, match=r"claimcheck-compare\[cluster\]"):
        cluster.connected("local").__enter__()


@pytest.mark.parametrize(
    ("where", "problem"),
    [
        pytest.param("tcp://127.0.0.1:1", "no scheduler answers", id="nobody"),
        pytest.param("kelm", "missing port", id="no-address"),
    ],
)
def test_where_no_cluster_is_there_is_one_line(monkeypatch, where, problem):
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "PATIENCE_SECONDS", 0.5)

    with pytest.raises(ExecutionError, match=problem) as raised:
        cluster.connected(where).__enter__()

    assert str(raised.value).startswith(where)


@pytest.mark.model
def test_workers_of_another_version_are_refused(workers, monkeypatch):
    monkeypatch.setattr(identity, "code", lambda: "another")

    with pytest.raises(ExecutionError, match="a worker runs other versions"):
        cluster.connected(workers[0]).__enter__()
