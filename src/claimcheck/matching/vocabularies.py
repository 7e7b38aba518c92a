"""The terms of the claims of two runs, and whose rarest words are others than before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.blocking import RARE_WORDS
from claimcheck.matching.catalogue import Vocabulary
from claimcheck.matching.columns import rarest
from claimcheck.matching.keys import Digests, Ints, Keys, digest, mixed
from claimcheck.matching.ordered import Places

Flags = NDArray[np.bool_]


class Words(NamedTuple):
    """Keys of rare words, and the claims that have them."""

    key: Digests
    claim: Ints

    def without(self, others: Words) -> Words:
        """Those that are not among others."""
        ours, theirs = (
            mixed(each.key, each.claim.astype(np.uint64)) for each in (self, others)
        )
        new = ~np.isin(ours, theirs)
        return Words(self.key[new], self.claim[new])


def together(
    old: Vocabulary, fresh: Sequence[Keys], places: Places, others: Places
) -> Vocabulary:
    """The terms of the claims of an earlier run and of others.

    Args:
        old: Those of the earlier run.
        fresh: The columns of the others, which have their terms.
        places: By claim of the earlier run, its place among all.
        others: The same of the others.
    """
    known = old.alphabet
    added = sorted(
        term
        for term in {term for part in fresh for term in part.terms}
        if not _has(known, term)
    )
    alphabet = tuple(sorted((*known, *added)))  # two runs in order are merged
    gaps = np.array([bisect_left(known, term) for term in added], np.int64)
    every = np.arange(len(known))
    moved = (every + np.searchsorted(gaps, every, side="right")).astype(np.int32)
    digests = np.empty(len(alphabet), np.uint64)
    digests[moved] = old.digest
    for each in added:
        digests[bisect_left(alphabet, each)] = digest(each)
    terms, claims = [moved[old.term]], [places[old.claim].astype(np.int32)]
    begin = 0
    for part in fresh:
        at = np.array([bisect_left(alphabet, term) for term in part.terms], np.int32)
        terms.append(at[part.term])
        claims.append(others[begin + part.term_claim].astype(np.int32))
        begin += len(part.source)
    term, claim = np.concatenate(terms), np.concatenate(claims)
    order = np.argsort(claim, kind="stable")
    return Vocabulary(alphabet=alphabet, digest=digests, term=term[order], claim=claim[order])


def _has(alphabet: Sequence[str], term: str) -> bool:
    at = bisect_left(alphabet, term)
    return at < len(alphabet) and alphabet[at] == term


def reworded(vocabulary: Vocabulary, was: Flags, there: Flags) -> tuple[Words, Words]:
    """The keys of rare words that claims have lost and won.

    Args:
        vocabulary: Of the claims of both runs.
        was: By claim, whether it is of the earlier run.
        there: Whether it is of this one. Of claims that are not nothing is told.

    Returns:
        Those that claims of both runs have no more, and those that claims have now.
    """
    term, claim = vocabulary.term, vocabulary.claim
    size = len(vocabulary.alphabet)
    before = np.bincount(term[was[claim]], minlength=size)
    after = np.bincount(term[there[claim]], minlength=size)
    # Which words are the rarest is a question only where a claim has more of them than are
    # taken; a word that only one claim has is not among them.
    many = np.bincount(claim, minlength=len(was)) > RARE_WORDS
    shared = (before > 1) != (after > 1)
    moved = shared[term] | ((before != after)[term] & many[claim])
    unsettled = np.zeros(len(was), np.bool_)
    unsettled[claim[moved]] = True
    unsettled &= was & there
    ours = unsettled[claim]
    had = Words(*rarest(term[ours], claim[ours], before, vocabulary.digest))
    ours |= (there & ~was)[claim]
    have = Words(*rarest(term[ours], claim[ours], after, vocabulary.digest))
    return had.without(have), have.without(had)


def narrowed(vocabulary: Vocabulary, there: Flags) -> Vocabulary:
    """The terms of some of the claims alone."""
    kept = there[vocabulary.claim]
    term, claim = vocabulary.term[kept], vocabulary.claim[kept]
    used = np.bincount(term, minlength=len(vocabulary.alphabet)) > 0
    place = (np.cumsum(used) - 1).astype(np.int32)
    number = (np.cumsum(there) - 1).astype(np.int32)
    return Vocabulary(
        alphabet=tuple(vocabulary.alphabet[at] for at in np.flatnonzero(used).tolist()),
        digest=vocabulary.digest[used],
        term=place[term],
        claim=number[claim],
    )
