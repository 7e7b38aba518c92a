"""Records survive being kept, and what is no record is refused."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.cache.codec import DamagedError, decode, encode
from claimcheck.model import Claim, Discrepancy, Quantity, Source, Span, Time

st.register_type_strategy(Decimal, st.decimals(allow_nan=False))
st.register_type_strategy(float, st.floats(allow_nan=False))
st.register_type_strategy(datetime, st.datetimes())


@pytest.mark.parametrize("type_", [Claim, Discrepancy, Quantity, Source, Time])
@settings(deadline=None)  # the strategies of a type are built with the first example
@given(data=st.data())
def test_any_record_is_read_again(type_, data):
    record = data.draw(st.from_type(type_))

    assert decode(type_, encode(record)) == record


@given(spans=st.lists(st.builds(Span, st.integers(), st.integers())).map(tuple))
def test_several_records_are_read_again(spans):
    read = decode(tuple[Span, ...], encode(spans))

    assert read == spans
    assert all(type(span) is Span for span in read)


QUANTITY = encode(Quantity(low=Decimal(12), high=None, unit="people"))


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(None, id="nothing"),
        pytest.param([], id="empty"),
        pytest.param(QUANTITY[:-1], id="one-short"),
        pytest.param([*QUANTITY, ""], id="one-more"),
        pytest.param(["twelve", *QUANTITY[1:]], id="no-number"),
        pytest.param([12, *QUANTITY[1:]], id="number-as-number"),
        pytest.param([*QUANTITY[:4], 1, *QUANTITY[5:]], id="no-truth"),
        pytest.param([*QUANTITY[:7], "guessed", *QUANTITY[8:]], id="no-choice"),
        pytest.param({"low": "12"}, id="object"),
    ],
)
def test_what_is_no_record_is_refused(damaged):
    with pytest.raises(DamagedError):
        decode(Quantity, damaged)


def test_a_day_is_no_instant():
    assert decode(date, encode(date(2031, 5, 3))) == date(2031, 5, 3)
    with pytest.raises(DamagedError):
        decode(date, "2031-05-32")
