"""The sections of a Markdown report about what is not in conflict."""

from collections.abc import Iterator

from claimcheck.model import Comparison, Status
from claimcheck.report import selected
from claimcheck.report.escaping import markdown_name, markdown_text
from claimcheck.report.pieces import cited, divider, quoted, rest, row
from claimcheck.report.selected import MOST_CORROBORATED, MOST_EXAMPLES, MOST_UNSUPPORTED
from claimcheck.report.wording import UNSUPPORTED_NOTE, counted, statuses


def dismissed(comparison: Comparison) -> Iterator[str]:
    """Pairs that look like conflicts and are none, by rule, with a few examples each."""
    yield from ("## Compared and not in conflict", "")
    by_rule = selected.dismissed(comparison)
    if not by_rule:
        yield from ("None.", "")
    for group in by_rule:
        yield from (f"### {markdown_name(group.rule)}: {counted(group.total, 'pair')}", "")
        for left, right, reason in group.examples:
            yield f"- {cited(left)} and {cited(right)}: {markdown_text(reason)}"
        yield from rest(group.total - MOST_EXAMPLES)
        yield ""


def corroborated(comparison: Comparison) -> Iterator[str]:
    """Claims that another independent source makes, too; each beside those that bear it out."""
    yield from ("## Corroborated", "")
    total = dict(statuses(comparison))[Status.CORROBORATED]
    if not total:
        yield from ("None.", "")
        return
    rows = selected.corroborated(comparison)
    yield f"{counted(total, 'claim')}, beside the claims of other witnesses that agree."
    yield from ("", "| claim | quote | witnesses | also in |", divider(4))
    for claim, also in rows[:MOST_CORROBORATED]:
        others = "; ".join(map(cited, also))
        yield row(markdown_name(claim.id), quoted(claim), str(claim.witnesses), others)
    yield ""
    if len(rows) > MOST_CORROBORATED:
        yield from (*rest(len(rows) - MOST_CORROBORATED), "")


def unsupported(comparison: Comparison) -> Iterator[str]:
    """Claims that one voice alone makes, source by source."""
    yield from ("## Unsupported", "", UNSUPPORTED_NOTE, "")
    for source, alone in selected.unsupported(comparison):
        yield from (f"### {markdown_name(source.id)}: {counted(len(alone), 'claim')}", "")
        yield from (f"- {cited(claim)}" for claim in alone[:MOST_UNSUPPORTED])
        yield from rest(len(alone) - MOST_UNSUPPORTED)
        yield ""
