"""What people decided: a file that is only added to, and refused where it is damaged."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import decisions
from claimcheck.errors import AnnotationError, OutputError
from claimcheck.model import Decision, Outcome

DISMISSED = Decision(
    discrepancy="00ff",
    outcome=Outcome.DISMISSED,
    by="Ada Brook",
    reason="one counts both floods",
    question="How many people were killed?",
    date=date(2031, 5, 6),
)
LINE = {"discrepancy": "00ff", "outcome": "noted", "by": "Ada Brook", "reason": "call back"}

said = st.text(min_size=1).filter(str.strip)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "annotations" / "kelm" / "decisions.jsonl"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(by=said, reason=said, question=st.text(), when=st.none() | st.dates())
def test_what_was_added_is_read(tmp_path, by, reason, question, when):
    file = tmp_path / "any.jsonl"
    file.unlink(missing_ok=True)
    decision = Decision(
        discrepancy="00ff",
        outcome=Outcome.NOTED,
        by=by,
        reason=reason,
        question=question,
        date=when,
    )

    decisions.add(file, DISMISSED)
    decisions.add(file, decision)

    assert decisions.read(file) == (DISMISSED, decision)


def test_an_earlier_line_is_never_changed(file):
    decisions.add(file, DISMISSED)
    before = file.read_bytes()

    decisions.add(file, DISMISSED)

    assert file.read_bytes() == before * 2


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param("{", "is no line of JSON", id="no-json"),
        pytest.param("", "is no line of JSON", id="empty"),
        pytest.param("[]", "is no JSON object", id="list"),
        pytest.param(json.dumps(LINE | {"colour": "red"}), "unknown key 'colour'", id="key"),
        pytest.param(json.dumps(LINE | {"by": 3}), "'by' is no text", id="type"),
        pytest.param(json.dumps(LINE | {"by": " "}), "'by' is missing or empty", id="nobody"),
        pytest.param(
            json.dumps({"outcome": "noted", "by": "a", "reason": "b"}),
            "'discrepancy' is missing or empty",
            id="missing",
        ),
        pytest.param(
            json.dumps(LINE | {"outcome": "odd"}), "'odd' is no outcome", id="outcome"
        ),
        pytest.param(json.dumps(LINE | {"date": "May"}), "'May' is no date", id="date"),
        pytest.param("[" * 100_000, "is no line of JSON", id="deep"),
    ],
)
def test_a_damaged_line_is_named_with_its_number(file, line, problem):
    decisions.add(file, DISMISSED)
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{line}\n")

    with pytest.raises(AnnotationError) as caught:
        decisions.read(file)

    assert str(caught.value).startswith(f"{file}:2: {problem}")


def test_nothing_is_added_to_a_file_that_was_cut_short(file):
    decisions.add(file, DISMISSED)
    file.write_bytes(file.read_bytes()[:-9])
    before = file.read_bytes()

    with pytest.raises(AnnotationError, match=":1: the last line has no end"):
        decisions.add(file, DISMISSED)

    assert file.read_bytes() == before


def test_a_file_that_is_not_there_is_no_empty_one(file):
    with pytest.raises(AnnotationError, match="no such file"):
        decisions.read(file)


def test_a_file_of_another_charset_is_refused(tmp_path):
    (tmp_path / "x").write_bytes(b"\xff\n")

    with pytest.raises(AnnotationError, match="is not in UTF-8"):
        decisions.read(tmp_path / "x")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "annotations").write_text("", "utf-8")

    with pytest.raises(OutputError, match="cannot be written"):
        decisions.add(tmp_path / "annotations" / "decisions.jsonl", DISMISSED)


def test_decisions_lie_beside_the_corpus_with_the_labels(tmp_path):
    file = decisions.of_topic(tmp_path / "corpus" / "kelm")

    assert file == tmp_path / "annotations" / "kelm" / "decisions.jsonl"
