"""Differences between amounts that are none, where a page of sentences cannot show it."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from claimcheck import matching
from claimcheck.model import Precision, Quantity, Relation, Time
from claimcheck.model.claims import Alone
from claimcheck.rules import judge
from claimcheck.rules.amounts import wording


def dead(low, high=None, **fields):
    high = low if high is None else high
    return Quantity(
        low=Decimal(low), high=Decimal(high), unit="people", counted="deaths", **fields
    )


@pytest.fixture
def pair_of(make_claim):
    """Two claims that give a toll each, of two sources unless told otherwise."""

    def build(ours, theirs, *, other="post", **fields):
        left = make_claim(source="herald", quantities=(ours,), **fields)
        right = make_claim(source=other, id=f"{other}#2", quantities=(theirs,), **fields)
        return matching.pair(left, right)

    return build


def test_two_tolls_conflict(pair_of):
    assert judge(pair_of(dead(12), dead(21))).relation is Relation.CONFLICTING


@pytest.mark.parametrize(
    ("early", "relation"),
    [("left", Relation.COMPATIBLE), ("right", Relation.CONFLICTING)],
    ids=["grew", "shrank"],
)
def test_a_toll_of_the_first_days_may_only_grow(pair_of, early, relation):
    pair = replace(
        pair_of(dead(12), dead(21)),
        around=Alone(overtaken="as of May, and as of June", early=early),
    )

    assert judge(pair).relation is relation


@pytest.mark.parametrize(
    ("within", "relation"),
    [("left", Relation.COMPATIBLE), ("right", Relation.CONFLICTING)],
    ids=["part", "more than the whole"],
)
def test_the_toll_of_one_place_is_part_of_the_whole_of_that_day(pair_of, within, relation):
    at = datetime(2031, 5, 4)  # noqa: DTZ001 - of the place
    times = (Time(start=at, end=at, precision=Precision.DAY, quote="4 May"),)
    two = replace(pair_of(dead(12), dead(21)), around=Alone(within=within))
    pair = replace(
        two, left=replace(two.left, times=times), right=replace(two.right, times=times)
    )

    assert judge(pair).relation is relation


@pytest.mark.parametrize("within", ["left", "right"])
def test_the_toll_of_a_place_on_no_known_day_is_no_rival(pair_of, within):
    pair = replace(pair_of(dead(12), dead(21)), around=Alone(within=within))

    assert judge(pair).relation is Relation.COMPATIBLE


def test_vague_figures_of_one_passage_are_stages_of_it(pair_of):
    dozens = dead(20, 119, approximate=True, quote="dozens")
    hundreds = dead(200, 1999, approximate=True, quote="hundreds")

    together = judge(pair_of(dozens, hundreds, other="herald", section="The attack"))
    apart = judge(pair_of(dozens, hundreds))

    assert (together.relation, apart.relation) == (Relation.COMPATIBLE, Relation.CONFLICTING)


def test_some_of_a_figure_is_not_held_against_it(pair_of):
    assert judge(pair_of(dead(21), dead(8, part=True))).relation is Relation.COMPATIBLE


@pytest.mark.parametrize("apart", ["apart_in_time", "apart_in_name"])
def test_another_event_has_a_toll_of_its_own(pair_of, apart):
    around = Alone(**{apart: "2019 is not 2031"})
    judgement = judge(replace(pair_of(dead(12), dead(21)), around=around))

    assert (judgement.rule, judgement.reason) == ("different-event", "2019 is not 2031")


@pytest.mark.parametrize(
    ("noun", "one", "three"),
    [
        ("laboratory", "1 laboratory", "3 laboratories"),
        ("witness", "1 witness", "3 witnesses"),
        ("church", "1 church", "3 churches"),
        ("box", "1 box", "3 boxes"),
        ("day", "1 day", "3 days"),
        ("child", "1 child", "3 children"),
        ("deaths", "1 deaths", "3 deaths"),
    ],
)
def test_what_is_counted_in_the_plural(noun, one, three):
    given = [Quantity(low=Decimal(n), high=Decimal(n), unit=noun, counted=noun) for n in (1, 3)]

    assert [wording(each) for each in given] == [one, three]
