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

AMOUNTS = [
    (
        "The mate was fined 200 crowns and the cook 300 crowns.",
        ["The mate was fined 200 crowns.", "The cook was fined 300 crowns."],
    ),
    (
        "Ada Vance won 64,318 votes and Ben Orley 63,906, the clerk said.",
        [
            "Ada Vance won 64,318 votes, the clerk said.",
            "Ben Orley won 63,906 votes, the clerk said.",
        ],
    ),
    (
        "The bridge cost 40 million crowns and the tunnel 90 million.",
        ["The bridge cost 40 million crowns.", "The tunnel cost 90 million."],
    ),
    (
        "The north mill employs 300 men and the south mill 450 men.",
        ["The north mill employs 300 men.", "The south mill employs 450 men."],
    ),
]

OWN = [
    "They lived in the flat in 1990 and the house in 1995.",
    "The family lived in the flat in 1990 and the house in 1995.",
    "The dam was opened in March and the lock from the yard in Orley.",
    "The cook sold the flat in March and the house in June.",
    "The mill was built in 1950 and a hall in the yard.",
    "The widow sold nine cows and the house two years later.",
    "She bought the mill for 300 crowns and the house for 90.",
]


@pytest.mark.parametrize(("sentence", "expected"), SHARED)
def test_a_second_subject_has_the_verb_of_the_first(told, sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), AMOUNTS)
def test_a_second_amount_has_the_verb_of_the_first(told, sentence, expected):
    assert told(sentence) == expected


def test_a_model_is_no_buyer(told):
    claims = told("Orley Airways bought nine Airbus A320 and Boeing 747 jets.")

    assert not [claim for claim in claims if claim.startswith("Boeing")]


@pytest.mark.parametrize("sentence", OWN)
def test_what_is_no_second_subject_has_no_verb(told, sentence):
    subjects = ("The house", "The lock", "A hall")

    assert not [claim for claim in told(sentence) if claim.startswith(subjects)]
