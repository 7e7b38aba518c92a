"""The processes of this machine, started when there is work enough for them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any, TypeVar

from claimcheck.errors import ExecutionError
from claimcheck.execution.spreading import LOST

T = TypeVar("T")

# Processes pay where they save one core so many characters, which take it about a second. Two
# articles of 45,000, one of which has 43,000, took half a second longer with them than without.
WORTH = 20_000

# Each process has one thread: several at once would wait for each other.
SINGLE = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


class Processes(Executor):
    """Up to so many processes; none is started before work is handed in.

    Where the system can, one process loads the language model and the others are forked from
    it, so that they share its memory; elsewhere each loads its own. They are deaf to Ctrl-C,
    which this process hears, and end with it.

    Args:
        most: How many processes there may be.
        pipeline: The spaCy pipeline, as in the settings.
    """

    def __init__(self, most: int, *, pipeline: str = "") -> None:
        self.most = most
        self._pipeline = pipeline
        self._pool: ProcessPoolExecutor | None = None
        self._others: set[BaseProcess] = set()

    def pays(self, sizes: Sequence[int]) -> bool:
        """Whether texts are parsed faster by several processes than by this one.

        Args:
            sizes: Characters of each; one text is not divided.
        """
        busiest = max(sum(sizes) // self.most, *sizes, 0)
        return sum(sizes) - busiest >= WORTH

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Run a function in one of the processes."""
        with _set(self._pipeline):
            if self._pool is None:
                self._others = set(multiprocessing.active_children())
                self._pool = ProcessPoolExecutor(
                    self.most, mp_context=_context(), initializer=_begin
                )
            return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature of any executor's
        """Wait for the processes to end."""
        if self._pool is not None:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def stop(self) -> None:
        """End the processes at once, whatever they are at."""
        if self._pool is None:
            return
        for process in multiprocessing.active_children():
            if process not in self._others:
                process.kill()
        self._pool.shutdown(cancel_futures=True)

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self.shutdown()
            return
        self.stop()
        if isinstance(error, BrokenExecutor):
            raise ExecutionError(LOST) from error


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):  # of Linux
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _context() -> BaseContext:
    """How processes are started: never as a copy of this one, whose threads may hold locks."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["claimcheck.execution.preloaded"])
    return context


@contextmanager
def _set(pipeline: str) -> Iterator[None]:
    """What a process inherits that is started now: one thread, and deaf to Ctrl-C."""
    given = dict.fromkeys(SINGLE, "1") | {"CLAIMCHECK_PIPELINE": pipeline}
    before = {name: os.environ.get(name) for name in given}
    masks = hasattr(signal, "pthread_sigmask")
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if masks else None
    os.environ.update(given)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        if held is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _begin() -> None:
    """Leave Ctrl-C to the process that started this one, and end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """End when the process that started this one is no more, however it ended."""
    starter = multiprocessing.parent_process()
    if starter is not None:
        starter.join()
        os._exit(1)
