"""Sides that a text takes on a matter, by a word or a phrase: "voted against", "a side effect".

A text that tells of both sides of a matter takes none of them: "one of three men arrested was
released". What it denies it is not on the side of.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.frames.inflection import any_of
from claimcheck.model.claims import KEPT

# Words that deny what follows them within so many words.
DENYING = re.compile(
    r"(?:\b(?:not|never|no|nobody|nothing|none|without|neither|nor|cannot|unable to"
    r"|refus\w+ to|declin\w+ to|fail(?:s|ed|ing|ure)? to|lack of|absence of"
    r"|stop(?:s|ped)?|ceased?|avoid(?:s|ed|ing)?|avert(?:s|ed)?|escap(?:es?|ed)(?! from)"
    r"|den(?:y|ies|ied)|end(?:s|ed|ing)?)|n't)(?:\s+[\w'-]+){0,2}\s+$",
    re.IGNORECASE,
)
NOTHING_DENIED = re.compile(r"\bnot (?:only|just|merely|least)\b", re.IGNORECASE)

# Who is accused may be cleared.
CHARGED = re.compile(
    r"\b(?:is|are|was|were|been|being|be|stands?)\s+(?:\w+ly\s+)?(?:accused|charged|blamed)$",
    re.IGNORECASE,
)


class Side(NamedTuple):
    """A side that a text takes at some place.

    Attributes:
        matter: Its name in the table.
        yes: It is the first side.
        denied: The text says that it is not so.
        words: The words that say so, verbatim.
        start: Where they begin.
        end: Where they end.
    """

    matter: str
    yes: bool
    denied: bool
    words: str
    start: int
    end: int


@lru_cache(maxsize=KEPT)
def sides(text: str) -> tuple[Side, ...]:
    """The sides that a text takes, matter by matter and in order."""
    found = [
        Side(matter, yes, _denied(text, one.start()), one[0], one.start(), one.end())
        for matter, yes, pattern in _patterns()
        for one in pattern.finditer(text)
        if not CHARGED.search(text[: one.end()])
    ]
    # "Lifted the ban on": the ban is gone.
    return tuple(each for each in found if not any(_inside(each, other) for other in found))


def _inside(one: Side, other: Side) -> bool:
    """Whether the words of one side are some of the words of another on the same matter."""
    longer = other.end - other.start > one.end - one.start
    return longer and one.matter == other.matter and other.start <= one.start < other.end


@lru_cache(maxsize=KEPT)
def placed(text: str, word: str, matter: str, *, yes: bool) -> tuple[Side, ...]:
    """Where a text says a word in any of its forms, each as one side of a matter."""
    return tuple(
        Side(matter, yes, _denied(text, found.start()), found[0], found.start(), found.end())
        for found in _pattern((word,)).finditer(text)
    )


def against(one: Side, other: Side) -> bool:
    """Whether two sides exclude each other: opposite ones, or one and its denial."""
    if one.matter != other.matter or (one.denied and other.denied):
        return False
    if one.denied or other.denied:
        return one.yes is other.yes
    return one.yes is not other.yes


def _denied(text: str, at: int) -> bool:
    before = text[max(0, at - 40) : at]
    return DENYING.search(before) is not None and not NOTHING_DENIED.search(before)


@cache
def _patterns() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    return tuple(
        (matter, side == "yes", _pattern(tuple(entries)))
        for matter, both in cues.load("oppositions").items()
        for side, entries in sorted(both.items())
    )


@cache
def _pattern(entries: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!-)\b{any_of(entries)}(?!-)", re.IGNORECASE)
