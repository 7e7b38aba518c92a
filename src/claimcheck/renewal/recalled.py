"""The claims of sources that are kept, read when they are asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, pairwise

from claimcheck import cache, echoes, execution
from claimcheck.cache.codec import DamagedError, Json, decode
from claimcheck.errors import InputError
from claimcheck.execution import Means
from claimcheck.matching import background
from claimcheck.matching.background import Account
from claimcheck.model import Claim, Source
from claimcheck.origins import Copying
from claimcheck.renewal import accounts


class Recalled:
    """All claims by their place, and what is known of their sources.

    What an entry held that is no longer there is worked out again.

    Args:
        sources: In order.
        counts: How many claims each of them has.
        copyings: Which of them share words.
        means: What claims are worked out with.
        known: The claims of some of the sources.
        noted: What is known of others, as it lies on disk.
    """

    def __init__(  # noqa: PLR0913 - all that its claims come from
        self,
        sources: Sequence[Source],
        counts: Sequence[int],
        copyings: Sequence[Copying],
        means: Means,
        *,
        known: Mapping[str, tuple[Claim, ...]],
        noted: Mapping[str, bytes],
    ) -> None:
        self._sources = {source.id: source for source in sources}
        self._names = tuple(self._sources)
        self._begins = [0, *accumulate(counts)]
        self._begin = dict(zip(self._names, self._begins, strict=False))
        self._copyings = copyings
        # They may be asked for when no worker is there any more.
        self._means = replace(means, executor=None, progress=None)
        self._known = known
        self._noted = noted
        self._echoing = {name for each in copyings for name in (each.copy, each.original)}
        self._plain: dict[str, list[Json]] = {}
        self._told: dict[str, tuple[Claim, ...]] = {}
        self._accounts: dict[str, Account] = {}
        self._alone: dict[int, Claim] = {}

    def __len__(self) -> int:
        return self._begins[-1]

    def __iter__(self) -> Iterator[Claim]:
        return (claim for name in self._names for claim in self.source(name))

    @property
    def stretches(self) -> Iterable[tuple[int, int]]:
        """Where the claims of each source begin and end."""
        return pairwise(self._begins)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all claims."""
        return tuple(
            f"{name}#{number}"
            for name, (begin, end) in zip(self._names, self.stretches, strict=True)
            for number in range(1, end - begin + 1)
        )

    def claim(self, place: int) -> Claim:
        """The claim at a place, read alone where the whole source is not there."""
        at = bisect_right(self._begins, place) - 1
        name, number = self._names[at], place - self._begins[at]
        if name in self._told or name in self._known or name in self._echoing:
            return self.source(name)[number]
        if place not in self._alone:
            self._alone[place] = self._one(name, number)
        return self._alone[place]

    def account(self, name: str) -> Account:
        """What is known of a source."""
        if name not in self._accounts:
            self._accounts[name] = (
                accounts.account(cache.unpacked(self._noted[name]))
                if name in self._noted
                else background.account(self.source(name))
            )
        return self._accounts[name]

    def noted(self, name: str) -> bytes:
        """What is known of a source, as it lies on disk."""
        return self._noted.get(name) or cache.packed(accounts.plain(self.account(name)))

    def about(self, name: str) -> frozenset[str]:
        """The words of the names that a source comes back to."""
        return self.account(name).summary.recurring

    def place(self, id_: str) -> int:
        """Where a claim stands among all."""
        name, _, number = id_.rpartition("#")
        return self._begin[name] + int(number) - 1

    def source(self, name: str) -> tuple[Claim, ...]:
        """The claims of a source."""
        if name not in self._told:
            self._told[name] = self._echoed(name, self._known.get(name) or self._read(name))
        return self._told[name]

    def _one(self, name: str, number: int) -> Claim:
        if name not in self._plain:
            self._plain[name] = execution.plain_claims(self._sources[name], self._means)
        try:
            return decode(Claim, self._plain[name][number])
        except (DamagedError, IndexError):
            return self.source(name)[number]

    def _read(self, name: str) -> tuple[Claim, ...]:
        (found,) = execution.claims((self._sources[name],), self._means)
        if isinstance(found, InputError):
            raise found
        return found

    def _echoed(self, name: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        theirs = [each for each in self._copyings if name in {each.copy, each.original}]
        texts = {self._sources[each] for two in theirs for each in (two.copy, two.original)}
        return echoes.echoed(claims, texts, theirs) if theirs else claims
