"""What follows from a record alone, found once and kept with it.

A claim is held against many others, and most of what is asked of it is the same each time. An
answer lies with the record that it is about and goes with it: nothing keeps a claim alive, and
no two claims have to be compared to find what was answered.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import unwrap
from typing import Any, TypeVar

from claimcheck.model.records import Record


class Keeping(Record):
    """A record that keeps what was found of it; not compared, not written, not copied."""

    __slots__ = ("_found",)

    _found: dict[object, Any]


K = TypeVar("K", bound=Keeping)
T = TypeVar("T")
L = TypeVar("L")
R = TypeVar("R")

# What was not found yet; ``None`` is an answer.
UNKNOWN: Any = object()


def kept(find: Callable[[K], T]) -> Callable[[K], T]:
    """A function of one record that is worked out once for each."""

    @wraps(find)
    def found(record: K) -> T:
        try:
            known = record._found
        except AttributeError:  # nothing was asked before
            known = {}
            object.__setattr__(record, "_found", known)
        answer: T = known.get(find, UNKNOWN)
        if answer is UNKNOWN:  # an exception would take longer than most answers
            answer = known[find] = find(record)
        return answer

    return found


def keep(find: Callable[[K], T], record: K, answer: T) -> None:
    """Lay by a record what a kept function found of it in another process."""
    if not hasattr(record, "_found"):
        object.__setattr__(record, "_found", {})
    record._found[unwrap(find)] = answer


def latest(find: Callable[[L], T]) -> Callable[[L], T]:
    """A function of a record that remembers its last one: many rules ask it of one pair."""
    last: tuple[L, T] | None = None

    @wraps(find)
    def found(record: L) -> T:
        nonlocal last
        if last is None or last[0] is not record:
            last = record, find(record)
        return last[1]

    return found


def lately(find: Callable[[L, R], T]) -> Callable[[L, R], T]:
    """A function of two records that remembers its last two: many rules ask it of one pair."""
    last: tuple[object, object, T] | None = None

    @wraps(find)
    def found(left: L, right: R) -> T:
        nonlocal last
        if last is not None and last[0] is left and last[1] is right:
            return last[2]
        answer = find(left, right)
        last = left, right, answer
        return answer

    return found
