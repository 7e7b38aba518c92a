"""Reads dates and times of day, each at its own precision, as closed intervals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.clocks import PARTS, Clock, in_part
from claimcheck.frames.dates import Ahead, days, precision
from claimcheck.frames.intervals import Days
from claimcheck.frames.moments import Moment, moments
from claimcheck.frames.stamps import Stamp, stamps
from claimcheck.frames.words import Tokens
from claimcheck.model import Bearing, Mention, Place, Precision, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc
# Where a text's own date stands: a dateline, or a title with the first paragraph.
HEAD = 1500
# What lies ahead of the text, and what may: "the hearing is set for 3 October".
AHEAD = re.compile(r"\b(?:will|'ll|to be|is to|are to)\b[^.;]*$")
AWAITED = re.compile(
    r"\b(?:shall|due|scheduled|set for|planned|expected|slated|until|till|next|upcoming"
    r"|deadline|by)\b[^.;]*$"
)
# "On Tuesday night" may be two o'clock on Wednesday.
NIGHT_GOES_ON = timedelta(hours=6)


def mentions(
    doc: Doc, *, anchor: date | None = None, told: date | None = None
) -> tuple[Mention[Time], ...]:
    """The dates and times of day of a parsed block, in order.

    Args:
        doc: The block.
        anchor: The date of the text, against which "yesterday", "Saturday" and "10 March" are
            read. Without it they have no start and no end.
        told: The latest day that the text named before the block.
    """
    tokens = Tokens(doc)
    found: list[Mention[Time]] = []
    context: date | None = None
    part_known: Clock | None = None
    for one in moments(doc.text):
        moment = _same_half(one, part_known)
        part_known = _latest_clock(moment) or part_known
        place = tokens.place(*moment.span)
        value = _time(doc.text, moment, anchor=anchor, context=context, told=told)
        if _is_attribute(doc, place):
            value = replace(value, bearing=_glued(doc.text, moment) or Bearing.AT)
        context = _context(moment, value) or context
        if moment.stamp and moment.stamp.month and moment.stamp.day and value.start:
            told = value.start.date()
        found.append(Mention(place, value))
    return tuple(found)


def _is_attribute(doc: Doc, place: Place) -> bool:
    """ "from the 2011 events": the year tells which events, and bounds nothing."""
    last = doc[place.end - 1]
    top = last
    while place.start <= top.head.i < place.end and top.head.i != top.i:
        top = top.head
    return top.head.i >= place.end and top.dep_ in {
        "nummod",
        "compound",
        "nmod",
        "amod",
        "poss",
    }


def _glued(text: str, moment: Moment) -> Bearing | None:
    """ "pre-2011" and "post-2011" bear as they say even on a noun."""
    start = moment.span.start
    return _bearing(text, start)[0] if text[start - 1 : start] == "-" else None


def first_full_date(text: str) -> date | None:
    """The first day, month and year in the head of a text, such as its dateline."""
    return next(full_dates(text[:HEAD]), None)


def full_dates(text: str) -> Iterator[date]:
    """The dates in a text that give day, month and year, in order."""
    for stamp in stamps(text):
        if stamp.year and stamp.month and stamp.day and (found := days(stamp)):
            yield found.first


def last_named(found: Sequence[Mention[Time]]) -> date | None:
    """The last day that a block names by its month; ``None`` where it names none."""
    named = [m.value.start.date() for m in found if m.value.start and _names_day(m.value.quote)]
    return named[-1] if named else None


def _names_day(quote: str) -> bool:
    return any(stamp.month and stamp.day for stamp in stamps(quote))


def _time(
    text: str, moment: Moment, *, anchor: date | None, context: date | None, told: date | None
) -> Time:
    """What a moment means."""
    span = moment.span
    stamp = moment.stamp
    ahead = _ahead(text[: span.start])
    known = (
        days(stamp, anchor=anchor, context=context, told=told, ahead=ahead) if stamp else None
    )
    until = days(moment.last, anchor=anchor, context=context) if moment.last else known
    clock, ambiguous = _clock(moment)
    start, end = _interval(known, until, clock, stamp)
    bearing, about = _bearing(text, span.start)
    if moment.last:
        bearing = Bearing.AT if bearing in {Bearing.SINCE, Bearing.AFTER} else bearing
    return Time(
        start=start,
        end=end,
        precision=_precision(moment, clock, known),
        bearing=bearing,
        weekday=stamp.weekday if stamp else None,
        clock=clock,
        approximate=about or bool(known and known.approximate),
        inferred=ambiguous or bool(known and known.inferred),
        quote=text[span.start : span.end],
    )


def _ahead(before: str) -> Ahead:
    """Whether the words before a time say that it lies ahead."""
    if AHEAD.search(before):
        return Ahead.YES
    return Ahead.PERHAPS if AWAITED.search(before) else Ahead.NO


def _precision(moment: Moment, clock: tuple[int, int] | None, known: Days | None) -> Precision:
    if moment.clock:
        return Precision.HOUR if moment.clock.whole else Precision.MINUTE
    if clock:
        return Precision.HOUR
    if known:
        return known.precision
    return precision(moment.stamp) if moment.stamp else Precision.MINUTE


def _clock(moment: Moment) -> tuple[tuple[int, int] | None, bool]:
    """Minutes since midnight, and whether the half of the day is a guess."""
    part = moment.stamp.part if moment.stamp else ""
    if moment.clock is None:
        first_last = PARTS.get(part)
        return (first_last[0], first_last[1]) if first_last else None, False
    clock = in_part(moment.clock, part)
    last = in_part(moment.last_clock, part).last if moment.last_clock else clock.last
    if last < clock.first and not clock.half and last >= 12 * 60:
        return (clock.first + 12 * 60, last), False
    return (clock.first, last), not clock.half


def _interval(
    known: Days | None, until: Days | None, clock: tuple[int, int] | None, stamp: Stamp | None
) -> tuple[datetime | None, datetime | None]:
    if known is None or until is None:
        return None, None
    if clock is None or known.precision is not Precision.DAY:
        return known.start, until.end
    midnight = datetime.combine(known.first, time())
    start, end = midnight + timedelta(minutes=clock[0]), midnight + timedelta(minutes=clock[1])
    if stamp and stamp.part == "night" and clock == tuple(PARTS["night"]):
        end += NIGHT_GOES_ON
    return start, end if end >= start else end + timedelta(days=1)


def _bearing(text: str, start: int) -> tuple[Bearing, bool]:
    """How the words before a time make it bear, and whether they make it approximate."""
    before = text[max(0, start - 40) : start]
    about = _about().search(before)
    if about:
        before = re.sub(
            r"\bthe $", "…", before[: about.start()]
        )  # "from the [gap] around 2010"
    hit = _bearings().search(before)
    if hit is None:
        return Bearing.AT, about is not None
    words = " ".join(hit.group("cue").lower().split())
    if words in {"until", "till"} and re.search(r"\bnot\b[^.;]*$", before[: hit.start()]):
        return Bearing.AT, about is not None
    return _bearing_words()[words], about is not None


@cache
def _bearing_words() -> dict[str, Bearing]:
    table = cues.load("times")["bearing"]
    return {cue: Bearing(name) for name in table if name != "about" for cue in table[name]}


@cache
def _bearings() -> re.Pattern[str]:
    words = sorted(_bearing_words(), key=lambda cue: (-len(cue), cue))
    cue = "|".join(re.escape(word) for word in words)
    return re.compile(
        rf"\b(?P<cue>{cue})(?:[- ](?:the |on |at |in )?(?:morning of |evening of )?)$",
        re.IGNORECASE,
    )


@cache
def _about() -> re.Pattern[str]:
    cue = "|".join(re.escape(word) for word in cues.load("times")["bearing"]["about"])
    return re.compile(rf"(?:^|(?<=\W))(?:{cue}) (?:the |on |at )?$", re.IGNORECASE)


def _context(moment: Moment, value: Time) -> date | None:
    """The month that later days without a year are read in."""
    if moment.stamp and moment.stamp.year and moment.stamp.month and value.start:
        return value.start.date()
    return None


def _latest_clock(moment: Moment) -> Clock | None:
    clock, part = moment.clock, moment.stamp.part if moment.stamp else ""
    known = in_part(clock, part) if clock else None
    return known if known and known.half else None


def _same_half(moment: Moment, before: Clock | None) -> Moment:
    """A clock without its half of the day is in that of the clock before it in the block."""
    clock = moment.clock
    if clock is None or before is None or clock.half or (moment.stamp and moment.stamp.part):
        return moment
    part = "afternoon" if before.first >= 12 * 60 else "morning"
    moved = in_part(clock, part)
    return replace(moment, clock=moved)
