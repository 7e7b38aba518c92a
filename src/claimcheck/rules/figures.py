"""Which amounts of two claims can be held against each other, and how two intervals stand.

Everything that rules on quantities say rests on ``comparable``: amounts of one counted thing,
in one unit, of one population. What is left out there is never called a conflict.
"""

import re
from decimal import Decimal
from enum import StrEnum
from itertools import product

from claimcheck.frames import occasions
from claimcheck.frames.classes import (
    happened_to_things,
    included,
    is_act,
    is_event,
    is_planned,
    within,
)
from claimcheck.frames.roundings import digits, stated
from claimcheck.frames.sums import is_done_with
from claimcheck.frames.units import TIMES, base, base_unit, is_duration
from claimcheck.frames.units import kind as unit_kind
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.blocking import LARGE
from claimcheck.model import Claim, Pair, Quantity, Standing
from claimcheck.model.keeping import kept, latest
from claimcheck.rules.amounts import plain
from claimcheck.rules.lone import lone_count
from claimcheck.rules.measures import one_question
from claimcheck.rules.scopes import one_part, one_scope
from claimcheck.rules.subjects import two_subjects, two_things

# "About 300" and 310 are one figure rounded; "about 300" and 350 are two.
ROUNDING = Decimal("0.1")

# One figure on each side.
ENDS = 2

# "By law two linked infections have to be notified" counts none that there were.
BY_LAW = re.compile(
    r"\b(?:by|under(?: the)?) (?:law|statute|regulations?|rules)\b.*"
    r"\b(?:must|have to|has to|shall)\b",
    re.IGNORECASE,
)

# What is done to those there are, so that none of them having it done is no count of them.
NAMING = frozenset({"name", "identify", "list", "mention", "quote", "describe", "show"})

# Words that begin a claim whose place or subject stands before it.
RELATIVE = frozenset({"where", "when", "which", "who", "whose", "whom"})


class Interval(StrEnum):
    """How two intervals stand."""

    EQUAL = "equal"
    MEET = "meet"
    TOUCH = "touch"
    APART = "apart"


@latest
def comparable(pair: Pair) -> tuple[tuple[Quantity, Quantity], ...]:
    """The amounts of left and right that measure one thing, in order."""
    amounts = measured(pair.left), measured(pair.right)
    if not all(amounts) or not one_scope(pair.left, pair.right):
        return ()
    return tuple(
        (ours, theirs)
        for ours, theirs in product(*amounts)
        if same_measure(ours, theirs)
        and one_part(pair.left, pair.right, ours, theirs)
        and (_of_event(pair, ours) or one_question(pair, ours))
    )


@latest
def rivals(pair: Pair) -> tuple[tuple[Quantity, Quantity], ...]:
    """The amounts of which at most one can be right, if they differ.

    Beside those that measure one thing for sure, counts of what each text counts once.
    """
    found = comparable(pair)
    if found or not one_scope(pair.left, pair.right):
        return found
    return tuple(
        (ours, theirs)
        for ours, theirs in product(measured(pair.left), measured(pair.right))
        if same_measure(ours, theirs)
        and ours.counted == theirs.counted
        and one_part(pair.left, pair.right, ours, theirs)
        and lone_count(pair, ours)
    )


@kept
def measured(claim: Claim) -> tuple[Quantity, ...]:
    """Those of a claim's amounts that can be held against others: of what, in what."""
    if _leans(claim) or BY_LAW.search(claim.text) or occasions.supposed(claim):
        return ()
    found = tuple(filter(_is_measure, told(claim)))
    # "No victim is named" leaves open how many there are.
    return tuple(q for q in found if q.high != 0) if claim.predicate in NAMING else found


def _is_measure(quantity: Quantity) -> bool:
    """Whether it is said of an amount what it is an amount of; a rank is none."""
    return (
        not quantity.ordinal and not quantity.part and bool(quantity.counted or quantity.unit)
    )


@kept
def told(claim: Claim) -> tuple[Quantity, ...]:
    """The amounts that a claim tells: of "nine of the 31 wards" the nine."""
    wholes = {each.whole for each in claim.quantities if each.whole is not None}
    return tuple(
        each for each in claim.quantities if each.low is None or each.low not in wholes
    )


def _of_event(pair: Pair, quantity: Quantity) -> bool:
    """Whether the event has one figure for it; two firms have each their own plans."""
    if not is_event(quantity.counted):
        return False
    doers = pair.left.roles.agent, pair.right.roles.agent
    if is_act(quantity.counted) and two_things(*doers):
        return False
    return not is_planned(quantity.counted) or not two_subjects(pair.left, pair.right)


