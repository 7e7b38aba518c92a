"""Where a stretch of text is cut that is too long to be read at once, and what that costs.

A cut after a sentence loses nothing. Where a text goes on without one, it is cut where it hurts
least, and whoever reads it is told: a claim that reaches across the cut is not found whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck import analysis
from claimcheck.model import Span

# Each draft of a sentence is told in its words, so a sentence costs the square of its length.
# 3,000 characters are some 500 words; longer ones are lists, or have lost their full stops.
LONGEST_SENTENCE = 3_000

# A stop that ends a sentence: "in May. The dam", but not "Gen. Vance" nor "U.S. Army". Letters
# of scripts without capitals end and begin one, too.
END = re.compile(
    r"(?:(?<=[^\W\d_A-ZÀ-Þ]{3})|(?<=\d))[.!?…؟。][\"'”’)\]]*\s+(?=[\"“‘(\[]?[^\W\d_a-zß-ÿ])"
)

# Where else it is cut, best first.
BREAKS = (re.compile(r"[.!?…؟。][\"'”’)\]]*\s"), re.compile(r"[;\n]\s*"), re.compile(r"\s"))


class Piece(NamedTuple):
    """A stretch that is read at once.

    Attributes:
        span: Where it stands.
        torn: It ends inside a sentence, as far as can be told.
    """

    span: Span
    torn: bool


def pieces(
    text: str,
    span: Span,
    *,
    longest: int = analysis.LONGEST_PASSAGE,
    sentence: int = LONGEST_SENTENCE,
) -> Iterator[Piece]:
    """A stretch in pieces that can be read, in order; together they are the stretch.

    Args:
        text: The source's text.
        span: The stretch.
        longest: Of a piece, in code points.
        sentence: How far a piece goes on without the end of a sentence; at most ``longest``.
    """
    start = at = span.start
    ends = (found.end() for found in END.finditer(text, span.start, span.end))
    for end in (*ends, span.end):
        while end - at > sentence:
            at = _break(text, at, at + sentence)
            yield Piece(Span(start, at), torn=True)
            start = at
        if end - start > longest:
            yield Piece(Span(start, at), torn=False)
            start = at
        at = end
    if start < span.end:
        yield Piece(Span(start, span.end), torn=False)


def _break(text: str, start: int, limit: int) -> int:
    """Where a stretch without an end is cut, in its second half."""
    middle = start + (limit - start) // 2
    for pattern in BREAKS:
        found = [each.end() for each in pattern.finditer(text, middle, limit)]
        if found:
            return found[-1]
    return limit
