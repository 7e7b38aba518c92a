"""The keys of claims as columns of numbers, made source by source and laid end to end.

A key is the digest of its words, so that any process makes the same number of it, and a claim
of a million needs no word of any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, combinations
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching import refining
from claimcheck.matching.background import Summary
from claimcheck.matching.blocking import BLOCKERS
from claimcheck.model import BlockKind, Claim

Ints: TypeAlias = NDArray[np.int32]
Digests: TypeAlias = NDArray[np.uint64]

# Bytes of a digest: of 100 million keys two have one digest by chance once in 3,700 runs, and
# then one more pair is proposed, which is found out where its key is put into words.
WIDTH = 8

# Odd numbers near 2**64 divided by the golden ratio, and by its square: they mix two digests
# to one that depends on their order.
FIRST, SECOND = 0x9E3779B97F4A7C15, 0x61C8864680B583EB
WHOLE = (1 << 64) - 1

# Keys of which the digest is kept: claims by the hundred count deaths.
SEEN = 1 << 16

# Which blocker makes keys that only a denial and a statement share.
OPPOSITE = tuple(
    at for at, blocker in enumerate(BLOCKERS) if blocker.__name__ in {"said_not", "possible"}
)

# Which blocker makes keys that only two denials or two statements share.
ALIKE = tuple(at for at, blocker in enumerate(BLOCKERS) if blocker.__name__ == "retold")

# The place of the rare words, which come after all blockers.
WORDS = len(BLOCKERS)


@dataclass(frozen=True, slots=True)
class Keys:
    """Everything of some claims that decides which of them are compared.

    Attributes:
        sources: Ids, in order.
        source: By claim, the place of its source.
        sentence: By claim, a number that the claims of one sentence of its source share.
        row: By claim, whether it stands in the row of a table.
        negated: By claim, whether it is denied.
        key: By key of a claim, its digest.
        key_claim: The claim that has it.
        blocker: The blocker that made it, as a place in ``BLOCKERS``.
        second: By word of a name that makes a common key strict, its digest.
        second_claim: The claim that it is of.
        name: By word of a name of a source, its digest.
        name_source: The source that has it.
        recurs: Whether the source comes back to it.
        term: By term of a claim, its place in ``terms``.
        term_claim: The claim that has it.
        terms: Each term once.
    """

    sources: tuple[str, ...]
    source: Ints
    sentence: Ints
    row: NDArray[np.bool_]
    negated: NDArray[np.bool_]
    key: Digests
    key_claim: Ints
    blocker: NDArray[np.uint8]
    second: Digests
    second_claim: Ints
    name: Digests
    name_source: Ints
    recurs: NDArray[np.bool_]
    term: Ints
    term_claim: Ints
    terms: tuple[str, ...]


@lru_cache(maxsize=SEEN)
def digest(words: str) -> int:
    """The number that stands for a key."""
    data = words.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=WIDTH).digest(), "little")


def mixed(one: Digests, other: Digests) -> Digests:
    """The digests of every two digests, in this order."""
    return one * np.uint64(FIRST) ^ other * np.uint64(SECOND)


def keys(claims: Sequence[Claim], summaries: Mapping[str, Summary]) -> Keys:
    """The columns of some claims.

    Args:
        claims: In reading order, source by source; all of each source.
        summaries: Of each of these sources.
    """
    sources = {source: at for at, source in enumerate(dict.fromkeys(c.source for c in claims))}
    sentences: dict[tuple[str, tuple[int, int]], int] = {}
    places: dict[str, int] = {}
    made: list[int] = []
    ends = [0]
    for claim in claims:
        for blocker in BLOCKERS:
            made += map(digest, dict.fromkeys(blocker(claim)))
            ends.append(len(made))
    lengths = np.diff(ends)
    by_claim, by_blocker = np.divmod(np.arange(len(lengths)), len(BLOCKERS))
    seconds = [
        (digest(word), at)
        for at, words in enumerate(refining.seconds(claims))
        for word in words
    ]
    terms = [
        (places.setdefault(term, len(places)), at)
        for at, claim in enumerate(claims)
        for term in dict.fromkeys(claim.terms)
    ]
    names = [
        (at, digest(name), name in summaries[source].recurring)
        for source, at in sources.items()
        for name in sorted(summaries[source].named)
    ]
    return Keys(
        sources=tuple(sources),
        source=_ints(sources[claim.source] for claim in claims),
        sentence=_ints(
            sentences.setdefault((claim.source, claim.sentence), len(sentences))
            for claim in claims
        ),
        row=np.array([claim.layout is BlockKind.ROW for claim in claims], np.bool_),
        negated=np.array([claim.negated for claim in claims], np.bool_),
        key=np.array(made, np.uint64),
        key_claim=np.repeat(by_claim.astype(np.int32), lengths),
        blocker=np.repeat(by_blocker.astype(np.uint8), lengths),
        second=np.array([word for word, _ in seconds], np.uint64),
        second_claim=_ints(at for _, at in seconds),
        name=np.array([name for _, name, _ in names], np.uint64),
        name_source=_ints(at for at, _, _ in names),
        recurs=np.array([recurs for _, _, recurs in names], np.bool_),
        term=_ints(place for place, _ in terms),
        term_claim=_ints(at for _, at in terms),
        terms=tuple(places),
    )


def joined(parts: Iterable[Keys]) -> Keys:
    """The columns of some claims, those of other claims behind them, and so on."""
    parts = tuple(parts)
    claims = _offsets(len(part.source) for part in parts)
    sources = _offsets(len(part.sources) for part in parts)
    sentences = _offsets(int(part.sentence.max(initial=-1)) + 1 for part in parts)
    places: dict[str, int] = {}
    terms = [
        _ints(places.setdefault(term, len(places)) for term in part.terms) for part in parts
    ]

    def moved(columns: Iterable[Ints], by: Iterable[int]) -> Ints:
        return _laid(
            [c + np.int32(step) for c, step in zip(columns, by, strict=True)], np.int32
        )

    return Keys(
        sources=tuple(chain.from_iterable(part.sources for part in parts)),
        source=moved((part.source for part in parts), sources),
        sentence=moved((part.sentence for part in parts), sentences),
        row=_laid([part.row for part in parts], np.bool_),
        negated=_laid([part.negated for part in parts], np.bool_),
        key=_laid([part.key for part in parts], np.uint64),
        key_claim=moved((part.key_claim for part in parts), claims),
        blocker=_laid([part.blocker for part in parts], np.uint8),
        second=_laid([part.second for part in parts], np.uint64),
        second_claim=moved((part.second_claim for part in parts), claims),
        name=_laid([part.name for part in parts], np.uint64),
        name_source=moved((part.name_source for part in parts), sources),
        recurs=_laid([part.recurs for part in parts], np.bool_),
        term=_laid(
            [there[part.term] for there, part in zip(terms, parts, strict=True)], np.int32
        ),
        term_claim=moved((part.term_claim for part in parts), claims),
        terms=tuple(places),
    )


def without_rows(keys: Keys) -> Keys:
    """What is asked of claims when they are paired: who they are, and not by which keys."""
    return replace(
        keys,
        key=keys.key[:0],
        key_claim=keys.key_claim[:0],
        blocker=keys.blocker[:0],
        term=keys.term[:0],
        term_claim=keys.term_claim[:0],
        terms=(),
    )


def wording(claim: Claim, number: int) -> dict[int, str]:
    """By digest, the keys in words that a blocker makes of a claim."""
    return {digest(key): key for key in dict.fromkeys(BLOCKERS[number](claim))}


def two_words(claim: Claim) -> dict[int, tuple[str, str]]:
    """By the digest of the key that they may be, every two words of a claim."""
    terms = sorted(set(claim.terms))
    first = {term: digest(term) * FIRST & WHOLE for term in terms}
    second = {term: digest(term) * SECOND & WHOLE for term in terms}
    return {first[one] ^ second[other]: (one, other) for one, other in combinations(terms, 2)}


def _laid(columns: Sequence[NDArray[Any]], kind: type[Any]) -> NDArray[Any]:
    """Columns end to end."""
    return np.concatenate([np.empty(0, kind), *columns])


def _ints(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, np.int32)


def _offsets(lengths: Iterable[int]) -> list[int]:
    """Where each part begins."""
    found = [0]
    for length in lengths:
        found.append(found[-1] + length)
    return found[:-1]
