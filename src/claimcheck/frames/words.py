"""Splits a text into words, numbers and signs for the readers of amounts and times.

Finer than the parser's tokens, which keep "300–500", "9.42" and "5bn" in one piece; each word
knows its characters, so that what is read can be traced back to tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A blank between groups of three digits belongs to the number only where a word in small
# letters follows: "1 400 people", but not a row of figures.
_WORD = re.compile(
    r"""(?P<number>(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?
                   |\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?=\s[a-z])
                   |\d+(?:\.\d+)?|(?<![\w.])\.\d+)[½¼¾⅓⅔⅛]?|[½¼¾⅓⅔⅛])
        |(?P<letters>[^\W\d_]+)
        |(?P<sign>[^\s])""",
    re.VERBOSE,
)


class Kind(Enum):
    """What a word is made of."""

    NUMBER = "number"
    LETTERS = "letters"
    SIGN = "sign"


KINDS = {kind.value: kind for kind in Kind}


class Word(NamedTuple):
    """A run of digits or letters, or one sign.

    Attributes:
        text: As written.
        lower: Case folded.
        start: Offset of its first character.
        end: Offset after its last.
        kind: What it is made of.
        spaced: A blank, or nothing, stands before it.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: Kind
    spaced: bool


def split(text: str) -> tuple[Word, ...]:
    """The words of a text, in order."""
    found = []
    before = -1
    for match in _WORD.finditer(text):
        kind = KINDS[match.lastgroup or ""]
        word = match.group()
        start, end = match.span()
        found.append(Word(word, word.casefold(), start, end, kind, start != before))
        before = end
    return tuple(found)


def phrase(words: Sequence[Word], at: int, parts: Sequence[str]) -> int | None:
    """Index after the words ``parts`` from ``at`` on, hyphenated or not; else ``None``."""
    for number, part in enumerate(parts):
        if number and at < len(words) and is_hyphen(words, at):
            at += 1
        if at >= len(words) or words[at].lower != part:
            return None
        at += 1
    return at


def phrase_before(words: Sequence[Word], at: int, parts: Sequence[str]) -> int | None:
    """Index of the first of the words ``parts`` that end before ``at``; else ``None``."""
    start = at - len(parts)
    if start < 0 or any(words[start + n].lower != part for n, part in enumerate(parts)):
        return None
    return start


def is_hyphen(words: Sequence[Word], at: int) -> bool:
    """Whether a hyphen without blanks stands there."""
    return (
        at + 1 < len(words)
        and words[at].text in "-‐‑"
        and not words[at].spaced
        and not words[at + 1].spaced
    )


class Tokens:
    """Where characters stand among a parsed block's tokens."""

    def __init__(self, doc: Doc):
        self._starts = [token.idx for token in doc]

    def at(self, offset: int) -> int:
        """Index of the token that holds a character."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def place(self, start: int, end: int) -> Place:
        """The tokens that hold a half-open range of characters."""
        return Place(self.at(start), self.at(end - 1) + 1)
