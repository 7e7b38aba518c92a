"""When one figure tells that two claims are of one thing."""

from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck import matching
from claimcheck.model import Quantity
from claimcheck.model.claims import Alone
from claimcheck.rules.accounts import telling_figure


def amount(value, counted, unit=""):
    return Quantity(
        low=Decimal(value), high=Decimal(value), counted=counted, unit=unit, quote=value
    )


@pytest.fixture
def told(make_claim):
    def build(ours, theirs):
        left, right = (
            make_claim(
                id=f"{source}#1",
                source=source,
                quantities=(figure,),
                terms=(figure.counted, "harbour", "spring"),
            )
            for source, figure in (("a", ours), ("b", theirs))
        )
        pair = replace(
            matching.pair(left, right), around=Alone(apart_in_name="only one is about Orm")
        )
        return telling_figure(pair)

    return build


@pytest.mark.parametrize(
    ("value", "counted"),
    [("6412", "crate"), ("1900", "lodger"), ("304", "boat"), ("1.9E+9", "withdrawal")],
)
def test_a_figure_of_the_story_needs_no_name_beside_it(told, value, counted):
    assert told(amount(value, counted), amount(value, counted))


@pytest.mark.parametrize(
    ("value", "counted"),
    [("80", "loom"), ("120", "boat"), ("9", "crate"), ("500", "lodger")],
)
def test_a_common_figure_does_not_outweigh_a_name_that_only_one_has(told, value, counted):
    assert told(amount(value, counted), amount(value, counted)) is None
