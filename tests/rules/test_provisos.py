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


def terms(text):
    return tuple(text.casefold().strip(".").split())


@pytest.fixture
def giving(make_claim):
    def build(text, noun):
        return make_claim(text=text, objects=(noun,), terms=terms(text))

    return build


@pytest.mark.parametrize(
    ("noun", "ours", "theirs"),
    [
        ("order", "Orley gave the order to clear the yard.", "Orley gave the order to fire."),
        ("plan", "They had a plan to sell the mill.", "They had a plan to burn the mill."),
        ("right", "Tenants have a right to vote.", "Tenants have a right to fish."),
        ("leave", "The warden had leave to hunt.", "The warden had leave to travel."),
    ],
)
def test_one_noun_for_two_purposes_is_not_the_same(giving, noun, ours, theirs):
    assert other_proviso(giving(ours, noun), giving(theirs, noun))


@pytest.mark.parametrize(
    ("noun", "ours", "theirs"),
    [
        ("order", "Orley gave the order to fire.", "The order to fire came from Orley."),
        ("plan", "They had a plan to start the mill.", "They had a plan to begin milling."),
        ("order", "Orley gave the order to fire.", "Orley gave the order."),
        ("right", "Tenants have a right to vote.", "The tenants' right to vote stands."),
    ],
)
def test_one_purpose_or_none_leaves_a_noun_the_same(giving, noun, ours, theirs):
    assert not other_proviso(giving(ours, noun), giving(theirs, noun))


def test_a_noun_on_its_way_to_a_place_has_no_purpose(make_claim):
    left, right = (
        make_claim(text=f"She took it to {place}.", objects=("it",), terms=("take",))
        for place in ("Kelm", "Orm")
    )

    assert not other_proviso(left, right)
