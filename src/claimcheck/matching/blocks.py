"""Claims that share something, in blocks that lie in columns, and the pairs that they make.

What is asked may be all pairs, or those alone in which one of some claims is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.crediting import Proposed
from claimcheck.matching.keys import Digests, Ints, mixed
from claimcheck.matching.ordered import Places, sizes, within
from claimcheck.matching.refining import ANCHORS, COMMON_KEY, COMMON_NAME

# Rows of common keys that are asked for names at a time; each has some five names.
AT_A_TIME = 1 << 20

# By claim, whether it is one of those whose pairs are asked for; ``None`` for all pairs.
Asked: TypeAlias = NDArray[np.bool_] | None


@dataclass(frozen=True, slots=True)
class Rows:
    """Claims in blocks: the rows of one block lie together, and its claims ascend.

    Attributes:
        block: What the claims of a block share, as a number.
        claim: A claim.
        key: The digest of the key that made the block.
        blocker: What made the key.
    """

    block: Digests
    claim: Ints
    key: Digests
    blocker: NDArray[np.uint8]

    def at(self, places: NDArray[Any]) -> Rows:
        """Some of the rows, by place or by whether they are taken."""
        return Rows(
            self.block[places], self.claim[places], self.key[places], self.blocker[places]
        )

    def under(self, block: Digests) -> Rows:
        """The same rows in other blocks, put in order."""
        return replace(self, block=block).at(np.lexsort((self.claim, block)))

    def __len__(self) -> int:
        return len(self.claim)


def found(
    rows: Rows, second: Digests, begins: Places, asked: Asked = None
) -> Iterator[Proposed]:
    """The pairs of some blocks, each as often as there are keys for it.

    Args:
        rows: All of each block.
        second: The words of names that make a common key strict, claim by claim; where not all
            pairs are asked for, those of the claims that are asked for are enough.
        begins: By claim, where its words begin, and where those of the last one end.
        asked: Whose pairs are asked for.
    """
    common = sizes(rows.block) > COMMON_KEY
    yield from _twos(rows.at(~common), asked)
    for part in _portions(rows.at(common)):
        yield from _refined(part, second, begins, asked)


def _refined(rows: Rows, second: Digests, begins: Places, asked: Asked) -> Iterator[Proposed]:
    """The pairs of common keys, by the names beside them."""
    which, words = beside(rows, second, begins)
    rows = rows.at(which)
    blocks = mixed(rows.block, words)
    named = rows.under(blocks)
    few = sizes(named.block) <= COMMON_NAME
    yield from _twos(named.at(few), asked)
    many = named.at(~few)
    if not len(many):
        return
    yield from _anchored(many, asked)
    # The block of a key and a name is split by every other name that is common beside the key.
    common = np.isin(blocks, many.block)
    named = two_names(rows.at(common), words[common])
    few = sizes(named.block) <= COMMON_NAME
    yield from _twos(named.at(few), asked)
    yield from _anchored(named.at(~few), asked)


def beside(rows: Rows, second: Digests, begins: Places) -> tuple[Places, Digests]:
    """Each row as often as there are words of names beside it, and these words."""
    which = np.repeat(np.arange(len(rows)), np.diff(begins)[rows.claim])
    return which, second[begins[rows.claim[which]] + within(which)]


def two_names(rows: Rows, words: Digests) -> Rows:
    """Blocks of rows that share two names, of rows with one name each."""
    order = np.lexsort((words, rows.claim, rows.block))
    rows, words = rows.at(order), words[order]
    found = [rows.at(np.arange(0))]
    for step in range(1, len(rows)):
        one = (rows.block[:-step] == rows.block[step:]) & (
            rows.claim[:-step] == rows.claim[step:]
        )
        if not one.any():
            break
        block = mixed(mixed(rows.block[:-step][one], words[:-step][one]), words[step:][one])
        found.append(replace(rows.at(np.flatnonzero(one)), block=block))
    both = laid(found)
    return both.under(both.block)


def laid(parts: Iterable[Rows]) -> Rows:
    """The rows of several parts, end to end."""
    columns = zip(*((p.block, p.claim, p.key, p.blocker) for p in parts), strict=True)
    return Rows(*(np.concatenate(column) for column in columns))


def _twos(rows: Rows, asked: Asked) -> Iterator[Proposed]:
    """Each two claims of each block: neighbours first, then those two rows apart, and so on."""
    if asked is not None:
        yield _touching(rows, asked[rows.claim], len(rows))
        return
    places = np.arange(len(rows))
    for step in range(1, len(rows)):
        places = places[: np.searchsorted(places, len(rows) - step)]
        places = places[rows.block[places] == rows.block[places + step]]
        if not len(places):
            return
        yield _pairs(rows, places, places + step)


def _anchored(rows: Rows, asked: Asked) -> Iterator[Proposed]:
    """The first claims of each block with all that come after them."""
    if asked is not None:
        yield _touching(rows, asked[rows.claim], ANCHORS)
        return
    before = within(rows.block)
    for anchor in range(ANCHORS if len(rows) else 0):
        places = np.flatnonzero(before > anchor)
        yield _pairs(rows, places - before[places] + anchor, places)


def _touching(rows: Rows, touched: NDArray[np.bool_], anchors: int) -> Proposed:
    """The pairs of each block's first claims and those after them in which a touched one is."""
    before, size = within(rows.block), sizes(rows.block)
    ours = np.flatnonzero(touched)
    # A claim after the first ones meets these alone.
    counts = np.where(before[ours] < anchors, size[ours], np.minimum(size[ours], anchors))
    which = np.repeat(ours, counts)
    others = which - before[which] + within(np.repeat(np.arange(len(ours)), counts))
    once = (which < others) | ((which > others) & ~touched[others])
    which, others = which[once], others[once]
    return _pairs(rows, np.minimum(which, others), np.maximum(which, others))


def _pairs(rows: Rows, ours: Places, theirs: Places) -> Proposed:
    return Proposed(rows.claim[ours], rows.claim[theirs], rows.blocker[ours], rows.key[ours])


def _portions(rows: Rows) -> Iterator[Rows]:
    """The rows in portions that do not cut a block."""
    start = 0
    while start < len(rows):
        last = rows.block[min(start + AT_A_TIME, len(rows)) - 1]
        end = int(np.searchsorted(rows.block, last, side="right"))
        yield rows.at(np.arange(start, end))
        start = end
