"""When a count was made."""

from datetime import date, datetime

import pytest

from claimcheck.matching import counting, question
from claimcheck.model import Bearing, BlockKind, Precision, Time

EVENT = date(2031, 5, 4)


def day(number, bearing=Bearing.UNTIL):
    at = datetime(2031, 5, number)  # noqa: DTZ001
    return Time(
        start=at, end=at, precision=Precision.DAY, bearing=bearing, quote=f"{number} May"
    )


def story(herald, post):
    return question.Story(day=EVENT, written={"herald": herald, "post": post})


@pytest.fixture
def two(make_claim):
    return lambda **fields: (make_claim(source="herald", **fields), make_claim(source="post"))


def test_a_report_of_the_next_day_is_provisional(two):
    found = counting.overtaken(*two(), story(date(2031, 5, 5), date(2032, 1, 1)))

    assert found.early == "left"
    assert "2031-05-05" in found.reason


def test_reports_of_later_years_are_not(two):
    found = counting.overtaken(*two(), story(date(2033, 5, 5), date(2036, 1, 1)))

    assert found == counting.Overtaken()


def test_counts_of_one_day_are_not(two):
    found = counting.overtaken(*two(), story(date(2031, 5, 5), date(2031, 5, 5)))

    assert found == counting.Overtaken()


def test_what_a_claim_says_of_its_count_goes_before_the_date_of_its_source(two):
    left, right = two(times=(day(9),))

    found = counting.overtaken(left, right, story(date(2033, 5, 5), date(2034, 1, 1)))

    assert found.early == "left"
    assert "2031-05-09" in found.reason


def test_the_date_in_a_row_is_that_of_its_count(two):
    left, right = two(times=(day(9, Bearing.AT),), layout=BlockKind.ROW)

    found = counting.overtaken(left, right, story(date(2033, 5, 5), date(2034, 1, 1)))

    assert "2031-05-09" in found.reason


def test_who_writes_on_a_day_writes_before_its_row_is_closed(two):
    left, right = two(times=(day(5, Bearing.AT),), layout=BlockKind.ROW)

    found = counting.overtaken(left, right, story(date(2031, 5, 8), date(2031, 5, 5)))

    assert found.early == "right"


def test_a_count_at_an_hour_comes_before_that_of_the_day(two):
    noon = Time(
        start=None, end=None, precision=Precision.MINUTE, clock=(720, 720), quote="noon"
    )
    left, right = two(text="Nine were still missing at noon.", times=(noon,))

    found = counting.overtaken(left, right, story(date(2031, 5, 5), date(2031, 5, 5)))

    assert found.early == "left"
    assert found.reason == "at noon, and later on that day"


def test_a_text_that_only_names_days_of_long_before_has_no_day(two):
    found = counting.overtaken(*two(), story(date(1932, 1, 1), date(2031, 6, 1)))

    assert found == counting.Overtaken()
