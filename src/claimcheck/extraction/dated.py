"""How a year or a name in parentheses is told of what it follows: "Rain (1921)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Word
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

QUOTES = frozenset('"“”')
YEARS = re.compile(r"\d{4}(?:[-–—]\d{4})?")

# Words before another name, and whether it is one of the past: "(now Orley)", "(formerly ...)".
NAMING = {"now": False, "today": False, "formerly": True, "previously": True}

# Those who or what has years of its own: a life, a count.
UNDATED = frozenset({"PERSON", "NORP", "GPE", "LOC", "DATE", "TIME", "CARDINAL", "MONEY"})


def copula(before: Sequence[Token], content: Sequence[Token]) -> list[Word]:
    """What ties the content of a parenthesis to the words before it; empty where nothing does.

    Args:
        before: The phrase that it follows.
        content: Its tokens, without the marks.
    """
    if not before or not content:
        return []
    if _are_years(content):
        return _from(before)
    past = NAMING.get(content[0].lower_)
    if past is None or any(t.pos_ not in {"PROPN", "DET"} for t in content[1:]):
        return []
    return [Word(inflection.copula(past=past, plural=False))] if len(content) > 1 else []


def _are_years(content: Sequence[Token]) -> bool:
    """Whether a parenthesis holds one year, or the two ends of a time."""
    return YEARS.fullmatch("".join(t.text for t in content)) is not None


def _from(before: Sequence[Token]) -> list[Word]:
    """A work is from its year, and a war was in it; of others nothing is said."""
    first, last = before[0], before[-1]
    if last.text not in QUOTES and (last.pos_ != "PROPN" or last.ent_type_ in UNDATED):
        return []
    if _is_rest(first):
        return []
    happened = any(t.lower_ in cue("nouns", "happenings") for t in before)
    return [Word("was"), Word("in")] if happened else [Word("is"), Word("from")]


def _is_rest(first: Token) -> bool:
    """Whether a phrase is the end of a title that the parser took apart: "Far from Kelm"."""
    if first.i - 1 <= first.sent.start:
        return False
    joint, opening = first.nbor(-1), first.nbor(-2)
    return joint.is_lower and joint.pos_ in {"ADP", "CCONJ", "DET"} and opening.is_title
