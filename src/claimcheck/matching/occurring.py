"""When what a claim tells of happened, and whether two claims can tell of one time."""

import re
from itertools import product

from claimcheck.matching.question import Story
from claimcheck.model import Bearing, Claim, Precision, Time
from claimcheck.model.keeping import kept

# Limits and as-of dates say when something was known, not when it happened.
HAPPENED = frozenset({Bearing.AT, Bearing.AFTER, Bearing.SINCE})

# Days precise enough to date an event by.
FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.DAY})

DIGITS = re.compile(r"\d+")

PRESENT = re.compile(r"\b(?:is|are)\b")
PAST = re.compile(r"\b(?:was|were|had|did)\b")

# What holds "since 1999" reaches back to then; it did not happen then.
RECORD = re.compile(
    r"\b(?:first|most|least|last|worst|best|only|\w+est)\b[^.;]*\bsince\b", re.IGNORECASE
)


def apart_in_time(left: Claim, right: Claim, main: Story) -> str:
    """Why two claims tell of different times; empty when they may tell of the same."""
    ours, theirs = _told(left, main), _told(right, main)
    if ours and theirs:
        if any(meet(one, other) for one in ours for other in theirs):
            return ""
        return f"{ours[0].quote} is not {theirs[0].quote}"
    if named := _named_apart(left, right):
        return named
    for time in (*ours, *theirs):
        if main.years and not any(_in_year(time, year) for year in main.years):
            return f"{time.quote} is not the time that the texts are about"
    return ""


def _named_apart(left: Claim, right: Claim) -> str:
    """Why two claims tell of two weekdays, days or months of no known year; empty otherwise."""
    ours, theirs = _undated(left), _undated(right)
    if not ours or not theirs:
        return ""
    for one, other in product(ours, theirs):
        if _class(one) != _class(other) or one.quote.casefold() == other.quote.casefold():
            return ""
    return f"{ours[0].quote} is not {theirs[0].quote}"


@kept
def _undated(claim: Claim) -> tuple[Time, ...]:
    """The weekdays, days and months at which a claim says that it happened, of no year."""
    return tuple(
        time
        for time in claim.times
        if time.bearing is Bearing.AT and not time.start and _class(time)
    )


def _class(time: Time) -> str:
    """``weekday``, ``month`` or ``day``; empty for other times."""
    if time.weekday is not None:
        return "weekday"
    if time.precision is Precision.DAY and DIGITS.search(time.quote):
        return "day"
    return "month" if time.precision is Precision.MONTH else ""


def timed(left: Claim, right: Claim, main: Story) -> tuple[str, ...]:
    """The sides whose time is told, by themselves or earlier in their sentence."""
    ours, theirs = _told(left, main), _told(right, main)
    if not ours and not theirs:  # as of most
        return ()
    return tuple([side for side, times in (("left", ours), ("right", theirs)) if times])


def _told(claim: Claim, main: Story) -> tuple[Time, ...]:
    """When a claim's event happened: its own times, else those given before it."""
    if claim.times and (own := happened(claim)):
        return own
    before = main.told.get((claim.source, claim.sentence))
    if not before or _is_lasting(claim):
        return ()
    start, end = begins(claim), claim.spans[-1].end if claim.spans else 0
    return tuple(time for first, at, time in before if first <= start and at < end)


@kept
def _is_lasting(claim: Claim) -> bool:
    """Whether a claim says how things are, whenever that began.

    "In 1998 it was put in Class A, whose owners are bound to keep guards".
    """
    return PRESENT.search(claim.text) is not None and PAST.search(claim.text) is None


def begins(claim: Claim) -> int:
    """Where in its source a claim begins."""
    return claim.spans[0].start if claim.spans else 0


def stands(claim: Claim, time: Time) -> int:
    """Where in its source a time of a claim stands."""
    return begins(claim) + max(claim.quote.find(time.quote), 0)


def _in_year(time: Time, year: int) -> bool:
    return bool(time.start and time.end and time.start.year <= year <= time.end.year)


@kept
def happened(claim: Claim) -> tuple[Time, ...]:
    """The claim's times that say when it happened and are fixed to a date."""
    record = RECORD.search(claim.text) is not None
    return tuple(
        time
        for time in claim.times
        if time.bearing in HAPPENED
        and time.start
        and not (record and time.bearing is Bearing.SINCE)
    )


def meet(left: Time, right: Time) -> bool:
    """Whether two times have an instant in common. What began in a year may last beyond it."""
    if not (left.start and left.end and right.start and right.end):
        return True
    if _one_day_of_the_year(left, right):
        return True
    ours = None if left.bearing in {Bearing.AFTER, Bearing.SINCE} else left.end
    theirs = None if right.bearing in {Bearing.AFTER, Bearing.SINCE} else right.end
    return (ours is None or right.start <= ours) and (theirs is None or left.start <= theirs)


def _one_day_of_the_year(left: Time, right: Time) -> bool:
    """Whether both name one day, and a year that differs was only found from context.

    "On 14 November" in a report of 2022 on the events of 2021 may be of either year.
    """
    if not left.start or not right.start or not {left.precision, right.precision} <= FINE:
        return False
    if (left.start.month, left.start.day) != (right.start.month, right.start.day):
        return False
    return any(time.inferred and _names_its_day(time) for time in (left, right))


def _names_its_day(time: Time) -> bool:
    """Whether a time gives the day of the month in its own words, and not by "yesterday"."""
    return time.start is not None and str(time.start.day) in DIGITS.findall(time.quote)
