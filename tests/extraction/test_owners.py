"""Phrases and clauses told of the noun that they are about."""

import pytest

pytestmark = pytest.mark.model


OWNED = [
    (
        "Vey was tried for manslaughter by neglect.",
        ["Vey was tried for manslaughter by neglect."],
    ),
    (
        (
            'The leak came from slow decay ("rot") in the beams, which had been '
            "going on for years."
        ),
        [
            "The leak came from slow decay in the beams.",
            "Slow decay in the beams had been going on for years.",
        ],
    ),
    (
        "The first call was that of a passing cook, logged by the station at nine.",
        ["The first call was that of a passing cook, logged by the station at nine."],
    ),
    (
        "What woke the guests was the horn of the mill, blown by the porter.",
        [
            "The horn of the mill woke the guests.",
            "The horn of the mill was blown by the porter.",
        ],
    ),
    (
        (
            "The strike was caused by a plan to close these, which had been drawn "
            "up by the bank."
        ),
        [
            "The strike was caused by a plan to close these.",
            "A plan to close these had been drawn up by the bank.",
        ],
    ),
    (
        "The doctor, whom we paid ourselves, found nine shots.",
        ["We paid the doctor ourselves.", "The doctor found nine shots."],
    ),
    (
        "They saved most of the cows, on the hill as well as elsewhere.",
        ["They saved most of the cows, on the hill as well as elsewhere."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), OWNED)
def test_a_phrase_belongs_to_its_noun(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


TYING = [
    (
        "Ada Vance, on the other hand, whom the press had blamed, left the town in May.",
        ["The press had blamed Ada Vance.", "Ada Vance left the town in May."],
    ),
    (
        "No warning, however late, could have helped.",
        ["No warning, however late, could have helped."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TYING)
def test_what_only_ties_is_left_out(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


DISTANT = [
    (
        "Ben Orley, who never left the hall, 90 metres away, saw nothing.",
        ["Ben Orley never left the hall 90 metres away.", "Ben Orley saw nothing."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), DISTANT)
def test_how_far_off_something_lies_is_said_of_it(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


AGAIN = [
    ("We lost nine, nine of our own.", ["We lost nine of our own."]),
    (
        "We lost four, and two of those I knew well.",
        ["We lost four.", "Two of those I knew well."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), AGAIN)
def test_a_number_said_twice_is_told_once(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


REMARKS = [
    (
        "The fire cost 40 lives, a figure which has not changed since May.",
        ["The fire cost 40 lives, a figure which has not changed since May."],
    ),
    (
        "In May 210 boats sank, a number never seen before.",
        ["In May 210 boats sank, a number never seen before."],
    ),
    (
        ("Four of the guards were struck from behind, a fact brought to light by Dr Ida Falk."),
        [
            (
                "Four of the guards were struck from behind, a fact brought to light by"
                " Dr Ida Falk."
            )
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), REMARKS)
def test_a_remark_on_an_amount_stays_with_it(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


PAUSES = [
    (
        "He waited for twenty minutes, which, as she said, is quite a long time.",
        ["He waited for twenty minutes.", "Twenty minutes, as she said, is quite a long time."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PAUSES)
def test_a_set_off_remark_keeps_both_commas(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


AHEAD = [
    (
        (
            "Ada Vance left the mill. In its letter last May Orley Hydro said that "
            "the weir was safe."
        ),
        [
            "Ada Vance left the mill.",
            "In its letter last May Orley Hydro said that the weir was safe.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), AHEAD)
def test_a_name_after_its_pronoun_is_meant(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
