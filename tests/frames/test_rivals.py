"""Words of which one thing has one."""

import pytest

from claimcheck.frames import cues, rivals


@pytest.mark.parametrize(
    ("left", "right"),
    [("july", "august"), ("football", "basketball"), ("first", "second"), ("1947", "1957")],
)
def test_rivals_exclude_each_other_either_way(left, right):
    assert rivals.rival(left, right)
    assert rivals.rival(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("july", "july"),
        ("city", "town"),
        ("july", "football"),
        ("film", "movie"),
        ("1947", "7"),
    ],
)
def test_synonyms_and_strangers_are_no_rivals(left, right):
    assert not rivals.rival(left, right)


def test_every_group_has_more_than_one_member():
    groups = cues.load("rivals")["groups"]

    assert [name for name, members in groups.items() if len(members) == 1] == []


@pytest.mark.parametrize(("word", "when"), [("2006", True), ("may", True), ("film", False)])
def test_words_that_say_when(word, when):
    assert rivals.is_time(word) is when


def test_ranks_stand_before_what_they_rank():
    ranks = rivals.ranks("Her second studio album came before the split")

    assert ranks["album"] == frozenset({"second"})
    assert ranks["split"] == frozenset({"before"})


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Montana", "New Mexico", True),
        ("Montana", "United States", False),
        ("Montana", "Montana", False),
        ("Montana", "Nowheresham", False),
    ],
)
def test_regions_are_apart_unless_one_holds_the_other(left, right, apart):
    assert rivals.other_region(left, right) is apart


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [("Canadian", "American", True), ("Canadian", "Canada", False), ("Canadian", "Vey", False)],
)
def test_countries_and_their_peoples(left, right, apart):
    assert rivals.other_country(left, right) is apart
