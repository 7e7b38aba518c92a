"""Which amounts of two claims can be held against each other, and how two intervals stand.

Everything that rules on quantities say rests on ``comparable``: amounts of one counted thing,
in one unit, of one population. What is left out there is never called a conflict.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import product

from claimcheck.frames import entities
from claimcheck.frames.classes import TIME_UNITS, included, is_event
from claimcheck.frames.units import base
from claimcheck.model import Claim, Pair, Quantity, Standing

# "About 300" and 310 are one figure rounded; "about 300" and 350 are two.
ROUNDING = Decimal("0.1")

# Below this two claims that count the same kind of thing ("reviews", "years") count it for two
# questions. "a rating based on seven reviews" and "from five reviews" of another site score
# 0.38.
SAME_MEASURE = 0.55


class Interval(StrEnum):
    """How two intervals stand."""

    EQUAL = "equal"
    MEET = "meet"
    TOUCH = "touch"
    APART = "apart"


def comparable(pair: Pair) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the amounts of left and right that measure one thing, in order."""
    for ours, theirs in product(pair.left.quantities, pair.right.quantities):
        if same_measure(ours, theirs) and (is_event(ours.counted) or _one_question(pair, ours)):
            yield ours, theirs


def same_measure(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two amounts count one thing of one population in one unit."""
    if any(
        each.ordinal or each.part or not (each.counted or each.unit) for each in (ours, theirs)
    ):
        return False
    if base(ours).unit != base(theirs).unit or ours.per != theirs.per:
        return False
    if (ours.whole is None) != (theirs.whole is None):
        return False
    return included(ours.counted, theirs.counted) or included(theirs.counted, ours.counted)


def stand(ours: Quantity, theirs: Quantity) -> Interval:
    """How two intervals stand; both may be open."""
    ours, theirs = base(ours), base(theirs)
    if (ours.low, ours.high) == (theirs.low, theirs.high):
        return Interval.EQUAL
    if _below(ours, theirs) or _below(theirs, ours):
        return Interval.APART
    if _touches(ours, theirs) or _touches(theirs, ours):
        return Interval.TOUCH
    return Interval.MEET


def middle(quantity: Quantity) -> Decimal | None:
    """The middle of an interval; ``None`` where it is open."""
    amount = base(quantity)
    if amount.low is None or amount.high is None:
        return None
    return (amount.low + amount.high) / 2


def is_value(quantity: Quantity) -> bool:
    """One exact figure."""
    return quantity.low == quantity.high and quantity.low is not None


def is_duration(quantity: Quantity) -> bool:
    """Whether it measures a length of time."""
    return quantity.unit in TIME_UNITS


def near(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two ends are one figure, rounded; open ends are equal only to each other."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= ROUNDING * max(abs(one), abs(other))


def wording(quantity: Quantity) -> str:
    """Say an amount the way a reader would."""
    noun = quantity.counted.replace("-", " ") or quantity.unit
    about = "about " if quantity.approximate else ""
    match quantity.low, quantity.high:
        case None, None:
            return noun
        case low, None:
            return f"at least {about}{plain(low)} {noun}"
        case None, high:
            return f"at most {about}{plain(high)} {noun}"
        case low, high if low == high:
            return f"{about}{plain(low)} {noun}"
        case low, high:
            return f"{plain(low)} to {plain(high)} {noun}"


def plain(number: Decimal | None) -> str:
    """A number in digits with separators, without an exponent."""
    return "" if number is None else f"{number.normalize():,f}"


def footing(ours: Quantity, theirs: Quantity) -> tuple[Quantity, Quantity] | None:
    """The confirmed amount and the other one, where exactly one is confirmed."""
    match ours.standing is Standing.CONFIRMED, theirs.standing is Standing.CONFIRMED:
        case True, False:
            return ours, theirs
        case False, True:
            return theirs, ours
    return None


def _one_question(pair: Pair, quantity: Quantity) -> bool:
    """Whether two claims measure a thing for one purpose, where the thing does not say so."""
    left, right = pair.left, pair.right
    if left.incomplete or right.incomplete or pair.similarity < SAME_MEASURE:
        return False
    if two_subjects(left, right):
        return False
    same_verb = bool(left.predicate) and left.predicate == right.predicate
    return same_verb or _subject(left) == _subject(right) or quantity.counted in left.objects


def two_subjects(left: Claim, right: Claim) -> bool:
    """Whether two claims are about two named subjects, such as what two firms employ."""
    ours = [name for name in left.entities if name in left.subject]
    theirs = [name for name in right.entities if name in right.subject]
    if not ours or not theirs:
        return False
    return not any(entities.same(one, other) for one in ours for other in theirs)


def _subject(claim: Claim) -> str:
    return claim.subject.casefold().removeprefix("the ")


def _below(lesser: Quantity, greater: Quantity) -> bool:
    return lesser.high is not None and greater.low is not None and lesser.high < greater.low


def _touches(lesser: Quantity, greater: Quantity) -> bool:
    """One ends where the other begins, and not because one is a single value in the other."""
    if is_value(lesser) or is_value(greater):
        return False
    return lesser.high is not None and lesser.high == greater.low
