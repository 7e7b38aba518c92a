"""Which sources copy which, with a look only at the words of those that are new.

Each run of words becomes a number, so that all sources that share one with a new source are
found at once; whether they do is then seen from their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck import origins
from claimcheck.matching.keys import FIRST, Digests, Ints, digest
from claimcheck.matching.ordered import Places, among
from claimcheck.model import Source
from claimcheck.origins import RUN, WORD, Copying


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """What sources have of each other.

    Attributes:
        run: The numbers of all runs of words, source by source.
        length: By source, how many it has.
        one: By two sources that share one, the place of the first.
        other: That of the other.
        copyings: Those that copy another one.
    """

    run: Digests
    length: Ints
    one: Ints
    other: Ints
    copyings: tuple[Copying, ...]


def shares(
    sources: Sequence[Source], before: Shares | None = None, places: Sequence[int] = ()
) -> Shares:
    """What sources have of each other.

    Args:
        sources: In order.
        before: What those of an earlier run had.
        places: By source, its place among those; -1 for one that was not there.
    """
    known = np.array(places, np.int64) if before else np.full(len(sources), -1)
    ends = np.cumsum(before.length, dtype=np.int64) if before else np.empty(0, np.int64)
    runs = [
        _runs(source.text)
        if at < 0 or before is None
        else before.run[ends[at] - before.length[at] : ends[at]]
        for source, at in zip(sources, known.tolist(), strict=True)
    ]
    length = np.array([len(each) for each in runs], np.int32)
    every = np.concatenate([np.empty(0, np.uint64), *runs])
    fresh = known < 0
    suspects = {*_earlier(before, known), *_suspects(every, length, fresh)}
    one, other = np.array(sorted(suspects), np.int32).reshape(-1, 2).T
    ids = [source.id for source in sources]
    new = {ids[at] for at in np.flatnonzero(fresh).tolist()}
    return Shares(
        run=every,
        length=length,
        one=one,
        other=other,
        copyings=_copyings(sources, [(ids[a], ids[b]) for a, b in suspects], before, new),
    )


def _copyings(
    sources: Sequence[Source],
    suspects: Sequence[tuple[str, str]],
    before: Shares | None,
    new: Set[str],
) -> tuple[Copying, ...]:
    """Who copies whom; two sources that were there before are only asked what they declare."""
    declared = origins.declarations(sources)
    known = {_two(each): each for each in before.copyings} if before else {}
    settled = {
        two
        for two in (*suspects, *known)
        if new.isdisjoint(two) and (two in declared) is (two in known and known[two].declared)
    }
    there = {source.id for source in sources}
    asked = {*suspects, *declared} - settled
    involved = {id_ for two in asked for id_ in two}
    texts = [source for source in sources if source.id in involved]
    found = {_two(each): each for each in origins.among(texts, asked, declared)}
    found |= {two: known[two] for two in settled & known.keys() if there >= {*two}}
    return tuple(each for _, each in sorted(found.items()))


def _two(copying: Copying) -> tuple[str, str]:
    one, other = sorted((copying.copy, copying.original))
    return one, other


def _earlier(before: Shares | None, known: Places) -> Iterator[tuple[int, int]]:
    """The twos that shared a run before and are both there."""
    if before is None:
        return
    now = np.full(len(before.length), -1)
    now[known[known >= 0]] = np.flatnonzero(known >= 0)
    one, other = now[before.one], now[before.other]
    both = (one >= 0) & (other >= 0)
    yield from zip(one[both].tolist(), other[both].tolist(), strict=True)


def _suspects(
    run: Digests, length: Ints, fresh: NDArray[np.bool_]
) -> Iterator[tuple[int, int]]:
    """Every two places of sources that share a run, one of which is new."""
    whose = np.repeat(np.arange(len(length)), length)
    theirs = np.unique(run[fresh[whose]])
    having = np.flatnonzero(among(run, theirs))
    order = having[np.lexsort((whose[having], run[having]))]
    run, whose = run[order], whose[order]
    for step in range(1, len(order)):
        same = run[:-step] == run[step:]
        if not same.any():
            return
        two = np.unique(np.stack((whose[:-step][same], whose[step:][same]), 1), axis=0)
        new = (two[:, 0] != two[:, 1]) & (fresh[two[:, 0]] | fresh[two[:, 1]])
        yield from ((one, other) for one, other in two[new].tolist())


def _runs(text: str) -> Digests:
    """A number for each run of words of a text, each once."""
    words = np.array([digest(word.casefold()) for word in WORD.findall(text)], np.uint64)
    if len(words) < RUN:
        return np.empty(0, np.uint64)
    runs = np.zeros(len(words) - RUN + 1, np.uint64)
    for step in range(RUN):
        runs = runs * np.uint64(FIRST) + words[step : step + len(runs)]
    return np.unique(runs)
