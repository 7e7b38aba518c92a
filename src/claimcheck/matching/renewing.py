"""Pairs found again after some sources came or went, with a look only at what that touches.

A pair depends on more than its two claims: a key that more claims share than before asks for a
name beside it, a word that was rare becomes common, and another claim is the first of many. The
pairs of all claims to which that happens are found anew; what proposes them may be as before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching import blocks, columns
from claimcheck.matching.blocks import Rows
from claimcheck.matching.catalogue import Catalogue
from claimcheck.matching.changing import Change, changed, renumbered
from claimcheck.matching.crediting import Proposed, gathered
from claimcheck.matching.keys import Digests, Keys, mixed
from claimcheck.matching.ordered import Places, new
from claimcheck.matching.refining import ANCHORS, COMMON_KEY, COMMON_NAME
from claimcheck.matching.stories import Stories

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """The pairs of all claims after some sources came or went.

    Attributes:
        catalogue: Of the claims that there are now.
        before: By claim, its place among those of the earlier run; -1 for another one.
        as_before: By pair, its place among those of the earlier run if the same keys propose
            it; else -1.
    """

    catalogue: Catalogue
    before: Places
    as_before: Places


def renewed(
    old: Catalogue, gone: Flags, fresh: Sequence[Keys], *, same_source: bool = True
) -> Renewed:
    """The pairs of the claims of an earlier run but for some sources, and of other sources.

    Args:
        old: What was kept of the earlier run.
        gone: By source of it, whether it is there no more, or no longer what it was.
        fresh: The columns of each source that was not there, in order.
        same_source: As it was in the earlier run.
    """
    change = changed(old, gone, fresh)
    asked = ~change.was
    asked[change.reworded] = True
    asked[_shaken(change)] = True
    asked &= change.there
    found = _touching(change, asked, same_source=same_source)
    proposed, as_before = _renewed(old.proposed, found, change, asked)
    before = np.full(len(change.was), -1)
    before[change.was] = np.arange(np.count_nonzero(change.was))
    return Renewed(
        catalogue=renumbered(change, proposed),
        before=before[change.there],
        as_before=as_before,
    )


def _shaken(change: Change) -> Places:
    """Claims in blocks that became common, or are no more, or have other claims first."""
    size = change.blocks.size[change.touched]
    rows, places = change.blocks.rows(change.touched)
    was, there = change.row_was[places], change.row_there[places]
    begins = np.cumsum(size, dtype=np.int64) - size
    if not len(begins):
        return begins
    had, has = (np.add.reduceat(each.astype(np.int64), begins) for each in (was, there))
    turned = (had > COMMON_KEY) != (has > COMMON_KEY)
    common = (had > COMMON_KEY) & (has > COMMON_KEY)
    found = [rows.claim[np.repeat(turned, size)]]
    strict = np.flatnonzero(np.repeat(common, size))
    rows = replace(rows.at(strict), key=strict.astype(np.uint64))
    moved = np.zeros(len(change.was), np.bool_)
    moved[rows.claim[(was != there)[strict]]] = True
    which, words = blocks.beside(rows, *_seconds(change.keys, moved))
    code = mixed(rows.block[which], words)
    order = np.lexsort((rows.claim[which], code))
    named = replace(rows.at(which), block=code).at(order)
    claims, steady = _first_others(named, was, there)
    found.append(claims)
    known = which[order][steady]
    both = blocks.two_names(rows.at(known), words[order][steady])
    found.append(_first_others(both, was, there)[0])
    return np.unique(np.concatenate(found)).astype(np.int64)


def _first_others(named: Rows, was: Flags, there: Flags) -> tuple[Places, Flags]:
    """Claims in blocks with a name that became common, or is no more, or has others first.

    Args:
        named: The rows; instead of a key each has its place in the flags.
        was: Whether a row is of the earlier run.
        there: Whether it is of this one.

    Returns:
        The claims, and by row whether its name was and is common.
    """
    at = named.key.astype(np.int64)
    if not len(at):
        return at, np.empty(0, np.bool_)
    begins = np.flatnonzero(new(named.block))
    lengths = np.diff(np.r_[begins, len(at)])
    common, first = [], []
    for flags in (was[at], there[at]):
        size = np.add.reduceat(flags.astype(np.int64), begins)
        count = np.cumsum(flags)
        earlier: Places = np.repeat(count[begins] - flags[begins], lengths)
        common.append(np.repeat(size > COMMON_NAME, lengths))
        first.append(flags & (count - earlier <= ANCHORS))
    steady = common[0] & common[1]
    shaken = (common[0] != common[1]) | (steady & (first[0] != first[1]))
    return named.claim[shaken].astype(np.int64), steady


def _seconds(keys: Keys, asked: Flags) -> tuple[Digests, Places]:
    """The words of the names of some claims in all claims, and where those of each begin."""
    theirs = np.unique(keys.second[asked[keys.second_claim]])
    kept = np.isin(keys.second, theirs)
    begins = np.searchsorted(keys.second_claim[kept], np.arange(len(asked) + 1))
    return keys.second[kept], begins


def _touching(change: Change, asked: Flags, *, same_source: bool) -> Proposed:
    """All pairs in which one of some claims is."""
    held = change.blocks
    ends = np.cumsum(held.size, dtype=np.int64)
    theirs = np.flatnonzero(change.row_there & asked[held.claim])
    which = np.unique(np.searchsorted(ends, theirs, side="right"))
    rows, places = held.rows(which)
    rows = rows.at(change.row_there[places])
    stories = Stories(change.keys)
    found = blocks.found(rows, *_seconds(change.keys, asked), asked)
    return gathered(
        columns.kept(part, change.keys, stories, same_source=same_source) for part in found
    )


def _renewed(
    old: Proposed, found: Proposed, change: Change, asked: Flags
) -> tuple[Proposed, Places]:
    """The earlier pairs of which no claim is asked for, and those that were found, in order."""
    places = np.flatnonzero(change.was).astype(np.int32)
    old = replace(old, left=places[old.left], right=places[old.right])
    number = np.cumsum(new(old.code())) - 1
    there = change.there[old.left] & change.there[old.right]
    again = there & (asked[old.left] | asked[old.right])
    same = _same(old.at(again), number[again], found)
    old, number = old.at(there & ~again), number[there & ~again]
    gaps = np.searchsorted(old.code(), found.code())
    proposed = Proposed(
        np.insert(old.left, gaps, found.left),
        np.insert(old.right, gaps, found.right),
        np.insert(old.blocker, gaps, found.blocker),
        np.insert(old.key, gaps, found.key),
    )
    return proposed, np.insert(number, gaps, same)[new(proposed.code())]


def _same(old: Proposed, number: Places, found: Proposed) -> Places:
    """By row that was found, the number of the pair if the same keys proposed it; else -1."""
    ours, theirs = _digests(found), _digests(old)
    if not len(theirs) or not len(ours):
        return np.full(len(found), -1)
    order = np.argsort(theirs)
    at = np.minimum(np.searchsorted(theirs[order], ours), len(theirs) - 1)
    known = theirs[order][at] == ours
    return np.where(known, number[order][at], -1)


def _digests(pairs: Proposed) -> Digests:
    """By row a number that stands for its pair with all its keys."""
    if not len(pairs):
        return np.empty(0, np.uint64)
    code = pairs.code()
    begins = np.flatnonzero(new(code))
    keys = mixed(pairs.key, pairs.blocker.astype(np.uint64) + np.uint64(1))
    squares: Digests = np.add.reduceat(keys * keys, begins)
    every = squares ^ np.add.reduceat(keys, begins)
    return np.repeat(mixed(code[begins], every), np.diff(np.r_[begins, len(code)]))
