"""Finds times of day: "05:47", "9.42 p.m.", "half past nine", "shortly before six", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.frames import cues

_CUES = cues.load("times")
_HOURS: dict[str, int] = _CUES["hours"]
_ODD_MINUTES: dict[str, int] = _CUES["odd_minutes"]
_MINUTES: dict[str, int] = _CUES["minutes"] | _ODD_MINUTES
PARTS: dict[str, list[int]] = _CUES["parts"]
NOON = 12 * 60
DAY = 24 * 60

# "shortly before six" is 5:30 to 6:00; "just after nine" 9:00 to 9:30.
SHORTLY = 30


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        first: Minutes since midnight.
        last: The same, inclusive; differs from ``first`` for "shortly before six".
        half: Whether the text says which half of the day it is.
        whole: Given by the hour only.
    """

    start: int
    end: int
    first: int
    last: int
    half: bool
    whole: bool = False


def clocks(text: str) -> tuple[Clock, ...]:
    """The times of day in a text, in order, not overlapping; the longer wins."""
    hits = sorted(_hits(text), key=lambda clock: (clock.start, -clock.end))
    found: list[Clock] = []
    for clock in hits:
        if not found or clock.start >= found[-1].end:
            found.append(clock)
    return tuple(found)


def in_part(clock: Clock, part: str) -> Clock:
    """The clock in the half of the day that its part says: six in the evening is 18:00."""
    if clock.half or not part:
        return clock
    return _moved(clock, _shift(clock.first, part))


def _moved(clock: Clock, minutes: int) -> Clock:
    first, last = (clock.first + minutes) % DAY, (clock.last + minutes) % DAY
    return Clock(clock.start, clock.end, first, last, half=True, whole=clock.whole)


def _shift(minutes: int, part: str) -> int:
    """How far a clock on twelve hours moves for a part of the day."""
    late = part in {"afternoon", "evening"} or (part == "night" and minutes % NOON >= 6 * 60)
    if late and minutes < NOON:
        return NOON
    if not late and part in {"morning", "night"} and minutes >= NOON and minutes < NOON + 60:
        return -NOON if part == "night" else 0
    return 0


def _hits(text: str) -> Iterator[Clock]:
    if not _ANY.search(text):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            clock = _clock(match)
            if clock is not None:
                yield clock


def _clock(match: re.Match[str]) -> Clock | None:
    found = {name: words for name, words in match.groupdict().items() if words}
    if "named" in found:
        minutes, half = (0 if "night" in found["named"].lower() else NOON), True
    else:
        hour = _hour(found["hour"])
        if hour > 24:  # noqa: PLR2004
            return None
        minutes = hour * 60 + _past(found)
        half = hour > 12 or found["hour"].startswith("0") or hour == 0  # noqa: PLR2004
        if "noon" in found:
            half, pm = True, found["noon"].lower().startswith("p")
            minutes = minutes % NOON + (NOON if pm else 0)
    start, end = match.span("it")
    whole = "minute" not in found and "past" not in found and "named" not in found
    clock = Clock(start, end, minutes % DAY, minutes % DAY, half, whole)
    return _near(clock, found.get("near", ""), found.get("part", ""))


def _near(clock: Clock, near: str, part: str) -> Clock:
    """With "shortly before" and its part of the day applied."""
    clock = in_part(clock, part.lower())
    first, last = clock.first, clock.last
    if near.endswith("before"):
        first = max(first - SHORTLY, 0)
    elif near:
        last = min(last + SHORTLY, DAY - 1)
    return Clock(clock.start, clock.end, first, last, clock.half, clock.whole)


def _hour(words: str) -> int:
    return _HOURS[words.lower()] if words.isalpha() else int(words)


def _past(found: dict[str, str]) -> int:
    """Minutes past the hour; negative for "ten to nine"."""
    if "past" not in found:
        return int(found.get("minute", 0))
    words = found["amount"].lower()
    minutes = _MINUTES[words] if words in _MINUTES else int(words)
    return minutes if found["past"] in {"past", "after"} else -minutes


