"""Works out which days a stamp means, with the text's own date and the dates around it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from claimcheck.frames import cues, weekdays
from claimcheck.frames.near import ALONE, Days, Near
from claimcheck.frames.stamps import STORY, Stamp
from claimcheck.frames.story import Story
from claimcheck.model import Precision

_CUES = cues.load("times")
_SEASONS: dict[str, list[int]] = _CUES["seasons"]
_THIRDS: dict[str, list[int]] = _CUES["thirds"]


def precision(stamp: Stamp) -> Precision:
    """How finely a stamp is given, whether or not its date can be worked out."""
    if stamp.day or stamp.weekday is not None or stamp.relative.endswith("day") or stamp.part:
        return Precision.DAY
    if stamp.month or stamp.relative.endswith(("month", "week")):
        return Precision.MONTH
    if stamp.season or stamp.months or (stamp.third and stamp.years == 1):
        return Precision.SEASON
    return Precision.DECADE if stamp.years > 1 else Precision.YEAR


# What happened within a month of a day of more than a year ago is part of its story.
A_MONTH = timedelta(days=31)
A_YEAR = timedelta(days=366)


def days(stamp: Stamp, near: Near = ALONE) -> Days | None:
    """The days that a stamp means; ``None`` when neither it nor its surroundings say.

    Args:
        stamp: As it was written.
        near: What stands around it.
    """
    if stamp.relative:
        return _hanging(stamp, near)
    if stamp.year is None:
        if stamp.weekday is not None and stamp.month is None and stamp.day is None:
            return weekdays.bare(stamp.weekday, near)
        return _without_year(stamp, near)
    if stamp.month is not None:
        return _of_month(stamp, stamp.year, stamp.month, inferred=False)
    return _of_year(stamp, stamp.year)


def _hanging(stamp: Stamp, near: Near) -> Days | None:
    """What hangs on another day: that of the text, or the last that it told of."""
    if stamp.relative.startswith(STORY):
        return _of_story(stamp, near.story)
    if stamp.relative.startswith("following"):
        upcoming = replace(stamp, relative=stamp.relative.replace("following", "1"))
        return _relative(upcoming, near.context or near.story.told)
    return _relative(stamp, near.anchor)


def _of_story(stamp: Stamp, story: Story) -> Days | None:
    """ "The next day", "that evening", "September of that year", "two years later"."""
    _, number, unit = stamp.relative.split(" ")
    step = int(number)
    if unit == "year":
        if story.year is None:
            return None
        year = story.year + step
        if stamp.month is not None:
            return _of_month(stamp, year, stamp.month, inferred=True)
        return _of_year(stamp, year, inferred=True)
    if story.day is None:
        return None
    return _stepped_by(unit, step, stamp, story.day)


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


def _story(stamp: Stamp, near: Near) -> date | None:
    """The day that a text of later told of, where a day without a year is near it.

    "The attack of 18 March 2011 ...", and in the next paragraph "On 20 March": the same year.
    """
    anchor = near.anchor
    if anchor is None or stamp.month is None or stamp.day is None:
        return None
    recent = _of_month(stamp, _nearest_year(stamp, anchor), stamp.month, inferred=True)
    # A text of June that told of last November does not tell of the next by "10 November".
    ahead = recent is not None and recent.first - anchor > A_MONTH and not near.future
    told_of = near.story.named if ahead else near.story.named[-1:]
    for told in reversed(told_of):
        day = _of_month(stamp, told.year, stamp.month, inferred=True)
        if day is not None and abs(day.first - told) <= A_MONTH:
            return told if ahead or anchor - told > A_YEAR else None
    return None


def _without_year(stamp: Stamp, near: Near) -> Days | None:
    context = near.context or _story(stamp, near)
    given = context or near.anchor
    if given is None:
        return None
    if stamp.month is not None:
        years = [context.year] if context is not None else _years(stamp, given)
        for year in years:
            found = _of_month(stamp, year, stamp.month, inferred=True)
            # "Friday, March 18" is not of a year in which that day is a Thursday.
            fits = found is not None and stamp.weekday in {None, found.first.weekday()}
            if fits or not stamp.day:
                return found
        return None
    if stamp.day is not None:
        return _of_month(stamp, given.year, given.month, inferred=True)
    return None


def _years(stamp: Stamp, anchor: date) -> list[int]:
    """The years that a day can be of, best first: of a weekday, the one before, too."""
    nearest = _nearest_year(stamp, anchor)
    return [nearest, anchor.year - 1] if stamp.weekday is not None else [nearest]


def _nearest_year(stamp: Stamp, near: date) -> int:
    """The year that brings a month nearest to the text's date."""
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
        return weekdays.stepped(stamp.weekday, step, anchor)
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


def _stepped(month: int, step: int, anchor: date) -> int:
    """The year of "last March", the latest before the anchor's month, or of "next March"."""
    if step < 0:
        return anchor.year - (month >= anchor.month)
    return anchor.year + (step > 0 and month <= anchor.month)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
