"""Places by side, by kind, and by whether one excludes another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames import sites

PLACES = st.sampled_from(
    ["kitchen", "house", "road", "bridge", "cabin", "hospital", "moon", ""]
)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("kitchen", "garden", True),
        ("family home", "road", True),
        ("kitchen", "street", True),
        ("bridge", "cabin", True),
        ("hospital", "home", True),
        ("kitchen", "house", False),
        ("bridge", "bridge", False),
        ("kitchen", "moon", False),
        ("building", "road", False),
    ],
)
def test_places_of_which_only_one_can_hold(left, right, expected):
    assert sites.excluded(left, right) is expected


@given(PLACES, PLACES)
def test_exclusion_is_symmetric_and_never_of_itself(left, right):
    assert sites.excluded(left, right) == sites.excluded(right, left)
    assert not sites.excluded(left, left)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("north", "south", True),
        ("back", "front", True),
        ("north", "east", False),
        ("", "", False),
    ],
)
def test_sides_that_exclude_each_other(left, right, expected):
    assert sites.opposite(left, right) is expected
    assert sites.opposite(right, left) is expected


@pytest.mark.parametrize(
    ("word", "side"), [("northern", "north"), ("Rear", "back"), ("port", "left"), ("blue", "")]
)
def test_a_word_for_a_side(word, side):
    assert sites.side(word) == side


def test_a_seat_by_its_noun_and_by_its_verb():
    assert sites.site("central control room") == "control room"
    assert sites.site("dining room") == ""
    assert sites.sited("headquarter") == "headquarters"
    assert sites.sited("paint") == ""


def test_what_happens_once():
    assert sites.once("crash")
    assert not sites.once("sing")
