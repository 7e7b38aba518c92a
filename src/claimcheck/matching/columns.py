"""Which claims are compared, in columns: the pairs that ``blocking`` finds one by one.

Claims that share a key lie next to each other in a sorted column, so that the neighbours of all
keys are paired at once, then the claims two rows apart, and so on. No pair is an object here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.blocking import RARE_WORDS
from claimcheck.matching.crediting import Proposed, gathered
from claimcheck.matching.keys import ALIKE, OPPOSITE, WORDS, Digests, Ints, Keys, digest, mixed
from claimcheck.matching.ordered import Places, sizes, within
from claimcheck.matching.refining import ANCHORS, COMMON_KEY, COMMON_NAME
from claimcheck.matching.stories import Stories

# Rows of keys that are paired together; each takes some 100 bytes meanwhile.
PORTION = 1 << 21

# Rows of common keys that are asked for names at a time; each has some five names.
AT_A_TIME = 1 << 20

# By whether two claims deny alike, and by blocker: whether its key pairs them.
MEETING = np.ones((2, WORDS + 1), np.bool_)
MEETING[1, OPPOSITE] = False
MEETING[0, ALIKE] = False


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


def proposed(keys: Keys, *, same_source: bool = True) -> Proposed:
    """Every two claims of one story that share a key, as ``blocking.candidates`` finds them.

    Args:
        keys: Of all claims.
        same_source: Compare the claims of one source with each other, too.
    """
    parts = (paired(rows, keys, same_source=same_source) for rows in portions(keys))
    return gathered(parts)


def paired(rows: Rows, keys: Keys, *, same_source: bool) -> Proposed:
    """The pairs of a portion of all keys.

    Args:
        rows: The portion, in any order.
        keys: Of all claims; of the keys themselves and the terms nothing is asked.
        same_source: Compare the claims of one source with each other, too.
    """
    rows = rows.under(_block(rows.key, rows.blocker))
    rows = rows.at(sizes(rows.block) > 1)
    begins = np.searchsorted(keys.second_claim, np.arange(len(keys.source) + 1))
    stories = Stories(keys)
    found = _found(rows, keys.second, begins)
    return gathered(_kept(part, keys, stories, same_source=same_source) for part in found)


def portions(keys: Keys) -> Iterator[Rows]:
    """All keys, those of the rare words among them; all rows of one key are in one portion."""
    words, word_claim = _rare_words(keys)
    by_words = np.full(len(words), WORDS, np.uint8)
    parts = (
        Rows(keys.key, keys.key_claim, keys.key, keys.blocker),
        Rows(words, word_claim, words, by_words),
    )
    count = sum(map(len, parts)) // PORTION + 1
    places = [_block(each.key, each.blocker) % np.uint64(count) for each in parts]
    places = [each.astype(np.uint16) for each in places]
    for portion in range(count):
        yield _laid(
            part.at(np.flatnonzero(each == portion))
            for part, each in zip(parts, places, strict=True)
        )


def _block(key: Digests, blocker: NDArray[np.uint8]) -> Digests:
    """What the claims of a key share: two blockers can make one, and then pair no claims."""
    return mixed(key, blocker.astype(np.uint64))


def _found(rows: Rows, second: Digests, begins: Places) -> Iterator[Proposed]:
    """The pairs of some blocks, each as often as there are keys for it."""
    common = sizes(rows.block) > COMMON_KEY
    yield from _twos(rows.at(~common))
    for part in _portions(rows.at(common)):
        yield from _refined(part, second, begins)


def _rare_words(keys: Keys) -> tuple[Digests, Ints]:
    """The keys of each claim's rarest words, two at a time, and the claims that have them."""
    alphabetical = sorted(range(len(keys.terms)), key=keys.terms.__getitem__)
    place = np.empty(len(alphabetical), np.int32)
    place[alphabetical] = np.arange(len(alphabetical), dtype=np.int32)
    digests = np.array([digest(keys.terms[at]) for at in alphabetical], np.uint64)
    term, claim = place[keys.term], keys.term_claim
    frequency = np.bincount(term, minlength=len(digests))
    shared = frequency[term] > 1
    term, claim = term[shared], claim[shared]
    order = np.lexsort((term, frequency[term], claim))
    order = order[within(claim[order]) < RARE_WORDS]
    order = order[np.lexsort((term[order], claim[order]))]  # alphabetical among the rarest
    term, claim = term[order], claim[order]
    found, having = [np.empty(0, np.uint64)], [np.empty(0, np.int32)]
    for step in range(1, RARE_WORDS):
        same = claim[:-step] == claim[step:]
        found.append(mixed(digests[term[:-step][same]], digests[term[step:][same]]))
        having.append(claim[:-step][same])
    return np.concatenate(found), np.concatenate(having)


