"""Sentences that point, told as what they say."""

import pytest

pytestmark = pytest.mark.model


POINTED = [
    (
        "It was out of envy, not out of fear, that the clerk lied.",
        ["Out of envy, not out of fear the clerk lied."],
    ),
    ("It was frost that cracked the kiln.", ["Frost cracked the kiln."]),
    ("I stood as near to her as I do to you.", ["I stood as near to her as I do to you."]),
    (
        (
            "It was the day before, by the gate of the mill, that's where she fell,"
            " and I saw it."
        ),
        ["The day before by the gate of the mill she fell.", "I saw it."],
    ),
    (
        "But that five of ours were hurt in the hall, that was found out by Doctor Wirth.",
        ["That five of ours were hurt in the hall, that was found out by Doctor Wirth."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), POINTED)
def test_what_is_pointed_out_stands_in_its_clause(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
