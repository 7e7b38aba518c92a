"""Sentences that point out who, what, when or where, told as plain ones."""

import pytest

pytestmark = pytest.mark.model


PLAIN = [
    (
        "It was Vance, rather than anyone from the mill, who warned the council.",
        "Vance, rather than anyone from the mill warned the council.",
    ),
    (
        "It was the mate's brother, Ivo Orley, who steered the ferry.",
        "The mate's brother steered the ferry.",
    ),
    ("It was we who mended the sluice.", "We mended the sluice."),
    (
        "It was not until last week that the choir sang.",
        "Not until last week the choir sang.",
    ),
    ("It was at Kelm that the herons first nested.", "At Kelm the herons first nested."),
    (
        "It was to save the orchard that they dug the ditch.",
        "To save the orchard they dug the ditch.",
    ),
    (
        "It was only in 1990 that the archive was opened.",
        "Only in 1990 the archive was opened.",
    ),
    (
        "It was because of the frost that the race was called off.",
        "Because of the frost the race was called off.",
    ),
    ("It was a nurse who found the letter.", "A nurse found the letter."),
    ("It was then that the choir fell silent.", "Then the choir fell silent."),
    ("What spoilt the grain was the damp.", "The damp spoilt the grain."),
    ("What she wanted was a boat.", "She wanted a boat."),
    ("What they found in the well was a rifle.", "They found a rifle in the well."),
    ("What lit it was a cigarette.", "A cigarette lit it."),
    (
        "The late rain is what saved the harvest.",
        "The late rain saved the harvest.",
    ),
]


@pytest.mark.parametrize(("sentence", "plain"), PLAIN)
def test_what_is_pointed_out_is_told_plainly(told, sentence, plain):
    assert plain in told(sentence)


AS_IT_IS = [
    "It was the first time that they met.",
    "It was no drunken porter who lit the lamp.",
    "It was not the frost that killed the bees.",
    "It is clear that the kiln cracked.",
    "It was a pity that the school closed.",
    "It was on the table that night.",
    "It was on the boat that she had built.",
    "It was of no importance that he left.",
    "It was the largest herd that survived.",
    "What happened next was a surprise.",
    "What cracked the kiln was not the frost.",
    "What he did was sell the farm.",
    "What remains is the tower.",
]


@pytest.mark.parametrize("sentence", AS_IT_IS)
def test_what_points_out_nothing_stays_as_it_is(told, sentence):
    assert sentence in told(sentence)


def test_what_it_is_is_not_pointed_out(told):
    found = told("It was a hotel, which burned down in 1950.")

    assert found == ["It was a hotel.", "It burned down in 1950."]


def test_one_of_two_that_is_denied_is_not_told_as_both(told):
    found = told("It was not the frost but the drought that ruined the vines.")

    assert "The drought ruined the vines." in found
    assert "Not the drought ruined the vines." not in found
