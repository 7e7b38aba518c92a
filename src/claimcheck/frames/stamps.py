"""Finds dates in a text by their words: "18-20 March 2011", "late 2010", "last Tuesday".

What a stamp means on the calendar, with the anchor of the text, is worked out in dates.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.frames import cues
from claimcheck.frames.years import is_year

_CUES = cues.load("times")
MONTHS: dict[str, int] = _CUES["months"]
WEEKDAYS: dict[str, int] = _CUES["weekdays"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A date as it was written; what was not written is ``None``.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        year: 1000 to 2100.
        month: 1 to 12.
        day: 1 to 31.
        weekday: 0 for Monday.
        part: Part of the day: ``morning``, ``night`` ...
        third: ``early``, ``mid``, ``late`` ... of the year, month or decade.
        season: ``spring`` ... ``winter``.
        months: First and last month of a quarter or half-year.
        years: How many years it spans: 10 for a decade, 100 for a century.
        relative: How it hangs on the text's own date: ``-1 day``, ``last``, ``0 month`` ...
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    third: str = ""
    season: str = ""
    months: tuple[int, int] | None = None
    years: int = 1
    relative: str = ""


def stamps(text: str) -> tuple[Stamp, ...]:
    """The dates of a text, in order, not overlapping; the longer wins."""
    hits = sorted(_hits(text), key=lambda stamp: (stamp.start, -stamp.end))
    found: list[Stamp] = []
    for stamp in hits:
        if not found or stamp.start >= found[-1].end:
            found.append(stamp)
    return tuple(found)


def _hits(text: str) -> Iterator[Stamp]:
    if not _ANY.search(text):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            stamp = _stamp(match)
            if stamp is not None:
                yield stamp


def _stamp(match: re.Match[str]) -> Stamp | None:
    found = {name: words for name, words in match.groupdict().items() if words}
    year = int(found["year"]) if "year" in found else None
    start, end = match.span("it")
    if year is not None and len(found) <= 2 and not is_year(match, start, end):  # noqa: PLR2004
        return None
    third = re.sub(r"^the |[ -]+$", "", found.get("third", "").lower()).split(" ")[0]
    stamp = Stamp(
        start=start,
        end=end,
        year=year,
        month=MONTHS[found["month"]] if "month" in found else None,
        day=int(found["day"]) if "day" in found else None,
        weekday=WEEKDAYS[found["weekday"]] if "weekday" in found else None,
        part=found.get("part", "").lower(),
        third=third,
        season=found.get("season", "").lower(),
        months=_months(found.get("quarter", "")),
        relative=_relative(found),
        years=10 if "decade" in found else 100 if "century" in found else 1,
    )
    return _spanning(stamp, found)


def _spanning(stamp: Stamp, found: dict[str, str]) -> Stamp | None:
    """A decade or a century has its first year worked out; a number month checked."""
    if "decade" in found:
        digits = found["decade"].lstrip("'’")
        year = int(digits) if len(digits) == 4 else 1900 + int(digits)  # noqa: PLR2004
        return replace(stamp, year=year)
    if "century" in found:
        return replace(stamp, year=(int(found["century"]) - 1) * 100 + 1)
    if "number" in found:
        return replace(stamp, month=int(found["number"]))
    return stamp


def _months(quarter: str) -> tuple[int, int] | None:
    if not quarter:
        return None
    words = quarter.lower()
    ranks = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
    digit = re.search(r"\d", words)
    rank = int(digit.group()) if digit else ranks[words.split()[0]]
    if "half" in words or words.startswith("h"):
        rank = min(rank, 2)
        return (rank * 6 - 5, rank * 6)
    return (rank * 3 - 2, rank * 3)


_NUMBERS: dict[str, int] = {"a": 1, "an": 1, **_CUES["hours"]}
_DAYS = {
    "the day before yesterday": "-2 day",
    "the day after tomorrow": "2 day",
    "today": "0 day",
    "tonight": "0 day",
    "yesterday": "-1 day",
    "tomorrow": "1 day",
}
_STEPS = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
}
# What hangs on the day or the year that the text told of last: "story 1 day" is the next day.
STORY = "story"
_OF_STORY = {"next": 1, "following": 1, "same": 0, "that": 0, "previous": -1, "preceding": -1}
_FROM_THE_TOLD = "following"


def _relative(found: dict[str, str]) -> str:
    if "named" in found:
        return _DAYS[found["named"].lower()]
    if "ago" in found:
        many = found["ago"].lower()
        return f"-{_NUMBERS.get(many) or int(many)} {found['unit'].lower()}"
    if "step" not in found:
        return _of_story(found) if "of_story" in found else ""
    words = found["step"].lower().split()
    step = words[-1] if words[0] == "the" else words[0]
    unit = found.get("unit", "").lower()
    if not unit and "weekday" not in found and "month" not in found and "season" not in found:
        unit = "day"
    if found.get("part") == "night" and step == "last":
        return "0 night"
    if step == _FROM_THE_TOLD:
        return f"{step} {unit}".strip()
    return f"{_STEPS[step]} {unit}".strip()


def _of_story(found: dict[str, str]) -> str:
    """How far from the last day or year told of: "the next day", "three days later"."""
    words = found["of_story"].lower().split()
    unit = found.get("unit", "day").lower()
    if "many" in found:
        many = found["many"].lower()
        number = _NUMBERS.get(many) or int(many)
        return f"{STORY} {number if words[0] == 'later' else -number} {unit}"
    step = next(_OF_STORY[word] for word in words if word in _OF_STORY)
    return f"{STORY} {step} {unit}"


_MONTH = (
    "(?P<month>" + "|".join(sorted(MONTHS, key=lambda m: (-len(m), m))) + r")\b"
    r"(?:(?<=\b[A-Z][a-z]{2})(?<!May)\.|(?<=\bSept)\.)?"
)
_WEEKDAY = "(?P<weekday>" + "|".join(sorted(WEEKDAYS, key=lambda w: (-len(w), w))) + r")\b"
_FULL_WEEKDAY = (
    "(?P<weekday>" + "|".join(day for day in WEEKDAYS if day.endswith("day")) + r")\b"
)
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d|2100)(?![\d,.]*\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,:]\d|\s?%)"
_PART = r"(?P<part>morning|afternoon|evening|night)"
_STEP = (
    r"(?P<step>[Ll]ast|[Nn]ext|[Tt]his(?: coming| past)?"
    r"|[Tt]he (?:coming|past|previous|following))"
)
# Day and month told apart by their size: "25/12/2015" is clear, "07/04/2015" is not.
_NUMBER = r"(?P<number>0?[1-9]|1[0-2])"
_FULL_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SAME = (
    r"(?P<of_story>[Tt]hat(?: same| very)?|[Tt]h(?:e|at) (?:very )?"
    r"(?:next|following|same|previous|preceding))"
)
# "The same day as the vote", "that day's paper" and "the next day or two" say less.
_ALONE = r"(?! as\b| that\b| or\b| of\b|['’-])"
_AGO = rf"(?P<ago>\d{{1,3}}|{'|'.join(_NUMBERS)}) (?P<unit>day|week|month|year)s? ago"
_THIRD = (
    r"(?P<third>(?:[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle|[Ee]nd|[Bb]eginning|[Ss]tart|[Cc]lose)"
    r"(?: in| of| on)?(?: the)?[ -]+)"
)
_ON = (
    rf"(?:(?:the )?(?P<part>morning|afternoon|evening|night) of (?:the )?)?"
    rf"(?:{_WEEKDAY}\.?,? (?:the )?)?"
)
_BEFORE_MONTH = (
    r"\b(?:in|of|by|since|until|till|during|from|through|before|after|throughout|between|to|and"
    r"|early|late|mid|last|next|this|[Aa]s (?:recently|late|early|soon) as"
    r"|[Ii]n|[Bb]y|[Ss]ince|[Dd]uring|[Ff]rom|[Uu]ntil)[ -]"
)

# Whatever reads as a date holds one of these.
_ANY = re.compile(
    r"\d|day\b|night\b|morning|evening|afternoon|week|month|year|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter|century"
    r"|today|tomorrow|yesterday|\b[A-Z][a-z]{2}\b"
)

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<it>\b{_YEAR}-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d))",
        rf"(?P<it>\b{_ON}{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?)(?!-\d)",
        rf"(?P<it>\b{_ON}{_MONTH} (?:the )?{_DAY}(?:,? {_YEAR})?)",
        rf"(?P<it>\b{_THIRD}?{_MONTH}(?:,? | of ){_YEAR})",
        rf"(?P<it>\b{_THIRD}{_MONTH})(?! \d)",
        rf"{_BEFORE_MONTH}(?P<it>{_MONTH})(?= |[.,;:)]|$)(?! \d)",
        rf"(?P<it>\b{_STEP} {_MONTH})",
        rf"(?P<it>\b{_MONTH} (?:of )?(?P<step>this|last|next) (?P<unit>year))",
        rf"(?P<it>(?<![\d/.]){_THIRD}?{_YEAR})(?!-\d\d-\d\d|:\d|s\b)",
        rf"(?P<it>\b{_THIRD}(?P<step>this|last|next) (?P<unit>year|month|week))",
        rf"(?P<it>\b(?:[Tt]he )?{_THIRD}?(?P<decade>1[0-9]\d0|20\d0)['’]?s\b)",
        rf"(?P<it>(?:\b[Tt]he )?{_THIRD}?(?P<decade>['’][2-9]0)s\b)",
        rf"(?P<it>\b(?:the )?{_THIRD}?(?P<century>1\d|2[01])(?:st|th)[ -]century)",
        rf"(?P<it>\b{_THIRD}?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
        rf"(?:,? | of ){_YEAR})",
        rf"(?P<it>\b{_STEP} (?P<season>spring|summer|autumn|fall|winter))\b",
        rf"(?P<it>\b(?P<quarter>(?:first|second|third|fourth|last|final) (?:quarter|half)"
        rf"|[QH][1-4])(?: of(?: the year)?)?,? {_YEAR})",
        rf"(?P<it>\b(?:{_STEP} )?{_FULL_WEEKDAY}(?: {_PART})?"
        rf"(?: the (?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th))?)",
        rf"(?P<it>\b(?P<named>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b(?: {_PART})?)",
        rf"(?P<it>\b(?P<step>[Tt]his|[Ll]ast) {_PART})\b",
        rf"(?P<it>\b{_AGO})\b",
        rf"(?P<it>\b{_SAME} {_PART})\b{_ALONE}",
        rf"(?P<it>\b{_SAME} (?P<unit>day|month|year))\b{_ALONE}",
        rf"(?P<it>\b{_MONTH} of {_SAME} (?P<unit>year))\b{_ALONE}",
        rf"(?P<it>\b(?P<many>\d{{1,2}}|(?i:{'|'.join(_NUMBERS)})) (?P<unit>day|year)s?"
        r" (?P<of_story>later|earlier))\b",
        r"(?P<it>\b(?P<named>[Tt]he day before yesterday|[Tt]he day after tomorrow))\b",
        rf"(?P<it>\b(?P<day>1[3-9]|2\d|3[01])/{_NUMBER}/{_FULL_YEAR}\b)",
        rf"(?P<it>\b{_NUMBER}/(?P<day>1[3-9]|2\d|3[01])/{_FULL_YEAR}\b)",
        rf"(?P<it>\b{_FULL_YEAR}/{_NUMBER}/(?P<day>0?[1-9]|[12]\d|3[01])\b)",
        r"(?P<it>\b(?P<step>[Tt]his|[Ll]ast|[Nn]ext) (?P<unit>week|month|year))\b(?![-'’])",
        r"\b(?:on|by|since|until|of|before|after) (?P<it>the (?P<day>[12]\d|3[01]|[1-9])"
        r"(?:st|nd|rd|th))\b"
        r"(?! (?!(?:and|to|when|after|as|he|she|they|it|in|at|with|but)\b)[a-z])",
    )
)
