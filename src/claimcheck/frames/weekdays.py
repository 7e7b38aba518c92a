"""Which day a day of the week is: "on Friday", "on the Tuesday", "last Monday"."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.frames.intervals import Days
from claimcheck.frames.near import Ahead, Near
from claimcheck.model import Precision

# A text that names a day more than a week before it was written tells of that time, and its "on
# Friday" is the Friday next to that day, before or after it; within two weeks only after it.
A_WEEK = timedelta(days=7)
TWO_WEEKS = timedelta(days=14)
HALF_A_WEEK = 3


def bare(weekday: int, near: Near) -> Days | None:
    """ "On Friday" is the last one, or the one nearest to a day of long ago that is told of.

    "On the Friday" is one of the week that is told of; where none is, nobody can say which.
    """
    if near.anchor is None or (near.definite and near.counted):
        return None
    back = (near.anchor.weekday() - weekday) % 7
    if near.ahead is Ahead.YES:
        return _day(near.anchor + timedelta(days=(-back) % 7))
    adrift = near.story.adrift and near.story.told is None
    if adrift or near.definite:
        return None if adrift else _beside(weekday, near.story.day or near.story.told)
    return _of_story(weekday, near) or _day(near.anchor - timedelta(days=back))


def _of_story(weekday: int, near: Near) -> Days | None:
    """The day of the week beside the day that a later text tells of."""
    told, anchor = near.story.told, near.anchor
    if told is None or anchor is None or anchor - told <= A_WEEK:
        return None
    beside = _beside(weekday, told)
    # Within two weeks the day before the one that was told is rather the one after.
    later = beside is not None and beside.first >= told
    return beside if later or anchor - told > TWO_WEEKS else None


def _beside(weekday: int, told: date | None) -> Days | None:
    """The day of the week that is nearest to a day."""
    if told is None:
        return None
    ahead = (weekday - told.weekday() + HALF_A_WEEK) % 7 - HALF_A_WEEK
    return _day(told + timedelta(days=ahead))


def _day(day: date) -> Days:
    return Days(day, day, Precision.DAY, inferred=True)


def stepped(weekday: int, step: int, anchor: date) -> Days:
    """ "last Tuesday" lies before the anchor, "next Tuesday" after it, "this Tuesday" near."""
    back = (anchor.weekday() - weekday) % 7
    match step:
        case -1:
            day = anchor - timedelta(days=back or 7)
        case 1:
            day = anchor + timedelta(days=(7 - back))
        case _:
            day = anchor - timedelta(days=anchor.weekday() - weekday)
    return _day(day)
