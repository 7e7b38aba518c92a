"""Attendances, turnouts, and how many were on board."""

import pytest

from claimcheck.frames.quantities import mentions

pytestmark = pytest.mark.model


@pytest.fixture
def counted(nlp):
    def read(text):
        return [mention.value.counted for mention in mentions(nlp(text))]

    return read


READ = [
    ("The march drew some 20,000 people.", "attendance"),
    ("Police put the crowd at 4,000.", "attendance"),
    ("The rally was attended by 350 persons.", "attendance"),
    ("The concert attracted 8,000 visitors.", "attendance"),
    ("Turnout reached 71 percent.", "turnout"),
    ("Only 48 percent of voters cast a ballot.", "turnout"),
    ("Barely half of those on the roll went to vote.", "turnout"),
    ("A car ferry carrying 212 people ran aground.", "aboard"),
    ("The ferry struck a reef with 187 persons on board.", "aboard"),
    ("Half of the voters under 30 went to vote.", "voter"),
    ("Some 48 percent of voters voted for the mayor.", "voter"),
    ("The train carried 300 people to safety.", "people"),
    ("The ferry can carry 900 people.", "people"),
    ("A lifeboat carried 12 people.", "people"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_is_counted(counted, text, expected):
    assert counted(text)[0] == expected