def same_measure(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two amounts count one thing of one population in one unit."""
    if not (_is_measure(ours) and _is_measure(theirs)):
        return False
    same_unit = (
        base_unit(ours.unit) == base_unit(theirs.unit)
        or happened_to_things(ours.counted)
        or _one_currency(ours, theirs)
        or _all_of_them(ours, theirs)
    )
    if not same_unit or ours.per != theirs.per:
        return False
    # Beside "12 of the 40 passengers" others died; "9 of the 31 towers" are all.
    if (ours.whole is None) != (theirs.whole is None) and (
        is_event(ours.counted) or ours.low == theirs.whole or theirs.low == ours.whole
    ):
        return False
    if unit_kind(ours.unit) and not (ours.counted and theirs.counted):
        return True
    if ours.unit == TIMES and same_deed(ours.counted, theirs.counted):
        return True  # "put off three times", "postponed twice"
    return included(ours.counted, theirs.counted) or included(theirs.counted, ours.counted)


def _all_of_them(ours: Quantity, theirs: Quantity) -> bool:
    """Whether a group is as many as those it is part of: all of the hurt were hurt badly."""
    if (ours.low, ours.high) != (theirs.low, theirs.high) or not is_event(ours.counted):
        return False
    return within(ours.unit, theirs.unit) or within(theirs.unit, ours.unit)


def _one_currency(ours: Quantity, theirs: Quantity) -> bool:
    """Whether one sum is given without the currency: "six hundred million was promised"."""
    sums = is_done_with(ours.counted) and ours.counted == theirs.counted
    return sums and "" in {ours.unit, theirs.unit}


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


def two_figures(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two hedged figures are two all the same: "about 2,500" and "some 2,100".

    Each is as exact as its digits: about 300 may be 350, about 2,500 hardly 2,600.
    """
    if not (ours.approximate and theirs.approximate) or ours.range or theirs.range:
        return False
    if converted(ours) or converted(theirs):
        return False
    if None in {ours.low, ours.high, theirs.low, theirs.high}:
        return False
    told = (*stated(ours), *stated(theirs))
    if len(told) != ENDS or near(*told):
        return False
    return abs(told[0] - told[1]) > (_step(told[0]) + _step(told[1])) / 2


def _step(figure: Decimal) -> Decimal:
    """What the last digit of a figure counts: hundreds in 2,500."""
    exponent = figure.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(0)


def converted(quantity: Quantity) -> bool:
    """Whether the amount is not in the unit of its words: "34 miles" is 54.7 km."""
    figure = plain(quantity.low if quantity.low is not None else quantity.high)
    return "." in figure and figure not in quantity.quote


def middle(quantity: Quantity) -> Decimal | None:
    """The middle of an interval; ``None`` where it is open."""
    amount = base(quantity)
    if amount.low is None or amount.high is None:
        return None
    return (amount.low + amount.high) / 2


def distinctive(quantity: Quantity) -> bool:
    """Whether two texts that give the figure hardly mean two things: 58,000, not 2 or 100.

    A figure of one digit and noughts turns up everywhere, however large.
    """
    if None in {quantity.low, quantity.high} or quantity.ordinal or quantity.part:
        return False
    size = quantity if is_duration(quantity) else base(quantity)
    large = size.high is not None and abs(size.high) >= LARGE
    return large and any(digits(value) > 1 for value in stated(quantity))


def is_value(quantity: Quantity) -> bool:
    """One exact figure."""
    return quantity.low == quantity.high and quantity.low is not None


def near(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two ends are one figure, rounded; open ends are equal only to each other."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= ROUNDING * max(abs(one), abs(other))


def footing(ours: Quantity, theirs: Quantity) -> tuple[Quantity, Quantity] | None:
    """The confirmed amount and the other one, where exactly one is confirmed."""
    match ours.standing is Standing.CONFIRMED, theirs.standing is Standing.CONFIRMED:
        case True, False:
            return ours, theirs
        case False, True:
            return theirs, ours
    return None


def _leans(claim: Claim) -> bool:
    """Whether a claim hangs on a relative word: "where 193 bodies were found"."""
    return claim.text.partition(" ")[0].casefold() in RELATIVE


def _below(lesser: Quantity, greater: Quantity) -> bool:
    return lesser.high is not None and greater.low is not None and lesser.high < greater.low


def _touches(lesser: Quantity, greater: Quantity) -> bool:
    """One ends where the other begins, and not because one is a single value in the other."""
    if is_value(lesser) or is_value(greater):
        return False
    return lesser.high is not None and lesser.high == greater.low
