"""The tables that list what a comparison was made of: claims, pairs, sources, decisions."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from claimcheck.model import Comparison
from claimcheck.report.context import line_and_column

Value: TypeAlias = str | int | float | Decimal | None
Row: TypeAlias = tuple[Value, ...]

CLAIM_COLUMNS = (
    ("id", 16),
    ("source", 16),
    ("status", 14),
    ("witnesses", 10),
    ("support", 9),
    ("quote", 60),
    ("text", 60),
    ("speaker", 20),
    ("modality", 10),
    ("amounts", 24),
    ("times", 20),
    ("names", 28),
    ("section", 24),
    ("line", 7),
    ("column", 8),
)


def claims(comparison: Comparison) -> Iterator[Row]:
    """A row for each claim."""
    sources = {source.id: source for source in comparison.sources}
    for claim in comparison.claims:
        yield (
            claim.id,
            claim.source,
            claim.status,
            claim.witnesses,
            round(claim.support, 4),
            claim.quote,
            claim.text,
            claim.speaker,
            claim.modality,
            "; ".join(quantity.quote for quantity in claim.quantities),
            "; ".join(time.quote for time in claim.times),
            "; ".join(claim.entities),
            claim.section,
            *line_and_column(sources[claim.source], claim),
        )


PAIR_COLUMNS = (
    ("a", 16),
    ("b", 16),
    ("relation", 14),
    ("type", 14),
    ("rule", 20),
    ("reason", 50),
    ("similarity", 10),
    ("quote a", 50),
    ("quote b", 50),
)


def pairs(comparison: Comparison) -> Iterator[Row]:
    """A row for each pair that was compared."""
    quotes = {claim.id: claim.quote for claim in comparison.claims}
    for pair in comparison.pairs:
        yield (
            pair.a,
            pair.b,
            pair.relation,
            pair.type,
            pair.rule,
            pair.reason,
            round(pair.similarity, 4),
            quotes[pair.a],
            quotes[pair.b],
        )


SOURCE_COLUMNS = (
    ("id", 16),
    ("title", 50),
    ("publisher", 24),
    ("published", 12),
    ("file", 24),
    ("url", 44),
    ("licence", 30),
    ("copies", 16),
    ("not read", 30),
)


def sources(comparison: Comparison) -> Iterator[Row]:
    """A row for each source."""
    copies = dict(comparison.copies)
    for source in comparison.sources:
        yield (
            source.id,
            source.title,
            source.publisher,
            source.published.isoformat() if source.published else "",
            source.path,
            source.url,
            source.licence,
            copies.get(source.id, ""),
            "; ".join(source.lost),
        )


DECISION_COLUMNS = (
    ("id", 20),
    ("question", 44),
    ("outcome", 12),
    ("by", 20),
    ("date", 12),
    ("reason", 60),
)


def decisions(comparison: Comparison) -> Iterator[Row]:
    """A row for each decision, in the order in which they were made."""
    for each in comparison.decisions:
        when = each.date.isoformat() if each.date else ""
        yield each.discrepancy, each.question, each.outcome, each.by, when, each.reason


CHANGE_COLUMNS = (
    ("change", 10),
    ("what", 14),
    ("name", 50),
    ("then", 16),
    ("now", 16),
    ("id", 20),
    ("id before", 20),
)


def changes(comparison: Comparison) -> Iterator[Row]:
    """A row for each question and each source that is not as it was."""
    if comparison.changes is None:
        return
    for each in comparison.changes.discrepancies:
        yield each.kind, "question", each.question, each.then, each.now, each.id, each.before
    for source, kind in comparison.changes.sources:
        yield kind, "source", source, "", "", "", ""
