"""Precision, recall and F1 with their intervals, per relation, type and rule; and the errors.

Recall counts gold pairs: of those with a relation, which were seen so. Precision counts
judgements that stand for some gold pair: of those, which stand for one with their relation. A
judgement that nobody labelled counts for neither; how many there are is said beside it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.annotation.agreement import Measure, measured
from claimcheck.evaluation.alignment import Aligned
from claimcheck.evaluation.intervals import share_of
from claimcheck.evaluation.scoring import share
from claimcheck.model import Comparison, Judgement, Relation, Type

Chosen = Callable[[Judgement], bool]
Cases = Sequence[Aligned]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table of figures.

    Attributes:
        group: ``relation``, ``type``, ``rule`` or ``sample``.
        name: Which of them.
        precision: On how many judgements it rests is its ``units``.
        recall: On how many gold pairs it rests is its ``units``.
        f1: Their harmonic mean; ``None`` where one of them is not defined.
        unlabelled: Judgements of the kind that stand for no gold pair.
    """

    group: str
    name: str
    precision: Measure
    recall: Measure | None
    f1: Measure | None
    unlabelled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A gold pair that was seen otherwise.

    Attributes:
        what: ``missed``, ``false alarm``, ``called`` otherwise, or of ``another type``.
        found: The pair and what stands for it.
        why: The rule and its reason, or how far the pair came.
    """

    what: str
    found: Aligned
    why: str


def figures(comparison: Comparison, cases: Cases, *, seed: int = 0) -> tuple[Row, ...]:
    """Every figure, in a fixed order."""
    types = [
        type_
        for type_ in Type
        if type_ is not Type.NONE and any(_typed(each, type_) for each in cases)
    ]
    rules = sorted({judgement.rule for judgement in comparison.pairs})
    return (
        *(_of_relation("relation", one, one, comparison, cases, seed) for one in Relation),
        *(_of_type(type_, comparison, cases, seed) for type_ in types),
        *(_of_rule(rule, comparison, cases, seed) for rule in rules),
        *_samples(comparison, cases, seed),
    )


def mistakes(cases: Cases) -> tuple[Mistake, ...]:
    """The gold pairs that were seen otherwise, the gravest first, then in the gold's order."""
    found = [wrong for each in cases if (wrong := _mistake(each))]
    order = ("false alarm", "missed", "called otherwise", "another type")
    return tuple(sorted(found, key=lambda wrong: order.index(wrong.what)))


def right(judgement: Judgement, cases: Iterable[Aligned]) -> bool | None:
    """Whether a judgement is right by some gold pair; ``None`` where it stands for none."""
    relations = [each.gold.relation for each in cases if judgement in each.judgements]
    return judgement.relation in relations if relations else None


def _samples(comparison: Comparison, cases: Cases, seed: int) -> Iterator[Row]:
    """Conflicts once more, on the gold that was drawn at random, and on that without [soft]."""
    parts = {
        "drawn at random": [each for each in cases if each.gold.drawn == "random"],
        "without [soft]": [each for each in cases if not each.gold.soft],
    }
    for name, part in parts.items():
        if 0 < len(part) < len(cases):
            conflicting = Relation.CONFLICTING
            full = f"{conflicting}, {name}"
            yield _of_relation("sample", full, conflicting, comparison, part, seed)


def _of_relation(  # noqa: PLR0913, PLR0917 - what one row of the table needs
    group: str, name: str, relation: Relation, comparison: Comparison, cases: Cases, seed: int
) -> Row:
    def chosen(judgement: Judgement) -> bool:
        return judgement.relation is relation

    def recall(drawn: Cases) -> float | None:
        of = [each for each in drawn if each.gold.relation is relation]
        return share(sum(_seen(each, chosen) for each in of), len(of))

    return _row(group, name, comparison, cases, seed, chosen=chosen, recall=recall)


