"""How two times stand that are given for one event: apart, or apart and close."""

import re
from datetime import datetime
from enum import StrEnum

from claimcheck.matching.occurring import FINE, meet
from claimcheck.model import Claim, Precision, Time

# Two times of day within an hour, or two days within a week, are nearer than chance puts two
# deeds of one kind.
AN_HOUR = 60
FEW_DAYS = 6

# "At about 9:42" and 9:41 are one time, "at about 9:42" and 9:38 are two; "at about 9:40" may
# be 9:36, and "at 2 a.m." ten past, but not 1:25. In minutes.
ABOUT = 5
TO_THE_MINUTE = 2
FULL_HOUR = 15
# "Shortly after two" is a stretch of half an hour already: 2:20, but not 2:40.
STRETCH = 30
MONTHLY = frozenset({1, 15})
LAST_DAYS = 28
HALF = 12 * 60

HOURS = re.compile(r"\d{1,2}(?=[:.]\d\d)")
PART = re.compile(r"[ap]\.?m\b|morning|afternoon|evening|night|noon|dawn|dusk", re.IGNORECASE)


class Near(StrEnum):
    """How far two times that differ are from each other."""

    HOUR = "hour"
    DAYS = "days"
    SLIP = "slip"
    FAR = "far"


def one_day(left: Claim, right: Claim) -> bool:
    """Whether both claims name one day: "the storm of 4 May", "on May 4 it fell"."""
    ours, theirs = (
        {time.start.date() for time in claim.times if time.start and time.precision in FINE}
        for claim in (left, right)
    )
    return bool(ours & theirs)


def apart(one: Time, other: Time) -> bool:
    """Whether two times have no instant in common, by their days or else by their hours."""
    if one.start and other.start and one.start.date() != other.start.date():
        return not meet(one, other)
    if not one.clock or not other.clock:
        return bool(one.start and other.start) and not meet(one, other)
    care = max(_care(one), _care(other))
    return not any(
        one.clock[0] - care <= other.clock[1] + shift
        and other.clock[0] + shift <= one.clock[1] + care
        for shift in _shifts(one, other)
    )


def close(one: Time, other: Time) -> Near:
    """How near two times are; times of day without a day are of one day."""
    if one.clock and other.clock and not _two_days(one, other):
        first, second = one.clock[0], other.clock[0]
        between = min(abs(first - second - shift) for shift in _shifts(one, other))
        return Near.HOUR if between <= AN_HOUR else Near.DAYS
    if one.start and other.start and {one.precision, other.precision} <= FINE:
        days = abs((one.start.date() - other.start.date()).days)
        if days <= FEW_DAYS:
            return Near.DAYS
        return Near.SLIP if _other_month(one.start, other.start) else Near.FAR
    return Near.FAR


def _other_month(one: datetime, other: datetime) -> bool:
    """Whether two days are one but for the month: 21 September and 21 November 2013.

    What comes every month comes on its first, its fifteenth or one of its last days.
    """
    same = (one.year, one.day) == (other.year, other.day)
    return same and one.month != other.month and one.day not in MONTHLY and one.day < LAST_DAYS


def _two_days(one: Time, other: Time) -> bool:
    return bool(one.start and other.start and one.start.date() != other.start.date())


def _shifts(one: Time, other: Time) -> tuple[int, ...]:
    """By how much the second may be meant otherwise, where one is on twelve hours."""
    return (0,) if _says_half(one) and _says_half(other) else (-HALF, 0, HALF)


def _care(time: Time) -> int:
    """By how many minutes a time of day may be off."""
    if time.precision is Precision.HOUR:
        stretch = time.clock[1] - time.clock[0] if time.clock else 0
        return ABOUT if 0 < stretch <= STRETCH else FULL_HOUR
    if not time.approximate:
        return 0
    return ABOUT if time.clock and time.clock[0] % ABOUT == 0 else TO_THE_MINUTE


def _says_half(time: Time) -> bool:
    """Whether the words say which half of the day: "9:35 p.m.", "21:35", "09:35"."""
    first = HOURS.search(time.quote)
    on_day = first is not None and (first[0].startswith("0") or int(first[0]) > HALF // 60)
    return on_day or PART.search(time.quote) is not None
