"""Two quotations: one utterance, cut, altered, or two utterances."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames.utterances import Likeness, likeness, words

TEXTS = st.text(alphabet="abcdehilnotw '’.,", max_size=60)


@pytest.mark.parametrize(
    ("left", "right", "like"),
    [
        ("We didn't open the gates.", "we did not open the gates", Likeness.SAME),
        ("the dam was hours and minutes away", "hours and minutes", Likeness.SAME),
        ("[The dam] held all that night", "it held all that night", Likeness.SAME),
        ("A flood is not near.", "A flood is not near today, but it may be.", Likeness.CUT),
        ("we would close the school", "I never said we would close the school", Likeness.CUT),
        ("We saw twelve boats leave", "We saw nine boats leave", Likeness.ALTERED),
        ("We may close the old school", "We shall close the old school", Likeness.ALTERED),
        ("We closed the old school", "We close the old school", Likeness.SAME),
        ("We paid all we owed", "We paid all we owed, and less than was due", Likeness.CUT),
        ("I will sign if it is paid", "I will not sign until it is paid", Likeness.SAME),
        ("I will sign", "I will not sign until it is paid", Likeness.APART),
        ("I will not sign the deed", "I will sign the deed if it is paid", Likeness.APART),
        ("I will not sign the deed", "I will sign the deed", Likeness.ALTERED),
        ("I am sorry", "I am sorry", Likeness.APART),
        ("We opened the gates", "We opened the school", Likeness.APART),
        ("", "", Likeness.APART),
        # A condition of several words.
        ("We will keep the mill", "We will keep the mill as long as it pays", Likeness.CUT),
        ("The road stays shut", "The road stays shut so long as it rains", Likeness.CUT),
        # An exception to what is denied of all.
        ("Nobody saw the boat leave", "Nobody saw the boat leave but the guard", Likeness.CUT),
        ("There was no one here", "There was no one here but me", Likeness.CUT),
        ("The mill owed nobody money", "The mill owed nobody money except us", Likeness.CUT),
        ("We saw the boat leave", "We saw the boat leave but slept on", Likeness.SAME),
        # For oneself, or for others, too.
        ("This bridge we will rebuild", "This bridge I will rebuild", Likeness.ALTERED),
        ("We will pay every debt by June", "I will pay every debt by June", Likeness.ALTERED),
        ("She gave us the old keys", "She gave me the old keys", Likeness.SAME),
        ("We are not against a bridge", "I am not against a bridge", Likeness.SAME),
        # What was done, and what is to be done.
        ("We have paid for all the coal", "We will pay for all the coal", Likeness.ALTERED),
        ("The dam was checked in May", "The dam will be checked in May", Likeness.ALTERED),
        ("We had opened the old gates", "We have opened the old gates", Likeness.SAME),
        # What narrows down what is said of every one.
        ("Every form has been read", "Every form in ink has been read", Likeness.ALTERED),
        ("Nobody was hurt that day", "Nobody on board was hurt that day", Likeness.ALTERED),
        ("All the trains ran today", "All the trains from Orm ran today", Likeness.ALTERED),
        ("All our staff were paid", "All our staff were in fact paid", Likeness.SAME),
        ("No pupil was harmed here", "No pupil was ever harmed here", Likeness.SAME),
        ("The old bridge was shut", "The old bridge in Orm was shut", Likeness.SAME),
    ],
)
def test_likeness(left, right, like):
    assert likeness(left, right)[0] is like
    assert likeness(right, left)[0] is like


def test_the_difference_is_told_from_both_sides():
    _, difference = likeness(
        "We left when the river allowed it", "We left when the budget allowed it"
    )

    assert difference == (("river",), ("budget",))


@given(TEXTS)
def test_an_utterance_is_never_altered_against_itself(text):
    assert likeness(text, text)[0] in {Likeness.SAME, Likeness.APART}


@given(TEXTS, TEXTS)
def test_likeness_is_symmetric(left, right):
    assert likeness(left, right)[0] is likeness(right, left)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s over.", ("it", "is", "over")),
        ("They won't, can't.", ("they", "will", "not", "can", "not")),
        ("", ()),
    ],
)
def test_words_are_written_out(text, expected):
    assert words(text) == expected
