"""What stands after a pause, and parts of several."""

import pytest

pytestmark = pytest.mark.model


PAUSED = [
    (
        "The tower is 71 metres high and was, until the war, the tallest building in Orm.",
        [
            "The tower is 71 metres high.",
            "The tower was, until the war, the tallest building in Orm.",
        ],
    ),
    ("She died of a fever aged 79.", ["She died of a fever aged 79."]),
    ("He was saved by a guard aged 40.", ["He was saved by a guard.", "A guard was aged 40."]),
    (
        "The club won 2-1 in Orm on Saturday, thanks to a goal by Vance.",
        [
            "The club won 2-1 in Orm.",
            "The club won in Orm on Saturday.",
            "The club won in Orm thanks to a goal by Vance.",
        ],
    ),
    (
        "Orley hit the post and had a shot saved by Ida Falk, making her debut.",
        [
            "Orley hit the post.",
            "Orley had a shot.",
            "A shot was saved by Ida Falk.",
            "Ida Falk made her debut.",
        ],
    ),
    (
        "Ida Falk sang for Ruth Vance, making her debut.",
        ["Ida Falk sang for Ruth Vance.", "Ida Falk made her debut."],
    ),
    (
        "They met at a rally in Orm attended by nine mayors.",
        ["They met at a rally in Orm.", "A rally in Orm was attended by nine mayors."],
    ),
    (
        "Ada Vance, of Mill Lane, who had slept for an hour, woke at nine.",
        [
            "Ada Vance, of Mill Lane, had slept for an hour.",
            "Ada Vance, of Mill Lane, woke at nine.",
        ],
    ),
    (
        "The firm lost guests to its rivals and, after a fire, its good name.",
        ["The firm lost guests to its rivals.", "The firm lost its good name after a fire."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PAUSED)
def test_what_stands_after_a_pause_belongs_to_its_verb(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


AMONG = [
    (
        "The hall was used by artists, among them the painter Per Lund and the band Rust.",
        [
            "The hall was used by artists.",
            "The painter Per Lund was among the artists.",
            "The band Rust was among the artists.",
        ],
    ),
    (
        "He died despite the efforts of two guards, one of them a nurse.",
        ["He died despite the efforts of two guards.", "One of the guards was a nurse."],
    ),
    (
        "The firm has debts of nine million, half of them owed to a bank.",
        ["The firm has debts of nine million.", "Half of the debts are owed to a bank."],
    ),
    (
        "There were ten men on the stairs, nine of them asleep.",
        ["There were ten men on the stairs.", "Nine of the men were asleep."],
    ),
    (
        "Divers searched for 290 people, most of them pupils on a trip.",
        ["Divers searched for 290 people.", "Most of the people were pupils on a trip."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), AMONG)
def test_a_part_of_several_is_told_of_them(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


LISTED = [
    (
        "She made a fortune for everyone but herself.",
        ["She made a fortune for everyone but herself."],
    ),
    (
        "He left a cat, a boat and several hundred books.",
        ["He left a cat.", "He left a boat.", "He left several hundred books."],
    ),
    ("He visited Orm, a port in Norland.", ["He visited Orm.", "Orm is a port in Norland."]),
]


@pytest.mark.parametrize(("sentence", "expected"), LISTED)
def test_all_but_one_is_no_list(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
