"""Small words by which two sentences that are nearly alike do not say the same."""

import pytest

from claimcheck.rules.provisos import other_proviso


@pytest.fixture
def claims(make_claim):
    return lambda ours, theirs: (make_claim(text=ours), make_claim(text=theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("A porter carried the casket out.", "No porter came near the casket."),
        ("The carpet was spoilt by smoke.", "The carpet was hardly touched by smoke."),
        ("The seal was set by the warden.", "The seal was set not by the warden."),
        ("One nurse was hurt badly.", "None of the nurses was hurt badly."),
        ("Orley won all wards by the river.", "Orley won six of the nine wards by the river."),
        ("Every ferry was late.", "Most ferries were late."),
        ("The gates will stay open.", "The gates will stay open as long as the river is low."),
        ("The miller takes the offer.", "The miller takes the offer if the bank agrees."),
        ("The lease runs on.", "The lease runs on unless the heirs object."),
    ],
)
def test_a_word_that_turns_a_sentence_keeps_it_from_saying_the_same(claims, ours, theirs):
    left, right = claims(ours, theirs)

    assert other_proviso(left, right)
    assert other_proviso(right, left)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The casket was carried out.", "A porter carried the casket out."),
        ("No later than noon the pit was closed.", "The pit was closed by noon."),
        ("Not only the barn burnt.", "The barn burnt."),
        ("There is no doubt that the weir broke.", "The weir broke."),
        ("All wards voted.", "Every ward voted."),
        ("All six of the wards voted.", "Each of the wards voted."),
        ("Some wards voted.", "Six of the wards voted."),
        ("The lease ends if the heirs object.", "If the heirs object, the lease will end."),
        ("The mill stood at the weir.", "The mill stood by the river."),
    ],
)
def test_other_words_leave_a_sentence_what_it_says(claims, ours, theirs):
    left, right = claims(ours, theirs)

    assert not other_proviso(left, right)


def test_two_denials_may_be_worded_in_two_ways(make_claim):
    left = make_claim(text="The mayor refused to sign.", negated=True)
    right = make_claim(text="The mayor did not sign.", negated=True)

    assert not other_proviso(left, right)