def _refined(rows: Rows, second: Digests, begins: Places) -> Iterator[Proposed]:
    """The pairs of common keys, by the names beside them."""
    which = np.repeat(np.arange(len(rows)), np.diff(begins)[rows.claim])
    words = second[begins[rows.claim[which]] + within(which)]
    named = rows.at(which).under(mixed(rows.block[which], words))
    few = sizes(named.block) <= COMMON_NAME
    yield from _twos(named.at(few))
    many = named.at(~few)
    if not len(many):
        return
    yield from _anchored(many)
    # The block of a key and a name is split by every other name that is common beside the key.
    common = np.isin(mixed(rows.block[which], words), many.block)
    yield from _two_names(rows.at(which[common]), words[common])


def _two_names(rows: Rows, words: Digests) -> Iterator[Proposed]:
    """The pairs of common keys by two names, of rows with one name each."""
    order = np.lexsort((words, rows.claim, rows.block))
    rows, words = rows.at(order), words[order]
    found = []
    for step in range(1, len(rows)):
        one = (rows.block[:-step] == rows.block[step:]) & (
            rows.claim[:-step] == rows.claim[step:]
        )
        if not one.any():
            break
        block = mixed(mixed(rows.block[:-step][one], words[:-step][one]), words[step:][one])
        found.append(replace(rows.at(np.flatnonzero(one)), block=block))
    if not found:
        return
    named = _together(found)
    few = sizes(named.block) <= COMMON_NAME
    yield from _twos(named.at(few))
    yield from _anchored(named.at(~few))


def _together(parts: Iterable[Rows]) -> Rows:
    """The rows of several parts, in order."""
    rows = _laid(parts)
    return rows.under(rows.block)


def _laid(parts: Iterable[Rows]) -> Rows:
    """The rows of several parts, end to end."""
    columns = zip(*((p.block, p.claim, p.key, p.blocker) for p in parts), strict=True)
    return Rows(*(np.concatenate(column) for column in columns))


def _twos(rows: Rows) -> Iterator[Proposed]:
    """Each two claims of each block: neighbours first, then those two rows apart, and so on."""
    places = np.arange(len(rows))
    for step in range(1, len(rows)):
        places = places[: np.searchsorted(places, len(rows) - step)]
        places = places[rows.block[places] == rows.block[places + step]]
        if not len(places):
            return
        yield _pairs(rows, places, places + step)


def _anchored(rows: Rows) -> Iterator[Proposed]:
    """The first claims of each block with all that come after them."""
    before = within(rows.block)
    for anchor in range(ANCHORS if len(rows) else 0):
        places = np.flatnonzero(before > anchor)
        yield _pairs(rows, places - before[places] + anchor, places)


def _pairs(rows: Rows, ours: Places, theirs: Places) -> Proposed:
    return Proposed(rows.claim[ours], rows.claim[theirs], rows.blocker[ours], rows.key[ours])


def _kept(found: Proposed, keys: Keys, stories: Stories, *, same_source: bool) -> Proposed:
    """The pairs that can contradict or bear out each other by where they stand."""
    one_side = keys.negated[found.left] == keys.negated[found.right]
    found = found.at(MEETING[one_side.view(np.uint8), found.blocker])
    found = found.at(~stories.two(keys.source[found.left], keys.source[found.right]))
    left, right = found.left, found.right
    two_sources = keys.source[left] != keys.source[right]
    beside = keys.sentence[left] == keys.sentence[right]
    rows = keys.row[left] & keys.row[right]
    return found.at(two_sources | (same_source & ~beside & ~rows))


def _portions(rows: Rows) -> Iterator[Rows]:
    """The rows in portions that do not cut a block."""
    start = 0
    while start < len(rows):
        last = rows.block[min(start + AT_A_TIME, len(rows)) - 1]
        end = int(np.searchsorted(rows.block, last, side="right"))
        yield rows.at(np.arange(start, end))
        start = end
