"""How far apart two times of day may be that are one."""

import pytest

from claimcheck.model import Precision, Time
from claimcheck.rules.hours import apart


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
