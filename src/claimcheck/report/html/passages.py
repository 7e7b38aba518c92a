"""A claim as it is cited: its words within their sentence, and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model import Claim, Source
from claimcheck.report.html.index import Index
from claimcheck.report.quoting import place

# A sentence longer than this is cut around the quote: a legal one of 900 characters would push
# the other side off the screen.
LONGEST_SENTENCE = 300

# What stays on either side of the quote where a sentence is cut.
AROUND = 90

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A claim and what is shown of its surroundings.

    Attributes:
        claim: The claim.
        source: That makes it.
        words: Its sentence in pieces, each with whether it belongs to the quote.
        line: Where the quote begins, from 1.
        anchor: Of the place in the source's text, kept in the page.
        of: Anchor of its source, for the filter.
    """

    claim: Claim
    source: Source
    words: tuple[tuple[str, bool], ...]
    line: int
    anchor: str
    of: str


def passage(index: Index, claim: Claim) -> Passage:
    """Cite a claim."""
    source = index.sources[claim.source]
    start = claim.spans[0].start if claim.spans else claim.sentence.start
    return Passage(
        claim=claim,
        source=source,
        words=tuple(_words(source.text, claim)),
        line=place(source, start)[0],
        anchor=index.claim_anchors[claim.id],
        of=index.source_anchors[claim.source],
    )


def _words(text: str, claim: Claim) -> Iterator[tuple[str, bool]]:
    """The sentence, cut where it is long, with the quote's words marked."""
    spans = [span for span in claim.spans if span.start < span.end]
    first = spans[0].start if spans else claim.sentence.start
    last = spans[-1].end if spans else claim.sentence.end
    start, end = min(claim.sentence.start, first), max(claim.sentence.end, last)
    if end - start > LONGEST_SENTENCE:
        start = _forward(text, max(start, first - AROUND), first)
        end = _back(text, min(end, last + AROUND), last)
    if start > claim.sentence.start:
        yield f"{ELLIPSIS} ", False
    at = start
    for span in spans:
        if at < span.start:
            yield text[at : span.start], False
        yield text[span.start : span.end], True
        at = span.end
    if at < end:
        yield text[at:end], False
    if end < claim.sentence.end:
        yield f" {ELLIPSIS}", False


def _forward(text: str, at: int, limit: int) -> int:
    """The first beginning of a word from ``at`` on, not beyond ``limit``."""
    while 0 < at < limit and not text[at - 1].isspace():
        at += 1
    return at


def _back(text: str, at: int, limit: int) -> int:
    """The last end of a word up to ``at``, not before ``limit``."""
    while limit < at < len(text) and not text[at].isspace():
        at -= 1
    return at
