"""Marks on a page that are no part of what it says: ``[1]``, ``[edit]``, ``†``."""

import re
from collections.abc import Iterable

from claimcheck.model import Span

# Editors' remarks of wikis, in their brackets.
REMARKS = (
    r"edit|edit source|citation needed|clarification needed|verification needed"
    r"|failed verification"
    r"|better source needed|page needed|full citation needed|dead link|permanent dead link"
    r"|dubious(?: – discuss)?|original research\??|when\?|who\?|which\?|where\?|why\?|how\?"
    r"|by whom\?|according to whom\?|update|needs update|non-primary source needed"
)

# A note's number or letter follows its word without a space: "in 2011.[2][3]". An editor's own
# word inside a quotation does not: 'he saw "[a] man"'; nor does "[t]he", which goes on.
NOTE = (
    r"(?:note |nb |n )?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*"
    r"|(?:note|nb|n|lower-alpha) ?\d{1,2}|[a-z]|\^[\w-]{1,20}"
)

MARK = re.compile(
    rf"\s?\[(?:{REMARKS})\]"
    rf"|(?<=[^\s\[(“‘\"'])(?:\[(?:{NOTE})\])+(?:(?<=\d\]):\d{{1,4}}(?:[–-]\d{{1,4}})?)?(?!\w)"
    rf"|(?<=[.,;:!?”’\"')\]] )(?:\[\d{{1,3}}\])+(?=[\s.,;:)]|$)"
    r"|(?<=[.,;:!?”’\"')])[¹²³⁰-⁹]+"
    r"|(?<=[\w.,;:!?”’\"')])[†‡]+",
    re.IGNORECASE,
)

# A whole line that is nothing but such marks.
ONLY_MARKS = re.compile(rf"(?:\s*\[(?:{REMARKS}|\d{{1,3}}|[a-z])\]\s*)+", re.IGNORECASE)


def marks(text: str, span: Span) -> tuple[Span, ...]:
    """Where reference marks and edit links stand in a stretch of text, in order."""
    found = MARK.finditer(text, span.start, span.end)
    return merged(Span(*match.span()) for match in found)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap or touch made one; empty ones left out."""
    result: list[Span] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)
