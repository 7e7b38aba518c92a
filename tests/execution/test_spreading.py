"""Pieces come back whatever becomes of those that work on them."""

from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from claimcheck.errors import ExecutionError
from claimcheck.execution import spreading
from claimcheck.execution.spreading import spread


def double(number: int) -> int:
    return 2 * number


class Idle(Executor):
    """Begins nothing; what was handed in waits."""

    def __init__(self) -> None:
        self.futures: list[Future] = []

    def submit(self, fn, /, *args, **kwargs) -> Future:  # noqa: ARG002 - the real one's
        self.futures.append(Future())
        return self.futures[-1]


def test_without_an_executor_pieces_are_worked_on_in_order():
    assert list(spread(double, [1, 2, 3], None)) == [(1, 2), (2, 4), (3, 6)]


def test_each_piece_comes_back_once_in_any_order(backwards):
    found = list(spread(double, range(9), backwards))

    assert sorted(found) == [(number, 2 * number) for number in range(9)]


def test_pieces_are_taken_only_as_they_can_be_handed_out(backwards, monkeypatch):
    monkeypatch.setattr(spreading, "AHEAD", 2)
    taken: list[int] = []

    def pieces():
        for number in range(9):
            taken.append(number)
            yield number

    found = spread(double, pieces(), backwards)
    next(found)

    assert len(taken) == 2
    assert len(list(found)) == 8


def test_a_worker_that_is_lost_is_one_line():
    idle = Idle()
    found = spread(double, [1], idle)

    with pytest.raises(ExecutionError, match="was ended before its work was done") as raised:
        _after_loss(found, idle)

    assert "\n" not in str(raised.value)


def _after_loss(found, idle):
    submit = idle.submit

    def lost(*given):
        future = submit(*given)
        future.set_exception(BrokenProcessPool("killed"))
        return future

    idle.submit = lost
    next(found)


def test_what_waits_is_given_up_when_the_rest_is_not_wanted():
    idle = Idle()
    found = spread(double, [1, 2, 3], idle)
    submit = idle.submit

    def first_done(*given):
        future = submit(*given)
        if len(idle.futures) == 1:
            future.set_result(2)
        return future

    idle.submit = first_done
    next(found)
    found.close()

    assert [future.cancelled() for future in idle.futures] == [False, True, True]
