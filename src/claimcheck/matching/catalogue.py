"""What is kept of a run so that the next one need not pair all claims again.

The claims of each key lie together, block by block, so that whatever shares a key with some
claims is found without a look at any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching import columns
from claimcheck.matching.blocks import Rows
from claimcheck.matching.crediting import Proposed
from claimcheck.matching.keys import (
    FIRST,
    SECOND,
    WHOLE,
    WORDS,
    Digests,
    Ints,
    Keys,
    digest,
    without_rows,
)
from claimcheck.matching.ordered import Places, new

# What undoes that a key was mixed with its blocker.
BACK = pow(FIRST, -1, WHOLE + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The terms of claims.

    Attributes:
        alphabet: Each term once, in order.
        digest: Of each of them.
        term: By term of a claim, its place in the alphabet.
        claim: The claim that it is of, in ascending order.
    """

    alphabet: tuple[str, ...]
    digest: Digests
    term: Ints
    claim: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """Which claims share a key.

    Attributes:
        block: Each block's number, which the key and its blocker make, in order.
        blocker: What made its key.
        size: How many claims it has.
        claim: The claims of the first block in ascending order, then those of the second.
    """

    block: Digests
    blocker: NDArray[np.uint8]
    size: Ints
    claim: Ints

    def rows(self, which: Places) -> tuple[Rows, Places]:
        """All rows of some blocks, and where they stand among all."""
        ends = np.cumsum(self.size, dtype=np.int64)
        size = self.size[which]
        whose = np.repeat(np.arange(len(which)), size)
        first = np.cumsum(size, dtype=np.int64) - size
        places = np.arange(len(whose)) - first[whose] + (ends[which] - size)[whose]
        block, blocker = self.block[which], self.blocker[which]
        rows = Rows(block[whose], self.claim[places], self.key(which)[whose], blocker[whose])
        return rows, places

    def key(self, which: Places) -> Digests:
        """The digests of the keys of some blocks."""
        mark = self.blocker[which].astype(np.uint64) * np.uint64(SECOND)
        key: Digests = (self.block[which] ^ mark) * np.uint64(BACK)
        return key


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything that decides which claims are compared, and which are.

    Attributes:
        keys: Of all claims, without the keys themselves and the terms.
        vocabulary: The terms.
        blocks: The keys, those of the rare words among them.
        proposed: The pairs, with the keys that propose them.
    """

    keys: Keys
    vocabulary: Vocabulary
    blocks: Blocks
    proposed: Proposed


def catalogued(keys: Keys, proposed: Proposed) -> Catalogue:
    """What is to be kept of a run.

    Args:
        keys: Of all claims.
        proposed: The pairs that they make.
    """
    alphabetical = sorted(range(len(keys.terms)), key=keys.terms.__getitem__)
    place = np.empty(len(alphabetical), np.int32)
    place[alphabetical] = np.arange(len(alphabetical), dtype=np.int32)
    vocabulary = Vocabulary(
        alphabet=tuple(keys.terms[at] for at in alphabetical),
        digest=np.array([digest(keys.terms[at]) for at in alphabetical], np.uint64),
        term=place[keys.term],
        claim=keys.term_claim,
    )
    frequency = np.bincount(vocabulary.term, minlength=len(place))
    words, having = columns.rarest(
        vocabulary.term, vocabulary.claim, frequency, vocabulary.digest
    )
    key = np.concatenate([keys.key, words])
    blocker = np.concatenate([keys.blocker, np.full(len(words), WORDS, np.uint8)])
    claim = np.concatenate([keys.key_claim, having])
    code = columns.block(key, blocker)
    order = np.lexsort((claim, code))
    first = np.flatnonzero(new(code[order]))
    blocks = Blocks(
        block=code[order][first],
        blocker=blocker[order][first],
        size=np.diff(np.r_[first, len(code)]).astype(np.int32),
        claim=claim[order],
    )
    return Catalogue(
        keys=without_rows(keys), vocabulary=vocabulary, blocks=blocks, proposed=proposed
    )


def between(keys: Keys, first: int, last: int) -> Keys:
    """Of columns without keys and terms those of the sources from one place to another."""
    begin, end = np.searchsorted(keys.source, (first, last))
    seconds = slice(*np.searchsorted(keys.second_claim, (begin, end)))
    names = slice(*np.searchsorted(keys.name_source, (first, last)))
    sentence = keys.sentence[begin:end]
    return replace(
        keys,
        sources=keys.sources[first:last],
        source=keys.source[begin:end] - np.int32(first),
        sentence=sentence - (sentence.min() if len(sentence) else np.int32(0)),
        row=keys.row[begin:end],
        negated=keys.negated[begin:end],
        second=keys.second[seconds],
        second_claim=keys.second_claim[seconds] - np.int32(begin),
        name=keys.name[names],
        name_source=keys.name_source[names] - np.int32(first),
        recurs=keys.recurs[names],
    )


def runs(wanted: NDArray[np.bool_]) -> Iterable[tuple[int, int]]:
    """Where each run of what is wanted begins and ends."""
    edges = np.flatnonzero(np.diff(np.r_[False, wanted, False]))
    return [(int(begin), int(end)) for begin, end in zip(edges[::2], edges[1::2], strict=True)]
