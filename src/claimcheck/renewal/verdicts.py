"""What was decided of many pairs, in columns: a rule, a reason and a similarity for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.crediting import Proposed
from claimcheck.matching.keys import Ints
from claimcheck.matching.ordered import Places, new
from claimcheck.model import Judgement, Relation, Type
from claimcheck.rules import RULES

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """The judgements of pairs; of those that were not alike enough there is none.

    Attributes:
        left: By pair, its first claim, in order.
        right: The other one, in order.
        rule: The place of the rule that decided among all; -1 where none was asked.
        reason: The place of its reason among ``reasons``.
        similarity: In [0, 1].
        reasons: Each once.
    """

    left: Ints
    right: Ints
    rule: NDArray[np.int16]
    reason: Ints
    similarity: NDArray[np.float64]
    reasons: tuple[str, ...]

    def of(self, relation: Relation) -> Flags:
        """Which pairs stand so to each other."""
        wanted = np.array([*(rule.relation is relation for rule in RULES), False], np.bool_)
        found: Flags = wanted[self.rule]
        return found

    def judgements(self, ids: Sequence[str], places: Places) -> Iterator[Judgement]:
        """The judgements of some pairs.

        Args:
            ids: Of all claims.
            places: Those of the pairs; each has a rule.
        """
        columns = (self.left, self.right, self.rule, self.reason, self.similarity)
        rules = _rules()
        for left, right, rule, reason, similarity in zip(
            *(column[places].tolist() for column in columns), strict=True
        ):
            name, relation, type_ = rules[rule]
            yield Judgement(
                a=ids[left],
                b=ids[right],
                relation=relation,
                type=type_,
                rule=name,
                reason=self.reasons[reason],
                similarity=similarity,
            )


@cache
def _rules() -> list[tuple[str, Relation, Type]]:
    return [(rule.name, rule.relation, rule.type) for rule in RULES]


@cache
def _places() -> Mapping[str, int]:
    return {rule.name: at for at, rule in enumerate(RULES)}


def verdicts(
    proposed: Proposed,
    before: Verdicts | None,
    as_before: Places,
    judged: Iterable[Judgement],
    place: Callable[[str], int],
) -> Verdicts:
    """What was decided of all pairs, earlier or now.

    Args:
        proposed: The pairs.
        before: What was decided earlier.
        as_before: By pair, its place there; -1 where it was decided now, if at all.
        judged: What was decided now, in order of the pairs.
        place: Gives the place of a claim by its id.
    """
    first = new(proposed.code())
    left, right = proposed.left[first], proposed.right[first]
    reasons = dict.fromkeys(before.reasons if before else ())
    places = {reason: at for at, reason in enumerate(reasons)}
    rule = np.full(len(left), -1, np.int16)
    reason = np.zeros(len(left), np.int32)
    similarity = np.zeros(len(left), np.float64)
    if before is not None:
        same = as_before >= 0
        rule[same] = before.rule[as_before[same]]
        reason[same] = before.reason[as_before[same]]
        similarity[same] = before.similarity[as_before[same]]
    rows = [
        (
            place(each.a) << 28 | place(each.b),
            _places()[each.rule],
            places.setdefault(each.reason, len(places)),
            each.similarity,
        )
        for each in judged
    ]
    if rows:
        code, said, why, alike = (np.array(column) for column in zip(*rows, strict=True))
        at = np.searchsorted(proposed.code()[first], code.astype(np.uint64))
        rule[at], reason[at], similarity[at] = said, why, alike
    every = tuple(places)
    used = np.bincount(reason[rule >= 0], minlength=len(every)) > 0
    shifted = np.maximum(np.cumsum(used) - 1, 0).astype(np.int32)
    return Verdicts(
        left=left,
        right=right,
        rule=rule,
        reason=np.where(rule >= 0, shifted[reason], 0) if every else reason,
        similarity=similarity,
        reasons=tuple(every[at] for at in np.flatnonzero(used).tolist()),
    )
