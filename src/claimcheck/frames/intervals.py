"""Which days a year, a season, a month or a part of one is."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time

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


def of_year(stamp: Stamp, year: int, *, inferred: bool = False) -> Days | None:
    """The days of a year, decade or century, or of the season or part that a stamp names."""
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


def of_month(stamp: Stamp, year: int, month: int, *, inferred: bool) -> Days | None:
    """The days of a month, or the day or part of it that a stamp names."""
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


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
