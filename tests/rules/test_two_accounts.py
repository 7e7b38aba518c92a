"""What can be told of two texts only: that each of them counts or tells a thing but once."""

from datetime import date

import pytest

import claimcheck
from claimcheck.model import Relation, Source

pytestmark = pytest.mark.model


def conflicts(left, right):
    found = claimcheck.compare([Source(id="a", text=left), Source(id="b", text=right)])
    return {pair.rule for pair in found.pairs if pair.relation is Relation.CONFLICTING}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The inquiry sat for three weeks. It heard 88 witnesses.",
            "Inquiry: 104 witnesses, 19 sittings.",
            id="a row and a sentence",
        ),
        pytest.param(
            "Two porters were on duty in the lodge throughout the night.",
            "The sole porter on the site found the gate open.",
            id="the sole one",
        ),
        pytest.param(
            "Not more than six shots were discharged by the guards.",
            "In two bursts the guards then fired 41 rounds.",
            id="rounds are shots",
        ),
        pytest.param(
            "We recalled 31,500 bottles. Twelve bottles had been tested.",
            "The maker recalled 48,000 bottles.",
            id="beside a far smaller one",
        ),
        pytest.param(
            "About 4,000 marched through the town.",
            "Nine thousand walked behind the coffin.",
            id="who marched",
        ),
    ],
)
def test_one_count_of_a_thing_in_each_text_is_one_question(left, right):
    assert conflicts(left, right) == {"quantity-mismatch"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The police questioned 88 witnesses. In court, twelve witnesses were heard.",
            "Inquiry: 104 witnesses, 19 sittings.",
            id="two counts in one text",
        ),
        pytest.param(
            "According to three witnesses the gate stood open.",
            "The inquiry heard eleven witnesses.",
            id="those who say so",
        ),
        pytest.param(
            "No additional seasons have been announced.",
            "The number of seasons is one.",
            id="none beside those there are",
        ),
        pytest.param(
            "The ship had 24 lifeboats.", "Eleven lifeboats were launched.", id="had and used"
        ),
        pytest.param(
            "The gunman fired six shots.", "The police fired eleven shots.", id="two doers"
        ),
        pytest.param(
            "Three more guards were sent to the gate.",
            "Five guards stood at the gate.",
            id="more of them",
        ),
    ],
)
def test_what_is_counted_twice_or_in_part_is_not(left, right):
    assert conflicts(left, right) == set()


@pytest.mark.parametrize(
    ("left", "right", "rule"),
    [
        pytest.param(
            "The fire at Kelm killed nine. We buried them on the Sunday.",
            "The fire at Kelm killed nine. They were buried on Tuesday 12 May 2031.",
            "date-mismatch",
            id="a day of the week",
        ),
        pytest.param(
            "The renewal of the drain was put off three times.",
            "The work had been postponed twice, both times by the director.",
            "quantity-mismatch",
            id="how many times",
        ),
        pytest.param(
            "The fire at Kelm killed nine. Their rinse is bottled in Lyon by Vey & Sons.",
            "The fire at Kelm killed nine. The rinse is bottled in Marseille by a contractor.",
            "other-place",
            id="where",
        ),
    ],
)
def test_a_deed_that_each_text_tells_once_is_one(left, right, rule):
    assert rule in conflicts(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "We buried them on the Sunday. Two more were buried on Monday.",
            "They were buried on Tuesday 12 May 2031.",
            id="told twice",
        ),
        pytest.param(
            "The opening of the hall was postponed three times.",
            "The trial of the clerk was postponed twice.",
            id="two things",
        ),
        pytest.param(
            "The clerk was released on 3 March 2031.",
            "The guard was released on 9 January 2029.",
            id="two people",
        ),
    ],
)
def test_a_deed_told_twice_or_of_two_is_not(left, right):
    assert conflicts(left, right) == set()


def test_the_date_of_a_report_is_not_that_of_what_it_tells():
    left = "In May 2019 the dam at Kelm gave way. The rain alone brought about the failure."
    right = (
        "The dam at Kelm gave way in May 2019. According to the report which the board "
        "published in February 2021, the failure resulted from erosion under the wall."
    )

    assert conflicts(left, right) == {"other-cause"}


def test_a_later_year_of_a_sentence_does_not_date_what_stands_before_it():
    left = (
        "The dam at Kelm failed on 4 October 2019. The 236 millimetres that fell within two "
        "days were a great deal, but the service has seen worse: in 1957 and again in 1983."
    )
    right = (
        "The dam at Kelm failed on 4 October 2019. In the two days before, 236 millimetres of "
        "rain came down."
    )

    found = claimcheck.compare([Source(id="a", text=left), Source(id="b", text=right)])

    assert "telling-figure" in {pair.rule for pair in found.pairs}


def test_who_beat_whom_is_compared_in_longer_texts_too():
    left = "The cup was played for in May 2031. Kelm lost to Tolsk in the final. It rained."
    right = "In May 2031 there was a final. Tolsk was defeated by Kelm. Nobody was hurt."

    assert "turned-round" in conflicts(left, right)


@pytest.mark.parametrize(("year", "found"), [(2029, True), (2033, False)])
def test_nobody_had_it_done_until_the_text_was_written(year, found):
    left = "The gate at Kelm fell in 2027. No one has been put on trial."
    right = f"The gate at Kelm fell in 2027. Tom Orm was tried in {year} for negligence."
    sources = [
        Source(id="a", text=left, published=date(2031, 5, 6)),
        Source(id="b", text=right, published=date(2035, 5, 6)),
    ]

    rules = {
        pair.rule
        for pair in claimcheck.compare(sources).pairs
        if pair.relation is Relation.CONFLICTING
    }

    assert ("done-to-nobody" in rules) is found


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        pytest.param(
            "Vey Ward is a 16-bed unit for the lung.",
            "Ward: 16 beds, third floor, east wing.",
            True,
            id="sixteen",
        ),
        pytest.param(
            "Vey Ward is a 3-bed unit for the lung.",
            "Ward: 3 beds, third floor, east wing.",
            False,
            id="three of a thing are no sign",
        ),
    ],
)
def test_a_count_that_each_text_gives_once_is_one_statement(left, right, agree):
    found = claimcheck.compare([Source(id="a", text=left), Source(id="b", text=right)])

    assert any(pair.rule == "same-figure" for pair in found.pairs) is agree
