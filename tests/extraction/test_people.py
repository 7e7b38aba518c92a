"""People, and what is told of them beside things."""

import pytest

pytestmark = pytest.mark.model


WHO = [
    (
        '"The pump failed in May," said Ada Vance, President and Chief Executive Officer.',
        [
            '"The pump failed in May," said Ada Vance.',
            "Ada Vance is President.",
            "Ada Vance is Chief Executive Officer.",
        ],
    ),
    (
        "A man with a bag, who was calm, waved.",
        ["A man with a bag was calm.", "A man with a bag waved."],
    ),
    (
        "A shepherd who was nearby heard the bang.",
        ["A shepherd who was nearby heard the bang."],
    ),
    (
        "Ada Vance, a nurse in a bus, who was hurt, called us.",
        ["Ada Vance was hurt.", "Ada Vance called us.", "Ada Vance is a nurse in a bus."],
    ),
    (
        "Critics saw him as a hero or as a fool who had fooled them.",
        ["Critics saw him as a hero or as a fool who had fooled them."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), WHO)
def test_who_stands_for_a_person(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


ENCLOSED = [
    (
        (
            "Ben Orley, who had described the dam as minutes away from collapse, "
            "was dismissed in May."
        ),
        [
            "Ben Orley had described the dam as minutes away from collapse.",
            "Ben Orley was dismissed in May.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ENCLOSED)
def test_a_phrase_at_the_end_of_a_clause_belongs_to_its_verb(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


STRETCHES = [
    (
        "The guard began to row 6 minutes and 40 seconds after the alarm.",
        ["The guard began to row 6 minutes and 40 seconds after the alarm."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), STRETCHES)
def test_a_stretch_of_time_is_one(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


AGES = [
    ("Orrin Vey, 31, was hurt.", ["Orrin Vey was hurt.", "Orrin Vey was aged 31."]),
]


@pytest.mark.parametrize(("sentence", "expected"), AGES)
def test_an_age_tells_a_person_from_a_firm(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
