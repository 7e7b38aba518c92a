"""What is said not to be so, told as a clause that denies it."""

import pytest

pytestmark = pytest.mark.model


REMARKED = [
    (
        "The guests all slept in the barn and not, as the papers wrote, in the mill.",
        ["The guests all slept in the barn.", "The guests all did not sleep in the mill."],
    ),
    (
        "The well was dug by the monks and not, as is often told, by the mayor.",
        ["The well was dug by the monks.", "The well was not dug by the mayor."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), REMARKED)
def test_a_remark_after_not_is_left_out(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


DENIED = [
    (
        "She lost the hat, but not the coat.",
        ["She lost the hat.", "She did not lose the coat."],
    ),
    (
        "The bell was cast by Ada Vance, and not by the smith who was paid for it.",
        [
            "The bell was cast by Ada Vance.",
            "The bell was not cast by the smith.",
            "The smith was paid for it.",
        ],
    ),
    (
        "A warning would have spared most of the boats, but not the old ferry.",
        [
            "A warning would have spared most of the boats.",
            "A warning would not have spared the old ferry.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), DENIED)
def test_the_denied_one_of_two_is_denied_at_the_verb(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


QUOTED = [
    (
        'The panel called the delay "costly, though not criminal".',
        ['The panel called the delay "costly, though not criminal".'],
    ),
    (
        'The panel called the delay "costly, but not criminal".',
        ['The panel called the delay "costly, but not criminal".'],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), QUOTED)
def test_words_that_are_quoted_together_stay_together(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


NOR = [
    ("Nor has anyone been paid for it.", ["No one has been paid for it."]),
    ("Nor did anybody see the fire.", ["Nobody did see the fire."]),
    ("Nor, she said, did the judge hear them.", ["The judge did not hear them."]),
    (
        "They had no boat, nor did any judge free them.",
        ["They had no boat.", "No judge did free them."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), NOR)
def test_nor_denies_what_nobody_did(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
