"""Works out which days a stamp means, with the text's own date and the dates around it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from claimcheck.frames import cues
from claimcheck.frames.stamps import Stamp
from claimcheck.model import Precision

_CUES = cues.load("times")
_SEASONS: dict[str, list[int]] = _CUES["seasons"]
_THIRDS: dict[str, list[int]] = _CUES["thirds"]
_LAST_MINUTE = time(23, 59)


@dataclass(frozen=True, slots=True)
class Days:
    """A closed interval of days.

    Attributes:
        first: First day.
        last: Last day, inclusive.
        precision: How finely it is given.
        inferred: Part of it was found from context.
        approximate: Its ends are a convention, as those of "late 2010" are.
    """

    first: date
    last: date
    precision: Precision
    inferred: bool = False
    approximate: bool = False

    @property
    def start(self) -> datetime:
        """First minute."""
        return datetime.combine(self.first, time())

    @property
    def end(self) -> datetime:
        """Last minute."""
        return datetime.combine(self.last, _LAST_MINUTE)


def precision(stamp: Stamp) -> Precision:
    """How finely a stamp is given, whether or not its date can be worked out."""
    if stamp.day or stamp.weekday is not None or stamp.relative.endswith("day") or stamp.part:
        return Precision.DAY
    if stamp.month or stamp.relative.endswith(("month", "week")):
        return Precision.MONTH
    if stamp.season or stamp.months or (stamp.third and stamp.years == 1):
        return Precision.SEASON
    return Precision.DECADE if stamp.years > 1 else Precision.YEAR


# A text that names a day more than a week before it was written tells of that time, and its "on
# Friday" is the Friday next to that day, before or after it.
A_WEEK = timedelta(days=7)
HALF_A_WEEK = 3

# What happened within a month of a day of more than a year ago is part of its story.
A_MONTH = timedelta(days=31)
A_YEAR = timedelta(days=366)


def days(
    stamp: Stamp,
    *,
    anchor: date | None = None,
    context: date | None = None,
    told: date | None = None,
    future: bool = False,
) -> Days | None:
    """The days that a stamp means; ``None`` when neither it nor its surroundings say.

    Args:
        stamp: As it was written.
        anchor: The date of the text.
        context: The latest date with a year and a month that the text gave before it.
        told: The latest day that the text named before it.
        future: What is said of it lies ahead: "will meet on Friday".
    """
    if stamp.relative.startswith("following"):
        upcoming = replace(stamp, relative=stamp.relative.replace("following", "1"))
        return _relative(upcoming, context or told)
    if stamp.relative:
        return _relative(stamp, anchor)
    if stamp.year is None:
        if stamp.weekday is not None and stamp.month is None and stamp.day is None:
            return _bare_weekday(stamp.weekday, anchor=anchor, told=told, future=future)
        return _without_year(
            stamp, anchor=anchor, context=context or _story(stamp, told, anchor)
        )
    if stamp.month is not None:
        return _of_month(stamp, stamp.year, stamp.month, inferred=False)
    return _of_year(stamp, stamp.year)


def _of_year(stamp: Stamp, year: int, *, inferred: bool = False) -> Days | None:
    if stamp.season == "winter":
        first, last = date(year - 1, 12, 1), date(year + 1, 2, 28)
        return Days(first, last, Precision.SEASON, inferred, approximate=True)
    months = tuple(_SEASONS[stamp.season]) if stamp.season else stamp.months
    if months:
        first, last = date(year, months[0], 1), _month_end(year, months[1])
        return Days(first, last, Precision.SEASON, inferred, approximate=bool(stamp.season))
    if stamp.years > 1:
        return _of_years(stamp, year)
    if stamp.third:
        low, high = _THIRDS[stamp.third]
        first, last = date(year, low + 1, 1), _month_end(year, high)
        return Days(first, last, Precision.SEASON, inferred, approximate=True)
    return Days(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, inferred)


def _of_years(stamp: Stamp, year: int) -> Days:
    """A decade or a century, or a part of one."""
    low, high = _THIRDS.get(stamp.third, [0, 12])
    if stamp.third != "mid":  # "the early 2000s" reach to 2004, "the late 1990s" begin in 1995
        low, high = max(low - 1, 0), min(high + 1, 12)
    first = year + stamp.years * low // 12
    last = year + max(-(-stamp.years * high // 12), 1) - 1
    first_day, last_day = date(first, 1, 1), date(last, 12, 31)
    return Days(first_day, last_day, Precision.DECADE, approximate=bool(stamp.third))


def _of_month(stamp: Stamp, year: int, month: int, *, inferred: bool) -> Days | None:
    length = monthrange(year, month)[1]
    if stamp.day is not None:
        if stamp.day > length:
            return None
        day = date(year, month, stamp.day)
        return Days(day, day, Precision.DAY, inferred)
    if stamp.third:
        low, high = _THIRDS[stamp.third]
        first, last = 1 + length * low // 12, max(length * high // 12, 1)
        first_day, last_day = date(year, month, first), date(year, month, last)
        return Days(first_day, last_day, Precision.MONTH, inferred, approximate=True)
    return Days(date(year, month, 1), date(year, month, length), Precision.MONTH, inferred)


def _bare_weekday(
    weekday: int, *, anchor: date | None, told: date | None, future: bool
) -> Days | None:
    """ "On Friday" is the last one, or the one nearest to a day of long ago that is told of."""
    if anchor is None:
        return None
    if told is not None and anchor - told > A_WEEK and not future:
        ahead = (weekday - told.weekday() + HALF_A_WEEK) % 7 - HALF_A_WEEK
        day = told + timedelta(days=ahead)
        return Days(day, day, Precision.DAY, inferred=True)
    back = (anchor.weekday() - weekday) % 7
    day = anchor + timedelta(days=(-back) % 7) if future else anchor - timedelta(days=back)
    return Days(day, day, Precision.DAY, inferred=True)


def _story(stamp: Stamp, told: date | None, anchor: date | None) -> date | None:
    """The day that a text of later told of, where a day without a year is near it.

    "The attack of 18 March 2011 ...", and in the next paragraph "On 20 March": the same year.
    """
    if told is None or anchor is None or stamp.month is None or stamp.day is None:
        return None
    day = _of_month(stamp, told.year, stamp.month, inferred=True)
    near = day is not None and abs(day.first - told) <= A_MONTH
    return told if near and anchor - told > A_YEAR else None


def _without_year(stamp: Stamp, *, anchor: date | None, context: date | None) -> Days | None:
    near = context or anchor
    if stamp.month is not None:
        year = None if near is None else _nearest_year(stamp, near, past=context is None)
        found = None if year is None else _of_month(stamp, year, stamp.month, inferred=True)
        # "Friday, March 18" is not of a year in which that day is a Thursday.
        fits = found is None or stamp.weekday in {None, found.first.weekday()}
        return found if fits or not stamp.day else None
    if stamp.day is not None:
        return None if near is None else _of_month(stamp, near.year, near.month, inferred=True)
    return None


def _nearest_year(stamp: Stamp, near: date, *, past: bool) -> int:
    """The year that brings a month nearest to the text's date; or that of the context."""
    if not past:
        return near.year
    month = stamp.month or near.month
    apart = {year: abs((year - near.year) * 12 + month - near.month) for year in _around(near)}
    return min(apart, key=lambda year: (apart[year], year))


