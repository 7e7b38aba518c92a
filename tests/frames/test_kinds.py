"""Kinds that exclude each other, ranks, rules kept and broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames import kinds

PHRASES = st.sampled_from(
    [
        "murder",
        "traffic accident",
        "state agency",
        "nonprofit firm",
        "ferry",
        "vessel",
        "",
        "act",
    ]
)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("traffic accident", "murder", True),
        ("nonprofit corporation", "state agency", True),
        ("felony warrant", "misdemeanor warrant", True),
        ("ferry", "cargo ship", True),
        ("ferry", "passenger ship", False),
        ("ferry", "vessel", False),
        ("murder", "killing", False),
        ("ferry accident", "murder weapon", False),
        ("toy gun", "gun", True),
        ("toy gun", "toy", False),
        ("dwarf planet", "planet", True),
        ("mountain lion", "puma", False),
    ],
)
def test_kinds_of_which_a_thing_is_only_one(left, right, expected):
    assert (kinds.excludes(left, right) is not None) is expected


@given(PHRASES, PHRASES)
def test_exclusion_is_symmetric_and_never_of_itself(left, right):
    assert (kinds.excludes(left, right) is None) == (kinds.excludes(right, left) is None)
    assert kinds.excludes(left, left) is None


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("The quake ranks at 4 on the explosivity index.", ("explosivity", "4")),
        ("Explosivity index: VEI 3.", ("explosivity", "3")),
        ("A category 3 hurricane came.", ("category", "3")),
        ("It fell from 4 to 3 on the Mercalli scale.", None),
        ("The full scale of the damage came to 4 houses.", None),
        ("The dam failed.", None),
    ],
)
def test_a_rank_on_a_scale(text, rank):
    assert kinds.rank(text) == rank


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They acted in accordance with club rules.", (True, ("club rules",))),
        ("The raid was contrary to department policy.", (False, ("department policy",))),
        ("They were contrary to a man.", None),
        ("", None),
    ],
)
def test_a_rule_kept_or_broken(text, expected):
    assert kinds.lawful(text) == expected
