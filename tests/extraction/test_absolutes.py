"""Participles with a subject of their own, and verbs that look like them."""

import pytest

pytestmark = pytest.mark.model


ABSOLUTE = [
    (
        ("There was one nurse on the ward, Ida Falk, the second post having been cut in 2019."),
        [
            "There was one nurse on the ward.",
            "The second post had been cut in 2019.",
            "One nurse on the ward is Ida Falk.",
        ],
    ),
    (
        (
            "Of the seven horns only the two in the upper town sounded, the others "
            "having been cut off three years earlier because guests had complained "
            "of noise."
        ),
        [
            "Of the seven horns only the two in the upper town sounded.",
            (
                "The others had been cut off three years earlier because guests had "
                "complained of noise."
            ),
            "Guests had complained of noise.",
        ],
    ),
    (
        "The pumps ran at all nine mills between the weir and Kelm, Orley included.",
        ["The pumps ran at all nine mills between the weir and Kelm, Orley included."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ABSOLUTE)
def test_a_participle_with_a_subject_is_told_of_that(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


WHILE = [
    (
        (
            "Of the five pumps of the mill three were opened fully, while the "
            "remaining one jammed at noon."
        ),
        [
            (
                "Of the five pumps of the mill three were opened fully, while the "
                "remaining one jammed at noon."
            ),
            "The remaining one jammed at noon.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), WHILE)
def test_while_opens_a_clause_with_a_verb(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
