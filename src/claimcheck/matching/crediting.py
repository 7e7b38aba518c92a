"""Pairs in columns, each credited to the first blocker that proposes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.keys import Digests, Ints
from claimcheck.matching.ordered import new

# Rows of pairs that wait to be credited, at least; each takes 17 bytes, and some ten times as
# much while it is.
UNCREDITED = 1 << 22


@dataclass(frozen=True, slots=True)
class Proposed:
    """Pairs worth comparing, in order of the left claim and then the right one.

    A pair has a row for each key of the first blocker that proposes it.
    """

    left: Ints
    right: Ints
    blocker: NDArray[np.uint8]
    key: Digests

    def __len__(self) -> int:
        return len(self.left)

    @property
    def pairs(self) -> int:
        """How many pairs the rows are of."""
        return int(np.count_nonzero(new(self.code())))

    def at(self, places: NDArray[Any]) -> Proposed:
        """Some of the rows, by place or by whether they are taken."""
        return Proposed(
            self.left[places], self.right[places], self.blocker[places], self.key[places]
        )

    def part(self, start: int, end: int) -> Proposed:
        """The rows from one place to another."""
        return self.at(np.arange(start, end))

    def code(self) -> Digests:
        """The two claims of each row as one number below 2 ** 56, of 2 ** 28 claims at most."""
        code: Digests = self.left.astype(np.uint64) << np.uint64(28)
        return code | self.right.astype(np.uint64)


def gathered(parts: Iterable[Proposed]) -> Proposed:
    """All parts in one, credited now and then, since most are of pairs that are known."""
    some, added = [_credited([])], 0
    for part in parts:
        some.append(part)
        added += len(part)
        if added > max(UNCREDITED, len(some[0])):
            some, added = [_credited(some)], 0
    return _credited(some)


def _credited(parts: Sequence[Proposed]) -> Proposed:
    """Each pair with the keys of the first blocker that proposes it, in order."""
    found = Proposed(
        np.concatenate([np.empty(0, np.int32), *(part.left for part in parts)]),
        np.concatenate([np.empty(0, np.int32), *(part.right for part in parts)]),
        np.concatenate([np.empty(0, np.uint8), *(part.blocker for part in parts)]),
        np.concatenate([np.empty(0, np.uint64), *(part.key for part in parts)]),
    )
    code = found.code()
    found = found.at(np.argsort(code << np.uint64(8) | found.blocker.astype(np.uint64)))
    code = found.code()
    sizes = np.diff(np.r_[np.flatnonzero(new(code)), len(code)])
    found = found.at(found.blocker == np.repeat(found.blocker[new(code)], sizes))
    found = found.at(np.lexsort((found.key, found.code())))
    return found.at(new(found.code()) | new(found.key))
