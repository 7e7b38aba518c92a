"""The two sides of a vote."""

import pytest

from claimcheck import extraction
from claimcheck.frames.tallies import tally

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The members approved it by 2,114 votes to 1,387.", (2114, 1387)),
        ("1,764 members voted in favour and 1,702 against.", (1764, 1702)),
        ("The council rejected the plan by 12 votes to nine.", (12, 9)),
        ("The bill was passed 315–295.", (315, 295)),
        ("The house voted 190 to 210 to keep the bridge.", (210, 190)),
        ("The motion was carried by 40 to 31 on Friday.", (40, 31)),
        ("Nine members voted for the plan and 12 against.", (12, 9)),
        ("The jury voted eleven to one.", (11, 1)),
    ],
)
def test_a_result_has_two_sides(nlp, text, sides):
    (claim,) = extraction.whole(nlp, [text])

    assert tally(claim) == sides


@pytest.mark.parametrize(
    "text",
    [
        "The members approved raising the age from 16 to 18.",
        "A rise by 10 to 12 per cent was approved.",
        "She was elected for 2031–2035.",
        "The council voted on the plan at ten to nine.",
        "The club won the match six to three.",
        "The law passed in 1998.",
        "Twelve members voted against it.",
        "The board backed a plan for 12 to 14 houses.",
    ],
)
def test_other_figures_are_no_result(nlp, text):
    (claim,) = extraction.whole(nlp, [text])

    assert tally(claim) is None
