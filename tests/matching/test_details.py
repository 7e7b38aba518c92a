"""Keys of details that hardly turn up twice."""

from decimal import Decimal

import pytest

from claimcheck.matching.blocking import candidates
from claimcheck.matching.details import minute, rare_figure, retold, rounded_figure
from claimcheck.model import Precision, Quantity, Time


def amount(value, **fields):
    return Quantity(low=Decimal(value), high=Decimal(value), **fields)


def clock(first, last=None, **fields):
    return Time(
        start=None,
        end=None,
        precision=Precision.MINUTE,
        clock=(first, first if last is None else last),
        **fields,
    )


@pytest.mark.parametrize(
    ("quantity", "keys"),
    [
        pytest.param(amount(304), ["rare:304"], id="three digits"),
        pytest.param(amount(2142, unit="t"), ["rare:2.142E+6"], id="in base units"),
        pytest.param(amount(2500), [], id="two digits and noughts"),
        pytest.param(amount(2, unit="day"), [], id="not made rare by its unit"),
        pytest.param(amount(304, ordinal=True), [], id="a rank"),
    ],
)
def test_only_a_figure_of_three_digits_is_rare(make_claim, quantity, keys):
    assert list(rare_figure(make_claim(quantities=(quantity,)))) == keys


def test_a_figure_meets_its_rounding(make_claim):
    ours = make_claim(quantities=(amount(2486),))
    theirs = make_claim(quantities=(amount(2500),))

    assert set(rounded_figure(ours)) == set(rounded_figure(theirs))


def test_one_time_of_day_meets_itself_on_a_clock_of_twelve_hours(make_claim):
    ours = make_claim(times=(clock(9 * 60 + 58, quote="9:58"),))
    theirs = make_claim(times=(clock(21 * 60 + 58, quote="21:58"),))
    other = make_claim(times=(clock(22 * 60 + 5, quote="22:05"),))

    assert set(minute(ours)) == set(minute(theirs))
    assert not set(minute(ours)) & set(minute(other))


def test_a_part_of_the_day_is_no_time_of_day(make_claim):
    assert not list(minute(make_claim(times=(clock(360, 719, quote="in the morning"),))))


def test_about_a_time_of_day_meets_what_is_near(make_claim):
    about = make_claim(times=(clock(530, quote="about ten to nine", approximate=True),))
    exact = make_claim(times=(clock(529, quote="8:49"),))

    assert set(minute(about)) & set(minute(exact))


def test_a_deed_meets_its_retelling_and_not_its_denial(make_claim):
    told = {"predicate": "evacuate", "subject": "The clinic", "terms": ("clinic", "evacuate")}
    again = {"predicate": "leave", "objects": ("hospital",), "terms": ("leave", "hospital")}
    ours, theirs = make_claim(**told), make_claim(source="gazette", **again)
    denied = make_claim(source="gazette", negated=True, **again)

    assert set(retold(ours)) & set(retold(theirs))
    assert [key for *_, key in candidates((ours, theirs), (retold,))]
    assert not [key for *_, key in candidates((ours, denied), (retold,))]


@pytest.mark.parametrize(
    ("ours", "theirs", "meets"),
    [
        pytest.param("repay", "pay", True, id="repaid"),
        pytest.param("reopen", "open", True, id="reopened"),
        pytest.param("red", "d", False, id="no verb is left"),
    ],
)
def test_what_is_done_again_meets_what_is_done(make_claim, ours, theirs, meets):
    left, right = (make_claim(predicate=verb, objects=("lodger",)) for verb in (ours, theirs))

    assert bool(set(retold(left)) & set(retold(right))) is meets
