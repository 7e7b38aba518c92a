import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames.namesakes import in_both, mentions, same, signs

WORDS = ("Ada", "Venn", "Vellania", "Vellanian", "Aleksey", "Aleksei", "Orm", "of", "Fund")
NAMES = ("DOF", "the U.S. Orm Fund", "Ostland", "Ostish", "A. Venn", "Kelm Council", "KC")
names = st.one_of(
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
)


@given(names, names)
def test_two_names_of_one_thing_have_a_sign_in_common(left, right):
    assert not same(left, right) or signs(left) & signs(right)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Venn", "Ada Venn"),
        ("KC", "Kelm Council"),
        ("Ostish", "Ostland"),
        ("Aleksey Orm", "Aleksei Orm"),
        ("Vellanian", "Vellania"),
    ],
)
def test_the_signs_of_a_short_form_are_among_those_of_the_long_one(short, long):
    assert same(short, long)
    assert signs(short) & signs(long)


def test_a_name_without_letters_has_no_signs():
    assert not signs("—")
    assert not same("—", "—")


def test_the_names_in_both_claims_are_those_of_the_left_one(make_claim):
    left = make_claim(entities=("Ada Venn", "Orm", "Kelm"))
    right = make_claim(entities=("Venn", "Orm"))

    assert in_both(left, right) == ("Ada Venn", "Orm")
    assert mentions(right, "Ada Venn")
    assert not mentions(right, "Kelm")


@pytest.mark.parametrize("named", [(), ("Orm",)])
def test_a_claim_without_names_has_none_in_common(make_claim, named):
    assert in_both(make_claim(entities=named), make_claim()) == ()


def test_a_name_without_letters_is_in_no_other_claim(make_claim):
    claim = make_claim(entities=("—", "Orm"))

    assert not mentions(claim, "—")
    assert in_both(claim, claim) == ("Orm",)
