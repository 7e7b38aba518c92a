"""Markdown, for pull requests and wikis: the whole report in sections that can be linked to."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.model import Claim, Comparison, Discrepancy, Judgement, Relation, Source, Status
from claimcheck.report.answers import Answer, answers
from claimcheck.report.escaping import markdown_name, markdown_text
from claimcheck.report.quoting import place
from claimcheck.report.wording import (
    CONTESTED_NOTE,
    LIMITS,
    METHOD,
    UNSUPPORTED_NOTE,
    counted,
    dismissals,
    figures,
    statuses,
)

# Enough to see what a rule lets pass; JSON has them all.
MOST_EXAMPLES = 5

# A source of 3,000 words has some 300 claims, most of which no other source speaks to.
MOST_UNSUPPORTED = 20


def render_markdown(comparison: Comparison) -> str:
    """Counts and contents, then each discrepancy, then what is not in conflict, and why."""
    sections = (
        _counts(comparison),
        _contents(comparison),
        _discrepancies(comparison),
        _dismissed(comparison),
        _corroborated(comparison),
        _unsupported(comparison),
        _lost(comparison),
        _method(comparison),
    )
    return "\n".join(line for section in sections for line in section)


def _counts(comparison: Comparison) -> Iterator[str]:
    """What was compared, in numbers."""
    yield from ("# Where the sources differ", "", "| what | number |", "| --- | ---: |")
    yield f"| sources | {len(comparison.sources)} |"
    yield f"| claims | {len(comparison.claims)} |"
    yield from (f"| of them {status} | {number} |" for status, number in statuses(comparison))
    yield f"| pairs compared | {len(comparison.pairs)} |"
    not_in_conflict = sum(number for _, number in dismissals(comparison))
    yield f"| of them compatible, for a recorded reason | {not_in_conflict} |"
    yield f"| discrepancies | {len(comparison.discrepancies)} |"
    yield from ("", "| source | title | publisher | published | copies |", _rule(5))
    copies = dict(comparison.copies)
    for source in comparison.sources:
        yield _row(
            markdown_name(source.id),
            markdown_text(source.title),
            markdown_text(source.publisher),
            source.published.isoformat() if source.published else "",
            markdown_name(copies.get(source.id, "")),
        )
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
    both = zip(comparison.discrepancies, answers(comparison), strict=True)
    for number, (found, given) in enumerate(both, 1):
        yield from (f"### {_title(found, number=number)}", "")
        yield from (_differ(found), "", *_answers(sources, given), "")
        yield from _reasons(found.judgements)
        yield ""


def _differ(found: Discrepancy) -> str:
    """What the sources differ in, and how far."""
    said = figures(found)
    return (
        f"The sources differ: {found.type}, severity {found.severity} of 5."
        + (f" Figures given: {said}." if said else "")
        + (f" This is {CONTESTED_NOTE}." if found.contested else "")
    )


def _answers(sources: Mapping[str, Source], given: Iterable[Answer]) -> Iterator[str]:
    """A table of all answers; claims with one number give the same answer."""
    yield "| answer | witnesses | claim | speaker | quote | place |"
    yield _rule(6)
    for number, answer in enumerate(given, 1):
        for claim in answer.claims:
            yield _row(
                str(number),
                str(answer.witnesses),
                markdown_name(claim.id),
                markdown_text(claim.speaker),
                _quoted(claim),
                markdown_text(_place(sources[claim.source], claim)),
            )


def _place(source: Source, claim: Claim) -> str:
    """Where a claim stands: line and column, and the headings above it."""
    start = claim.spans[0].start if claim.spans else claim.sentence.start
    line, column = place(source, start)
    return f"{line}:{column}" + (f", {claim.section}" if claim.section else "")


def _reasons(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Each reason once, with the rule that gave it."""
    for rule, reason in dict.fromkeys(
        (judgement.rule, judgement.reason) for judgement in judgements
    ):
        yield f"- {markdown_name(rule)}: {markdown_text(reason)}"


