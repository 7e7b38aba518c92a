"""What of a source cannot be read as it stands, and where: nothing is left out in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck import analysis
from claimcheck.extraction.cutting import LONGEST_SENTENCE, pieces
from claimcheck.model import Skipped, Source, Span
from claimcheck.sources import layout

RUN = re.compile(rf"\S{{{analysis.LONGEST_RUN + 1},}}")


def skipped(source: Source) -> tuple[Skipped, ...]:
    """What of a source is not read as it stands, in reading order."""
    text = source.text
    found = [
        *_torn(source),
        *_matches(text, RUN, "a run of letters or signs without a blank, read in pieces"),
        *_matches(text, analysis.HALF, "half of a character alone, read as U+FFFD"),
    ]
    return tuple(
        Skipped(source=source.id, span=span, reason=reason) for span, reason in sorted(found)
    )


def _torn(source: Source) -> Iterator[tuple[Span, str]]:
    """Sentences that are cut, each up to the cut."""
    reason = f"more than {LONGEST_SENTENCE:,} characters without an end, read in pieces"
    for block in layout.of(source):
        for span in [cell.span for cell in block.cells] or [block.span]:
            if span.end - span.start > LONGEST_SENTENCE:
                cut = pieces(source.text, span)
                yield from ((piece.span, reason) for piece in cut if piece.torn)


def _matches(text: str, pattern: re.Pattern[str], reason: str) -> Iterator[tuple[Span, str]]:
    return ((Span(*found.span()), reason) for found in pattern.finditer(text))
