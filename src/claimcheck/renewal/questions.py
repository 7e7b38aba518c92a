"""Conflicts gathered to questions; one whose conflicts are those of before is as before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from claimcheck import discrepancies, fingerprints
from claimcheck.matching.keys import Ints
from claimcheck.matching.ordered import Places
from claimcheck.model import Claim, Discrepancy, Identity, Judgement, Policy, Relation
from claimcheck.renewal.recalled import Recalled
from claimcheck.renewal.verdicts import Verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One discrepancy.

    Attributes:
        asked: It, without its judgements.
        identity: What its fingerprint is made of.
        held: Which of the conflicts about it are its judgements, by their place among them.
    """

    asked: Discrepancy
    identity: Identity
    held: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What the conflicts of a run came to.

    Attributes:
        knots: By conflict, in order of the pairs, what ties it to others.
        group: By conflict, the place of its question.
        found: The questions, as the first conflict of each comes.
    """

    knots: Sequence[Sequence[str]]
    group: Ints
    found: Sequence[Question]


def gathered(
    verdicts: Verdicts,
    claims: Recalled,
    policy: Policy,
    before: Questions | None,
    as_before: Places,
) -> Questions:
    """The questions of all conflicts.

    Args:
        verdicts: Of all pairs.
        claims: All of them.
        policy: How the best figure of a disputed count is chosen.
        before: The questions of the earlier run.
        as_before: By conflict, its place among those of that run; -1 for another one.
    """
    places = np.flatnonzero(verdicts.of(Relation.CONFLICTING))
    conflicts = _Conflicts(verdicts, claims, places)
    same = as_before.tolist()
    knots = [
        before.knots[at] if before is not None and at >= 0 else conflicts.ties(number)
        for number, at in enumerate(same)
    ]
    groups = discrepancies.groups(knots)
    known = _known(before)
    found: list[Question] = []
    group = np.empty(len(places), np.int32)
    for number, members in enumerate(groups):
        group[members] = number
        asked = known.get(tuple(same[at] for at in members))
        found.append(conflicts.question(members, policy) if asked is None else asked)
    return Questions(knots=knots, group=group, found=found)


def _known(before: Questions | None) -> dict[tuple[int, ...], Question]:
    """The earlier questions by the places of all conflicts about each."""
    if before is None:
        return {}
    order = np.argsort(before.group, kind="stable").tolist()
    ends = np.cumsum(np.bincount(before.group)).tolist()
    begins = [0, *ends]
    return {
        tuple(order[begin:end]): each
        for begin, end, each in zip(begins, ends, before.found, strict=False)
    }


def discrepancies_of(
    questions: Questions, verdicts: Verdicts, claims: Recalled
) -> tuple[tuple[Discrepancy, ...], tuple[Identity, ...]]:
    """The questions in order, severest first, and what identifies each.

    Args:
        questions: In any order.
        verdicts: Of all pairs.
        claims: All of them.
    """
    places = np.flatnonzero(verdicts.of(Relation.CONFLICTING))
    judged = tuple(verdicts.judgements(claims.ids, places))
    order = np.argsort(questions.group, kind="stable").tolist()
    begins = np.cumsum(np.r_[0, np.bincount(questions.group)]).tolist()
    found = [
        (
            replace(
                each.asked,
                judgements=tuple(judged[order[begins[at] + one]] for one in each.held),
            ),
            each.identity,
        )
        for at, each in enumerate(questions.found)
    ]
    found.sort(key=lambda two: discrepancies.order(two[0], claims.place(two[0].claims[0])))
    return tuple(each for each, _ in found), tuple(each for _, each in found)


class _Conflicts:
    """Conflicts by their place among all, and the claims that they are about."""

    def __init__(self, verdicts: Verdicts, claims: Recalled, places: Places) -> None:
        self._verdicts = verdicts
        self._claims = claims
        self._places = places

    def ties(self, at: int) -> list[str]:
        """What ties one to others."""
        ((conflict, left, right),) = self._told([at])
        return discrepancies.ties(conflict, left, right, self._claims.about)

    def question(self, members: Sequence[int], policy: Policy) -> Question:
        """What some of them come to."""
        told = self._told(members)
        conflicts = [conflict for conflict, _, _ in told]
        by_id = {claim.id: claim for _, *two in told for claim in two}
        place = {
            name: int(number)
            for conflict, at in zip(conflicts, members, strict=True)
            for name, number in (
                (conflict.a, self._verdicts.left[self._places[at]]),
                (conflict.b, self._verdicts.right[self._places[at]]),
            )
        }
        found = discrepancies.discrepancy(conflicts, by_id, place, policy)
        held = {(each.a, each.b) for each in found.judgements}
        return Question(
            asked=replace(found, judgements=()),
            identity=fingerprints.identity(found.judgements, by_id),
            held=tuple(
                number for number, each in enumerate(conflicts) if (each.a, each.b) in held
            ),
        )

    def _told(self, members: Sequence[int]) -> list[tuple[Judgement, Claim, Claim]]:
        places = self._places[np.array(members, np.int64)]
        judged = self._verdicts.judgements(self._claims.ids, places)
        lefts, rights = self._verdicts.left[places], self._verdicts.right[places]
        return [
            (each, self._claims.claim(left), self._claims.claim(right))
            for each, left, right in zip(judged, lefts.tolist(), rights.tolist(), strict=True)
        ]
