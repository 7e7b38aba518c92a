"""Markdown, for pull requests and wikis: the whole report in sections that can be linked to."""

import re
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.model import Claim, Comparison, Discrepancy, Source
from claimcheck.report.answers import Answer, answers
from claimcheck.report.escaping import markdown_name, markdown_text
from claimcheck.report.pieces import divider, quoted, row
from claimcheck.report.quoting import place
from claimcheck.report.reviewed import (
    OTHER_SIGNATURE_NOTE,
    change_counts,
    change_lines,
    decided,
    decisions,
    status_of,
    summary,
)
from claimcheck.report.undisputed import corroborated, dismissed, unsupported
from claimcheck.report.wording import (
    CONTESTED_NOTE,
    LIMITS,
    METHOD,
    SEVERITY_NOTE,
    alone,
    dismissals,
    figures,
    reasons,
    statuses,
)


def render_markdown(comparison: Comparison) -> str:
    """Counts and contents, then each discrepancy, then what is not in conflict, and why."""
    sections = (
        _counts(comparison),
        _changes(comparison),
        _contents(comparison),
        _discrepancies(comparison),
        dismissed(comparison),
        corroborated(comparison),
        unsupported(comparison),
        _lost(comparison),
        _method(comparison),
    )
    return "\n".join(line for section in sections for line in section)


def _counts(comparison: Comparison) -> Iterator[str]:
    """What was compared, in numbers."""
    yield from ("# Where the sources differ", "", "| what | number |", "| --- | ---: |")
    yield f"| sources | {len(comparison.sources):,} |"
    yield f"| claims | {len(comparison.claims):,} |"
    yield from (f"| of them {status} | {number:,} |" for status, number in statuses(comparison))
    yield f"| pairs compared | {len(comparison.pairs):,} |"
    not_in_conflict = sum(number for _, number in dismissals(comparison))
    yield f"| of them compatible, for a recorded reason | {not_in_conflict:,} |"
    yield f"| discrepancies | {len(comparison.discrepancies):,} |"
    if said := summary(comparison):
        yield f"| decisions of people | {said} |"
    yield from ("", "| source | title | publisher | published | copies |", divider(5))
    copies = dict(comparison.copies)
    for source in comparison.sources:
        yield row(
            markdown_name(source.id),
            markdown_text(source.title),
            markdown_text(source.publisher),
            source.published.isoformat() if source.published else "",
            markdown_name(copies.get(source.id, "")),
        )
    yield ""


def _changes(comparison: Comparison) -> Iterator[str]:
    """What is not as it was in the report that this one is held against."""
    changes = comparison.changes
    if changes is None:
        return
    yield from ("## Since the earlier report", "", f"Discrepancies: {change_counts(changes)}.")
    if changes.signature != comparison.signature:
        yield from ("", OTHER_SIGNATURE_NOTE)
    yield ""
    for kind, which in change_lines(changes):
        yield f"- {kind}: {markdown_text(which)}"
    if changes.discrepancies or changes.sources:
        yield ""


def _contents(comparison: Comparison) -> Iterator[str]:
    """Links to the sections; each question is a link to its own."""
    yield from ("## Contents", "", "- [Discrepancies](#discrepancies)")
    for number, found in enumerate(comparison.discrepancies, 1):
        yield f"  - [{_title(found, number=number)}](#{_anchor(found, number=number)})"
    yield "- [Compared and not in conflict](#compared-and-not-in-conflict)"
    yield "- [Corroborated](#corroborated)"
    yield "- [Unsupported](#unsupported)"
    yield "- [Method and limits](#method-and-limits)"
    yield ""


def _discrepancies(comparison: Comparison) -> Iterator[str]:
    """A section for each discrepancy, severest first."""
    yield from ("## Discrepancies", "")
    if not comparison.discrepancies:
        yield from ("No two claims were found that cannot both hold.", "")
    sources = {source.id: source for source in comparison.sources}
    said = decisions(comparison)
    both = zip(comparison.discrepancies, answers(comparison), strict=True)
    for number, (found, given) in enumerate(both, 1):
        yield from (f"### {_title(found, number=number)}", "")
        yield from (_differ(found, given), "")
        if said[found.id]:
            yield from (f"- {markdown_text(decided(each))}" for each in said[found.id])
            yield ""
        yield from (*_answers(sources, given), "")
        yield from _reasons(found)
        status = status_of(found.id, comparison.changes)
        since = f", {status} since the earlier report" if status else ""
        yield from ("", f"Id: {markdown_name(found.id)}{since}", "")


def _differ(found: Discrepancy, given: Iterable[Answer]) -> str:
    """What the sources differ in, or one source from itself, and how far."""
    said = figures(found)
    source = alone(claim for answer in given for claim in answer.claims)
    who = f"{markdown_name(source)} differs from itself" if source else "The sources differ"
    return (
        f"{who}: {found.type}, severity {found.severity} of 5."
        + (f" Figures as they were read: {said}." if said else "")
        + (f" This is {CONTESTED_NOTE}." if found.contested else "")
    )


def _answers(sources: Mapping[str, Source], given: Iterable[Answer]) -> Iterator[str]:
    """A table of all answers; claims with one number give the same answer."""
    yield "| answer | witnesses | claim | speaker | quote | place |"
    yield divider(6)
    for number, answer in enumerate(given, 1):
        for claim in answer.claims:
            yield row(
                str(number),
                str(answer.witnesses),
                markdown_name(claim.id),
                markdown_text(claim.speaker),
                quoted(claim),
                markdown_text(_place(sources[claim.source], claim)),
            )


def _place(source: Source, claim: Claim) -> str:
    """Where a claim stands: line and column, and the headings above it."""
    start = claim.spans[0].start if claim.spans else claim.sentence.start
    line, column = place(source, start)
    return f"{line}:{column}" + (f", {claim.section}" if claim.section else "")


def _reasons(found: Discrepancy) -> Iterator[str]:
    """Each reason once, with the rule that gave it."""
    for rule, reason in reasons(found):
        yield f"- {markdown_name(rule)}: {markdown_text(reason)}"


def _lost(comparison: Comparison) -> Iterator[str]:
    """Numbers that a reader of the page sees and claimcheck did not."""
    if not any(source.lost for source in comparison.sources):
        return
    yield from ("## Numbers that were not read", "")
    yield from ("They stand on the page, but not in the text that was taken from it.", "")
    for source in comparison.sources:
        if source.lost:
            yield f"- {markdown_name(source.id)}: {markdown_text(', '.join(source.lost))}"
    yield ""


def _method(comparison: Comparison) -> Iterator[str]:
    """How the report came about, and what it cannot say."""
    yield from ("## Method and limits", "", METHOD, "", SEVERITY_NOTE, "", LIMITS, "")
    yield from (f"Signature: {markdown_name(comparison.signature)}", "")


def _title(found: Discrepancy, *, number: int) -> str:
    """The heading of a discrepancy; its number makes it unique."""
    return f"{number}. {markdown_text(found.question)}"


def _anchor(found: Discrepancy, *, number: int) -> str:
    """Its heading as code hosts turn it into a link: letters, digits, hyphens."""
    words = " ".join(f"{number} {found.question}".lower().split())
    return re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
