"""The code quality report of GitLab: each new conflict in the merge request."""

from claimcheck.baseline import Standing
from claimcheck.baseline.bar import Measured
from claimcheck.model import FINGERPRINTS
from claimcheck.report.escaping import safe_text
from claimcheck.report.gate.placing import Placed, message, rule_of, sides
from claimcheck.report.json import dump
from claimcheck.report.telling import Json

# From what a reader would print first to the mildest.
SEVERITIES = ("blocker", "critical", "major", "minor", "info")


def render_gitlab(measured: Measured) -> str:
    """The conflicts that are new or close the gate; an empty list where there is none."""
    return dump([_issue(each) for each in (*measured.failing, *measured.passing)])


def _issue(standing: Standing) -> dict[str, Json]:
    found = standing.found
    first, *others = sides(standing)
    return {
        "description": safe_text(message(standing)),
        "check_name": rule_of(standing),
        "fingerprint": f"{FINGERPRINTS}:{found.topic}:{found.identity.fingerprint}",
        "severity": SEVERITIES[found.discrepancy.severity - 1],
        "location": _location(first),
        "other_locations": [_location(side) for side in others],
    }


def _location(side: Placed) -> dict[str, Json]:
    return {"path": side.path, "lines": {"begin": side.start[0], "end": side.end[0]}}
