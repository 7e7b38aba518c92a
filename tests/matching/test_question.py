"""Whether two claims can be about one event: days whose year is not told, and records."""

from datetime import datetime

import pytest

from claimcheck.matching.distinct import apart_in_name
from claimcheck.matching.occurring import apart_in_time, happened, meet
from claimcheck.matching.question import Story
from claimcheck.model import Bearing, Precision, Time


def day(year, number, quote, *, inferred=True, bearing=Bearing.AT):
    return Time(
        start=datetime(year, 11, number),  # noqa: DTZ001 - of the place
        end=datetime(year, 11, number, 23, 59),  # noqa: DTZ001
        precision=Precision.DAY,
        bearing=bearing,
        inferred=inferred,
        quote=quote,
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "together"),
    [
        pytest.param(
            day(2021, 14, "14 November 2021", inferred=False),
            day(2022, 14, "14 November"),
            True,
            id="a year from context",
        ),
        pytest.param(
            day(2021, 14, "Sunday"), day(2022, 14, "14 November"), True, id="a weekday"
        ),
        pytest.param(
            day(2021, 14, "14 November"), day(2021, 15, "15 November"), False, id="days"
        ),
        pytest.param(
            day(2021, 14, "14 November 2021", inferred=False),
            day(2022, 14, "14 November 2022", inferred=False),
            False,
            id="two years",
        ),
        pytest.param(
            day(2021, 14, "14 November 2021", inferred=False),
            day(2022, 14, "yesterday"),
            False,
            id="a day found from another",
        ),
    ],
)
def test_a_day_whose_year_is_not_told_may_be_of_either_year(ours, theirs, together):
    assert meet(ours, theirs) is together
    assert meet(theirs, ours) is together


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It was the highest turnout since 4 November 1999.", False),
        ("It is the first flood since 4 November 1999.", False),
        ("She has run the mill since 4 November 1999.", True),
    ],
)
def test_what_a_record_is_held_against_is_not_when_it_happened(make_claim, text, kept):
    since = day(1999, 4, "4 November 1999", bearing=Bearing.SINCE, inferred=False)
    claim = make_claim(text=text, times=(since,))

    assert (happened(claim) == (since,)) is kept


def test_a_record_of_today_is_not_set_apart_by_the_year_it_reaches_back_to(make_claim):
    since = day(1999, 4, "4 November 1999", bearing=Bearing.SINCE, inferred=False)
    record = make_claim(text="The highest turnout since 4 November 1999.", times=(since,))

    assert not apart_in_time(record, make_claim(), Story(years=frozenset({2031})))


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        ("Civilians", ""),
        ("Passengers", ""),
        ("Wells", "only one is about Wells"),
        ("Texas", "only one is about Texas"),
        ("Harris", "only one is about Harris"),
    ],
)
def test_a_kind_of_people_at_the_head_of_a_row_is_no_name(make_claim, subject, reason):
    row = make_claim(text=f"{subject}: 47.", subject=subject, entities=(subject,))

    assert apart_in_name(row, make_claim(), Story(names=frozenset({"orm"}))) == reason
