"""Units: what they are called, their metric counterparts, and their base units."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames import units
from claimcheck.frames.words import split
from claimcheck.model import Quantity


def amount(value: str, unit: str) -> Quantity:
    return Quantity(low=Decimal(value), high=Decimal(value), unit=unit)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(("1.5", "km"), ("1500", "m"), id="length"),
        pytest.param(("102", "minute"), ("1.7", "hour"), id="duration"),
        pytest.param(("30000", "MW"), ("30", "GW"), id="power"),
        pytest.param(("2", "t"), ("2000", "kg"), id="mass"),
        pytest.param(("14", "°F"), ("-10", "°C"), id="temperature"),
        pytest.param(("2", "decade"), ("20", "year"), id="years"),
    ],
)
def test_equal_amounts_have_one_base(ours, theirs):
    assert units.base(amount(*ours)) == units.base(amount(*theirs))


def test_a_counted_noun_is_its_own_base():
    homes = amount("29", "house")

    assert units.base(homes) == homes


def test_an_open_end_stays_open():
    at_least = Quantity(low=Decimal(2), high=None, unit="km")

    assert units.base(at_least).high is None


def test_gross_tonnage_is_no_mass():
    assert units.kind("GT") != units.kind("t")


@given(st.decimals(min_value=0, max_value=10**6, places=2))
def test_the_base_of_a_base_is_itself(value):
    once = units.base(Quantity(low=value, high=value, unit="km"))

    assert units.base(once) == once


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("cubic metres of ash", "m3", 2),
        ("per cent of", "%", 2),
        ("percentage points", "percentage point", 2),
        ("megawatt-hours", "MWh", 3),
        ("gross tons", "GT", 2),
        ("metres", "m", 1),
    ],
)
def test_the_longest_name_is_read(text, name, end):
    unit, after = units.unit_at(split(text), 0) or (None, 0)

    assert (unit.name if unit else "", after) == (name, end)


@pytest.mark.parametrize(
    ("text", "code"),
    [("US$ 5", "USD"), ("$ 5", "USD"), ("A$5", "AUD"), ("SEK 148", "SEK"), ("£5", "GBP")],
)
def test_the_currency_before_an_amount(text, code):
    words = split(text)

    found = units.currency_before(words, len(words) - 1)

    assert found == (code, 0)


def test_a_metric_counterpart_is_exact():
    unit, _ = units.unit_at(split("feet"), 0) or (None, 0)

    assert unit is not None
    assert units.metric(Decimal(52000), unit) == Decimal("15849.6")
