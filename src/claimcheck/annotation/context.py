"""A claim's words among those around them, so that a reader can judge without the source."""

import re
from dataclasses import dataclass

from claimcheck.annotation.labels import Side
from claimcheck.model import Source, Span

# About four lines on each side: enough for "she" and "the dam" to find what they refer to.
BEFORE = 320  # characters
AFTER = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether they are the claim's."""

    words: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What an annotator reads of one side.

    Attributes:
        source: The source's id.
        origin: Publisher, title and date, as far as they are known.
        section: Headings above it; empty where there are none or they are not known.
        pieces: The words in order.
    """

    source: str
    origin: str
    section: str
    pieces: tuple[Piece, ...]


def passage(side: Side, source: Source, *, section: str = "") -> Passage:
    """A side's words, marked, with some of what stands before and after them."""
    start, end = around(source.text, Span(side.spans[0].start, side.spans[-1].end))
    pieces = [Piece("… ")] if start else []
    at = start
    for span in side.spans:
        pieces += [
            Piece(_closed_up(source.text[at : span.start])),
            Piece(source.text[slice(*span)], marked=True),
        ]
        at = span.end
    rest = source.text[at:end].rstrip()
    more = at + len(rest) < len(source.text.rstrip())
    pieces.append(Piece(_closed_up(rest) + (" …" if more else "")))
    published = source.published.isoformat() if source.published else ""
    known = (part for part in (source.publisher, source.title, published) if part)
    return Passage(
        source=source.id,
        origin=", ".join(known),
        section=section,
        pieces=tuple(piece for piece in pieces if piece.words),
    )


def _closed_up(words: str) -> str:
    """Without empty lines, so that the answers stay in sight."""
    return re.sub(r"\s*\n\s*", "\n", words)


def around(text: str, span: Span) -> Span:
    """The stretch to show: whole words, and whole lines where the limits allow it."""
    start, end = max(0, span.start - BEFORE), min(len(text), span.end + AFTER)
    if start:
        line, word = text.find("\n", start, span.start), text.find(" ", start, span.start)
        cut = line if 0 <= line < start + BEFORE // 2 else word
        start = cut + 1 if cut >= 0 else start
        while start < span.start and text[start].isspace():
            start += 1
    if end < len(text):
        line, word = text.rfind("\n", span.end, end), text.rfind(" ", span.end, end)
        cut = line if line > end - AFTER // 2 else word
        end = cut if cut >= 0 else end
    return Span(start, end)
