"""What the judgements of very many claims come to; the claims stay on disk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, overload

from claimcheck import discrepancies, verdict
from claimcheck.bulk.heaps import unsearched
from claimcheck.model import Claim, Discrepancy, Judgement, Policy, Relation

if TYPE_CHECKING:
    from claimcheck.bulk.stock import Stock
    from claimcheck.origins import Copying


class Findings(Sequence[Claim]):
    """All claims with their status, worked out as they are read.

    Args:
        stock: The claims.
        telling: The judgements that are not just compatible.
        copyings: Which sources copy which.
    """

    def __init__(
        self, stock: Stock, telling: Sequence[Judgement], copyings: Sequence[Copying]
    ) -> None:
        self._stock = stock
        self._telling = telling
        self._copyings = copyings

    def __len__(self) -> int:
        return len(self._stock)

    def __iter__(self) -> Iterator[Claim]:
        return verdict.found(self._stock, self._stock, self._telling, self._copyings)

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Claim]: ...
    def __getitem__(self, at: int | slice) -> Claim | Sequence[Claim]:
        """Read from the beginning: for a glance, not for a loop."""
        if isinstance(at, slice):
            return tuple(self)[at]
        place = range(len(self))[at]
        return next(islice(self, place, None))


@unsearched()
def gathered(
    stock: Stock, telling: Iterable[Judgement], *, policy: Policy = Policy.RANGE
) -> tuple[Discrepancy, ...]:
    """The conflicts gathered to questions, of which only the claims that answer are read."""
    conflicts = [each for each in telling if each.relation is Relation.CONFLICTING]
    answering: dict[str, set[str]] = defaultdict(set)
    for conflict in conflicts:
        for id_ in (conflict.a, conflict.b):
            answering[id_.rpartition("#")[0]].add(id_)
    claims = [
        claim
        for source in stock.sources
        if source in answering
        for claim in stock.those(source, answering[source])
    ]
    return discrepancies.gather(
        claims,
        conflicts,
        policy=policy,
        about=lambda source: stock.account(source).summary.recurring,
    )
