"""How far apart two times of day may be that are one."""

from datetime import date as date_of
from datetime import datetime, time, timedelta

import pytest

from claimcheck.model import Precision, Time
from claimcheck.rules.hours import Near, apart, close


def at(first, last, **fields):
    return Time(start=None, end=None, clock=(first, last), **fields)


@pytest.mark.parametrize(
    ("minute", "expected"),
    [(185, False), (210, False), (215, False), (220, True)],
    ids=["soon after", "at its end", "hardly later", "later"],
)
def test_shortly_after_three_ends_before_twenty_to_four(minute, expected):
    shortly_after = at(180, 210, precision=Precision.HOUR)

    assert apart(shortly_after, at(minute, minute, precision=Precision.MINUTE)) is expected


def test_a_full_hour_may_be_a_quarter_off():
    three = at(180, 180, precision=Precision.HOUR)

    assert not apart(three, at(195, 195, precision=Precision.MINUTE))
    assert apart(three, at(200, 200, precision=Precision.MINUTE))


def day(*date):
    start = datetime.combine(date_of(*date), time())
    return Time(start=start, end=start + timedelta(hours=23), precision=Precision.DAY)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((2031, 9, 21), (2031, 11, 21), Near.SLIP),
        ((2031, 9, 21), (2031, 9, 24), Near.DAYS),
        ((2031, 9, 21), (2031, 11, 22), Near.FAR),
        ((2031, 9, 21), (2032, 11, 21), Near.FAR),
        ((2031, 9, 1), (2031, 11, 1), Near.FAR),
        ((2031, 9, 15), (2031, 11, 15), Near.FAR),
        ((2031, 9, 30), (2031, 11, 30), Near.FAR),
    ],
    ids=["month", "few days", "day, too", "year, too", "first", "middle", "last"],
)
def test_days_that_differ_in_their_month_alone_are_a_slip(one, other, expected):
    assert close(day(*one), day(*other)) is expected
