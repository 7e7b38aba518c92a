"""Plain text, for the terminal: every answer where it stands, so that a reader can judge."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from claimcheck.model import Claim, Comparison, Decision, Discrepancy, Source
from claimcheck.report.answers import Answer, answers
from claimcheck.report.escaping import safe_text
from claimcheck.report.quoting import COLUMNS, place, underlined
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
    SEVERITY_NOTE,
    UNSUPPORTED_NOTE,
    alone,
    counted,
    dismissals,
    figures,
    reasons,
    statuses,
    types,
)

# Ten sources that give ten figures make 45 reasons; a reader has the point after a handful.
MOST_REASONS = 6


def render_text(comparison: Comparison) -> str:
    """Every discrepancy with all its answers, severest first, then the counts."""
    sources = {source.id: source for source in comparison.sources}
    said = decisions(comparison)
    lines: list[str] = []
    for number, (found, given) in enumerate(
        zip(comparison.discrepancies, answers(comparison), strict=True), 1
    ):
        status = status_of(found.id, comparison.changes)
        lines.append(f"{number}. {safe_text(found.question)}{f' ({status})' if status else ''}")
        lines += (*_discrepancy(sources, found, given, said[found.id]), "")
    lines += _changes(comparison)
    lines += _summary(comparison)
    return "\n".join([*lines, ""])


def _discrepancy(
    sources: Mapping[str, Source],
    discrepancy: Discrepancy,
    given: Iterable[Answer],
    said: Iterable[Decision],
) -> Iterator[str]:
    """What stands below a question: its range, what people said, its answers, the reasons."""
    given = tuple(given)
    kind = f"{discrepancy.type}, severity {discrepancy.severity} of 5"
    yield f"   {kind}, id {safe_text(discrepancy.id)}"
    yield from (f"   {safe_text(decided(decision))}" for decision in said)
    if range_ := figures(discrepancy):
        yield f"   {range_}"
    if source := alone(claim for answer in given for claim in answer.claims):
        yield f"   within one source: {safe_text(source)} gives all the answers"
    if discrepancy.contested:
        yield f"   {CONTESTED_NOTE}"
    for count, answer in enumerate(given, 1):
        yield f"  answer {count}: {_voices(answer)}"
        yield from chain.from_iterable(cited(sources[c.source], c) for c in answer.claims)
    yield "  why:"
    found = reasons(discrepancy)
    for rule, reason in found[:MOST_REASONS]:
        yield f"   = {rule}: {safe_text(reason)}"
    if len(found) > MOST_REASONS:
        yield f"   = and {len(found) - MOST_REASONS} more, which the JSON has in full"


def _voices(answer: Answer) -> str:
    """Who gives an answer, counted."""
    given = counted(len(answer.claims), "claim")
    voices = counted(answer.witnesses, "independent witness", plural="independent witnesses")
    return f"{voices}, {given}"


def cited(source: Source, claim: Claim) -> Iterator[str]:
    """A claim where it stands: source, line and column, section, speaker, underlined words."""
    start = claim.spans[0].start if claim.spans else claim.sentence.start
    line, column = place(source, start)
    within = f" ({safe_text(claim.section)})" if claim.section else ""
    yield f"  --> {safe_text(source.path or source.id)}:{line}:{column}{within}"
    lines = underlined(source, claim)
    for words, carets in lines[:-1]:
        yield f"   | {words}".rstrip()
        yield from _below(carets)
    words, carets = lines[-1] if lines else ("", "")
    yield f"   | {words}".rstrip()
    beside = f"{carets} {_by(claim)}"
    if len(beside) <= COLUMNS:
        yield f"   | {beside}"
    else:
        yield from (*_below(carets), f"   : {_by(claim)}")


def _below(carets: str) -> Iterator[str]:
    """A line of carets; none where no word above it belongs to the quote."""
    if carets:
        yield f"   | {carets}"


def _by(claim: Claim) -> str:
    """Whose words they are."""
    said = f", citing {safe_text(claim.speaker)}" if claim.speaker else ""
    return f"{safe_text(claim.id)}{said}"


def _changes(comparison: Comparison) -> Iterator[str]:
    """What is not as it was in the report that this one is held against."""
    changes = comparison.changes
    if changes is None:
        return
    yield f"since the earlier report: {change_counts(changes)}"
    for kind, which in change_lines(changes):
        yield f"   {kind}: {safe_text(which)}"
    if changes.signature != comparison.signature:
        yield f"   {OTHER_SIGNATURE_NOTE}"
    yield ""


def _summary(comparison: Comparison) -> Iterator[str]:
    """What was compared and what came of it."""
    found = len(comparison.discrepancies)
    kinds = ", ".join(f"{number:,} {type_}" for type_, number in types(comparison))
    yield counted(found, "discrepancy", plural="discrepancies") + (
        f": {kinds}" if kinds else ""
    )
    if found:
        yield SEVERITY_NOTE
    if said := summary(comparison):
        yield said
    claims = ", ".join(f"{number:,} {status}" for status, number in statuses(comparison))
    yield (
        f"{counted(len(comparison.claims), 'claim')} of "
        f"{counted(len(comparison.sources), 'source')}: {claims}"
    )
    yield UNSUPPORTED_NOTE
    dismissed = dismissals(comparison)
    reasons = ", ".join(f"{number:,} {rule}" for rule, number in dismissed)
    total = sum(number for _, number in dismissed)
    yield f"{counted(total, 'pair')} compared and not in conflict" + (
        f": {reasons}" if reasons else ""
    )
    for copy, original in comparison.copies:
        yield f"{safe_text(copy)} copies {safe_text(original)}: what they share is one witness"
    for source in comparison.sources:
        if source.lost:
            lost = ", ".join(map(safe_text, source.lost))
            yield f"{safe_text(source.id)}: on the page, but not in the text: {lost}"
    yield f"signature: {safe_text(comparison.signature)}"
