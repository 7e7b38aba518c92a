"""Items that are made when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Lazily(Sequence[T]):
    """Like the tuple of its items, and equal to it.

    Args:
        length: How many items there are; ``None`` where that is not known before.
        make: Gives them; called once.
    """

    def __init__(self, length: int | None, make: Callable[[], Iterable[T]]) -> None:
        self._length = length
        self._make: Callable[[], Iterable[T]] | None = make
        self._made: tuple[T, ...] = ()

    def __len__(self) -> int:
        return len(self._items()) if self._length is None else self._length

    def __iter__(self) -> Iterator[T]:
        return iter(self._items())

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._items()[at]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Lazily):
            return self._items() == other._items()
        return self._items() == other

    def __hash__(self) -> int:
        return hash(self._items())

    def __repr__(self) -> str:
        return repr(self._items())

    def __reduce__(self) -> tuple[type[tuple[T, ...]], tuple[tuple[T, ...]]]:
        """Whatever receives it has the items."""
        return tuple, (self._items(),)

    def _items(self) -> tuple[T, ...]:
        if self._make is not None:
            self._made, self._make = tuple(self._make()), None
        return self._made
