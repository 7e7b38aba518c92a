"""Works out which days a stamp means, with the text's own date and the dates around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from claimcheck.frames import weekdays
from claimcheck.frames.intervals import Days, of_month, of_year
from claimcheck.frames.near import ALONE, Ahead, Near
from claimcheck.frames.stamps import STORY, Stamp
from claimcheck.frames.story import Story
from claimcheck.model import Precision


def precision(stamp: Stamp) -> Precision:
    """How finely a stamp is given, whether or not its date can be worked out."""
    if stamp.day or stamp.weekday is not None or stamp.relative.endswith("day") or stamp.part:
        return Precision.DAY
    if stamp.month or stamp.relative.endswith(("month", "week")):
        return Precision.MONTH
    if stamp.season or stamp.months or (stamp.third and stamp.years == 1):
        return Precision.SEASON
    return Precision.DECADE if stamp.years > 1 else Precision.YEAR


# What happened within a month of a day of more than a month ago is part of its story.
A_MONTH = timedelta(days=31)

# So many months ahead a day may be that a text names without saying that it lies ahead.
SOON = 2


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
        return of_month(stamp, stamp.year, stamp.month, inferred=False)
    return of_year(stamp, stamp.year)


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
            return of_month(stamp, year, stamp.month, inferred=True)
        return of_year(stamp, year, inferred=True)
    if story.day is None:
        return None
    return _stepped_by(unit, step, stamp, story.day)


def _story(stamp: Stamp, near: Near) -> date | None:
    """The day that a text of later told of, where a day without a year is near it.

    "The attack of 18 March 2011 ...", and in the next paragraph "On 20 March", or "on the
    20th": the same year.
    """
    told, anchor = near.story.told, near.anchor
    if told is None or anchor is None or stamp.day is None:
        return None
    day = of_month(stamp, told.year, stamp.month or told.month, inferred=True)
    close = day is not None and abs(day.first - told) <= A_MONTH
    return told if close and anchor - told > A_MONTH else None


def _without_year(stamp: Stamp, around: Near) -> Days | None:
    context = around.context or _story(stamp, around)
    near = context or around.anchor
    if near is None:
        return None
    if stamp.month is not None:
        years = _years(stamp, near, past=context is None, ahead=around.ahead)
        found = [of_month(stamp, year, stamp.month, inferred=True) for year in years]
        if stamp.weekday is None or not stamp.day:
            return found[0]
        # "Friday, March 18" is not of a year in which that day is a Thursday; nor is it one
        # to come, where it tells what was. It may be of the year that was told of before.
        told = around.story.year
        if told is not None and told not in years:
            found.append(of_month(stamp, told, stamp.month, inferred=True))
        been = around.ahead is Ahead.NO and context is None
        return next(
            (
                day
                for day in found
                if day and day.first.weekday() == stamp.weekday
                if not (been and day.first > near)
            ),
            None,
        )
    if stamp.day is not None:
        return of_month(stamp, near.year, near.month, inferred=True)
    return None


def _years(stamp: Stamp, near: date, *, past: bool, ahead: Ahead) -> tuple[int, ...]:
    """The years of which a month or day can be, likeliest first.

    With the context it is that year. Otherwise it is nearest to the text's date; but a report
    of June that tells what was on 8 November tells of the year before.
    """
    month = stamp.month or near.month
    around = (near.year - 1, near.year, near.year + 1)
    months = {year: (year - near.year) * 12 + month - near.month for year in around}
    has_been = stamp.day is not None and ahead is Ahead.NO

    def order(year: int) -> tuple[bool, int, int]:
        if not past:
            return False, abs(year - near.year), year
        late = -year if ahead is not Ahead.NO else year
        return has_been and months[year] > SOON, abs(months[year]), late

    return tuple(sorted(around, key=order))


def _relative(stamp: Stamp, anchor: date | None) -> Days | None:
    """ "yesterday", "last Tuesday", "next month", "January of this year"."""
    if anchor is None:
        return None
    number, _, unit = stamp.relative.partition(" ")
    step = int(number)
    if stamp.weekday is not None:
        return weekdays.stepped(stamp.weekday, step, anchor)
    if stamp.season:
        return of_year(stamp, anchor.year + step, inferred=True)
    if stamp.month is not None:
        year = anchor.year + step if unit == "year" else _stepped(stamp.month, step, anchor)
        return of_month(stamp, year, stamp.month, inferred=True)
    return _stepped_by(unit, step, stamp, anchor)


def _stepped_by(unit: str, step: int, stamp: Stamp, anchor: date) -> Days | None:
    """So many days, weeks, months or years from the anchor."""
    if unit == "year":
        return of_year(stamp, anchor.year + step, inferred=True)
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return of_month(stamp, months // 12, months % 12 + 1, inferred=True)
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
