"""Every format of the gate: what it shows, where, and that no source can act through it."""

import json
import re
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from claimcheck.baseline import drift
from claimcheck.baseline.bar import Bar, FailOn, measure
from claimcheck.report.gate import GATE_RENDERERS, GateFormat
from claimcheck.report.gate.placing import sides

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "schemas" / "sarif-2.1.0.json").read_text("utf-8")
)

hostile = st.text(
    st.characters() | st.sampled_from("\x1b\x9b\u202e\n\r%:,{}[]()|`<>&\"'\ufffe"), max_size=30
)


# The schema is large, and the fixtures are not changed by an example.
FEW = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def render(format_, measured):
    return GATE_RENDERERS[format_](measured)


def new(*found):
    """What a gate without a baseline says of some conflicts."""
    drifted = drift(found, [], [], topics=("kelm",), today=date(2031, 6, 1))
    return measure(drifted, Bar(), baseline=Path("b"), signature="s")


def test_every_format_has_its_renderer():
    assert [*GATE_RENDERERS] == [*GateFormat]


def test_lines_are_those_of_a_compiler(measured):
    lines = render(GateFormat.TEXT, measured()).splitlines()

    error, *notes = lines[:4]
    assert error.startswith(
        "corpus/kelm/post.md:1:1: error: known question, new value: How many people were "
        "killed? 12 deaths against 21 deaths [quantity-mismatch "
    )
    assert notes == [
        "corpus/kelm/post.md:1:1: note: post: “The flood killed 21 people”",
        "corpus/kelm/herald.txt:3:11: note: herald: “the flood killed 12 people”",
        "corpus/kelm/mail.html:1:1: note: mail: “The flood killed 30 people”",
    ]
    assert ": warning: " in lines[4]
    assert lines[-2:] == [
        "known.jsonl:3: warning: resolved: How many people were killed? (remove it with "
        "'claimcheck baseline prune')",
        "corpus/kelm/sources.toml:7: warning: accepts 0000000000000000, which is not there or "
        "known (remove the line)",
    ]


def test_nothing_is_said_where_all_is_well():
    assert render(GateFormat.TEXT, new()) == ""


def test_a_conflict_is_shown_at_the_answer_that_is_new(measured):
    (standing,) = measured().failing

    assert [side.claim.source for side in sides(standing)] == ["post", "herald", "mail"]


def test_lines_of_a_page_are_not_those_of_its_text(measured):
    (standing,) = measured().failing

    assert [side.exact for side in sides(standing)] == [True, True, False]
    assert [side.start for side in sides(standing)] == [(1, 1), (3, 11), (1, 1)]


def sarif(measured):
    return json.loads(render(GateFormat.SARIF, measured))


@pytest.mark.parametrize("bar", [{}, {"severity": 5}, {"fail_on": (FailOn.ANY,)}])
def test_sarif_is_valid_by_the_official_schema(measured, bar):
    Draft7Validator(SCHEMA).validate(sarif(measured(**bar)))


def test_an_empty_sarif_is_valid_too():
    log = sarif(new())

    Draft7Validator(SCHEMA).validate(log)
    assert log["runs"][0]["results"] == []


def test_the_schema_would_notice(measured):
    log = sarif(measured())
    log["runs"][0]["results"][0]["level"] = "grave"

    assert not Draft7Validator(SCHEMA).is_valid(log)


def test_sarif_has_both_sides_with_their_regions(measured):
    result = sarif(measured())["runs"][0]["results"][0]

    (first,) = result["locations"]
    others = [each["physicalLocation"] for each in result["relatedLocations"]]
    assert first["physicalLocation"]["artifactLocation"]["uri"] == "corpus/kelm/post.md"
    assert first["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 1, "endLine": 2, "endColumn": 17,
    }  # fmt: skip
    assert others[0]["region"]["startColumn"] == 11
    assert "region" not in others[1]
    assert result["baselineState"] == "new"


def test_sarif_has_two_fingerprints(measured):
    new, mild = sarif(measured())["runs"][0]["results"]

    conflicts = [each["partialFingerprints"]["conflict:claimcheck/v1"] for each in (new, mild)]
    assert len(set(conflicts)) == 2
    assert re.fullmatch(
        r"kelm:[0-9a-f]{16}", new["partialFingerprints"]["question:claimcheck/v1"]
    )
    assert [new["level"], mild["level"]] == ["error", "warning"]


