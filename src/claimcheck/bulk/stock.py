"""The claims of all sources on disk, source by source, with what is known of each source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.bulk.shelves import Shelf, shelved
from claimcheck.matching import background
from claimcheck.matching.background import Account
from claimcheck.model import Claim
from claimcheck.model.keeping import keep
from claimcheck.rules import needs

if TYPE_CHECKING:
    from claimcheck.matching.keys import Keys

# Sources of which a process keeps the claims, with what was found of them; at some 40 claims
# of 10 kB each, 200 MB.
KEPT = 512

# A source's claims, what is known of it, and what each of the claims has.
Stocked = tuple[tuple[Claim, ...], Account, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Portion:
    """Some sources whose claims are on disk.

    Attributes:
        shelf: An item for each of these sources, in order.
        lengths: How many claims each has.
        keys: What decides which of the claims are compared.
    """

    shelf: Shelf[Stocked]
    lengths: tuple[int, ...]
    keys: Keys


def stocked(claims: Sequence[Claim], path: Path) -> Portion:
    """Put claims on disk, and make their keys; a pure function but for the file.

    Args:
        claims: All those of some sources, source by source, in reading order.
        path: Of the file.
    """
    from claimcheck.matching.keys import keys

    by_source = {source: tuple(of) for source, of in groupby(claims, key=attrgetter("source"))}
    known = {source: background.account(of) for source, of in by_source.items()}
    made = keys(claims, {source: each.summary for source, each in known.items()})
    # Much of what a claim has was found for its keys.
    items = (
        (of, known[source], tuple(needs.has(claim) for claim in of))
        for source, of in by_source.items()
    )
    shelf = shelved(path, items)
    return Portion(shelf=shelf, lengths=tuple(map(len, by_source.values())), keys=made)


class Stock:
    """All claims by their place among all, read from disk where they are asked for.

    Args:
        shelves: In order; an item for each source.
        names: The ids of the sources.
        lengths: How many claims each of them has.
    """

    def __init__(
        self, shelves: Sequence[Shelf[Stocked]], names: Sequence[str], lengths: Sequence[int]
    ) -> None:
        self._shelves = tuple(shelves)
        self._places = {name: place for place, name in enumerate(names)}
        self._begins = [0, *accumulate(lengths)]
        self._firsts = [0, *accumulate(map(len, shelves))]
        self._read = lru_cache(maxsize=KEPT)(self._source)
        # The source that was read last, and where its claims begin and end among all.
        self._last: tuple[tuple[Claim, ...], int, int] = (), 0, 0

    def __len__(self) -> int:
        return self._begins[-1]

    def __iter__(self) -> Iterator[Claim]:
        return (claim for shelf in self._shelves for claims, *_ in shelf for claim in claims)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources, in order."""
        return tuple(self._places)

    def claim(self, place: int) -> Claim:
        """The claim at a place."""
        claims, begin, end = self._last
        if not begin <= place < end:
            source = bisect_right(self._begins, place) - 1
            claims, begin, end = (
                self._read(source)[0],
                self._begins[source],
                self._begins[source + 1],
            )
            self._last = claims, begin, end
        return claims[place - begin]

    def account(self, name: str) -> Account:
        """What is known of a source."""
        return self._read(self._places[name])[1]

    def source(self, name: str) -> tuple[Claim, ...]:
        """The claims of a source."""
        return self._read(self._places[name])[0]

    def _source(self, place: int) -> Stocked:
        shelf = bisect_right(self._firsts, place) - 1
        found = self._shelves[shelf][place - self._firsts[shelf]]
        for claim, mask in zip(found[0], found[2], strict=True):
            keep(needs.has, claim, mask)
        return found

    def __reduce__(self) -> tuple[type[Stock], tuple[Sequence[object], ...]]:
        """What was read does not travel to another process."""
        lengths = [end - begin for begin, end in pairwise(self._begins)]
        return Stock, (self._shelves, self.sources, lengths)
