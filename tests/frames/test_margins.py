from decimal import Decimal

import pytest

from claimcheck.frames.margins import margins

pytestmark = pytest.mark.model

NEAR = "The grid was ninety seconds from total collapse."


@pytest.mark.parametrize(
    ("text", "end", "seconds"),
    [
        (NEAR, "collapse", 90),
        ("The grid came within 4 minutes of a complete blackout.", "blackout", 240),
        ("A complete collapse was 4 minutes and 37 seconds away.", "collapse", 277),
    ],
)
def test_how_near_the_end_was(text, end, seconds, whole_claims):
    claim, _ = whole_claims(text, NEAR)

    (found,) = margins(claim)

    assert (found.end, found.seconds) == (end, Decimal(seconds))


def test_two_minutes_of_silence_are_no_margin(whole_claims):
    claim, _ = whole_claims("The crowd kept two minutes of silence.", NEAR)

    assert margins(claim) == ()
