"""The processes of this machine: started when they pay, and gone when they are not needed."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck import execution
from claimcheck.errors import ExecutionError
from claimcheck.execution import Means, Processes, extracting, processes
from claimcheck.execution.spreading import spread
from claimcheck.settings import DEFAULTS

STARTER = """
import os, sys, time
from claimcheck.execution import Processes
if __name__ == "__main__":
    workers = Processes(1)
    print(workers.submit(os.getpid).result(), flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize(
    ("most", "sizes", "pays"),
    [
        pytest.param(2, [10_000] * 10, True, id="an-archive"),
        pytest.param(2, [60_000, 60_000], True, id="two-books"),
        pytest.param(2, [2_000, 60_000], False, id="a-book-and-a-note"),
        pytest.param(2, [4_000] * 2, False, id="two-articles"),
        pytest.param(2, [100_000], False, id="one-text"),
        pytest.param(2, [], False, id="nothing"),
        pytest.param(1, [10_000] * 10, False, id="one-process"),
    ],
)
def test_processes_are_started_where_they_pay(most, sizes, pays):
    assert Processes(most).pays(sizes) is pays


def test_no_process_is_started_without_work():
    before = multiprocessing.active_children()

    with Processes(2) as workers:
        workers.pays([10_000] * 10)

        assert multiprocessing.active_children() == before


@pytest.mark.model
def test_two_processes_find_what_one_finds(sources, monkeypatch):
    monkeypatch.setattr(extracting, "PIECE", 1)
    monkeypatch.setattr(processes, "WORTH", 1)
    here = list(execution.claims(sources, Means(settings=DEFAULTS)))

    with Processes(2) as workers:
        found = list(execution.claims(sources, Means(settings=DEFAULTS, executor=workers)))

    assert found == here


def test_a_process_has_one_thread_and_this_one_keeps_its_own_setting(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "7")

    with Processes(1) as workers:
        found = workers.submit(os.getenv, "OMP_NUM_THREADS").result()

    assert (found, os.environ["OMP_NUM_THREADS"]) == ("1", "7")


def test_a_process_that_is_killed_is_one_line_and_the_next_run_completes():
    with Processes(1) as workers, pytest.raises(ExecutionError, match="was ended before"):
        list(spread(signal.raise_signal, [signal.SIGKILL] * 2, workers))

    with pytest.raises(ExecutionError, match="was ended before"), Processes(1) as workers:
        workers.submit(signal.raise_signal, signal.SIGKILL).result()

    with Processes(1) as workers:
        assert list(spread(abs, [-1], workers)) == [(-1, 1)]


def test_what_is_stopped_ends_at_once():
    begun = time.monotonic()

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert time.monotonic() - begun < 30
    assert not [each for each in multiprocessing.active_children() if each.is_alive()]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="no folder of processes")
def test_a_process_ends_with_the_one_that_started_it(tmp_path):
    (tmp_path / "starter.py").write_text(STARTER, "utf-8")
    with subprocess.Popen(
        [sys.executable, str(tmp_path / "starter.py")], stdout=subprocess.PIPE, text=True
    ) as starter:
        assert starter.stdout is not None
        worker = int(starter.stdout.readline())
        starter.kill()

    assert gone(worker)


def interrupted() -> None:
    """Ctrl-C while a process has a minute's work before it."""
    with Processes(1) as workers:
        workers.submit(abs, -1).result()
        workers.submit(time.sleep, 60)
        raise KeyboardInterrupt


def gone(worker: int) -> bool:
    """Whether a process ends within a few seconds."""
    end = time.monotonic() + 10
    while Path(f"/proc/{worker}").is_dir() and time.monotonic() < end:
        time.sleep(0.05)
    return not Path(f"/proc/{worker}").is_dir()
