"""The claims of two runs as one, and which of their blocks are others than before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching import columns
from claimcheck.matching.blocks import Rows, laid
from claimcheck.matching.catalogue import Blocks, Catalogue, Vocabulary, between, runs
from claimcheck.matching.crediting import Proposed
from claimcheck.matching.keys import WORDS, Keys, joined, without_rows
from claimcheck.matching.ordered import Places, among
from claimcheck.matching.vocabularies import Words, narrowed, reworded, together

# A claim and its block in one number.
BITS = 32
CLAIM = (1 << BITS) - 1

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The claims of the earlier run and of this one, in order; of a source that changed both.

    Attributes:
        keys: Of all of them, without the keys themselves and the terms.
        vocabulary: Their terms.
        blocks: All that were and are.
        was: By claim, whether it is of the earlier run.
        there: Whether it is of this one.
        row_was: By row of the blocks, whether it is of the earlier run.
        row_there: Whether it is of this one.
        touched: Blocks that lost or won rows, in order.
        reworded: Claims of both runs with other rare words than before.
    """

    keys: Keys
    vocabulary: Vocabulary
    blocks: Blocks
    was: Flags
    there: Flags
    row_was: Flags
    row_there: Flags
    touched: Places
    reworded: Places


def changed(old: Catalogue, gone: Flags, fresh: Sequence[Keys]) -> Change:
    """What there is to look at after some sources came or went.

    Args:
        old: What was kept of the earlier run.
        gone: By source of it, whether it is there no more, or no longer what it was.
        fresh: The columns of each source that was not there, in order.
    """
    keys, was, there = _both(old.keys, gone, fresh)
    places, others = np.flatnonzero(was), np.flatnonzero(~was)
    vocabulary = together(old.vocabulary, fresh, places, others)
    lost, won = reworded(vocabulary, was, there)
    added = _added(fresh, others, won)
    blocks, row, where = _inserted(old.blocks, places, added)
    row_was = np.ones(len(row), np.bool_)
    row_was[where] = False
    row_there = there[blocks.claim]
    row_there[np.searchsorted(row, _codes(blocks, _worded(lost)))] = False
    other_words = np.concatenate([lost.claim, won.claim[was[won.claim]]])
    return Change(
        keys=keys,
        vocabulary=vocabulary,
        blocks=blocks,
        was=was,
        there=there,
        row_was=row_was,
        row_there=row_there,
        touched=np.unique(row[row_was != row_there] >> BITS),
        reworded=np.unique(other_words).astype(np.int64),
    )


def renumbered(change: Change, proposed: Proposed) -> Catalogue:
    """What there is now alone.

    Args:
        change: The claims of both runs.
        proposed: The pairs of those that are there, in order.
    """
    keys, there, blocks = change.keys, change.there, change.blocks
    sources = np.zeros(len(keys.sources), np.bool_)
    sources[keys.source[there]] = True
    number = (np.cumsum(there) - 1).astype(np.int32)
    begins = np.cumsum(blocks.size, dtype=np.int64)
    lost = np.searchsorted(begins, np.flatnonzero(~change.row_there), side="right")
    size = blocks.size - np.bincount(lost, minlength=len(begins)).astype(np.int32)
    return Catalogue(
        keys=joined(between(keys, begin, end) for begin, end in runs(sources)),
        vocabulary=narrowed(change.vocabulary, there),
        blocks=Blocks(
            block=blocks.block[size > 0],
            blocker=blocks.blocker[size > 0],
            size=size[size > 0],
            claim=number[blocks.claim[change.row_there]],
        ),
        proposed=Proposed(
            number[proposed.left], number[proposed.right], proposed.blocker, proposed.key
        ),
    )


def _both(old: Keys, gone: Flags, fresh: Sequence[Keys]) -> tuple[Keys, Flags, Flags]:
    """The columns of all claims, and which are of the earlier run and of this one."""
    parts: list[Keys] = []
    was, there = [np.empty(0, np.bool_)], [np.empty(0, np.bool_)]

    def kept(begin: int, end: int) -> None:
        if end > begin:
            parts.append(between(old, begin, end))
            was.append(np.ones(len(parts[-1].source), np.bool_))
            there.append(~gone[begin:end][parts[-1].source])

    begin = 0
    for part in fresh:
        end = bisect_right(old.sources, part.sources[0])
        kept(begin, end)
        begin = end
        parts.append(without_rows(part))
        was.append(np.zeros(len(part.source), np.bool_))
        there.append(np.ones(len(part.source), np.bool_))
    kept(begin, len(old.sources))
    return joined(parts), np.concatenate(was), np.concatenate(there)


def _added(fresh: Sequence[Keys], others: Places, won: Words) -> Rows:
    """The rows of the claims that were not there, and of words that are the rarest now."""
    begins = accumulate((len(part.source) for part in fresh), initial=0)
    claims = [
        others[begin + part.key_claim] for begin, part in zip(begins, fresh, strict=False)
    ]
    key = np.concatenate([np.empty(0, np.uint64), *(part.key for part in fresh)])
    blocker = np.concatenate([np.empty(0, np.uint8), *(part.blocker for part in fresh)])
    claim = np.concatenate([np.empty(0, np.int32), *claims]).astype(np.int32)
    return laid([Rows(columns.block(key, blocker), claim, key, blocker), _worded(won)])


def _worded(words: Words) -> Rows:
    """The rows that rare words make."""
    blocker = np.full(len(words.key), WORDS, np.uint8)
    return Rows(columns.block(words.key, blocker), words.claim, words.key, blocker)


def _inserted(old: Blocks, places: Places, added: Rows) -> tuple[Blocks, Places, Places]:
    """Blocks with more rows, a number for each row in order, and where the added ones are."""
    code, first = np.unique(added.block, return_index=True)
    other = ~among(code, old.block)
    gaps = np.searchsorted(old.block, code[other])
    every = np.arange(len(old.block))
    moved = every + np.searchsorted(gaps, every, side="right")
    blocks = Blocks(
        block=np.insert(old.block, gaps, code[other]),
        blocker=np.insert(old.blocker, gaps, added.blocker[first[other]]),
        size=np.insert(old.size, gaps, 0),
        claim=places[old.claim].astype(np.int32),
    )
    rows = np.repeat(moved, old.size) << BITS | blocks.claim
    more = np.sort(_codes(blocks, added))
    gaps = np.searchsorted(rows, more)
    counts = np.bincount(more >> BITS, minlength=len(blocks.block))
    return (
        replace(
            blocks,
            size=(blocks.size + counts).astype(np.int32),
            claim=np.insert(blocks.claim, gaps, (more & CLAIM).astype(np.int32)),
        ),
        np.insert(rows, gaps, more),
        gaps + np.arange(len(gaps)),
    )


def _codes(blocks: Blocks, rows: Rows) -> Places:
    """A number for each row that ascends with its block, and then with its claim."""
    codes: Places = np.searchsorted(blocks.block, rows.block) << BITS | rows.claim
    return codes