def _dismissed(comparison: Comparison) -> Iterator[str]:
    """Pairs that look like conflicts and are none, by rule, with a few examples each."""
    yield from ("## Compared and not in conflict", "")
    claims = {claim.id: claim for claim in comparison.claims}
    by_rule: dict[str, list[Judgement]] = defaultdict(list)
    for pair in comparison.pairs:
        if pair.relation is Relation.COMPATIBLE:
            by_rule[pair.rule].append(pair)
    if not by_rule:
        yield from ("None.", "")
    for rule in sorted(by_rule):
        pairs = by_rule[rule]
        yield from (f"### {markdown_name(rule)}: {counted(len(pairs), 'pair')}", "")
        for pair in pairs[:MOST_EXAMPLES]:
            left, right = claims[pair.a], claims[pair.b]
            yield f"- {_cited(left)} and {_cited(right)}: {markdown_text(pair.reason)}"
        yield from _rest(len(pairs) - MOST_EXAMPLES)
        yield ""


def _corroborated(comparison: Comparison) -> Iterator[str]:
    """Claims that another independent source makes, too."""
    yield from ("## Corroborated", "")
    found = [claim for claim in comparison.claims if claim.status is Status.CORROBORATED]
    if not found:
        yield from ("None.", "")
        return
    allies: dict[str, list[str]] = defaultdict(list)
    for pair in comparison.pairs:
        if pair.relation is Relation.CORROBORATED:
            allies[pair.a].append(pair.b)
            allies[pair.b].append(pair.a)
    yield from ("| claim | quote | witnesses | also in |", _rule(4))
    for claim in found:
        also = ", ".join(map(markdown_name, allies[claim.id]))
        yield _row(markdown_name(claim.id), _quoted(claim), str(claim.witnesses), also)
    yield ""


def _unsupported(comparison: Comparison) -> Iterator[str]:
    """Claims that one voice alone makes, source by source."""
    yield from ("## Unsupported", "", UNSUPPORTED_NOTE, "")
    for source in comparison.sources:
        alone = [
            claim
            for claim in comparison.claims
            if claim.source == source.id and claim.status is Status.UNSUPPORTED
        ]
        if not alone:
            continue
        yield from (f"### {markdown_name(source.id)}: {counted(len(alone), 'claim')}", "")
        yield from (f"- {_cited(claim)}" for claim in alone[:MOST_UNSUPPORTED])
        yield from _rest(len(alone) - MOST_UNSUPPORTED)
        yield ""


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
    yield from ("## Method and limits", "", METHOD, "", LIMITS, "")
    yield from (f"Signature: {markdown_name(comparison.signature)}", "")


def _title(found: Discrepancy, *, number: int) -> str:
    """The heading of a discrepancy; its number makes it unique."""
    return f"{number}. {markdown_text(found.question)}"


def _anchor(found: Discrepancy, *, number: int) -> str:
    """Its heading as code hosts turn it into a link: letters, digits, hyphens."""
    words = " ".join(f"{number} {found.question}".lower().split())
    return re.sub(r"[^\w\- ]", "", words).replace(" ", "-")


def _cited(claim: Claim) -> str:
    """A claim's id and words."""
    return f"{markdown_name(claim.id)} {_quoted(claim)}"


def _quoted(claim: Claim) -> str:
    """A claim's words."""
    return f"“{markdown_text(claim.quote)}”"


def _rest(number: int) -> Iterator[str]:
    """How many are not shown."""
    if number > 0:
        yield f"- … and {number:,} more"


def _row(*cells: str) -> str:
    """A row of a table, of cells that are Markdown."""
    return f"| {' | '.join(cells)} |"


def _rule(columns: int) -> str:
    """The line below a table's head."""
    return f"|{' --- |' * columns}"
