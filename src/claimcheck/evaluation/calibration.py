"""Weights and thresholds fitted to labels, and whether they are any better on labels unseen.

Similarity decides only what is compared, so it is fitted to that question: are two claims about
one thing? Gold pairs that conflict, agree or look like a conflict are; pairs that annotators
call unrelated, or compatible because they tell of different events, are not.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.errors import UsageError
from claimcheck.evaluation.alignment import covering
from claimcheck.evaluation.gold import Gold
from claimcheck.matching import COUNTING, Weights
from claimcheck.matching.comparison import similarity
from claimcheck.model import Claim, Pair

# Five folds of fifty leave ten of each kind to be judged by: the least on which one label more
# or less moves a share by no more than a tenth.
FEWEST = 50
FOLDS = 5

# Steps by which a weight is tried, and how often all of them are; the search climbs and stops
# where no step helps.
STEPS = (0.0, 0.5, 0.7, 1.4, 2.0)
ROUNDS = 10

# A weight that was tried down to nothing can come back from here.
LEAST = 0.25

DIFFERENT = "different-event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A pair of claims that shares a key, and whether labels say that it is about one thing."""

    id: str
    fields: tuple[tuple[str, float], ...]
    counting: bool
    related: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What was fitted, on what, and how it does.

    Attributes:
        weights: Fitted to all labels.
        related: How many pairs about one thing there were.
        unrelated: How many about different things, by their labels or by presumption.
        presumed: How many of those nobody labelled.
        before: How well the weights in use tell the two apart: the chance, in [0, 1], that a
            pair about one thing is more alike than one about different things.
        after: The same of fitted weights, each pair judged by those fitted without its fold.
        passed_before: Of the pairs about different things, the share that is compared.
        passed_after: The same of fitted weights, by fold.
        kept_before: Of the pairs about one thing, the share that is compared.
        kept_after: The same of fitted weights, by fold.
    """

    weights: Weights
    related: int
    unrelated: int
    presumed: int
    before: float
    after: float
    passed_before: float
    passed_after: float
    kept_before: float
    kept_after: float


def calibrate(cases: Sequence[Case], weights: Weights, *, presumed: int = 0) -> Calibration:
    """Fit weights by cross-validation.

    Args:
        cases: Labelled pairs.
        weights: Those in use, where the search begins.
        presumed: How many of the cases nobody labelled.

    Raises:
        UsageError: There are too few of either kind.
    """
    related = sum(case.related for case in cases)
    unrelated = len(cases) - related
    if min(related, unrelated) < FEWEST:
        message = (
            f"too few labels to fit weights to: {related} pairs about one thing and "
            f"{unrelated} about different things; {FEWEST} of each are the least "
            "(label more with 'claimcheck annotate')"
        )
        raise UsageError(message)
    unseen: list[tuple[float, bool]] = []
    compared: list[tuple[bool, bool]] = []
    for fold in range(FOLDS):
        fitted = fit([case for case in cases if _fold(case) != fold], weights)
        held = [case for case in cases if _fold(case) == fold]
        unseen += _scored(held, fitted.fields)
        compared += [(is_compared(case, fitted), case.related) for case in held]
    now = [(is_compared(case, weights), case.related) for case in cases]
    return Calibration(
        weights=fit(cases, weights),
        related=related,
        unrelated=unrelated,
        presumed=presumed,
        before=separation(_scored(cases, weights.fields)),
        after=separation(unseen),
        passed_before=_share(now, related=False),
        passed_after=_share(compared, related=False),
        kept_before=_share(now, related=True),
        kept_after=_share(compared, related=True),
    )


def fit(cases: Sequence[Case], weights: Weights) -> Weights:
    """Climb from the weights in use, then set the thresholds; those with few labels stay.

    A pair that is not compared is lost, while one that is compared in vain costs little: the
    rules decide it. So a threshold keeps at least as many pairs about one thing as before.
    """
    fields = _climb(cases, dict(weights.fields))
    topic = [case for case in cases if not case.counting]
    count = [case for case in cases if case.counting]
    return Weights(
        fields=fields,
        same_topic=_threshold(topic, weights.fields, fields, weights.same_topic),
        same_count=_threshold(count, weights.fields, fields, weights.same_count),
    )


def is_compared(case: Case, weights: Weights) -> bool:
    """Whether a pair would be judged."""
    enough = weights.same_count if case.counting else weights.same_topic
    return similarity(case.fields, weights.fields) >= enough


def separation(scored: Sequence[tuple[float, bool]]) -> float:
    """Area under the ROC curve, in [0, 1]; half for chance, also where one kind is missing.

    See Also:
        Hanley and McNeil (1982), "The Meaning and Use of the Area under a ROC Curve".
    """
    ordered = sorted(scored)
    related = sum(fits for _, fits in ordered)
    pairs = related * (len(ordered) - related)
    if not pairs:
        return 0.5
    ranks, at = 0.0, 0
    while at < len(ordered):
        end = at
        while end < len(ordered) and ordered[end][0] == ordered[at][0]:
            end += 1
        mean = (at + 1 + end) / 2  # ties share their ranks
        ranks += mean * sum(fits for _, fits in ordered[at:end])
        at = end
    return (ranks - related * (related + 1) / 2) / pairs


def labelled(
    claims: Iterable[Claim], pairs: Iterable[Pair], gold: Iterable[Gold], *, name: str
) -> tuple[list[Case], list[Case]]:
    """Pairs that labels speak of, and those that they do not, each as a case.

    Args:
        claims: Of one topic.
        pairs: All that share a key.
        gold: Labels of the topic.
        name: Of the topic, so that cases of several topics differ.
    """
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    said: dict[frozenset[str], bool] = {}
    for each in gold:
        related = each.relation is not None and each.reason != DIFFERENT
        for left in covering(each.a, by_source):
            for right in covering(each.b, by_source):
                key = frozenset((left, right))
                said[key] = said.get(key, False) or related
    known: list[Case] = []
    others: list[Case] = []
    for pair in pairs:
        key = frozenset((pair.left.id, pair.right.id))
        case = Case(
            id=f"{name}/{pair.left.id}/{pair.right.id}",
            fields=pair.fields,
            counting=pair.key.startswith(COUNTING),
            related=said.get(key, False),
        )
        (known if key in said else others).append(case)
    return known, others


def presumed_unrelated(cases: Iterable[Case], wanted: int) -> list[Case]:
    """Some of the pairs that nobody labelled, by lot: most are about two things."""
    by_lot = sorted(cases, key=lambda case: hashlib.sha256(case.id.encode()).digest())
    return [replace(case, related=False) for case in by_lot[:wanted]]


def _climb(cases: Sequence[Case], fields: dict[str, float]) -> Mapping[str, float]:
    """Change one weight at a time for as long as that tells the two kinds better apart."""
    best = separation(_scored(cases, fields))
    for _ in range(ROUNDS):
        begun = best
        for name in sorted(fields):
            for step in STEPS:
                value = round(fields[name] * step, 4) if fields[name] else LEAST * step
                tried = fields | {name: value}
                if not any(tried.values()):
                    continue
                found = separation(_scored(cases, tried))
                if found > best:
                    best, fields = found, tried
        if best == begun:
            break
    return fields


def _threshold(
    cases: Sequence[Case],
    in_use: Mapping[str, float],
    fields: Mapping[str, float],
    given: float,
) -> float:
    """The highest that loses no more pairs about one thing; as given where there are few."""
    related = [case for case in cases if case.related]
    if min(len(related), len(cases) - len(related)) < FEWEST:
        return given
    kept = sum(value >= given for value, _ in _scored(related, in_use))
    by_height = sorted((value for value, _ in _scored(related, fields)), reverse=True)
    return by_height[kept - 1] if kept else given


def _share(compared: Sequence[tuple[bool, bool]], *, related: bool) -> float:
    of = [passed for passed, about_one in compared if about_one is related]
    return sum(of) / len(of)


def _scored(cases: Iterable[Case], fields: Mapping[str, float]) -> list[tuple[float, bool]]:
    return [(similarity(case.fields, fields), case.related) for case in cases]


def _fold(case: Case) -> int:
    return hashlib.sha256(case.id.encode()).digest()[0] % FOLDS
