"""DOCX, for newsrooms: the report with headings, tables, and footnotes that cite each quote."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimcheck.model import Claim, Comparison, Decision, Discrepancy, Source
from claimcheck.report import selected
from claimcheck.report.answers import Answer, answers
from claimcheck.report.context import in_sentence, where
from claimcheck.report.escaping import safe_text
from claimcheck.report.packing import repacked
from claimcheck.report.pages import Pages
from claimcheck.report.reviewed import (
    OTHER_SIGNATURE_NOTE,
    change_counts,
    change_lines,
    decided,
    decisions,
    status_of,
    summary,
)
from claimcheck.report.wording import (
    CONTESTED_NOTE,
    LIMITS,
    METHOD,
    SEVERITY_NOTE,
    UNSUPPORTED_NOTE,
    alone,
    counted,
    dismissals,
    figures,
    reasons,
    statuses,
)

if TYPE_CHECKING:
    from docx.table import _Cell

# Widths of the columns in centimetres; together they fill a page between its margins.
ANSWER_WIDTHS = (1.9, 4.0, 8.6, 2.5)
SOURCE_WIDTHS = (3.0, 6.0, 3.2, 2.4, 2.4)
COUNT_WIDTHS = (9.0, 8.0)
CORROBORATED_WIDTHS = (3.0, 6.0, 2.5, 5.5)


def render_docx(comparison: Comparison) -> bytes:
    """The whole report, in the order in which a reader asks."""
    pages = Pages("Where the sources differ")
    _questions(pages, comparison)
    _changes(pages, comparison)
    _discrepancies(pages, comparison)
    _sources(pages, comparison)
    _dismissed(pages, comparison)
    _corroborated(pages, comparison)
    _unsupported(pages, comparison)
    _lost(pages, comparison)
    pages.heading("Method and limits", 1)
    for words in (METHOD, SEVERITY_NOTE, LIMITS, f"Signature: {comparison.signature}"):
        pages.paragraph(words)
    written = io.BytesIO()
    pages.save(written)
    return repacked(written.getvalue())


def _questions(pages: Pages, comparison: Comparison) -> None:
    """The questions on which the sources differ, each a link, then the numbers."""
    for number, found in enumerate(comparison.discrepancies, 1):
        pages.link(f"{number}. {found.question}", _anchor(number))
    not_in_conflict = sum(number for _, number in dismissals(comparison))
    rows = [
        ("sources", f"{len(comparison.sources):,}"),
        ("claims", f"{len(comparison.claims):,}"),
        *((f"of them {status}", f"{number:,}") for status, number in statuses(comparison)),
        ("pairs compared", f"{len(comparison.pairs):,}"),
        ("of them compatible, for a recorded reason", f"{not_in_conflict:,}"),
        ("discrepancies", f"{len(comparison.discrepancies):,}"),
    ]
    if said := summary(comparison):
        rows.append(("decisions of people", said))
    pages.table(("what", "number"), COUNT_WIDTHS, rows)


def _anchor(number: int) -> str:
    """The name that links to a discrepancy lead to."""
    return f"discrepancy_{number}"


def _sources(pages: Pages, comparison: Comparison) -> None:
    """What is known about each source."""
    pages.heading("Sources", 1)
    copies = dict(comparison.copies)
    pages.table(
        ("source", "title", "publisher", "published", "copies"),
        SOURCE_WIDTHS,
        [
            (
                source.id,
                source.title,
                source.publisher,
                source.published.isoformat() if source.published else "",
                copies.get(source.id, ""),
            )
            for source in comparison.sources
        ],
    )


def _changes(pages: Pages, comparison: Comparison) -> None:
    """What is not as it was in the report that this one is held against."""
    changes = comparison.changes
    if changes is None:
        return
    pages.heading("Since the earlier report", 1)
    pages.paragraph(f"Discrepancies: {change_counts(changes)}.")
    if changes.signature != comparison.signature:
        pages.paragraph(OTHER_SIGNATURE_NOTE)
    for kind, which in change_lines(changes):
        pages.item(f"{kind}: {which}")


def _discrepancies(pages: Pages, comparison: Comparison) -> None:
    """A heading for each discrepancy, severest first."""
    pages.heading("Discrepancies", 1)
    if not comparison.discrepancies:
        pages.paragraph("No two claims were found that cannot both hold.")
    sources = {source.id: source for source in comparison.sources}
    said = decisions(comparison)
    both = zip(comparison.discrepancies, answers(comparison), strict=True)
    for number, (found, given) in enumerate(both, 1):
        status = status_of(found.id, comparison.changes)
        pages.heading(
            f"{number}. {found.question}{f' ({status})' if status else ''}",
            2,
            name=_anchor(number),
        )
        pages.paragraph(_differ(found, given))
        _decisions(pages, said[found.id])
        _answers(pages, sources, given)
        for rule, reason in reasons(found):
            pages.item(f"{rule}: {reason}")
        pages.small(f"Id: {found.id}")


def _differ(found: Discrepancy, given: Iterable[Answer]) -> str:
    """What the sources differ in, or one source from itself, and how far."""
    source = alone(claim for answer in given for claim in answer.claims)
    who = f"{source} differs from itself" if source else "The sources differ"
    range_ = figures(found)
    return (
        f"{who}: {found.type}, severity {found.severity} of 5."
        + (f" Figures as they were read: {range_}." if range_ else "")
        + (f" This is {CONTESTED_NOTE}." if found.contested else "")
    )


def _decisions(pages: Pages, said: Iterable[Decision]) -> None:
    """What people decided of a discrepancy."""
    for decision in said:
        pages.paragraph(decided(decision), bold=True)


def _answers(pages: Pages, sources: dict[str, Source], given: Iterable[Answer]) -> None:
    """All answers in a table: the quote marked in its sentence, its place in a footnote."""
    rows = [
        (number, answer, claim)
        for number, answer in enumerate(given, 1)
        for claim in answer.claims
    ]
    heads = ("answer", "who", "in whose words", "witnesses")
    table = pages.empty_table(heads, ANSWER_WIDTHS, rows=len(rows))
    for cells, (number, answer, claim) in zip(table, rows, strict=True):
        pages.fill(cells[0], str(number))
        said = f", citing {claim.speaker}" if claim.speaker else ""
        pages.fill(cells[1], f"{claim.id}{said}")
        _quote(pages, cells[2], sources[claim.source], claim)
        pages.fill(cells[3], str(answer.witnesses))


def _quote(pages: Pages, cell: _Cell, source: Source, claim: Claim) -> None:
    """A claim's sentence, its own words bold, with a footnote that says where it stands."""
    paragraph = cell.paragraphs[0]
    for words, marked in in_sentence(source, claim):
        paragraph.add_run(safe_text(words)).bold = marked
    pages.note(paragraph, where(source, claim))


