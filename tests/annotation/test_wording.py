"""Keys and words: nothing hidden, nothing twice, everything in the guidelines."""

import re
from pathlib import Path

import pytest

from claimcheck.annotation import wording
from claimcheck.annotation.labels import ANSWERS, GUIDELINES, Answer, Aspect, Kind, Reason
from claimcheck.annotation.terminal import ONWARDS
from claimcheck.model import Type

PAGE = (Path(__file__).parents[2] / "annotations" / "guidelines.md").read_text("utf-8")
MENUS = [
    *(pytest.param(wording.answers(kind), id=kind) for kind in Kind),
    pytest.param(wording.reasons(), id="reasons"),
    pytest.param(wording.types(Answer.CONFLICTING), id="types"),
    pytest.param(wording.types(Answer.COMPATIBLE), id="seeming-types"),
]


@pytest.mark.parametrize("menu", MENUS)
def test_each_choice_has_a_key_of_its_own(menu):
    keys = [choice.key for choice in menu]
    own = {wording.UNDO, wording.NOTE, wording.SOFT, wording.BACK}

    assert len(set(keys)) == len(keys)
    assert not own & set(keys)
    assert all(key == key.lower() and len(key) == 1 for key in keys)


@pytest.mark.parametrize("menu", MENUS)
def test_words_of_the_terminal_are_no_choices(menu):
    assert not {choice.value for choice in ONWARDS} & {choice.value for choice in menu}


@pytest.mark.parametrize("kind", Kind)
def test_what_can_be_answered_is_offered(kind):
    assert [choice.value for choice in wording.answers(kind)] == list(ANSWERS[kind])


def test_every_type_and_reason_is_offered():
    assert sorted(choice.value for choice in wording.reasons()) == sorted(Reason)
    assert sorted(choice.value for choice in wording.types(Answer.COMPATIBLE)) == sorted(Type)


def rows(heading: str) -> dict[str, str]:
    section = re.search(rf"^## {heading}$(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert section
    return dict(re.findall(r"^\| `([^`]+)` \|(.+)\|$", section[1], re.MULTILINE))


@pytest.mark.parametrize(
    ("heading", "choices"),
    [
        pytest.param("Relations", ANSWERS[Kind.PAIR], id="relations"),
        pytest.param("Types", [each for each in Type if each is not Type.NONE], id="types"),
        pytest.param("Reason codes of compatible pairs", list(Reason), id="reasons"),
        pytest.param("Claims", list(Aspect), id="aspects"),
        pytest.param("Status of a claim", ANSWERS[Kind.STATUS], id="statuses"),
    ],
)
def test_the_guidelines_show_every_choice_with_an_example(heading, choices):
    found = rows(heading)

    assert sorted(found) == sorted(choices)
    for cells in found.values():
        assert re.search(r'"|/', cells)


def test_the_guidelines_have_the_version_that_labels_record():
    assert PAGE.startswith(f"# Annotation guidelines, version {GUIDELINES}\n")
