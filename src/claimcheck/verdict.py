"""Judgements -> the status of each claim.

Conflict is never averaged away: nine sources that repeat a claim do not outvote the one that
denies it. Corroboration counts witnesses: neither another passage of the same source nor a copy
is one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimcheck import origins
from claimcheck.model import Claim, Judgement, Relation, Status
from claimcheck.origins import Copying


def findings(
    claims: Iterable[Claim], judgements: Iterable[Judgement], copyings: Sequence[Copying]
) -> tuple[Claim, ...]:
    """The claims with their status, support and witnesses, in the order given."""
    claims = tuple(claims)
    by_id = {claim.id: claim for claim in claims}
    of: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        if judgement.relation is not Relation.COMPATIBLE:
            of[judgement.a].append(judgement)
            of[judgement.b].append(judgement)
    return tuple(_finding(claim, of[claim.id], by_id, copyings) for claim in claims)


def _finding(
    claim: Claim,
    judgements: Sequence[Judgement],
    by_id: dict[str, Claim],
    copyings: Sequence[Copying],
) -> Claim:
    support = 0.0
    agreeing = [claim]
    for judgement in judgements:
        other = by_id[judgement.b if judgement.a == claim.id else judgement.a]
        if judgement.relation is Relation.CORROBORATED and origins.independent(
            claim, other, copyings
        ):
            agreeing.append(other)
            support = max(support, judgement.similarity)
    status = Status.CORROBORATED if len(agreeing) > 1 else Status.UNSUPPORTED
    if any(judgement.relation is Relation.CONFLICTING for judgement in judgements):
        status = Status.CONFLICTING
    counted = origins.witnesses(agreeing, copyings)
    return replace(claim, status=status, support=support, witnesses=counted)
