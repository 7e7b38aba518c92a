"""How long the claims of one text may take: looked at between its parts and its sentences."""

from collections.abc import Iterable, Iterator
from math import inf
from time import thread_time
from typing import TypeVar

T = TypeVar("T")


class TooLongError(Exception):
    """A text takes longer than its time; whoever knows its file says so."""


class Patience:
    """The time that is left for one text.

    It is the thread's time on its core, not that of the clock on the wall: how much else a
    machine has to do decides about no source.

    Args:
        seconds: From here on.
    """

    def __init__(self, seconds: float = inf) -> None:
        self._end = thread_time() + seconds

    def each(self, items: Iterable[T]) -> Iterator[T]:
        """Hand on what comes as long as there is time left.

        Raises:
            TooLongError: There is none.
        """
        for item in items:
            if thread_time() > self._end:
                raise TooLongError
            yield item


# For a text that may take as long as it does.
ENDLESS = Patience()
