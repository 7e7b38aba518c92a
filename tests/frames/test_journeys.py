"""Places that somebody leaves or reaches."""

import pytest

from claimcheck.frames.journeys import stops


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("She left Kelm at noon.", False),
        ("She left for Kelm at noon.", True),
        ("She departed the Kelm on Friday.", False),
        ("They fled from Kelm.", False),
        ("They fled to Kelm.", True),
        ("The ship arrived in Kelm.", True),
        ("The ship sailed north to Kelm.", True),
        ("He returned from Kelm.", False),
        ("He returned to Kelm.", True),
    ],
)
def test_a_place_is_left_or_reached(text, reached):
    assert [stop.reached for stop in stops(text, ("Kelm",))] == [reached]


@pytest.mark.parametrize(
    "text", ["He lives in Kelm.", "A letter from Kelm came.", "Kelm left."]
)
def test_a_place_may_be_neither(text):
    assert list(stops(text, ("Kelm",))) == []
