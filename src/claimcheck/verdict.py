"""Judgements -> the status of each claim.

Conflict is never averaged away: nine sources that repeat a claim do not outvote the one that
denies it. Corroboration counts witnesses: neither another passage of the same source nor a copy
is one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck import origins
from claimcheck.model import Claim, Judgement, Relation, Span, Status
from claimcheck.origins import Copying


class Voice(NamedTuple):
    """Whatever of a claim decides whether it is a witness beside another one."""

    source: str
    spans: tuple[Span, ...]


def findings(
    claims: Iterable[Claim], judgements: Iterable[Judgement], copyings: Sequence[Copying]
) -> tuple[Claim, ...]:
    """The claims with their status, support and witnesses, in the order given."""
    claims = tuple(claims)
    return tuple(found(claims, claims, judgements, copyings))


def found(
    claims: Iterable[Claim],
    voices: Iterable[Claim],
    judgements: Iterable[Judgement],
    copyings: Sequence[Copying],
) -> Iterator[Claim]:
    """Each claim with its status, support and witnesses, as it comes.

    Args:
        claims: In any order.
        voices: All claims that a judgement is about.
        judgements: All of them, or those that are not just compatible.
        copyings: Which sources copy which.
    """
    of: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        if judgement.relation is not Relation.COMPATIBLE:
            of[judgement.a].append(judgement)
            of[judgement.b].append(judgement)
    by_id = {claim.id: Voice(claim.source, claim.spans) for claim in voices if claim.id in of}
    for claim in claims:
        yield _finding(claim, of.get(claim.id, ()), by_id, copyings)


def _finding(
    claim: Claim,
    judgements: Sequence[Judgement],
    by_id: Mapping[str, Voice],
    copyings: Sequence[Copying],
) -> Claim:
    if not judgements:
        return replace(claim, status=Status.UNSUPPORTED, support=0.0, witnesses=1)
    support = 0.0
    agreeing: list[Claim | Voice] = [claim]
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