def test_sarif_explains_its_rules(measured):
    run = sarif(measured())["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    result = run["results"][0]

    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "quantity-mismatch"
    assert all(rule["help"]["markdown"].startswith(f"# {rule['id']}\n") for rule in rules)
    assert all(rule["shortDescription"]["text"].endswith(".") for rule in rules)


def test_a_known_conflict_is_a_result_only_where_it_closes_the_gate(measured):
    states = [
        each["baselineState"]
        for each in sarif(measured(fail_on=(FailOn.ANY,)))["runs"][0]["results"]
    ]

    assert states == ["new", "unchanged", "new"]


def test_a_path_is_a_uri(make_found, sides):
    odd = [(claim, replace(source, path="corpus/a b/ü#1.txt")) for claim, source in sides]

    (result,) = sarif(new(replace(make_found(), answers=tuple(odd))))["runs"][0]["results"]

    first = result["locations"][0]["physicalLocation"]
    assert first["artifactLocation"]["uri"] == "corpus/a%20b/%C3%BC%231.txt"


def test_github_gets_a_command_for_each(measured):
    lines = render(GateFormat.GITHUB, measured()).splitlines()

    assert lines[0].startswith(
        "::error file=corpus/kelm/post.md,line=1,endLine=2,title=claimcheck quantity-mismatch::"
    )
    assert "%0Acorpus/kelm/herald.txt:3: “the flood killed 12 people”%0A" in lines[0]
    assert lines[1].startswith("::warning file=corpus/kelm/herald.txt,line=3,endLine=3,col=11,")
    assert lines[-1] == "::notice title=claimcheck::2 new, 1 known, 0 accepted, 1 resolved"


def test_github_gets_no_more_than_it_shows(make_found):
    one = make_found()

    lines = render(GateFormat.GITHUB, new(*[one] * 12)).splitlines()

    assert sum(line.startswith("::error ") for line in lines) == 10
    assert "::notice title=claimcheck::and 2 more errors" in lines


def test_gitlab_gets_what_it_asks_for(measured):
    issues = json.loads(render(GateFormat.GITLAB, measured()))

    assert [issue["severity"] for issue in issues] == ["blocker", "info"]
    assert issues[0]["location"] == {
        "path": "corpus/kelm/post.md", "lines": {"begin": 1, "end": 2},
    }  # fmt: skip
    assert len({issue["fingerprint"] for issue in issues}) == 2
    assert {"description", "check_name"} < issues[0].keys()
    assert json.loads(render(GateFormat.GITLAB, new())) == []


def test_junit_counts_failures_and_skips(measured):
    root = ET.fromstring(render(GateFormat.JUNIT, measured()))  # noqa: S314 - our own output

    assert {name: root.get(name) for name in ("tests", "failures", "skipped", "errors")} == {
        "tests": "4", "failures": "1", "skipped": "1", "errors": "0",
    }  # fmt: skip
    (failure,) = root.iter("failure")
    assert "corpus/kelm/herald.txt:3:11: “the flood killed 12 people”" in (failure.text or "")
    (skipped,) = root.iter("skipped")
    assert skipped.get("message") == "known: two counts"


def test_junit_says_what_is_left_behind(measured):
    (case,) = ET.fromstring(  # noqa: S314
        render(GateFormat.JUNIT, measured(fail_on=(FailOn.RESOLVED,)))
    ).iterfind("testsuite[@name='baseline']/testcase")

    assert case.find("failure") is not None
    assert "known.jsonl:3: resolved" in (case.findtext("failure") or "")


def test_the_summary_says_whether_the_gate_is_closed(measured):
    assert render(GateFormat.MARKDOWN, measured()).startswith(
        "# claimcheck: the gate is closed\n\n| new | known | accepted | resolved |\n"
    )
    assert render(GateFormat.MARKDOWN, new()).startswith("# claimcheck: the gate is open\n")


def test_the_summary_has_all_answers(measured):
    text = render(GateFormat.MARKDOWN, measured())

    assert "| `post` | `corpus/kelm/post.md:1:1` | “The flood killed 21 people” |" in text
    assert "| `mail` | `corpus/kelm/mail.html` | “The flood killed 30 people” |" in text
    assert "## New conflicts that do not" in text
    assert "- `known.jsonl:3`: resolved" in text


@pytest.mark.parametrize("format_", list(GateFormat))
def test_the_same_result_gives_the_same_bytes(format_, measured):
    assert render(format_, measured()) == render(format_, measured())


def hostile_result(make_found, sides, words):
    found = make_found(question=words, reason=words.replace("{", "").replace("}", ""))
    odd = tuple(
        (replace(claim, quote=words), replace(source, text=f"{source.text}{words}"))
        for claim, source in sides
    )
    return new(replace(found, answers=odd))


@pytest.mark.parametrize("format_", list(GateFormat))
@FEW
@given(words=hostile)
def test_no_control_of_a_source_reaches_the_reader(format_, words, make_found, sides):
    rendered = render(format_, hostile_result(make_found, sides, words))

    acting = {
        character
        for character in rendered
        if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} and character != "\n"
    }
    assert not acting
    assert "\u202e" not in rendered


@FEW
@given(words=hostile)
def test_no_source_writes_a_command_or_breaks_a_file(words, make_found, sides):
    result = hostile_result(make_found, sides, words)

    commands = render(GateFormat.GITHUB, result).splitlines()
    assert [line.partition(" ")[0] for line in commands] == ["::error", "::notice"]
    assert all(line.count("::") >= 2 for line in commands)
    Draft7Validator(SCHEMA).validate(sarif(result))
    assert len(json.loads(render(GateFormat.GITLAB, result))) == 1
    assert len([*ET.fromstring(render(GateFormat.JUNIT, result)).iter("failure")]) == 1  # noqa: S314
