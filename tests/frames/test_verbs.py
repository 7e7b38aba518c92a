"""Verbs that tell of one kind of deed."""

from itertools import combinations

import pytest

from claimcheck.frames import antonyms, cues, verbs


@pytest.mark.parametrize(
    ("left", "right"),
    [("begin", "open"), ("last", "go on"), ("raze", "demolish"), ("see", "see")],
)
def test_verbs_of_one_deed_meet(left, right):
    assert verbs.same_deed(left, right)
    assert verbs.same_deed(right, left)


@pytest.mark.parametrize(("left", "right"), [("begin", "end"), ("kill", "injure"), ("", "")])
def test_other_verbs_do_not(left, right):
    assert not verbs.same_deed(left, right)


def test_no_class_holds_opposites():
    classes = cues.load("verbs")["classes"]

    opposites = [
        (name, one, other)
        for name, members in classes.items()
        for one, other in combinations(members, 2)
        if antonyms.opposite(one, other)
    ]

    assert opposites == []
