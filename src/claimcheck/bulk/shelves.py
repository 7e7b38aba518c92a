"""Records on disk, read when they are needed: memory does not grow with their number."""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from claimcheck.errors import OutputError

T = TypeVar("T")
L = TypeVar("L")


class Shelf(Generic[T]):
    """Items in a file of this run's own, one behind the other.

    A shelf can be handed to another process, which opens the file for itself. What is read back
    was written by this program into a folder that it made, which is why it may be unpickled.

    Args:
        path: Of the file.
        ends: Where each item ends.
    """

    def __init__(self, path: Path, ends: Sequence[int]) -> None:
        self.path = path
        self._ends = array("Q", ends)

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, at: int) -> T:
        with self.path.open("rb") as file:
            begin = self._ends[at - 1] if at else 0
            file.seek(begin)
            item: T = unpacked(file.read(self._ends[at] - begin))
        return item

    def __iter__(self) -> Iterator[T]:
        begin = 0
        with self.path.open("rb") as file:
            for end in self._ends:
                item: T = unpacked(file.read(end - begin))
                begin = end
                yield item


def packed(item: object) -> bytes:
    """An item as it is written."""
    return pickle.dumps(item, pickle.HIGHEST_PROTOCOL)


def unpacked(data: bytes) -> Any:
    """An item that this program wrote."""
    return pickle.loads(data)  # noqa: S301 - our own


def shelved(path: Path, items: Iterable[T]) -> Shelf[T]:
    """Write items to a file as they come.

    Raises:
        OutputError: The disk takes no more.
    """
    ends: list[int] = []
    end = 0
    try:
        with path.open("wb") as file:
            for item in items:
                end += file.write(packed(item))
                ends.append(end)
    except OSError as error:
        path.unlink(missing_ok=True)
        fix = "free space there, or set TMPDIR to a folder that has more"
        raise OutputError(
            path.parent, f"cannot be written: {error.strerror}", fix=fix
        ) from error
    return Shelf(path, ends)


class Flat(Sequence[T]):
    """The items of shelves of lists, as one sequence that is read from disk when it is asked.

    Args:
        shelves: In order; each item is a list.
        length: How many items all lists have together.
        read: Makes the items of what is in a list.
    """

    def __init__(
        self,
        shelves: Sequence[Shelf[list[L]]],
        length: int,
        read: Callable[[list[L]], Iterable[T]],
    ) -> None:
        self._lists = partial(_lists, tuple(shelves), read)
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(self._lists())

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        """Read from the beginning: for a glance, not for a loop."""
        if isinstance(at, slice):
            return tuple(self)[at]
        wanted = at + self._length if at < 0 else at
        for place, item in enumerate(self):
            if place == wanted:
                return item
        message = f"there is no item {at}"
        raise IndexError(message)


def _lists(
    shelves: Sequence[Shelf[list[L]]], read: Callable[[list[L]], Iterable[T]]
) -> Iterator[Iterable[T]]:
    return (read(some) for shelf in shelves for some in shelf)
