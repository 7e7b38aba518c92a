"""Clauses that meet at a colon, at a semicolon or at nothing at all."""

import pytest

pytestmark = pytest.mark.model


MET = [
    (
        "He called the office: thick smoke, he said, was pouring out of the roof.",
        ["He called the office.", "Thick smoke was pouring out of the roof."],
    ),
    (
        "Wolves numbered nine; the count of 20 included eleven that were dogs.",
        [
            "Wolves numbered nine.",
            "The count of 20 included eleven that were dogs.",
            "Eleven were dogs.",
        ],
    ),
    (
        "There was no lamp; ours, above the door, had been broken for weeks.",
        ["There was no lamp.", "Ours, above the door, had been broken for weeks."],
    ),
    (
        "When it got cold the old pump was still running.",
        ["It got cold.", "When it got cold the old pump was still running."],
    ),
    ("Down came the flag.", ["Down came the flag."]),
    (
        (
            "The buses were held for an hour, and two of the guests, the nurses "
            "believe, could have been saved."
        ),
        ["The buses were held for an hour.", "Two of the guests could have been saved."],
    ),
    (
        (
            "The firm has since done what the plan of 1985 could not: in 2010 the "
            "mill hired 90 men."
        ),
        [
            "The firm has since done what the plan of 1985 could not.",
            "In 2010 the mill hired 90 men.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), MET)
def test_each_clause_keeps_its_subject(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


TIMED = [
    (
        "By the time the roof fell in nine guests had left the hall.",
        ["By the time the roof fell in nine guests had left the hall."],
    ),
    (
        (
            "In the last two days it rained; the word was coined by a clerk and was"
            " never used by the office."
        ),
        [
            "In the last two days it rained.",
            "The word was coined by a clerk.",
            "The word was never used by the office.",
        ],
    ),
    (
        (
            "They closed the mine, nine months after the mayor gave in and hired "
            "her, in May 1951."
        ),
        [
            "They closed the mine, nine months after the mayor gave in.",
            "The mayor gave in.",
            "The mayor hired her, in May 1951.",
        ],
    ),
    (
        "Forty people were treated for burns and 90 arrested before that day was out.",
        [
            "Forty people were treated for burns.",
            "90 were arrested before that day was out.",
            "That day was out.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TIMED)
def test_a_time_stays_with_its_clause(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


LAST = [
    (
        "A call came at nine; the flood was in the town by then. It had crossed the wall.",
        [
            "A call came at nine.",
            "The flood was in the town by then.",
            "The flood had crossed the wall.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), LAST)
def test_it_is_what_the_last_clause_was_about(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


UNITS = [
    (
        "At the mill the water was 6 m. It reached Kelm at nine.",
        ["At the mill the water was 6 m.", "The water reached Kelm at nine."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), UNITS)
def test_a_unit_ends_a_sentence(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