def _dismissed(pages: Pages, comparison: Comparison) -> None:
    """Pairs that look like conflicts and are none."""
    pages.heading("Compared and not in conflict", 1)
    by_rule = selected.dismissed(comparison)
    if not by_rule:
        pages.paragraph("None.")
    for group in by_rule:
        pages.heading(f"{group.rule}: {counted(group.total, 'pair')}", 2)
        for left, right, reason in group.examples:
            pages.item(f"{_cited(left)} and {_cited(right)}: {reason}")
        pages.rest(group.total - len(group.examples))


def _corroborated(pages: Pages, comparison: Comparison) -> None:
    """Claims that another independent source makes, too."""
    pages.heading("Corroborated", 1)
    rows = selected.corroborated(comparison)
    if not rows:
        pages.paragraph("None.")
        return
    shown = rows[: selected.MOST_CORROBORATED]
    pages.table(
        ("claim", "quote", "witnesses", "also in"),
        CORROBORATED_WIDTHS,
        [
            (
                claim.id,
                f"“{claim.quote}”",
                str(claim.witnesses),
                "; ".join(map(_cited, also)),
            )
            for claim, also in shown
        ],
    )
    pages.rest(len(rows) - len(shown))


def _unsupported(pages: Pages, comparison: Comparison) -> None:
    """Claims that one voice alone makes, source by source."""
    pages.heading("Unsupported", 1)
    pages.paragraph(UNSUPPORTED_NOTE)
    for source, claims in selected.unsupported(comparison):
        pages.heading(f"{source.id}: {counted(len(claims), 'claim')}", 2)
        for claim in claims[: selected.MOST_UNSUPPORTED]:
            pages.item(_cited(claim))
        pages.rest(len(claims) - selected.MOST_UNSUPPORTED)


def _lost(pages: Pages, comparison: Comparison) -> None:
    """Numbers that a reader of the page sees and claimcheck did not."""
    if not any(source.lost for source in comparison.sources):
        return
    pages.heading("Numbers that were not read", 1)
    pages.paragraph("They stand on the page, but not in the text that was taken from it.")
    for source in comparison.sources:
        if source.lost:
            pages.item(f"{source.id}: {', '.join(source.lost)}")


def _cited(claim: Claim) -> str:
    """A claim's id and words."""
    return f"{claim.id} “{claim.quote}”"
