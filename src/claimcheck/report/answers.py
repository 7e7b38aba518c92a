"""The answers to one question: which claims of a discrepancy say the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from claimcheck import origins
from claimcheck.model import Claim, Comparison, Discrepancy, Judgement, Relation
from claimcheck.rules.figures import Interval, same_measure, stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Claims of one discrepancy that stand on the same side.

    Attributes:
        claims: In reading order, never empty; no two of them conflict.
        witnesses: How many independent voices give it; claims on copied words are one.
    """

    claims: tuple[Claim, ...]
    witnesses: int


def answers(
    comparison: Comparison, copyings: Sequence[origins.Copying] | None = None
) -> tuple[tuple[Answer, ...], ...]:
    """The answers to each discrepancy, in the comparison's order.

    A claim joins an answer when it conflicts with nobody there and either corroborates somebody
    there or conflicts with the same claims and gives no other figure.

    Args:
        comparison: All of it.
        copyings: Which sources copy which, where that is known; else it is looked for.
    """
    claims = {claim.id: claim for claim in comparison.claims}
    allies = _partners(
        pair for pair in comparison.pairs if pair.relation is Relation.CORROBORATED
    )
    if copyings is None:
        copyings = origins.copied(comparison.sources)
    return tuple(
        tuple(
            Answer(claims=group, witnesses=origins.witnesses(group, copyings))
            for group in _groups([claims[id_] for id_ in found.claims], found, allies)
        )
        for found in comparison.discrepancies
    )


Partners = Mapping[str, Set[str]]


def _partners(judgements: Iterable[Judgement]) -> Partners:
    """For each claim, those that it is judged together with."""
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for judgement in judgements:
        partners[judgement.a].add(judgement.b)
        partners[judgement.b].add(judgement.a)
    return partners


def _groups(
    claims: Iterable[Claim], found: Discrepancy, allies: Partners
) -> tuple[tuple[Claim, ...], ...]:
    """Claims by the answer that they give, in reading order."""
    opponents = _partners(found.judgements)
    groups: list[list[Claim]] = []
    for claim in claims:
        against = opponents.get(claim.id, frozenset())
        for group in groups:
            ids = {other.id for other in group}
            alike = any(
                opponents.get(other.id, frozenset()) == against and _one_figure(other, claim)
                for other in group
            )
            if not ids & against and (alike or ids & allies.get(claim.id, frozenset())):
                group.append(claim)
                break
        else:
            groups.append([claim])
    return tuple(map(tuple, groups))


def _one_figure(left: Claim, right: Claim) -> bool:
    """Whether the figures of two claims can be one, where they give figures of one thing.

    A count and a later one do not conflict, and are two answers all the same.
    """
    stands = [
        stand(ours, theirs)
        for ours in left.quantities
        for theirs in right.quantities
        if same_measure(ours, theirs)
    ]
    return not stands or any(each in {Interval.EQUAL, Interval.MEET} for each in stands)
