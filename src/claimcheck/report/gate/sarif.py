"""SARIF 2.1.0, the format of static analysis results that code hosts and editors read.

Only what is new or closes the gate is a result: a code host would raise an alert for each known
conflict again. The rules carry their pages, so that the reason for an alert is one click away.
"""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING
from urllib.parse import quote as percent

from claimcheck.baseline import Standing, State
from claimcheck.baseline.bar import Measured
from claimcheck.model import FINGERPRINTS, Relation
from claimcheck.report.escaping import safe_text
from claimcheck.report.gate.placing import Placed, message, rule_of, sides
from claimcheck.report.json import dump
from claimcheck.report.telling import Json

if TYPE_CHECKING:
    from claimcheck.rules import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render_sarif(measured: Measured) -> str:
    """One run, its results in the order of the drift."""
    from claimcheck.rules import RULES

    rules = [rule for rule in RULES if rule.relation is Relation.CONFLICTING]
    index = {rule.name: number for number, rule in enumerate(rules)}
    results = [_result(each, "error", index) for each in measured.failing]
    results += [_result(each, "warning", index) for each in measured.passing]
    driver: dict[str, Json] = {
        "name": "claimcheck",
        "semanticVersion": metadata.version("claimcheck-compare"),
        "rules": [_rule(rule) for rule in rules],
    }
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": {"signature": measured.signature},
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule) -> dict[str, Json]:
    """What a rule looks for, with its page as help."""
    from claimcheck.rules.page import page

    text = page(rule.name)
    return {
        "id": rule.name,
        "name": rule.name.title().replace("-", ""),
        "shortDescription": {"text": rule.summary},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": [rule.type]},
    }


def _result(standing: Standing, level: str, index: dict[str, int]) -> dict[str, Json]:
    """A conflict at its first side, the others as related locations."""
    found = standing.found
    first, *others = sides(standing)
    said = [_plain(f"{side.claim.source}: “{side.claim.quote}”") for side in (first, *others)]
    return {
        "ruleId": rule_of(standing),
        "ruleIndex": index[rule_of(standing)],
        "level": level,
        "baselineState": "new" if standing.state is State.NEW else "unchanged",
        "message": {"text": "\n".join([_plain(message(standing)), *said])},
        "locations": [_location(first)],
        "relatedLocations": [
            _location(side) | {"id": number, "message": {"text": said[number]}}
            for number, side in enumerate(others, start=1)
        ],
        "partialFingerprints": {
            f"conflict:{FINGERPRINTS}": f"{found.topic}:{found.identity.fingerprint}",
            f"question:{FINGERPRINTS}": f"{found.topic}:{found.identity.question}",
        },
        "properties": {
            "topic": found.topic,
            "type": found.discrepancy.type,
            "severity": found.discrepancy.severity,
        },
    }


def _location(side: Placed) -> dict[str, Json]:
    """A file, and the region of the words where lines are those of the file."""
    physical: dict[str, Json] = {
        "artifactLocation": {"uri": percent(side.path), "uriBaseId": "%SRCROOT%"}
    }
    if side.exact:
        physical["region"] = {
            "startLine": side.start[0],
            "startColumn": side.start[1],
            "endLine": side.end[0],
            "endColumn": side.end[1],
        }
    return {"physicalLocation": physical}


def _plain(text: str) -> str:
    """A message in which no word of a source is a placeholder ("{0}") or a link."""
    line = " ".join(safe_text(text).split())
    return line.replace("{", "{{").replace("}", "}}").replace("](", "] (")
