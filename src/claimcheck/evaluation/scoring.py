"""The few figures that a change to a rule must not sink; reports/quality.toml holds them."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.evaluation.alignment import aligned
from claimcheck.evaluation.gold import Gold
from claimcheck.model import Comparison, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How a comparison stands against gold; shares in [0, 1], ``None`` where there is no case.

    Attributes:
        conflict_recall: Of the conflicting gold pairs, those that were found.
        conflict_precision: Of the conflicts found that stand for any gold pair, those that
            stand for a conflicting one.
        trap_alarms: Of the compatible gold pairs, those that were called conflicts.
        corroboration_recall: Of the corroborated gold pairs, those that were found.
        conflicts: How many conflicts were found in all.
        pairs: How many gold pairs there are.
    """

    conflict_recall: float | None
    conflict_precision: float | None
    trap_alarms: float | None
    corroboration_recall: float | None
    conflicts: int
    pairs: int


def score(comparison: Comparison, gold: Sequence[Gold]) -> Scores:
    """Hold a comparison against labelled pairs of its sources."""
    found = aligned(comparison, gold)
    stands_for: dict[tuple[str, str], set[Relation | None]] = {}
    for each in found:
        for judgement in each.judgements:
            if judgement.relation is Relation.CONFLICTING:
                pair = (judgement.a, judgement.b)
                stands_for.setdefault(pair, set()).add(each.gold.relation)
    true = [relations for relations in stands_for.values() if Relation.CONFLICTING in relations]

    def part(of: Relation, called: Relation) -> float | None:
        cases = [each for each in found if each.gold.relation is of]
        seen = [each.seen for each in cases]
        hits = sum(one is not None and one.relation is called for one in seen)
        return share(hits, len(cases))

    return Scores(
        conflict_recall=part(Relation.CONFLICTING, Relation.CONFLICTING),
        conflict_precision=share(len(true), len(stands_for)),
        trap_alarms=part(Relation.COMPATIBLE, Relation.CONFLICTING),
        corroboration_recall=part(Relation.CORROBORATED, Relation.CORROBORATED),
        conflicts=sum(each.relation is Relation.CONFLICTING for each in comparison.pairs),
        pairs=len(gold),
    )


def share(part: int, whole: int) -> float | None:
    """A part of a whole, in [0, 1]; ``None`` of nothing."""
    return part / whole if whole else None