_HOUR_WORD = "(?P<hour>" + "|".join(_HOURS) + r"|[1-9]|1[0-2])\b"
_NEAR = r"(?:(?P<near>(?:shortly|just|soon|a little|moments|minutes) (?:before|after)) )?"
_PART = r"(?: (?:in the|during the|at|that) (?P<part>morning|afternoon|evening|night)\b)?"
_IN_PART = r" (?:in the|at|that) (?P<part>morning|afternoon|evening|night)\b"
_AMPM = r"(?P<noon>[aApP]\.? ?[mM]\b\.?)"
_MINUTE_WORD = (
    "(?P<amount>"
    + "|".join(sorted(_CUES["minutes"], key=lambda words: (-len(words), words)))
    + rf"|(?:{'|'.join(_ODD_MINUTES)})(?= minutes? )"
    + r"|[1-5]?\d)"
)
# What may follow a bare hour: "at nine on Tuesday", but not "at nine schools".
_AFTER_HOUR = (
    r"(?= (?:on|in the|at night|this|that|next|the next|the following|the same|yesterday|today"
    r"|tomorrow|sharp|by (?:the|my|his|her|our|their|its) (?:\w+ )?(?:clock|watch)\b"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day)?\b)|[.,;:)](?!\d)|$)"
)
_DIGITS = re.compile(
    rf"(?P<it>{_NEAR}(?<![\d.:/,$£€])\b(?P<hour>[01]?\d|2[0-4])"
    rf"(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)? ?{_AMPM}{_PART})"
)
_COLON = re.compile(
    rf"(?P<it>{_NEAR}(?<![\d.:/,$£€])\b(?P<hour>[01]?\d|2[0-4])"
    rf":(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]){_PART})"
)
# "8.52" is a time after "at" or "by" only, and not before a unit or a noun.
_POINT = re.compile(
    rf"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Ss]ince) (?:about |around |nearly )?"
    rf"(?P<it>{_NEAR}(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d){_PART})"
    rf"(?: on\b| the\b| he\b| she\b| [A-Z]|{_AFTER_HOUR})"
)
_WORDS = re.compile(
    rf"(?P<it>{_NEAR}\b{_MINUTE_WORD}(?: minutes?)? (?P<past>past|to|after) {_HOUR_WORD}"
    rf"(?: o['’]clock)?(?: ?{_AMPM})?{_PART})(?![:.]\d){_AFTER_HOUR}",
    re.IGNORECASE,
)
# "At twenty to six the lamps went out": no noun of six things begins with an article or a
# pronoun. "At ten to one" are odds, and "by ten to six" is how a vote went.
_AT_TO = re.compile(
    r"\b(?:at|until|till|since|before|after) (?:about |around |nearly |almost |exactly )?"
    rf"(?P<it>{_MINUTE_WORD}(?: minutes?)? (?P<past>to) (?!one\b|1\b){_HOUR_WORD}{_PART})"
    r"(?= (?:the|an?|this|that|he|she|it|we|they|I|you|there|my|his|her|its|our|their)\b)",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"(?P<it>{_NEAR}\b{_MINUTE_WORD}(?: minutes?)? (?P<past>past) {_HOUR_WORD}"
    rf"(?: o['’]clock)?{_PART})(?![:.]\d)",
    re.IGNORECASE,
)
_O_CLOCK = re.compile(rf"(?P<it>{_NEAR}\b{_HOUR_WORD} o['’]clock{_PART})", re.IGNORECASE)
_BARE_HOUR = re.compile(
    rf"\b(?:at|by|until|till|since|before|after) (?:about |around |nearly |almost |exactly )?"
    rf"(?P<it>{_HOUR_WORD}{_PART}){_AFTER_HOUR}",
    re.IGNORECASE,
)
_SHORTLY = re.compile(
    r"(?P<it>\b(?P<near>(?:shortly|just|soon|moments|minutes) (?:before|after)) "
    rf"{_HOUR_WORD}{_PART}){_AFTER_HOUR}",
    re.IGNORECASE,
)
_HOUR_IN_PART = re.compile(
    rf"\b(?:at|by|until|till|since|before|after) (?:about |around |nearly |almost |exactly )?"
    rf"(?P<it>{_HOUR_WORD}{_IN_PART})",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?P<it>{_NEAR}\b(?P<named>[Nn]oon|[Mm]idday|[Mm]idnight))\b(?!-)")
_MILITARY = re.compile(
    r"(?P<it>\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: hours| hrs|h|Z)\b)"
)
# Whatever reads as a time of day holds one of these; most blocks hold none.
_ANY = re.compile(
    r"\d[:.]\d|\d ?[ap]\.?m|o['’]clock|noon|midday|midnight|\d{4} ?(?:h|Z)"
    r"|\b(?:past|to|after|before|at|by|until|till|since|around|about|nearly|almost|exactly) "
    rf"(?:{'|'.join(_HOURS)}|\d)",
    re.IGNORECASE,
)
_PATTERNS = (
    _DIGITS,
    _COLON,
    _POINT,
    _WORDS,
    _AT_TO,
    _PAST,
    _O_CLOCK,
    _HOUR_IN_PART,
    _BARE_HOUR,
    _SHORTLY,
    _NAMED,
    _MILITARY,
)