def _around(near: date) -> tuple[int, int, int]:
    return near.year - 1, near.year, near.year + 1


def _relative(stamp: Stamp, anchor: date | None) -> Days | None:
    """ "yesterday", "last Tuesday", "next month", "January of this year"."""
    if anchor is None:
        return None
    number, _, unit = stamp.relative.partition(" ")
    step = int(number)
    if stamp.weekday is not None:
        return _weekday(stamp.weekday, step, anchor)
    if stamp.season:
        return _of_year(stamp, anchor.year + step, inferred=True)
    if stamp.month is not None:
        year = anchor.year + step if unit == "year" else _stepped(stamp.month, step, anchor)
        return _of_month(stamp, year, stamp.month, inferred=True)
    return _stepped_by(unit, step, stamp, anchor)


def _stepped_by(unit: str, step: int, stamp: Stamp, anchor: date) -> Days | None:
    """So many days, weeks, months or years from the anchor."""
    if unit == "year":
        return _of_year(stamp, anchor.year + step, inferred=True)
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return _of_month(stamp, months // 12, months % 12 + 1, inferred=True)
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=step)
        return Days(monday, monday + timedelta(days=6), Precision.MONTH, inferred=True)
    # "Last night" began on the day before.
    day = anchor + timedelta(days=-1 if unit == "night" else step)
    return Days(day, day, Precision.DAY, inferred=True)


def _weekday(weekday: int, step: int, anchor: date) -> Days:
    """ "last Tuesday" lies before the anchor, "next Tuesday" after it, "this Tuesday" near."""
    back = (anchor.weekday() - weekday) % 7
    match step:
        case -1:
            day = anchor - timedelta(days=back or 7)
        case 1:
            day = anchor + timedelta(days=(7 - back))
        case _:
            day = anchor - timedelta(days=anchor.weekday() - weekday)
    return Days(day, day, Precision.DAY, inferred=True)


def _stepped(month: int, step: int, anchor: date) -> int:
    """The year of "last March", the latest before the anchor's month, or of "next March"."""
    if step < 0:
        return anchor.year - (month >= anchor.month)
    return anchor.year + (step > 0 and month <= anchor.month)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
