"""The claims of all sources on disk, source by source, with what is known of each source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, overload

from claimcheck.bulk.shelves import Shelf, packed, shelved, unpacked
from claimcheck.matching import background
from claimcheck.matching.background import Account
from claimcheck.model import Claim
from claimcheck.model.keeping import keep
from claimcheck.rules import features

if TYPE_CHECKING:
    from claimcheck.matching.keys import Keys

# Sources of which a process keeps the claims, with what was found of them; at some 40 claims
# of 10 kB each, 200 MB.
KEPT = 512


class Stocked(NamedTuple):
    """A source on disk.

    Attributes:
        claims: Each pickled by itself: of a source far away one or two are compared, and to
            read all of them would take longer than to judge them.
        ids: Of the claims.
        account: What is known of the source.
        has: What each of the claims has.
    """

    claims: tuple[bytes, ...]
    ids: tuple[str, ...]
    account: Account
    has: tuple[int, ...]


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
        Stocked(
            claims=tuple(map(packed, of)),
            ids=tuple(claim.id for claim in of),
            account=known[source],
            has=tuple(map(features.has, of)),
        )
        for source, of in by_source.items()
    )
    shelf = shelved(path, items)
    return Portion(shelf=shelf, lengths=tuple(map(len, by_source.values())), keys=made)


class Drawer(Sequence[Claim]):
    """The claims of one source, each of them read when it is asked for."""

    def __init__(self, stocked: Stocked) -> None:
        self.account = stocked.account
        self._stocked = stocked
        self._claims: dict[int, Claim] = {}

    def __len__(self) -> int:
        return len(self._stocked.claims)

    def those(self, ids: Container[str]) -> tuple[Claim, ...]:
        """The claims with these ids; the others are not read."""
        return tuple(self[at] for at, id_ in enumerate(self._stocked.ids) if id_ in ids)

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Claim]: ...
    def __getitem__(self, at: int | slice) -> Claim | Sequence[Claim]:
        if isinstance(at, slice):
            return tuple(self)[at]
        claim = self._claims.get(at)
        if claim is None:
            claim = self._claims[at] = unpacked(self._stocked.claims[at])
            keep(features.has, claim, self._stocked.has[at])
        return claim


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

    def __len__(self) -> int:
        return self._begins[-1]

    def __iter__(self) -> Iterator[Claim]:
        return (
            claim for shelf in self._shelves for source in shelf for claim in Drawer(source)
        )

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources, in order."""
        return tuple(self._places)

    def claim(self, place: int) -> Claim:
        """The claim at a place."""
        source = bisect_right(self._begins, place) - 1
        return self._read(source)[place - self._begins[source]]

    def account(self, name: str) -> Account:
        """What is known of a source."""
        return self._read(self._places[name]).account

    def source(self, name: str) -> tuple[Claim, ...]:
        """The claims of a source."""
        return tuple(self._read(self._places[name]))

    def those(self, name: str, ids: Container[str]) -> tuple[Claim, ...]:
        """The claims of a source that have these ids."""
        return self._read(self._places[name]).those(ids)

    def _source(self, place: int) -> Drawer:
        shelf = bisect_right(self._firsts, place) - 1
        return Drawer(self._shelves[shelf][place - self._firsts[shelf]])

    def __reduce__(self) -> tuple[type[Stock], tuple[Sequence[object], ...]]:
        """What was read does not travel to another process."""
        lengths = [end - begin for begin, end in pairwise(self._begins)]
        return Stock, (self._shelves, self.sources, lengths)
