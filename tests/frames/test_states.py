"""On which side of a matter a text stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames.states import State, state, states

WORDS = st.sampled_from(
    [
        "nothing",
        "could",
        "have",
        "been",
        "prevented",
        "not",
        "mandatory",
        "the",
        "unarmed",
        "gun",
    ]
)


@pytest.mark.parametrize(
    ("text", "matter", "holds"),
    [
        ("The fire could easily have been prevented.", "avertable", True),
        ("The fire could not have been prevented.", "avertable", False),
        ("Nothing on earth could have saved them.", "avertable", False),
        ("With a belt she would have survived.", "avertable", True),
        ("The fall was not survivable.", "avertable", False),
        ("Helmets are compulsory.", "duty", True),
        ("The owner is under no obligation to sell.", "duty", False),
        ("The law requires the owner to sell.", "duty", True),
        ("Nothing requires the owner to sell.", "duty", False),
        ("The vote was unanimous.", "unanimity", True),
        ("Two judges dissented.", "unanimity", False),
        ("The court ruled without dissent.", "unanimity", True),
        ("He pulled a long knife.", "arms", True),
        ("He had no knife on him.", "arms", False),
        ("The pump worked perfectly.", "order", True),
        ("The pump was out of order.", "order", False),
        ("The pump never failed.", "order", True),
    ],
)
def test_side(text, matter, holds):
    found = state(text, matter)

    assert found is not None
    assert found.holds is holds


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("The fire was not announced.", "avertable"),
        ("The owner wants to sell.", "duty"),
        ("Two judges resigned.", "unanimity"),
        ("The knife lay in the drawer.", "arms"),
        ("The pump is old.", "order"),
        ("", "duty"),
    ],
)
def test_no_side(text, matter):
    assert state(text, matter) is None


def test_a_side_says_where_its_words_stand():
    text = "The test is mandatory."

    assert states(text) == (State("duty", holds=True, at=12, end=21),)


@given(st.lists(WORDS, max_size=12))
def test_a_text_takes_one_side_of_a_matter_at_most(words):
    matters = [each.matter for each in states(" ".join(words))]

    assert len(matters) == len(set(matters))
