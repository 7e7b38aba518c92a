"""JUnit XML, which every CI server shows: a suite for each topic, a case for each conflict."""

from itertools import groupby
from xml.etree import ElementTree as ET

from claimcheck.baseline import Standing, State
from claimcheck.baseline.bar import Measured
from claimcheck.report.escaping import safe_text
from claimcheck.report.gate.placing import message, rule_of, sides, stale


def render_junit(measured: Measured) -> str:
    """A failure for each conflict that closes the gate; known ones are skipped, with why."""
    root = ET.Element("testsuites", name="claimcheck")
    for topic, standings in groupby(
        measured.drift.standings, key=lambda each: each.found.topic
    ):
        suite = ET.SubElement(root, "testsuite", name=_xml(topic))
        for standing in standings:
            _case(suite, standing, failing=standing in measured.failing)
        _count(suite)
    suite = ET.SubElement(root, "testsuite", name="baseline")
    case = ET.SubElement(suite, "testcase", classname="baseline", name="up to date")
    left_behind = [f"{path}:{line}: {problem}" for path, line, problem in stale(measured)]
    if measured.stale:
        _problem(case, "failure", "holds what is resolved", left_behind)
    elif left_behind:
        _problem(case, "system-out", "", left_behind)
    _count(suite)
    _sum(root)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _case(suite: ET.Element, standing: Standing, *, failing: bool) -> None:
    """A conflict as a case; its name is the same in every run."""
    found = standing.found
    name = f"{found.discrepancy.question} [{found.identity.fingerprint}]"
    case = ET.SubElement(
        suite,
        "testcase",
        classname=_xml(f"{found.topic}.{rule_of(standing)}"),
        name=_xml(name),
        file=_xml(sides(standing)[0].path),
    )
    said = [
        f"{side.path}:{side.start[0]}:{side.start[1]}: “{' '.join(side.claim.quote.split())}”"
        for side in sides(standing)
    ]
    if failing:
        _problem(case, "failure", message(standing), said)
    elif standing.state is State.NEW:
        _problem(case, "system-out", "", [message(standing), *said])
    else:
        why = f"{standing.state}: {standing.note}"
        ET.SubElement(case, "skipped", message=_xml(why))


def _problem(case: ET.Element, kind: str, problem: str, lines: list[str]) -> None:
    """What is wrong with a case, or is printed with it."""
    element = ET.SubElement(case, kind)
    if problem:
        element.set("message", _xml(problem))
        element.set("type", "conflict")
    element.text = "\n".join(map(_xml, lines))


def _count(suite: ET.Element) -> None:
    """A suite's counts, which some servers show instead of counting."""
    suite.set("tests", str(len(suite.findall("testcase"))))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    suite.set("errors", "0")


def _sum(root: ET.Element) -> None:
    for name in ("tests", "failures", "skipped", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))


def _xml(text: str) -> str:
    r"""A text without what XML forbids: controls are spelled out, such as ``\x1b``."""
    return safe_text(text).translate({0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"})