def _of_type(type_: Type, comparison: Comparison, cases: Cases, seed: int) -> Row:
    """Conflicts of one type: found as a conflict of any type counts for recall."""

    def chosen(judgement: Judgement) -> bool:
        return judgement.relation is Relation.CONFLICTING and judgement.type is type_

    def recall(drawn: Cases) -> float | None:
        of = [each for each in drawn if _typed(each, type_)]
        found = [
            each for each in of if each.seen and each.seen.relation is Relation.CONFLICTING
        ]
        return share(len(found), len(of))

    return _row("type", type_, comparison, cases, seed, chosen=chosen, recall=recall)


def _of_rule(rule: str, comparison: Comparison, cases: Cases, seed: int) -> Row:
    """A rule has no recall: no label says which rule should have spoken."""
    return _row(
        "rule",
        rule,
        comparison,
        cases,
        seed,
        chosen=lambda each: each.rule == rule,
        recall=None,
    )


def _row(  # noqa: PLR0913 - what one row of the table needs
    group: str,
    name: str,
    comparison: Comparison,
    cases: Cases,
    seed: int,
    *,
    chosen: Chosen,
    recall: Callable[[Cases], float | None] | None,
) -> Row:
    touched = [each for each in cases if any(chosen(one) for one in each.judgements)]
    judged = {_key(one) for each in touched for one in each.judgements if chosen(one)}

    def precision(drawn: Cases) -> float | None:
        return _precision(drawn, chosen)

    def f1(drawn: Cases) -> float | None:
        ours, theirs = precision(drawn), recall(drawn) if recall else None
        if ours is None or theirs is None:
            return None
        return 2 * ours * theirs / (ours + theirs) if ours + theirs else 0.0

    return Row(
        group=group,
        name=name,
        precision=share_of(touched, precision, counted=len(judged), seed=seed),
        recall=_recalled(cases, recall, seed) if recall else None,
        f1=measured(cases, f1, seed=seed) if recall else None,
        unlabelled=sum(chosen(one) for one in comparison.pairs) - len(judged),
    )


def _recalled(cases: Cases, recall: Callable[[Cases], float | None], seed: int) -> Measure:
    counted = [each for each in cases if recall([each]) is not None]
    return share_of(counted, recall, counted=len(counted), seed=seed)


def _precision(cases: Cases, chosen: Chosen) -> float | None:
    stands_for: dict[Hashable, bool] = {}
    for each in cases:
        for judgement in each.judgements:
            if chosen(judgement):
                key = _key(judgement)
                fits = judgement.relation is each.gold.relation
                stands_for[key] = stands_for.get(key, False) or fits
    return share(sum(stands_for.values()), len(stands_for))


def _key(judgement: Judgement) -> Hashable:
    return judgement.a, judgement.b


def _seen(each: Aligned, chosen: Chosen) -> bool:
    return each.seen is not None and chosen(each.seen)


def _typed(each: Aligned, type_: Type) -> bool:
    return each.gold.relation is Relation.CONFLICTING and each.gold.type is type_


def _mistake(each: Aligned) -> Mistake | None:
    gold, seen = each.gold, each.seen
    said = seen.relation if seen else None
    spoke = f"{seen.rule}: {seen.reason}" if seen else _how_far(each)
    if said is Relation.CONFLICTING and gold.relation is not Relation.CONFLICTING:
        return Mistake(what="false alarm", found=each, why=spoke)
    if gold.relation is Relation.CONFLICTING and said is not Relation.CONFLICTING:
        return Mistake(what="missed", found=each, why=spoke)
    if seen and said is not gold.relation:
        return Mistake(what="called otherwise", found=each, why=spoke)
    if said is None and gold.relation is Relation.CORROBORATED:
        return Mistake(what="missed", found=each, why=spoke)
    if seen and gold.relation is Relation.CONFLICTING:
        types = {one.type for one in each.judgements if one.relation is Relation.CONFLICTING}
        if gold.type not in types:
            return Mistake(what="another type", found=each, why=f"{seen.type}, {spoke}")
    return None


def _how_far(each: Aligned) -> str:
    if not each.extracted:
        return "one of the quotes did not become a claim"
    return "the two claims were not paired"
