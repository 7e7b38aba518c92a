"""What is new, what is known and what is gone."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck.baseline import Acceptance, State, drift

TODAY = date(2031, 6, 1)


def states(found, entries=(), acceptances=(), *, topics=("kelm", "vale")):
    drifted = drift(found, entries, acceptances, topics=topics, today=TODAY)
    return [(each.state, each.note) for each in drifted.standings], drifted


@pytest.fixture
def accept():
    def build(found, *, until=None, topic="kelm"):
        return Acceptance(
            path=Path("corpus/kelm/sources.toml"), line=4, topic=topic,
            fingerprint=found.identity.fingerprint, reason="two counts", until=until,
        )  # fmt: skip

    return build


def test_a_conflict_of_the_baseline_is_known(make_found, make_entry):
    answers = {"a": "12", "b": "21"}

    found, drifted = states([make_found(answers)], [make_entry(answers)])

    assert found == [(State.KNOWN, "they count different days")]
    assert drifted.resolved == ()


@pytest.mark.parametrize(
    ("answers", "note"),
    [
        pytest.param({"a": "12", "b": "30"}, "known question, new value", id="value"),
        pytest.param(
            {"a": "12", "b": "21", "c": "30"}, "known question, other sources", id="source"
        ),
        pytest.param({"a": "12", "c": "21"}, "known question, other sources", id="other"),
    ],
)
def test_another_answer_is_new(make_found, make_entry, answers, note):
    entry = make_entry({"a": "12", "b": "21"})

    found, drifted = states([make_found(answers)], [entry])

    assert found == [(State.NEW, note)]
    assert drifted.resolved == (entry,)


def test_the_source_that_answers_anew_is_known(make_found, make_entry):
    _, drifted = states(
        [make_found({"a": "12", "b": "30", "c": "5"})],
        [make_entry({"a": "12", "b": "21", "c": "5"})],
    )

    assert drifted.standings[0].fresh == ("b",)


def test_another_question_is_new(make_found, make_entry):
    answers = {"a": "12", "b": "21"}

    found, _ = states([make_found(answers, about="missing")], [make_entry(answers)])

    assert found == [(State.NEW, "")]


def test_the_same_conflict_of_another_topic_is_new(make_found, make_entry):
    answers = {"a": "12", "b": "21"}

    found, _ = states([make_found(answers, topic="vale")], [make_entry(answers)])

    assert found == [(State.NEW, "")]


def test_a_conflict_that_lost_an_answer_stays_known(make_found, make_entry):
    found, drifted = states(
        [make_found({"a": "12", "b": "21"})], [make_entry({"a": "12", "b": "21", "c": "30"})]
    )

    assert found == [(State.KNOWN, "they count different days")]
    assert drifted.resolved == ()


def test_an_entry_of_a_topic_that_was_not_looked_into_is_left_alone(make_entry):
    entry = make_entry({"a": "12", "b": "21"}, topic="vale")

    _, drifted = states([], [entry], topics=("kelm",))

    assert drifted.resolved == ()


@pytest.mark.parametrize(
    ("until", "state"),
    [
        pytest.param(date(2031, 5, 31), State.NEW, id="yesterday"),
        pytest.param(date(2031, 6, 1), State.KNOWN, id="today"),
        pytest.param(None, State.KNOWN, id="for-ever"),
    ],
)
def test_an_entry_counts_up_to_its_last_day(make_found, make_entry, until, state):
    answers = {"a": "12", "b": "21"}

    [(found, note)], drifted = states([make_found(answers)], [make_entry(answers, until=until)])

    assert found is state
    assert (note == "was accepted until 2031-05-31") is (state is State.NEW)
    assert drifted.resolved == ()


@pytest.mark.parametrize(
    ("until", "state"),
    [
        pytest.param(date(2031, 5, 31), State.NEW, id="yesterday"),
        pytest.param(date(2031, 6, 1), State.ACCEPTED, id="today"),
        pytest.param(None, State.ACCEPTED, id="for-ever"),
    ],
)
def test_a_manifest_accepts_up_to_a_day(make_found, accept, until, state):
    conflict = make_found({"a": "12", "b": "21"})

    found, drifted = states([conflict], [], [accept(conflict, until=until)])

    assert found[0][0] is state
    assert drifted.unused == ()


def test_an_acceptance_of_nothing_is_unused(make_found, make_entry, accept):
    answers = {"a": "12", "b": "21"}
    gone = accept(make_found({"a": "1", "b": "2"}))
    needless = accept(make_found(answers))

    _, drifted = states([make_found(answers)], [make_entry(answers)], [gone, needless])

    assert drifted.unused == (gone, needless)


def test_a_manifest_accepts_for_its_own_topic_only(make_found, accept):
    conflict = make_found({"a": "12", "b": "21"}, topic="vale")

    found, drifted = states([conflict], [], [accept(conflict)])

    assert found == [(State.NEW, "")]
    assert len(drifted.unused) == 1
