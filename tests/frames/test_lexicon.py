import pytest

from claimcheck.frames.lexicon import broader, kin


@pytest.mark.parametrize(
    ("left", "right"),
    [("begin", "start"), ("order", "Order"), ("eruption", "erupt"), ("die", "death")],
)
def test_synonyms_and_derived_words_are_kin_either_way(left, right):
    assert kin(left, right)
    assert kin(right, left)


@pytest.mark.parametrize(("left", "right"), [("hull", "order"), ("", ""), ("kelm", "orm")])
def test_unrelated_and_unknown_words_are_not_kin(left, right):
    assert not kin(left, right)


@pytest.mark.parametrize(("wide", "narrow"), [("kill", "murder"), ("vessel", "ferry")])
def test_a_kind_has_a_broader_word_and_not_the_reverse(wide, narrow):
    assert broader(wide, narrow)
    assert not broader(narrow, wide)


@pytest.mark.parametrize(
    ("wide", "narrow"), [("do", "murder"), ("amount", "close"), ("quantity", "dozen")]
)
def test_a_word_for_everything_is_broader_than_nothing(wide, narrow):
    assert not broader(wide, narrow)
