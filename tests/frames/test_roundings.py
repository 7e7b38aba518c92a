"""The one figure that an amount gives, and its rounding."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames.roundings import digits, rounded_to, said, shown
from claimcheck.model import Quantity


def amount(low, high, **fields):
    ends = (None if end is None else Decimal(end) for end in (low, high))
    return Quantity(**dict(zip(("low", "high"), ends, strict=True)), **fields)


@pytest.mark.parametrize(
    ("quantity", "figure"),
    [
        pytest.param(amount(12, 12), "12", id="exact"),
        pytest.param(amount(210, None), "210", id="at least"),
        pytest.param(amount(None, 20, unit="km"), "20000", id="at most, in base units"),
        pytest.param(amount(270, 330, approximate=True, quote="about 300"), "300", id="about"),
        pytest.param(
            amount(18, 22, approximate=True, quote="some 20 km", unit="km"),
            "20000",
            id="about, in base units",
        ),
        pytest.param(amount(0, 0), "0", id="none at all"),
    ],
)
def test_an_amount_says_one_figure(quantity, figure):
    assert said(quantity) == Decimal(figure)


@pytest.mark.parametrize(
    "quantity",
    [
        pytest.param(amount(50, 300, range=True), id="a range"),
        pytest.param(amount(24, 119, approximate=True, quote="dozens"), id="dozens"),
        pytest.param(amount(None, None), id="nothing"),
    ],
)
def test_a_range_or_a_vague_word_says_no_figure(quantity):
    assert said(quantity) is None


@pytest.mark.parametrize(
    ("value", "count", "rounded"),
    [
        pytest.param("2486", 2, "2500", id="up"),
        pytest.param("15849.6", 2, "16000", id="converted"),
        pytest.param("69222", 2, "69000", id="down"),
        pytest.param("0", 2, "0", id="nought"),
        pytest.param("-18.888", 2, "-19", id="below nought"),
    ],
)
def test_a_value_is_rounded_to_the_digits_that_count(value, count, rounded):
    assert rounded_to(count, Decimal(value)) == Decimal(rounded)


@given(st.decimals(1, 1_000_000, places=2), st.integers(1, 4))
def test_rounding_never_adds_digits_and_is_stable(value, count):
    once = rounded_to(count, value)

    assert digits(once) <= count
    assert rounded_to(count, once) == once


def test_noughts_at_the_end_are_no_digits():
    assert digits(Decimal(2500)) == 2
    assert shown(amount(9000, 9000)) == 1
    assert shown(amount(None, None)) == 0
