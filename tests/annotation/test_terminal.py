"""The questions in a terminal."""

import re

import pytest

from claimcheck.annotation.labels import Kind
from claimcheck.annotation.terminal import run


@pytest.fixture
def typing(session):
    """Type lines to a session; what it showed."""

    def build(*typed, kind=Kind.PAIR):
        rest, shown = list(typed), []

        def read(prompt):
            shown.append(prompt)
            if not rest:
                raise EOFError
            return rest.pop(0)

        desk = session(kind=kind)
        run(desk, read, shown.append)
        return desk, "".join(shown)

    return build


def labels(desk):
    return [label.said for label in desk._own.labels.values()]


def test_keys_and_words_answer(typing):
    desk, shown = typing("x", "q", "", "compatible", "r", ".", "", "u", "", "?", "")

    assert labels(desk) == [
        ("conflicting", "quantity", None),
        ("compatible", "none", "rounding"),
        ("unrelated", "none", None),
        ("unsure", "none", None),
    ]
    assert "4 of " in shown
    assert "all of them are saved" in shown


def test_a_step_back_asks_again(typing):
    desk, _ = typing("u", "", "b", "c", "", "q")

    assert labels(desk) == [("corroborated", "none", None)]


def test_a_step_back_within_an_answer_asks_the_question_again(typing):
    desk, _ = typing("x", "back", "u", "", "q")

    assert labels(desk) == [("unrelated", "none", None)]


def test_a_wrong_key_is_said_and_asked_again(typing):
    desk, shown = typing("\x1b[2J", "b", "u", "", "q")

    assert "is none of the keys" in shown
    assert "\x1b" not in shown
    assert "There is nothing to take back." in shown
    assert len(labels(desk)) == 1


def test_a_note_can_call_the_answer_soft(typing):
    desk, _ = typing("u", "! a vague verb", "q")

    (label,) = desk._own.labels.values()
    assert (label.soft, label.note) == (True, "a vague verb")


def test_the_claim_is_marked(typing):
    _, shown = typing("q")

    assert (
        len(re.findall(r"»In street \d+ the flood took \d+ roofs«", " ".join(shown.split())))
        == 2
    )


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        pytest.param(Kind.CLAIM, "say one thing only?", id="claim"),
        pytest.param(Kind.STATUS, "stand among the sources?", id="status"),
    ],
)
def test_other_kinds_need_one_key(typing, kind, asked):
    desk, shown = typing("?", "", "q", kind=kind)

    assert asked in shown
    assert labels(desk) == [("unsure", "none", None)]


def test_the_end_is_said(typing):
    desk, shown = typing(*["u", ""] * 100)

    assert desk.question() is None
    assert "Nothing is left to ask." in shown
