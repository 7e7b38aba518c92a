"""Joins dates with their times of day, and the two ends of a range of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from claimcheck.frames.clocks import Clock, clocks
from claimcheck.frames.dates import days
from claimcheck.frames.stamps import Stamp, stamps
from claimcheck.model import Span

# Times and quantities of one block are read shortly after one another; both need its moments.
REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a time of day, or both, as they stand together in a text; or a range of dates."""

    stamp: Stamp | None = None
    clock: Clock | None = None
    last: Stamp | None = None
    last_clock: Clock | None = None

    @property
    def span(self) -> Span:
        """Its characters."""
        ends = (self.stamp, self.clock, self.last, self.last_clock)
        parts: list[Stamp | Clock] = [part for part in ends if part is not None]
        return Span(min(part.start for part in parts), max(part.end for part in parts))


@lru_cache(maxsize=REMEMBERED)
def moments(text: str) -> tuple[Moment, ...]:
    """Dates joined with the times of day and the second ends that belong to them."""
    found: list[Stamp | Clock] = [*stamps(text), *clocks(text)]
    parts = sorted(found, key=lambda part: (part.start, -part.end))
    merged: list[Moment] = []
    for part in parts:
        if merged and part.start < merged[-1].span.end:
            continue
        moment = Moment(stamp=part) if isinstance(part, Stamp) else Moment(clock=part)
        joined = _joined(text, merged[-1], moment) if merged else None
        if joined:
            merged[-1] = joined
        else:
            merged.append(moment)
    return tuple(_with_short_ends(text, merged))


_SAME = re.compile(
    r"[ ,]*(?:(?:gmt|utc|bst|cet|cest|eet|eest|msk|est|edt|cst|cdt|mst|mdt|pst|pdt|ist|jst|kst)"
    r"\b)?"
    r"[ ,]*(?:\(|on|of|in|at|the|local time|,)?[ ,]*(?:the )?(?:about |around |approximately )?"
    r"(?:early |late )?",
    re.IGNORECASE,
)
_RANGE = re.compile(r" ?[-–—] ?| (?:to|until|till|through) (?:about )?(?:the )?| and (?:the )?")
_EQUAL = re.compile(r" ?\(")


def _joined(text: str, left: Moment, right: Moment) -> Moment | None:
    """Two neighbours as one moment: a date with its clock, or the two ends of a range."""
    span = left.span
    between = text[span.end : right.span.start]
    if left.last or left.last_clock:
        return None
    if _SAME.fullmatch(between) and (left.stamp is None) != (right.stamp is None):
        if left.clock and right.clock:
            return None
        return Moment(left.stamp or right.stamp, left.clock or right.clock)
    if not _RANGE.fullmatch(between):
        return _repeated(between, left, right)
    if " and " in between and not text[: span.start].rstrip().lower().endswith("between"):
        return None
    return _range(left, right)


def _repeated(between: str, left: Moment, right: Moment) -> Moment | None:
    """ "30 June 2021 (2021-06-30)" is one time."""
    if not (left.stamp and right.stamp and _EQUAL.fullmatch(between)):
        return None
    known = days(left.stamp)
    if known is None or known != days(right.stamp):
        return None
    return replace(left, stamp=replace(left.stamp, end=right.stamp.end + 1))


def _range(left: Moment, right: Moment) -> Moment | None:
    """The first end takes the month and year that only the last end gives."""
    first, last = left.stamp, right.stamp
    if left.clock and right.clock and last is None:
        return replace(left, last_clock=right.clock)
    if first is None or last is None or left.clock or right.clock:
        return None
    if first.relative and not last.relative:
        return None
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year)
    if last.year is None and first.year is not None and last.month is not None:
        last = replace(last, year=first.year)
    known, until = days(first), days(last)
    if known and until and known.first > until.last:
        return None
    return replace(left, stamp=first, last=last)


_DAY_BEFORE = re.compile(
    r"\b([12]\d|3[01]|[1-9])(?:st|nd|rd|th)?( ?[-–—] ?| to | and | or )(?:the )?$"
)
_DAY_AFTER = re.compile(
    r"( ?[-–—] ?| to | and )([12]\d|3[01]|[1-9])\b(?!st|nd|rd|th|:|\.\d)"
    r"(?:,? ((?:19|20)\d\d)\b)?"
)
_YEAR_AFTER = re.compile(r" ?[-–—] ?((?:1[7-9]|20)\d\d|\d\d)\b(?![-–:.,]\d|\d)")


def _with_short_ends(text: str, merged: list[Moment]) -> Iterator[Moment]:
    """Ends that are a bare number: "18-20 March", "March 18-20, 2011", "2013-14"."""
    end = 0
    for one in merged:
        if one.span.start < end:  # a bare number took its characters
            continue
        moment = _short_end(text, one)
        end = moment.span.end
        yield moment


def _short_end(text: str, moment: Moment) -> Moment:
    """A moment with the end that is a bare number, where there is one."""
    stamp = moment.stamp
    if stamp is None or moment.last is not None:
        return moment
    if stamp.day and stamp.month:
        return _short_day(text, moment, stamp)
    if _is_plain_year(stamp) and (hit := _YEAR_AFTER.match(text, stamp.end)):
        century = (stamp.year or 0) // 100 * 100 if len(hit.group(1)) == 2 else 0  # noqa: PLR2004
        year = century + int(hit.group(1))
        if year > (stamp.year or 0):
            return replace(moment, last=replace(stamp, end=hit.end(), year=year))
    return moment


def _short_day(text: str, moment: Moment, stamp: Stamp) -> Moment:
    if hit := _DAY_BEFORE.search(text, 0, stamp.start):
        first = replace(stamp, start=hit.start(), day=int(hit.group(1)), weekday=None)
        return replace(moment, stamp=first, last=stamp)
    if hit := _DAY_AFTER.match(text, stamp.end):
        year = int(hit.group(3)) if hit.group(3) else stamp.year
        last = replace(stamp, end=hit.end(), day=int(hit.group(2)), year=year)
        return replace(moment, stamp=replace(stamp, year=year), last=last)
    return moment


def _is_plain_year(stamp: Stamp) -> bool:
    return bool(stamp.year and not stamp.month and stamp.years == 1 and not stamp.third)
