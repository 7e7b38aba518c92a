"""How many a group is, said in passing."""

import pytest

pytestmark = pytest.mark.model


SIZES = [
    (
        "Its staff of 2,500 was sent home.",
        ["Its staff of 2,500 was sent home.", "Its staff was 2,500."],
    ),
    (
        "The ferry, with a crew of 29, sank.",
        ["The ferry, with a crew of 29, sank.", "The crew of the ferry was 29."],
    ),
    (
        "The yacht had a crew of nine.",
        ["The yacht had a crew of nine.", "The crew of the yacht was nine."],
    ),
    (
        "The town's population of 4,000 left.",
        ["The town's population of 4,000 left.", "The town's population is 4,000."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SIZES)
def test_the_size_of_a_group_is_a_claim_of_its_own(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


UNKNOWN = [
    ("A crew of nine was on deck.", ["A crew of nine was on deck."]),
    ("The staff of the mill left.", ["The staff of the mill left."]),
]


@pytest.mark.parametrize(("sentence", "expected"), UNKNOWN)
def test_a_group_of_nobody_known_has_no_size(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
