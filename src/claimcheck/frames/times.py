"""Reads dates and times of day, each at its own precision, as closed intervals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.clocks import PARTS, Clock, in_part
from claimcheck.frames.dates import days, precision
from claimcheck.frames.intervals import Days
from claimcheck.frames.moments import Moment, moments
from claimcheck.frames.near import Ahead, Near
from claimcheck.frames.stamps import STORY, Stamp, stamps
from claimcheck.frames.story import START, Story, is_ahead, is_counted, is_definite
from claimcheck.frames.words import Tokens
from claimcheck.model import Bearing, Mention, Place, Precision, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc
# Where a text's own date stands: a dateline, or a title with the first paragraph.
HEAD = 1500
# From a date up to its verb: "on the eve of the second day of May".
FARTHEST = 8

# Words between a date and what it hangs on, at most: "the report that was published in May".
DEEPEST = 8
# What may lie ahead of the text: "the hearing is set for 3 October".
AWAITED = re.compile(
    r"\b(?:shall|due|scheduled|set for|planned|expected|slated|until|till|next|upcoming"
    r"|deadline|by)\b[^.;]*$"
)
# "On Tuesday night" may be two o'clock on Wednesday.
NIGHT_GOES_ON = timedelta(hours=6)


def mentions(
    doc: Doc, *, anchor: date | None = None, story: Story = START
) -> tuple[Mention[Time], ...]:
    """The dates and times of day of a parsed block, in order.

    Args:
        doc: The block.
        anchor: The date of the text, against which "yesterday", "Saturday" and "10 March" are
            read. Without it they have no start and no end.
        story: What the text told of before the block.
    """
    tokens = Tokens(doc)
    found: list[Mention[Time]] = []
    context: date | None = None
    part_known: Clock | None = None
    starts = [sent.start for sent in doc.sents]
    for one in moments(doc.text):
        moment = _same_half(one, part_known)
        part_known = _latest_clock(moment) or part_known
        place = tokens.place(*moment.span)
        sentence = bisect_right(starts, place.start) - 1
        known = story.at(sentence)
        value = _time(doc.text, moment, anchor=anchor, context=context, story=known)
        if value.start is None and moment.stamp and moment.stamp.relative.startswith(STORY):
            if moment.clock is None:
                continue  # "that day", of which nothing was told
            moment = replace(moment, stamp=None, last=None)
            place = tokens.place(*moment.span)
            value = _time(doc.text, moment, anchor=anchor, context=context, story=known)
        if _is_attribute(doc, place):
            value = replace(value, bearing=_glued(doc.text, moment) or Bearing.AT)
        elif _is_of_the_source(doc, place):
            value = replace(value, bearing=Bearing.AS_OF)
        context = _context(moment, value) or context
        if moment.stamp is not None:
            story = story.after(value, sentence, background=_is_background(doc, place))
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


def _is_of_the_source(doc: Doc, place: Place) -> bool:
    """ "According to the report of May 2031, it fell": when it was said, not when it fell."""
    token = doc[place.start]
    for _ in range(DEEPEST):
        if token.lower_ == "according":
            return doc[token.i : token.i + 2].text.casefold() == "according to"
        if token.head == token:
            return False
        token = token.head
    return False


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


def after(doc: Doc, story: Story, found: Sequence[Mention[Time]]) -> Story:
    """What a text has told of after a block.

    Args:
        doc: The block.
        story: What it told of before.
        found: The times of the block.
    """
    starts = [sent.start for sent in doc.sents]
    for mention in found:
        if stamps(mention.value.quote):
            story = story.after(
                mention.value,
                bisect_right(starts, mention.place.start) - 1,
                background=_is_background(doc, mention.place),
            )
    return replace(story, sentences=story.sentences + len(starts))


def _is_background(doc: Doc, place: Place) -> bool:
    """Whether a time is that of something earlier than the story: "had left on 3 May"."""
    token = doc[place.start]
    for _ in range(FARTHEST):
        if token.pos_ in {"VERB", "AUX"} or token.head == token:
            break
        token = token.head
    return any(t.lower_ == "had" and t.dep_ in {"aux", "auxpass"} for t in token.children)


def _time(
    text: str, moment: Moment, *, anchor: date | None, context: date | None, story: Story
) -> Time:
    """What a moment means."""
    span = moment.span
    stamp = moment.stamp
    near = Near(
        anchor=anchor,
        context=context,
        story=story,
        ahead=_ahead(text, span),
        definite=stamp is not None and is_definite(text, stamp.start),
        counted=stamp is not None and is_counted(text, stamp.end),
    )
    known = days(stamp, near) if stamp else None
    until = days(moment.last, Near(anchor=anchor, context=context)) if moment.last else known
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


def _ahead(text: str, span: Span) -> Ahead:
    """Whether the words around a time say that it lies ahead."""
    if is_ahead(text, *span):
        return Ahead.YES
    return Ahead.PERHAPS if AWAITED.search(text[: span.start]) else Ahead.NO


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
