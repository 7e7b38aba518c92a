"""A Markdown summary, for a job's page or a comment on a pull request."""

from collections.abc import Iterator

from claimcheck.baseline import Standing, State
from claimcheck.baseline.bar import Measured
from claimcheck.report.escaping import markdown_name, markdown_text
from claimcheck.report.gate.placing import message, rule_of, sides, stale
from claimcheck.report.pieces import divider, quoted, rest, row

# GitHub drops a summary of more than 1 MiB, and nobody reads one of more than a page.
MOST = 50


def render_summary(measured: Measured) -> str:
    """Whether the gate is open, the counts, then each conflict with all its answers."""
    title = "closed" if measured.closed else "open"
    drift = measured.drift
    counts = {str(state): len(drift.of(state)) for state in State}
    counts |= {"resolved": len(drift.resolved)}
    lines = [f"# claimcheck: the gate is {title}", "", row(*counts), divider(len(counts))]
    lines += [row(*(f"{number:,}" for number in counts.values())), ""]
    lines += _section("Conflicts that close it", measured.failing)
    lines += _section("New conflicts that do not", measured.passing)
    lines += _stale(measured)
    return "\n".join([*lines, f"Signature: {markdown_name(measured.signature)}", ""])


def _section(title: str, standings: tuple[Standing, ...]) -> Iterator[str]:
    if not standings:
        return
    yield from (f"## {title}", "")
    for standing in standings[:MOST]:
        yield from _conflict(standing)
    if len(standings) > MOST:
        yield from (*rest(len(standings) - MOST), "")


def _conflict(standing: Standing) -> Iterator[str]:
    """A question with a table of its answers."""
    found = standing.found
    yield from (f"### {markdown_text(message(standing))}", "")
    yield (
        f"Topic {markdown_name(found.topic)}, {found.discrepancy.type}, severity "
        f"{found.discrepancy.severity} of 5, found by {markdown_name(rule_of(standing))}, "
        f"fingerprint {markdown_name(found.identity.fingerprint)}."
    )
    yield from ("", "| source | place | quote |", divider(3))
    placed = sides(standing)
    for side in placed[:MOST]:
        line, column = side.start
        where = f"{side.path}:{line}:{column}" if side.exact else side.path
        yield row(markdown_name(side.claim.source), markdown_name(where), quoted(side.claim))
    yield ""
    if len(placed) > MOST:
        yield from (*rest(len(placed) - MOST), "")


def _stale(measured: Measured) -> Iterator[str]:
    left_behind = [*stale(measured)]
    if not left_behind:
        return
    yield from ("## Resolved", "")
    for path, line, problem in left_behind[:MOST]:
        yield f"- {markdown_name(f'{path}:{line}')}: {markdown_text(problem)}"
    yield from (*rest(len(left_behind) - MOST), "")
