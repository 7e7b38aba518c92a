"""Who is reported as saying what."""

import pytest

from claimcheck.frames.speakers import mentions

pytestmark = pytest.mark.model


def read(doc):
    return [(m.value, doc[m.place.start : m.place.end].text) for m in mentions(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The dam had leaked for weeks, residents said.",
            [("residents", "The dam had leaked for weeks")],
            id="verb-after",
        ),
        pytest.param(
            "Residents told reporters that the dam had leaked and that nobody had come.",
            [("Residents", "that the dam had leaked and that nobody had come")],
            id="two-clauses-under-one-verb",
        ),
        pytest.param(
            "According to the coastguard, nine people drowned.",
            [("the coastguard", "nine people drowned")],
            id="according-first",
        ),
        pytest.param(
            "Nine people drowned, according to a statement by the coastguard.",
            [("a statement by the coastguard", "Nine people drowned")],
            id="according-last",
        ),
        pytest.param(
            "By their own account, the officers fired twice.",
            [("the officers", "the officers fired twice")],
            id="own-account",
        ),
        pytest.param(
            "In the view of the union, the fine is too low.",
            [("the union", "the fine is too low")],
            id="view-of",
        ),
        pytest.param(
            "A study by doctors indicated over 100 dead or missing, perhaps 300.",
            [("A study by doctors", "over 100 dead or missing, perhaps 300")],
            id="figure-shown",
        ),
        pytest.param(
            "Their lawyer, Ada Vey, said the gate was shut.",
            [("Ada Vey", "the gate was shut")],
            id="by-name",
        ),
        pytest.param(
            "The owners rejected the claim that they had cut it.",
            [("The owners", "that they had cut it")],
            id="who-denies",
        ),
        pytest.param(
            "Critics argue the plan was rushed.",
            [("Critics", "the plan was rushed")],
            id="without-that",
        ),
        pytest.param(
            "It is said that the mill is haunted.",
            [("", "that the mill is haunted")],
            id="nobody-named",
        ),
        pytest.param(
            "The ferry is said to have turned sharply.",
            [("", "The ferry is said to have turned sharply")],
            id="infinitive",
        ),
        pytest.param(
            "The owner's claim that the valve was closed is disputed.",
            [("The owner", "that the valve was closed")],
            id="noun-with-owner",
        ),
        pytest.param(
            "Allegations by residents that the water was brown were ignored.",
            [("residents", "that the water was brown")],
            id="noun-with-by",
        ),
        pytest.param(
            "She said the guard had told her that the door was locked.",
            [
                ("She", "the guard had told her that the door was locked"),
                ("the guard", "that the door was locked"),
            ],
            id="nested",
        ),
        pytest.param(
            "The ministry, citing the coastguard, said that nine people drowned.",
            [("the coastguard", "that nine people drowned")],
            id="citing",
        ),
        pytest.param(
            "The captain, officials said, had left the bridge.",
            [("officials", "The captain, officials said, had left the bridge")],
            id="between-commas",
        ),
        pytest.param(
            "Forensic and survivor accounts indicate that the fire began upstairs.",
            [("Forensic and survivor accounts", "that the fire began upstairs")],
            id="documents",
        ),
        pytest.param(
            "The coastguard put the number aboard at 475.",
            [("The coastguard", "the number aboard at 475")],
            id="figure",
        ),
        pytest.param(
            "The owner denied any involvement.",
            [("The owner", "any involvement")],
            id="noun-phrase",
        ),
        pytest.param(
            "Witnesses described the blast as deafening.",
            [("Witnesses", "the blast as deafening")],
            id="described-as",
        ),
    ],
)
def test_content_and_speaker(nlp, text, expected):
    assert read(nlp(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The police said nothing.", id="said-nothing"),
        pytest.param("The sinking claimed nine lives.", id="claimed-lives"),
        pytest.param("The crew told us to jump.", id="order"),
        pytest.param("The road leads to Kelm.", id="no-report"),
        pytest.param("", id="empty"),
    ],
)
def test_nothing_is_reported(nlp, text):
    assert read(nlp(text)) == []


def test_a_time_after_by_is_no_speaker(nlp):
    found = read(nlp("Nine people had been confirmed dead by noon, the coastguard said."))

    assert {speaker for speaker, _ in found} == {"the coastguard"}
