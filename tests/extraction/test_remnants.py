"""A second subject has the verb of the first where both have a date or an amount."""

import pytest

pytestmark = pytest.mark.model

SHARED = [
    (
        "The north mill was rebuilt in 1950 and the south mill in 1962.",
        ["The north mill was rebuilt in 1950.", "The south mill was rebuilt in 1962."],
    ),
    (
        "The dam was opened in March and the lock in June.",
        ["The dam was opened in March.", "The lock was opened in June."],
    ),
    (
        "Ada Vance was sentenced to two years and Ben Orley to three.",
        ["Ada Vance was sentenced to two years.", "Ben Orley was sentenced to three."],
    ),
    (
        "The owner was sentenced to four years in prison and the captain to nine months.",
        [
            "The owner was sentenced to four years in prison.",
            "The captain was sentenced to nine months.",
        ],
    ),
    (
        "The owner is sentenced to two years' imprisonment and the cook to nine months.",
        [
            "The owner is sentenced to two years' imprisonment.",
            "The cook is sentenced to nine months.",
        ],
    ),
]

OWN = [
    "They lived in the flat in 1990 and the house in 1995.",
    "The family lived in the flat in 1990 and the house in 1995.",
    "The dam was opened in March and the lock from the yard in Orley.",
    "The cook sold the flat in March and the house in June.",
    "The mill was built in 1950 and a hall in the yard.",
]


@pytest.mark.parametrize(("sentence", "expected"), SHARED)
def test_a_second_subject_has_the_verb_of_the_first(told, sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", OWN)
def test_what_is_no_second_subject_has_no_verb(told, sentence):
    subjects = ("The house", "The lock", "A hall")

    assert not [claim for claim in told(sentence) if claim.startswith(subjects)]
