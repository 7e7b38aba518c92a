"""Laws of the rules on who, where, whose and of what kind."""

import pytest

from claimcheck import matching
from claimcheck.model import Relation
from claimcheck.rules import judge

pytestmark = pytest.mark.model

PAIRS = [
    ("Ada Vey founded the clinic in 1990.", "The clinic was founded in 1990 by Tom Orley."),
    ("The body was found in the kitchen.", "The body was found in the garden."),
    ("It was a murder.", "It was an accident."),
    ('"We saw the river rise," said Ada Vey.', '"We saw the river rise," said Tom Orley.'),
]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_a_conflict_has_no_direction(whole_claims, left, right):
    ours, theirs = whole_claims(left, right)
    mirrored = whole_claims(right, left)

    one, other = judge(matching.pair(ours, theirs)), judge(matching.pair(*mirrored))

    assert one.relation is other.relation is Relation.CONFLICTING
    assert one.rule == other.rule


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_what_one_source_says_twice_is_its_own_affair(nlp, left, right):
    from claimcheck import extraction

    ours, theirs = extraction.whole(nlp, [left, right], source="a")

    assert judge(matching.pair(ours, theirs)).relation is not Relation.CONFLICTING


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_a_pair_of_which_one_side_is_alike_in_nothing_else_is_found(nlp, left, right):
    from dataclasses import replace

    from claimcheck import extraction

    ours, theirs = extraction.whole(nlp, [left, right], source="a")
    claims = (replace(ours, id="a#1"), replace(theirs, id="b#1", source="b"))

    assert len(list(matching.pairs(claims))) == 1


def test_a_duty_is_of_what_it_stands_for(nlp):
    from claimcheck import extraction

    (ours,) = extraction.whole(nlp, ["Retreating was not compulsory."], source="a")
    (theirs,) = extraction.whole(nlp, ["It was compulsory."], source="b")
    from dataclasses import replace

    resolved = replace(theirs, subject="the retreat", text="The retreat was compulsory.")

    assert judge(matching.pair(ours, resolved)).rule == "duty-denied"
