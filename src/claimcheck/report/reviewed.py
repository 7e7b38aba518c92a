"""What people decided, and what changed since an earlier report, in words for every format.

The words of people and sources come out as they are: each format escapes them its own way.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from claimcheck.model import Change, ChangeKind, Changes, Comparison, Decision
from claimcheck.report.wording import counted

OTHER_SIGNATURE_NOTE = (
    "The earlier report has another signature: a change can come from claimcheck or its "
    "settings instead of the sources."
)


def decisions(comparison: Comparison) -> Mapping[str, tuple[Decision, ...]]:
    """What was decided of each discrepancy, by its fingerprint, in order; often nothing."""
    of: dict[str, list[Decision]] = defaultdict(list)
    for decision in comparison.decisions:
        of[decision.discrepancy].append(decision)
    return {found.id: tuple(of.get(found.id, ())) for found in comparison.discrepancies}


def left_over(comparison: Comparison) -> tuple[Decision, ...]:
    """Decisions on discrepancies that are not found in this comparison."""
    found = {discrepancy.id for discrepancy in comparison.discrepancies}
    return tuple(each for each in comparison.decisions if each.discrepancy not in found)


def decided(decision: Decision) -> str:
    """One decision: "dismissed by Ana Ruiz on 2031-05-06: these are two floods"."""
    when = f" on {decision.date.isoformat()}" if decision.date else ""
    return f"{decision.outcome} by {decision.by}{when}: {decision.reason}"


def change_counts(changes: Changes) -> str:
    """How much is new, changed, gone and as it was."""
    counts = (
        f"{sum(each.kind is kind for each in changes.discrepancies):,} {kind}"
        for kind in ChangeKind
    )
    return f"{', '.join(counts)}, {changes.same:,} as before"


def change_lines(changes: Changes) -> Iterator[tuple[str, str]]:
    """What became of each discrepancy and each source that is not as it was, and which."""
    for change in changes.discrepancies:
        yield change.kind, change.question + _ranges(change)
    for source, kind in changes.sources:
        yield f"source {kind}", source


def status_of(found: str, changes: Changes | None) -> str:
    """``new`` or ``changed`` for a fingerprint that is; empty for any other."""
    for change in changes.discrepancies if changes else ():
        if change.id == found and change.kind is not ChangeKind.GONE:
            return change.kind
    return ""


def summary(comparison: Comparison) -> str:
    """How many decisions there are; empty where there are none."""
    if not comparison.decisions:
        return ""
    said = counted(len(comparison.decisions), "decision")
    gone = len(left_over(comparison))
    return said + (f", {gone:,} on a discrepancy that is not found here" if gone else "")


def _ranges(change: Change) -> str:
    """How a figure changed."""
    if change.then == change.now:
        return ""
    return f" ({change.then or 'no range'}, then {change.now or 'no range'})"
