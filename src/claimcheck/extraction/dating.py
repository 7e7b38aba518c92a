"""Completes dates from the date that stands over a text: the year, or the day of a weekday.

Only where the source's date is known or stands in a line of its own or before a dash, as in a
dispatch; a birthday in the first sentence dates nothing but itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimcheck.extraction.draft import Word
from claimcheck.frames.times import first_full_date, full_dates
from claimcheck.model import Mention, Precision, Source, Span, Time

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc, Token

QUOTES = frozenset('"“”')
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = frozenset(map(str.lower, DAYS))
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
RANKS = frozenset({"first", "second", "third", "fourth", "last", "penultimate"})
FINE = frozenset({Precision.DAY, Precision.HOUR, Precision.MINUTE})

# "KELM, 3 May 2031 - The dam", "KELM, May 3 (Orm Press) -- The dam", "KELM, Tuesday - The dam":
# place, date and agency before a dash.
DISPATCH = re.compile(
    r"[^().!?]{0,80}\b\d{4}\s*[-–—]\s"
    r"|[A-Z][A-Z'’ -]{2,40}(?:, [^()!?\n]{1,60}?)?\s*"
    r"\([A-Z][\w.&’']*(?: [A-Z][\w.&’']*){0,4}\)\s*[-–—]{1,2}\s(?=[A-Z\"“])"
    r"|[A-Z][A-Z'’ -]{2,40}(?:, [A-Z][\w.]{2,15}){0,2}"
    rf"(?:, (?:{'|'.join(DAYS)}|[A-Z][a-z]{{2,8}}\.? \d{{1,2}}))?\s+[-–—]{{1,2}}\s(?=[A-Z\"“])"
)
# "Published 3 May 2031.", "Issued Saturday, May 3, 2031"
ISSUED = re.compile(r"\b(?:Published|Issued|Updated|Released|Posted|Dated|By [A-Z])")
DAYTIMES = ("a.m.", "p.m.")
LONGEST_LINE = 80
FIRST_LINES = 6
# A title or dateline is no longer.
LONGEST_HEAD = 120
# "The flood of 3 May 2031", "what happened on Monday 3 May 2031": not when it was written.
TOLD_OF = re.compile(
    r"\b(?:of|on|since|before|after|until|in|from) (?:\w+,? )?\d", re.IGNORECASE
)


def is_dated(source: Source) -> bool:
    """Whether it is known when a text was written."""
    if source.published is not None:
        return True
    for written in source.text.lstrip().splitlines()[:FIRST_LINES]:
        line = written.strip("*_# ")
        stopped = line.endswith(".") and not line.endswith(DAYTIMES)
        own = len(line) <= LONGEST_LINE and "(" not in line and not stopped
        issued = ISSUED.search(line)
        if issued is not None and first_full_date(line[issued.end() :]):
            return True
        dispatch = DISPATCH.match(line)
        if first_full_date(line if own else dispatch[0] if dispatch else ""):
            return True
    return False


def written(source: Source) -> date | None:
    """When a text was written: as the manifest says, else the latest full date in its head.

    A date in a sentence, or after "of" and "on", is that of what the text tells of.
    """
    if source.published is not None:
        return source.published
    head = source.text.lstrip().splitlines()[:FIRST_LINES]
    return max((day for line in map(_dateline, head) for day in full_dates(line)), default=None)


def dispatched(text: str, span: Span) -> tuple[Span, ...]:
    """The place and date before the dash of a dispatch, which are no part of its sentence.

    Args:
        text: The source's text.
        span: Where a paragraph stands.
    """
    if text.count("\n", 0, span.start) >= FIRST_LINES:
        return ()
    found = DISPATCH.match(text, span.start, span.end)
    if found is None:
        return ()
    dated = any(day in found[0] for day in DAYS) or first_full_date(found[0])
    if not dated and "(" not in found[0]:
        return ()
    return (Span(span.start, found.end()),)


def _dateline(written: str) -> str:
    """What of a line can say when its text was written; empty where it is a sentence."""
    line = written.strip("*_# ")
    issued = ISSUED.search(line)
    if issued is not None:
        return line[issued.end() : issued.end() + LONGEST_LINE]
    if dispatch := DISPATCH.match(line):
        return dispatch[0]
    stopped = line.endswith((".", "!", "?")) and not line.endswith(DAYTIMES)
    told = stopped or len(line) > LONGEST_HEAD or TOLD_OF.search(line) is not None
    return "" if told else line


def completions(doc: Doc, times: Iterable[Mention[Time]]) -> dict[int, tuple[Word, ...]]:
    """What is put in after a token to complete a date, by the token's index.

    Args:
        doc: The parsed block.
        times: Its times.
    """
    found: dict[int, tuple[Word, ...]] = {}
    for mention in times:
        time = mention.value
        if not time.inferred or time.precision not in FINE or time.start is None:
            continue
        if time.end is None or time.end.date() != time.start.date():
            continue
        tokens = [doc[i] for i in range(*mention.place)]
        if any(t.text in QUOTES for t in tokens) or _is_quoted(tokens[0]):
            continue
        day = time.start.date()
        months = [t for t in tokens if t.text in MONTHS]
        if months:
            first = months[0]
            before = first.i > 0 and first.nbor(-1).text.isdecimal()
            numbers = [t for t in tokens if t.i > first.i and t.text.isdecimal()]
            if before:
                found[first.i] = (Word(str(day.year)),)
            elif numbers:
                found[numbers[0].i] = (Word(","), Word(str(day.year)))
            continue
        weekday = next((t for t in tokens if t.lower_ in WEEKDAYS), None)
        following = doc[tokens[-1].i + 1] if tokens[-1].i + 1 < len(doc) else None
        if following is not None and following.lower_ in {
            "before",
            "after",
            "earlier",
            "later",
        }:
            continue  # "the Thursday before" is counted from another day
        if weekday is not None and _is_told_otherwise(weekday):
            continue
        if weekday is not None:
            said = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
            at = weekday.i + (weekday.i + 1 < len(doc) and _is_daytime(weekday.nbor(1)))
            found[at] = (Word(said),) if at == weekday.i else (Word("("), Word(said), Word(")"))
    return found


def _is_told_otherwise(weekday: Token) -> bool:
    """Whether its own words say which day it is, or that it is any: "the last Sunday in May".

    Of "the sixth, a Thursday" and "Sunday the ninth" the number does.
    """
    ranked = any(
        t.lower_ in RANKS or t.ent_type_ == "ORDINAL" or t.lower_ in {"a", "every", "each"}
        for t in weekday.children
    )
    after = weekday.doc[weekday.i + 1 : weekday.i + 3]
    numbered = len(after) > 1 and after[0].lower_ == "the" and after[1].tag_ in {"JJ", "NN"}
    return ranked or (numbered and after[1].lower_.endswith(("th", "st", "nd", "rd")))


def _is_daytime(token: Token) -> bool:
    """Whether a word says which part of the day: "on Tuesday evening"."""
    return token.lower_ in {"morning", "afternoon", "evening", "night"}


def _is_quoted(token: Token) -> bool:
    """Whether a token stands within quotation marks: what somebody said stays as it is."""
    before = token.doc[token.sent.start : token.i]
    return sum(t.text in QUOTES for t in before) % 2 == 1
