"""What a count in a row is made up of: "Dead | 9 (seven cooks, a pupil, a guard)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extraction.cues import words as cue
from claimcheck.frames.cardinals import cardinal
from claimcheck.frames.inflection import singular
from claimcheck.frames.nouns import are_people
from claimcheck.frames.words import split
from claimcheck.model import Span

COUNT = re.compile(r"(?P<whole>[\d,.]*\d|[^\W\d_]+) \((?P<parts>[^()]{3,200})\)")
SHARE = re.compile(r"(?P<count>[\d,.]*\d|[^\W\d_]+(?:-[^\W\d_]+)?) (?P<what>[^\d,;]{2,40})")
JOINT = re.compile(r"(?:, and |, |; | and )")


# "Aboard" names nobody.
ADVERBIAL = frozenset({"aboard", "on board", "unaccounted for"})


class Share(NamedTuple):
    """A part of a count.

    Attributes:
        words: As the row gives it: "seven cooks".
        told: As a sentence goes on: "seven were cooks", "one was a pupil".
        span: Where it stands.
    """

    words: str
    told: str
    span: Span


def shares(key: str, text: str, value: Span) -> Iterator[Share]:
    """The people that a count is made up of, where the parts sum up to it; else none.

    Args:
        key: The label: "Dead".
        text: The source's text.
        value: Where the value stands.
    """
    found = COUNT.fullmatch(text, value.start, value.end)
    label = key.casefold().rstrip(":")
    if found is None or label in ADVERBIAL or label not in cue("rows", "people"):
        return
    parts = list(_parts(found))
    counts = [_amount(part["count"]) for part in parts if part is not None]
    if None in parts or not all(counts) or sum(counts) != _amount(found["whole"]):
        return
    for part, count in zip(parts, counts, strict=True):
        if part is not None and are_people(singular(part["what"].split()[-1].casefold())):
            one = f"one was {part[0]}"
            several = f"{part['count']} were {part['what']}"
            yield Share(part[0], one if count == 1 else several, Span(*part.span()))


def _parts(found: re.Match[str]) -> Iterator[re.Match[str] | None]:
    """The parts of a count, ``None`` for one without a number."""
    at, end = found.span("parts")
    for joint in (*JOINT.finditer(found.string, at, end), None):
        stop = joint.start() if joint is not None else end
        yield SHARE.fullmatch(found.string, at, stop)
        at = joint.end() if joint is not None else end


def _amount(word: str) -> int:
    """How many a word is; 0 where it is no number."""
    if word.casefold() in {"a", "an"}:
        return 1
    words = split(word)
    found = cardinal(words, 0)
    return int(found.low) if found is not None and found.end == len(words) else 0
