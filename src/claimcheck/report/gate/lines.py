"""Lines as compilers print them, so that editors and log viewers can jump to each place."""

from collections.abc import Iterator

from claimcheck.baseline import Standing
from claimcheck.baseline.bar import Measured
from claimcheck.report.escaping import safe_text
from claimcheck.report.gate.placing import Placed, message, rule_of, sides, stale
from claimcheck.report.quoting import ELLIPSIS

# Ten sources with ten figures are one conflict; a reader has the point after a handful.
MOST_NOTES = 6

# A quote in a note is there to know the place again, and the place is beside it.
LONGEST_QUOTE = 120  # characters


def render_lines(measured: Measured) -> str:
    """An error for each conflict that closes the gate, then warnings; empty if all is well."""
    level = "error" if measured.stale else "warning"
    lines = [line for each in measured.failing for line in _conflict(each, "error")]
    lines += [line for each in measured.passing for line in _conflict(each, "warning")]
    lines += [
        f"{safe_text(path)}:{number}: {level}: {safe_text(problem)}"
        for path, number, problem in stale(measured)
    ]
    return "".join(f"{line}\n" for line in lines)


def _conflict(standing: Standing, level: str) -> Iterator[str]:
    """A conflict at its first side, and a note at each of the others."""
    first, *others = sides(standing)
    name = f"{rule_of(standing)} {standing.found.identity.fingerprint}"
    yield f"{_at(first)}: {level}: {safe_text(message(standing))} [{name}]"
    for side in (first, *others)[:MOST_NOTES]:
        yield f"{_at(side)}: note: {safe_text(side.claim.source)}: “{_quote(side)}”"
    if len(others) >= MOST_NOTES:
        yield f"{_at(first)}: note: and {len(others) + 1 - MOST_NOTES:,} more"


def _at(side: Placed) -> str:
    line, column = side.start
    return f"{safe_text(side.path)}:{line}:{column}"


def _quote(side: Placed) -> str:
    quote = " ".join(safe_text(side.claim.quote).split())
    return quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE]} {ELLIPSIS}"
