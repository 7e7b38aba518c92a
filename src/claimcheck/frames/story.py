"""How far a text has got in what it tells: what "the next day" and "that year" hang on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from claimcheck.frames.stamps import stamps
from claimcheck.model import Bearing, Precision, Time

FINE = frozenset({Precision.DAY, Precision.HOUR, Precision.MINUTE})
COARSE = frozenset({Precision.DECADE})
# A deadline is no day that the text tells of.
TOLD = frozenset({Bearing.AT, Bearing.SINCE, Bearing.AFTER})
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


# So many sentences later a reader still knows which day "the next day" follows.
REMEMBERED = 2


@dataclass(frozen=True, slots=True)
class Story:
    """What a text has told of so far.

    Attributes:
        named: The days that it named by their month, but for the day that it was written.
        day: The latest day that it told of, however it was named.
        year: The latest year that it told of.
        day_at: The number of the sentence that told of the day.
        year_at: The number of the sentence that told of the year.
        adrift: It has spoken of "the Tuesday" of a week that nothing tells.
        written: When it was written.
        sentences: How many sentences stand before the block that is read.
    """

    named: tuple[date, ...] = ()
    day: date | None = None
    year: int | None = None
    day_at: int = 0
    year_at: int = 0
    adrift: bool = False
    written: date | None = None
    sentences: int = 0

    @property
    def told(self) -> date | None:
        """The latest day that it named by its month."""
        return self.named[-1] if self.named else None

    def at(self, sentence: int) -> Story:
        """What a reader still knows of it in a sentence of the block."""
        now = self.sentences + sentence
        day = self.day if now - self.day_at <= REMEMBERED else None
        year = self.year if now - self.year_at <= REMEMBERED else None
        return replace(self, day=day, year=year)

    def after(self, time: Time, sentence: int, *, background: bool) -> Story:
        """The story after a time that the text names.

        Args:
            time: The time.
            sentence: The number of its sentence in the block.
            background: What is said of it came before the story: "had left on 3 May".
        """
        now = self.sentences + sentence
        if time.start is None or time.end is None:
            if time.weekday is None:
                return self
            return replace(self, day=None, adrift=True)
        day = time.start.date()
        if day == self.written:
            return self
        known = time.precision not in COARSE and time.start.year == time.end.year
        told = replace(self, year=day.year, year_at=now) if known else self
        if _names_day(time.quote):
            told = replace(told, named=(*self.named, day))
        fine = time.precision in FINE and time.bearing in TOLD
        return replace(told, day=day, day_at=now) if fine and not background else told


START = Story()


def is_definite(text: str, start: int) -> bool:
    """Whether "the" stands before a day of the week, which is then one of the story's week."""
    return text[:start].lower().endswith("the ")


def is_counted(text: str, end: int) -> bool:
    """Whether a day of the week is counted from another day: "the Friday before the vote"."""
    return COUNTED.match(text, end) is not None


def is_ahead(text: str, start: int, end: int) -> bool:
    """Whether what is said of a time lies ahead: "will meet on", "on Friday it will open".

    What is quoted before it was said, and says nothing of the time.
    """
    before = QUOTED.sub(" ", text[:start])
    return AHEAD.search(before) is not None or UPCOMING.match(text, end) is not None


COUNTED = re.compile(r" (?:before|after|preceding|following|of|in)\b")
AHEAD = re.compile(
    r"\b(?:will|'ll|’ll|to be|is to|are to|(?:is|are) (?:due|set|expected|scheduled) to"
    r"|(?:asks?|urges?|invites?|plans?|intends?|hopes?|expects?) (?:[\w’']+ ){0,4}to)\b[^.;]*$"
)

UPCOMING = re.compile(
    r",? (?!\w+ (?:said|says|told))(?:[\w’'-]+ ){1,3}(?:will|is to|are to) (?!have\b)"
    r"|,? (?:may|can|must|should) (?!(?:not )?have \w+e[dn]\b)"
)


def _names_day(quote: str) -> bool:
    return any(stamp.month and stamp.day for stamp in stamps(quote))
