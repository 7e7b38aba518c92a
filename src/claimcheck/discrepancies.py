"""Judgement -> Discrepancy: one question, all its answers, and the range where it is a figure.

Conflicts are gathered where they answer one question: conflicts of one type that share a claim,
and all conflicts about one counted class of one event, since "how many were killed?" is asked
once. Two texts tell of one event where they come back to one name, or to none.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import chain

from claimcheck import fingerprints, questions
from claimcheck.frames.roundings import stated
from claimcheck.frames.scales import in_unit, smallest_unit
from claimcheck.frames.units import base_unit, kind
from claimcheck.matching import background
from claimcheck.model import (
    Claim,
    Discrepancy,
    Judgement,
    Policy,
    Quantity,
    Relation,
    Standing,
    Type,
)

# Gives the words of the names that a source comes back to.
About = Callable[[str], frozenset[str]]

# What carries most, first: a figure that is confirmed outweighs one that is estimated.
HIERARCHY = (
    Standing.CONFIRMED,
    Standing.OFFICIAL,
    Standing.STATED,
    Standing.ESTIMATED,
    Standing.INITIAL,
)


def gather(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement],
    *,
    policy: Policy = Policy.RANGE,
    about: About | None = None,
) -> tuple[Discrepancy, ...]:
    """Gather conflicts to questions, severest first.

    Args:
        claims: In reading order.
        judgements: All of them; only conflicts are gathered.
        policy: How the best figure of a disputed count is chosen.
        about: Gives the words of the names that a source comes back to; ``None`` to find them
            in the claims.
    """
    claims = tuple(claims)
    by_id = {claim.id: claim for claim in claims}
    place = {name: at for at, name in enumerate(by_id)}
    conflicts = [each for each in judgements if each.relation is Relation.CONFLICTING]
    about = about or _about(claims)
    knots = [ties(each, by_id[each.a], by_id[each.b], about) for each in conflicts]
    found = [
        discrepancy([conflicts[at] for at in group], by_id, place, policy)
        for group in groups(knots)
    ]
    return tuple(sorted(found, key=lambda each: order(each, place[each.claims[0]])))


def order(found: Discrepancy, place: int) -> tuple[int, int, int, str]:
    """Severest first, then what most claims answer, then by where the first of these stands."""
    return found.severity, -len(found.claims), place, found.id


def _about(claims: Iterable[Claim]) -> About:
    """What gives the words of the names that a source comes back to."""
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    return cache(lambda source: background.recurring(by_source[source]))


def groups(knots: Sequence[Sequence[str]]) -> list[list[int]]:
    """The places of conflicts by question: those that one of their ties connects."""
    leader: dict[str, str] = {}

    def find(node: str) -> str:
        while leader.setdefault(node, node) != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for each in knots:
        for node in each:
            leader[find(node)] = find(each[0])
    found: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(knots):
        found[find(each[0])].append(at)
    return list(found.values())


def ties(conflict: Judgement, left: Claim, right: Claim, about: About) -> list[str]:
    """What ties a conflict to others: a topic and a name, or a claim that they share."""
    topic = questions.topic(conflict, left, right)
    if not topic:
        return [f"{conflict.type}#{conflict.a}", f"{conflict.type}#{conflict.b}"]
    names = [sorted(about(claim.source)) or [""] for claim in (left, right)]
    return [f"{conflict.type}|{topic}|{name}" for name in dict.fromkeys(chain(*names))]


def discrepancy(
    group: Sequence[Judgement],
    by_id: Mapping[str, Claim],
    place: Mapping[str, int],
    policy: Policy,
) -> Discrepancy:
    """What the conflicts about one question come to; see ``gather``."""
    first = group[0]
    topic = questions.topic(first, by_id[first.a], by_id[first.b])
    group = _once(group, by_id, topic)
    ids = sorted({name for each in group for name in (each.a, each.b)}, key=place.__getitem__)
    answers = [by_id[name] for name in ids]
    figures = _figures(answers, topic) if first.type is Type.QUANTITY and topic else []
    ends = [end for each in figures for end in stated(each)]
    return Discrepancy(
        id=fingerprints.identity(group, by_id).fingerprint,
        type=first.type,
        question=questions.question(first, answers, topic),
        claims=tuple(ids),
        judgements=tuple(group),
        low=min(ends, default=None),
        best=_best(answers, figures, policy),
        high=max(ends, default=None),
        policy=policy,
        severity=questions.severity(first, topic),
        contested=_contested(answers),
    )


def _figures(answers: Sequence[Claim], topic: str) -> list[Quantity]:
    """The amounts that answer a question, in one unit where they measure one thing.

    "14 feet" and "three miles" are 4.27 and 4,828 m, and not 4.27 to 4.83.
    """
    found = [each for claim in answers for each in questions.answers(claim, topic)]
    measures = Counter(base_unit(each.unit) for each in found if kind(each.unit))
    if measures:
        (measure, _), *_ = measures.most_common(1)
        found = [each for each in found if base_unit(each.unit) == measure]
    unit = smallest_unit(found)
    return [in_unit(each, unit) for each in found]


def _once(
    group: Sequence[Judgement], by_id: Mapping[str, Claim], topic: str
) -> Sequence[Judgement]:
    """The conflicts without those that set the same two answers against each other again.

    "300 people were kidnapped and murdered" gives two claims and one figure. The shortest claim
    of a sentence stands for all that give its answer.
    """
    names = sorted({name for each in group for name in (each.a, each.b)})
    stands: dict[tuple[str, tuple[int, int], str], str] = {}

    def answer(name: str) -> tuple[str, tuple[int, int], str]:
        claim = by_id[name]
        return claim.source, claim.sentence, _value(claim, topic)

    for name in sorted(names, key=lambda name: (len(by_id[name].quote), name)):
        stands.setdefault(answer(name), name)
    kept: dict[frozenset[str], Judgement] = {}
    for each in group:
        ours, theirs = stands[answer(each.a)], stands[answer(each.b)]
        if {each.a, each.b} == {ours, theirs}:
            kept.setdefault(frozenset((ours, theirs)), each)
    return list(kept.values()) or group


def _contested(answers: Sequence[Claim]) -> bool:
    """Whether the sides speak through speakers of their own: the conflict is then theirs."""
    speakers = {claim.speaker for claim in answers}
    return "" not in speakers and len(speakers) > 1


def _best(
    answers: Sequence[Claim], figures: Sequence[Quantity], policy: Policy
) -> Decimal | None:
    """The figure that a policy chooses among the lowest values that were given."""
    given = [stated(each)[0] for each in figures if stated(each)]
    if not given:
        return None
    match policy:
        case Policy.LOWER:
            return min(given)
        case Policy.MAJORITY:
            return _majority(answers, set(given))
        case Policy.HIERARCHY:
            said = [each for each in figures if stated(each)]
            return stated(min(said, key=lambda each: HIERARCHY.index(each.standing)))[0]
        case _:
            return None


def _majority(answers: Sequence[Claim], values: set[Decimal]) -> Decimal | None:
    """The value that more sources give than any other; ``None`` where two tie."""
    votes = {
        value: len(
            {
                claim.source
                for claim in answers
                if any(value in {each.low, each.high} for each in claim.quantities)
            }
        )
        for value in sorted(values)
    }
    most = max(votes.values())
    winners = [value for value, count in votes.items() if count == most]
    return winners[0] if len(winners) == 1 else None


def _value(claim: Claim, topic: str) -> str:
    """What a claim answers, without its wording where it can be said without."""
    amounts = questions.answers(claim, topic) if topic else ()
    figures = [f"{each.low}-{each.high}" for each in amounts]
    dates = [f"{time.start}-{time.end}" for time in claim.times if time.start]
    words = sorted({claim.predicate, *claim.objects, "not" if claim.negated else ""} - {""})
    return " ".join(figures or dates or words)
