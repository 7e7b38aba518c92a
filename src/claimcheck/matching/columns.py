"""Which claims are compared, in columns: the pairs that ``blocking`` finds one by one.

Claims that share a key lie next to each other in a sorted column, so that the neighbours of all
keys are paired at once, then the claims two rows apart, and so on. No pair is an object here.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching import blocks
from claimcheck.matching.blocking import RARE_WORDS
from claimcheck.matching.blocks import Rows
from claimcheck.matching.crediting import Proposed, gathered
from claimcheck.matching.keys import ALIKE, OPPOSITE, WORDS, Digests, Ints, Keys, digest, mixed
from claimcheck.matching.ordered import sizes, within
from claimcheck.matching.stories import Stories

# Rows of keys that are paired together; each takes some 100 bytes meanwhile.
PORTION = 1 << 21

# Slots for what is denied and what is not, so many that few keys share one.
SLOTS = 1 << 24

# By whether two claims deny alike, and by blocker: whether its key pairs them.
MEETING = np.ones((2, WORDS + 1), np.bool_)
MEETING[1, OPPOSITE] = False
MEETING[0, ALIKE] = False


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
    rows = rows.under(block(rows.key, rows.blocker))
    rows = rows.at(sizes(rows.block) > 1)
    begins = np.searchsorted(keys.second_claim, np.arange(len(keys.source) + 1))
    stories = Stories(keys)
    found = blocks.found(rows, keys.second, begins)
    return gathered(kept(part, keys, stories, same_source=same_source) for part in found)


def portions(keys: Keys) -> Iterator[Rows]:
    """All keys, those of the rare words among them; all rows of one key are in one portion."""
    words, word_claim = _rare_words(keys)
    by_words = np.full(len(words), WORDS, np.uint8)
    met = np.flatnonzero(_answered(keys))
    key = keys.key[met]
    parts = (
        Rows(key, keys.key_claim[met], key, keys.blocker[met]),
        Rows(words, word_claim, words, by_words),
    )
    count = sum(map(len, parts)) // PORTION + 1
    places = [block(each.key, each.blocker) % np.uint64(count) for each in parts]
    places = [each.astype(np.uint16) for each in places]
    for portion in range(count):
        yield blocks.laid(
            part.at(np.flatnonzero(each == portion))
            for part, each in zip(parts, places, strict=True)
        )


def _answered(keys: Keys) -> NDArray[np.bool_]:
    """Whether a key may pair its claim: of most things that are said nothing is denied.

    A key that only pairs a denial with what is said is of no use where the other one is not
    there. These are more than half of all keys.
    """
    found = np.ones(len(keys.key), np.bool_)
    opposite = np.flatnonzero(np.isin(keys.blocker, OPPOSITE))
    slot = keys.key[opposite] & np.uint64(SLOTS - 1)
    denied = keys.negated[keys.key_claim[opposite]]
    there = np.zeros((2, SLOTS), np.bool_)
    there[denied.view(np.uint8), slot] = True
    found[opposite] = there[(~denied).view(np.uint8), slot]
    return found


def block(key: Digests, blocker: NDArray[np.uint8]) -> Digests:
    """What the claims of a key share: two blockers can make one, and then pair no claims."""
    return mixed(key, blocker.astype(np.uint64))


def _rare_words(keys: Keys) -> tuple[Digests, Ints]:
    """The keys of each claim's rarest words, two at a time, and the claims that have them."""
    alphabetical = sorted(range(len(keys.terms)), key=keys.terms.__getitem__)
    place = np.empty(len(alphabetical), np.int32)
    place[alphabetical] = np.arange(len(alphabetical), dtype=np.int32)
    digests = np.array([digest(keys.terms[at]) for at in alphabetical], np.uint64)
    term = place[keys.term]
    frequency = np.bincount(term, minlength=len(digests))
    return rarest(term, keys.term_claim, frequency, digests)


def rarest(
    term: Ints, claim: Ints, frequency: NDArray[np.int64], digests: Digests
) -> tuple[Digests, Ints]:
    """The keys of the rarest words of some claims, and the claims that have them.

    Args:
        term: By term of a claim, its place in the alphabet of all terms.
        claim: The claim that it is of.
        frequency: By place in the alphabet, how many of all claims have the term.
        digests: Of the terms, in the order of the alphabet.
    """
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


def kept(found: Proposed, keys: Keys, stories: Stories, *, same_source: bool) -> Proposed:
    """The pairs that can contradict or bear out each other by where they stand."""
    one_side = keys.negated[found.left] == keys.negated[found.right]
    found = found.at(MEETING[one_side.view(np.uint8), found.blocker])
    found = found.at(~stories.two(keys.source[found.left], keys.source[found.right]))
    left, right = found.left, found.right
    two_sources = keys.source[left] != keys.source[right]
    beside = keys.sentence[left] == keys.sentence[right]
    rows = keys.row[left] & keys.row[right]
    return found.at(two_sources | (same_source & ~beside & ~rows))
