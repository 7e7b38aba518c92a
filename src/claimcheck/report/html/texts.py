"""A source's whole text as the page keeps it: every word, the claims marked by status.

Claims overlap and have gaps, elements of a page cannot; so the text is cut at every border of
a claim, and each stretch bears the gravest status of the claims that it belongs to.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.model import BlockKind, Claim, Comparison, Source, Span, Status
from claimcheck.report.html.index import Index

# The gravest first: a stretch that is part of a conflicting claim is marked as conflicting.
GRAVITY = (Status.CONFLICTING, Status.CORROBORATED, Status.UNSUPPORTED)

HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})

# Paragraphs are parted by lines without words.
BREAK = re.compile(r"\n[^\S\n]*(?:\n\s*)+|\A\s+|\s+\Z")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between two borders of claims.

    Attributes:
        text: The words; may be empty where only an anchor stands.
        status: The gravest of the claims that they belong to; empty where they are of none.
        anchors: Of the claims that begin here.
        number: Of the first discrepancy that a claim ending here answers; 0 for none.
    """

    text: str
    status: str = ""
    anchors: tuple[str, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source, or how much of it is left out.

    Attributes:
        line: On which it begins, from 1.
        stretches: Its words; empty where they are left out.
        omitted: How many characters are left out here; 0 where none are.
        head: It is a title or a heading.
    """

    line: int
    stretches: tuple[Stretch, ...]
    omitted: int = 0
    head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The text of a source.

    Attributes:
        source: The source.
        anchor: Its anchor.
        paragraphs: In reading order.
        anchored: Ids of the claims whose place is in the page.
        omitted: How many characters are left out of it.
    """

    source: Source
    anchor: str
    paragraphs: tuple[Paragraph, ...]
    anchored: frozenset[str]
    omitted: int = 0


def texts(index: Index, comparison: Comparison, *, most: int) -> tuple[Text, ...]:
    """The text of each source; where all are too long, only what stands in discrepancies.

    None at all where ``most`` is 0.
    """
    if not most:
        return ()
    of: dict[str, list[Claim]] = defaultdict(list)
    for claim in comparison.claims:
        of[claim.source].append(claim)
    whole = sum(len(source.text) for source in comparison.sources) <= most
    return tuple(
        _text(index, source, of[source.id], whole=whole) for source in comparison.sources
    )


def _text(index: Index, source: Source, claims: Sequence[Claim], *, whole: bool) -> Text:
    """One source's text; without ``whole`` its disputed paragraphs."""
    spans = _paragraphs(source.text)
    heads = {block.span.start for block in source.blocks if block.kind in HEADS}
    begins = [span.start for span in spans]
    of: dict[int, list[Claim]] = defaultdict(list)
    starts: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        starts[_at(begins, _start(claim))].append(claim)
        first, last = _at(begins, _start(claim)), _at(begins, _end(claim))
        for at in range(first, last + 1):
            of[at].append(claim)
    paragraphs: list[Paragraph] = []
    anchored: set[str] = set()
    omitted = 0
    line, counted = 1, 0
    for at, span in enumerate(spans):
        line, counted = line + source.text.count("\n", counted, span.start), span.start
        if whole or any(claim.id in index.numbers for claim in starts[at]):
            stretches = tuple(_stretches(index, source.text, span, of[at], starts[at]))
            paragraphs.append(Paragraph(line, stretches, head=span.start in heads))
            anchored |= {claim.id for claim in starts[at]}
        else:
            omitted += span.end - span.start
            _leave_out(paragraphs, line, span.end - span.start)
    return Text(
        source=source,
        anchor=index.source_anchors[source.id],
        paragraphs=tuple(paragraphs),
        anchored=frozenset(anchored),
        omitted=omitted,
    )


def _leave_out(paragraphs: list[Paragraph], line: int, length: int) -> None:
    """Note a paragraph that is left out, together with those left out just before it."""
    if paragraphs and paragraphs[-1].omitted:
        before = paragraphs.pop()
        paragraphs.append(Paragraph(before.line, (), before.omitted + length))
    else:
        paragraphs.append(Paragraph(line, (), length))


def _paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text; one, perhaps empty, where it has no breaks."""
    spans, at = [], 0
    for found in BREAK.finditer(text):
        if at < found.start():
            spans.append(Span(at, found.start()))
        at = found.end()
    if at < len(text) or not spans:
        spans.append(Span(at, len(text)))
    return spans


def _at(begins: Sequence[int], offset: int) -> int:
    """The number of the paragraph that an offset stands in, or follows."""
    return max(0, bisect_right(begins, offset) - 1)


def _start(claim: Claim) -> int:
    return claim.spans[0].start if claim.spans else claim.sentence.start


def _end(claim: Claim) -> int:
    """The last offset of a claim's words."""
    if not claim.spans:
        return claim.sentence.start
    return max(claim.spans[0].start, claim.spans[-1].end - 1)


def _stretches(
    index: Index, text: str, within: Span, claims: Iterable[Claim], starting: Iterable[Claim]
) -> Iterator[Stretch]:
    """A paragraph cut at every border of a claim."""
    claims = tuple(claims)
    anchors: dict[int, list[str]] = defaultdict(list)
    for claim in starting:
        start = min(max(_start(claim), within.start), within.end)
        anchors[start].append(index.claim_anchors[claim.id])
    numbers = _numbers(index, claims)
    covers = _covers(claims, within)
    borders = sorted({*within, *anchors, *covers, *(at for at in numbers if at <= within.end)})
    borders = [at for at in borders if at >= within.start]
    active: list[Claim] = []
    for start, end in pairwise([*borders, within.end]):
        ended, begun = covers.get(start, (frozenset(), ()))
        active = [claim for claim in active if claim.id not in ended] + list(begun)
        found = tuple(anchors.get(start, ()))
        if start < end or found:
            number = numbers.get(end, 0) if start < end else 0
            yield Stretch(text[start:end], _gravest(active), found, number)


# Ids of the claims whose words end at a border, and the claims whose words begin there.
Cover = tuple[frozenset[str], tuple[Claim, ...]]


def _covers(claims: Iterable[Claim], within: Span) -> Mapping[int, Cover]:
    """At each border, the claims whose words end there and those whose words begin there."""
    ends: dict[int, set[str]] = defaultdict(set)
    begins: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        for span in claim.spans:
            start, end = max(span.start, within.start), min(span.end, within.end)
            if start < end:
                begins[start].append(claim)
                ends[end].add(claim.id)
    return {
        at: (frozenset(ends.get(at, ())), tuple(begins.get(at, ())))
        for at in sorted({*ends, *begins})
    }


def _numbers(index: Index, claims: Iterable[Claim]) -> Mapping[int, int]:
    """Behind the last word of each disputed claim, the number of its discrepancy."""
    found: dict[int, int] = {}
    for claim in claims:
        if claim.spans and (numbers := index.numbers.get(claim.id)):
            found.setdefault(claim.spans[-1].end, numbers[0])
    return found


def _gravest(claims: Sequence[Claim]) -> str:
    statuses = {claim.status for claim in claims}
    return next((status.value for status in GRAVITY if status in statuses), "")
