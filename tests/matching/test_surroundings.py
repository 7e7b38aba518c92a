"""What is known around two claims, found when it is asked for."""

from unittest.mock import patch

from claimcheck.matching import distinct, occurring, question
from claimcheck.matching.question import Story
from claimcheck.matching.surroundings import Surroundings
from claimcheck.model.claims import ALONE, Pair

KELM = Story(names=frozenset({"kelm"}))


def test_each_is_what_the_story_says_of_the_two(make_claim):
    left = make_claim(subject="the flood in Orm", entities=("Orm",))
    right = make_claim(subject="the flood in Kelm", entities=("Kelm",))

    around = Surroundings(left, right, KELM)

    assert around.apart_in_name == distinct.apart_in_name(left, right, KELM) != ""
    assert around.apart_in_time == occurring.apart_in_time(left, right, KELM)
    assert around.within == distinct.within(left, right, KELM)
    assert around.timed == occurring.timed(left, right, KELM)
    assert around.lone == question.lone(left, right, KELM)
    assert around.one_victim is question.one_victim(left, right, KELM)
    assert (around.overtaken, around.early) == ("", "")


def test_nothing_is_found_before_it_is_asked_and_nothing_twice(make_claim):
    with patch.object(distinct, "apart_in_name", return_value="two towns") as find:
        around = Surroundings(make_claim(), make_claim(), Story())
        pair = Pair(left=make_claim(), right=make_claim(), key="", similarity=0, around=around)
        before = find.call_count

        found = pair.apart_in_name, pair.apart_in_name

    assert (before, found, find.call_count) == (0, ("two towns", "two towns"), 1)


def test_of_two_claims_alone_nothing_else_is_known(make_claim):
    pair = Pair(left=make_claim(), right=make_claim(), key="asked", similarity=1)

    assert pair.around is ALONE
    assert not any(ALONE)
