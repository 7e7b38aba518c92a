"""Sources to spread, and executors that are not what one expects."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from threading import Lock, Timer
from typing import Any

import pytest

from claimcheck.model import Source


@pytest.fixture
def sources() -> tuple[Source, ...]:
    """Eight sources that tell of one flood; any two follow each other in no other order."""
    return tuple(
        Source(
            id=f"paper-{number}",
            text=f"The flood killed {10 + number} people in Kelm. The mayor of Kelm resigned.",
        )
        for number in range(8)
    )


class Backwards(Executor):
    """Does what was handed in last first."""

    def __init__(self) -> None:
        self.calls: list[tuple[Future, Callable, tuple]] = []
        self.asked = 0
        self.one_at_a_time = Lock()

    def submit(self, fn: Callable, /, *args: Any, **_: Any) -> Future:
        future: Future = Future()
        self.calls.append((future, fn, args))
        self.asked += 1
        Timer(0.05, self.work).start()
        return future

    def work(self) -> None:
        with self.one_at_a_time:
            future, fn, args = self.calls.pop()
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(fn(*args))
                except Exception as error:  # noqa: BLE001 - as any executor hands it on
                    future.set_exception(error)


@pytest.fixture
def backwards() -> Backwards:
    return Backwards()
