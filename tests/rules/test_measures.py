from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from claimcheck.matching import pair
from claimcheck.model import Precision, Quantity, Time
from claimcheck.rules.figures import two_figures
from claimcheck.rules.measures import one_question

YEAR = Time(
    start=datetime(2031, 1, 1),  # noqa: DTZ001
    end=datetime(2031, 12, 31),  # noqa: DTZ001
    precision=Precision.YEAR,
    quote="2031",
)
PROFIT = Quantity(
    low=Decimal(512), high=Decimal(512), unit="SEK", counted="profit", quote="512 kronor"
)


def about(low, high, quote):
    return Quantity(low=Decimal(low), high=Decimal(high), approximate=True, quote=quote)


@pytest.mark.parametrize(
    ("ours", "theirs", "two"),
    [
        (about(2250, 2750, "about 2,500"), about(1890, 2310, "some 2,100"), True),
        (about(270, 330, "about 300"), about(315, 385, "about 350"), False),
        (about(20, 119, "dozens"), about(90, 110, "about 100"), False),
        (about(2250, 2750, "about 2,500"), replace(PROFIT, low=None), False),
    ],
)
def test_hedged_figures_are_as_exact_as_their_digits(ours, theirs, two):
    assert two_figures(ours, theirs) is two
    assert two_figures(theirs, ours) is two


@pytest.mark.parametrize(
    ("lone", "times", "one"),
    [
        (("profit",), (YEAR,), True),
        ((), (YEAR,), False),
        (("profit",), (), False),
    ],
)
def test_the_only_profit_of_a_year_is_one_question(lone, times, one, make_claim):
    words = {"terms": ("profit", "2031"), "quantities": (PROFIT,), "times": times}
    named = make_claim("Orm AB made a profit in 2031.", source="a", subject="Orm AB", **words)
    unnamed = make_claim("It made a profit in 2031.", source="b", subject="It", **words)

    found = replace(pair(named, replace(unnamed, unresolved=("It",))), lone=lone)

    assert one_question(found, PROFIT) is one


@pytest.mark.parametrize(
    ("ours", "theirs", "lone", "one"),
    [
        ("The damage bill will reach £200m.", "The damage was put at £84m.", ("damage",), True),
        ("The damage bill will reach £200m.", "The damage was put at £84m.", (), False),
        (
            "The damage to the chapel was £2m.",
            "The damage was put at £84m.",
            ("damage",),
            False,
        ),
    ],
)
def test_the_damage_of_an_event_is_one_question(ours, theirs, lone, one, make_claim):
    damage = replace(PROFIT, counted="damage")
    claims = [
        make_claim(text, source=source, subject="The damage", predicate=verb, terms=("damage",))
        for text, source, verb in ((ours, "a", "reach"), (theirs, "b", "put"))
    ]
    left, right = (replace(claim, quantities=(damage,)) for claim in claims)

    found = replace(pair(left, right), lone=lone, similarity=0.3)

    assert one_question(found, damage) is one
