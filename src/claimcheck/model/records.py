"""Frozen records that are written and read by the million.

``dataclasses`` looks up the fields of a frozen record with slots each time one is pickled,
which takes twice as long.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any, NamedTuple


class Record:
    """A frozen dataclass with slots and at least two fields."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        kind = type(self)
        return read, (kind, *_layout(kind).values(self))


class Layout(NamedTuple):
    """How the fields of a kind of record are read, all at once, and how each is set."""

    values: Callable[[object], tuple[object, ...]]
    setters: tuple[Callable[[object, object], None], ...]


LAYOUTS: dict[type[Any], Layout] = {}


def read(kind: type[Any], *values: object) -> object:
    """A record with these values of its fields, in order.

    Raises:
        ValueError: There are more or fewer values than fields.
    """
    record = object.__new__(kind)
    setters = _layout(kind).setters
    if len(setters) != len(values):
        longer = "longer" if len(values) > len(setters) else "shorter"
        message = f"what is read of a {kind.__name__} is {longer} than its fields"
        raise ValueError(message)
    for give, value in zip(setters, values):  # noqa: B905 - to count them again takes long
        give(record, value)
    return record


def _layout(kind: type[Any]) -> Layout:
    if kind not in LAYOUTS:
        names = [field.name for field in fields(kind)]
        setters = tuple(getattr(kind, name).__set__ for name in names)
        LAYOUTS[kind] = Layout(attrgetter(*names), setters)
    return LAYOUTS[kind]
