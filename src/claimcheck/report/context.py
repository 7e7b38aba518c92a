"""Where a claim stands, for formats that can set its words apart within their sentence."""

from collections.abc import Iterator

from claimcheck.model import Claim, Source
from claimcheck.report.quoting import place


def in_sentence(source: Source, claim: Claim) -> tuple[tuple[str, bool], ...]:
    """The claim's whole sentence in parts, each with whether it belongs to the quote."""
    spans = [span for span in claim.spans if span.start < span.end]
    start = min([claim.sentence.start, *(span.start for span in spans)])
    end = max([claim.sentence.end, *(span.end for span in spans)])

    def parts() -> Iterator[tuple[str, bool]]:
        at = start
        for span in spans:
            yield source.text[at : span.start], False
            yield source.text[span.start : span.end], True
            at = span.end
        yield source.text[at:end], False

    return tuple((text, marked) for text, marked in parts() if text)


def line_and_column(source: Source, claim: Claim) -> tuple[int, int]:
    """Where the claim's first word stands, both from 1."""
    start = claim.spans[0].start if claim.spans else claim.sentence.start
    return place(source, start)


def where(source: Source, claim: Claim) -> str:
    """The place of a claim in words: publisher, title, date, file, line, section, address."""
    line, column = line_and_column(source, claim)
    parts = (
        source.publisher,
        f"“{source.title}”" if source.title else "",
        source.published.isoformat() if source.published else "",
        source.path or source.id,
        f"line {line}, column {column}",
        claim.section,
        source.url,
    )
    return ", ".join(filter(None, parts))
