"""What is said of some of several, and what is joined to what."""

import pytest

pytestmark = pytest.mark.model

TOLD = [
    (
        "Its planes, most of them leased, were grounded in May.",
        ["Its planes were grounded in May.", "Most of its planes were leased."],
    ),
    (
        "The guard died in spite of the efforts of two women, one of them an off-duty nurse.",
        [
            "The guard died in spite of the efforts of two women.",
            "One of the women was an off-duty nurse.",
        ],
    ),
    (
        "The board asks for an apology by the firm, a fund of nine crowns, and a tomb in Orm.",
        [
            "The board asks for an apology by the firm.",
            "The board asks for a fund of nine crowns.",
            "The board asks for a tomb in Orm.",
        ],
    ),
    (
        "Letters were sent to the ministry, where they were filed and forgotten.",
        [
            "Letters were sent to the ministry.",
            "Letters were filed in the ministry.",
            "Letters were forgotten.",
        ],
    ),
    (
        "A team led by the chemist Ada Vance has made a paint.",
        ["A team was led by the chemist Ada Vance.", "A team has made a paint."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_each_is_told_of_its_own(told, sentence, expected):
    assert [claim for claim in told(sentence) if " is a " not in claim] == expected


def test_a_street_is_no_town(told):
    claims = told("Tom Vance, 58, of Orchard Way, Hexham, told us that he had been tired.")

    assert "Orchard Way is in Hexham." in claims
