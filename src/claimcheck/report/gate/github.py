"""Workflow commands of GitHub Actions: each conflict in the margin of the pull request."""

from collections.abc import Iterator, Sequence

from claimcheck.baseline import Standing
from claimcheck.baseline.bar import Measured
from claimcheck.report.escaping import safe_text
from claimcheck.report.gate.placing import Placed, counts, message, rule_of, sides, stale

# GitHub shows ten annotations of each level and step and drops the others without a word.
MOST = 10


def render_github(measured: Measured) -> str:
    """A command for each conflict, at its first side; the other sides stand in the message."""
    level = "error" if measured.stale else "warning"
    left_behind = [_stale(level, *each) for each in stale(measured)]
    errors = [_conflict("error", each) for each in measured.failing]
    warnings = [_conflict("warning", each) for each in measured.passing]
    (errors if measured.stale else warnings).extend(left_behind)
    lines = [*_first(errors, "errors"), *_first(warnings, "warnings")]
    lines.append(f"::notice title=claimcheck::{_text(counts(measured))}")
    return "".join(f"{line}\n" for line in lines)


def _first(commands: Sequence[str], noun: str) -> Iterator[str]:
    """As many commands as are shown, and how many more there are."""
    yield from commands[:MOST]
    if len(commands) > MOST:
        yield f"::notice title=claimcheck::and {len(commands) - MOST:,} more {noun}"


def _conflict(level: str, standing: Standing) -> str:
    first, *others = sides(standing)
    said = [message(standing), *(_said(side) for side in (first, *others))]
    lines = [*said, f"fingerprint {standing.found.identity.fingerprint}"]
    where = {"file": first.path, "line": str(first.start[0])}
    if first.exact:
        where |= {"endLine": str(first.end[0])}
        # Columns are of one line; over several GitHub refuses them.
        if first.start[0] == first.end[0]:
            where |= {"col": str(first.start[1]), "endColumn": str(first.end[1])}
    title = f"claimcheck {rule_of(standing)}"
    return f"::{level} {_properties(where | {'title': title})}::{_message(lines)}"


def _said(side: Placed) -> str:
    return f"{side.path}:{side.start[0]}: “{' '.join(side.claim.quote.split())}”"


def _stale(level: str, path: str, line: int, problem: str) -> str:
    where = _properties({"file": path, "line": str(line), "title": "claimcheck"})
    return f"::{level} {where}::{_message([problem])}"


def _message(lines: Sequence[str]) -> str:
    return "%0A".join(map(_text, lines))


def _properties(values: dict[str, str]) -> str:
    return ",".join(f"{name}={_property(value)}" for name, value in values.items())


def _text(text: str) -> str:
    """A message in one line; a source cannot end it and begin a command of its own."""
    return safe_text(text).replace("%", "%25")


def _property(value: str) -> str:
    return _text(value).replace(":", "%3A").replace(",", "%2C")
