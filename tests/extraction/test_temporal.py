"""A time of day and its day stay one time where a clause is told by its adverbials."""

import pytest

from claimcheck import extraction
from claimcheck.model import Source

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The mill was shut by the court at 21:40 on Friday.",
            "The mill was shut at 21:40 on Friday.",
        ),
        (
            "Orm Bank was closed by the office at 07:05 on 12 November 2031.",
            "Orm Bank was closed at 07:05 on 12 November 2031.",
        ),
        (
            "The ferry was found by divers at 6:15 on Sunday morning.",
            "The ferry was found at 6:15 on Sunday morning.",
        ),
        (
            "The mill was shut by the court at 9 a.m. on 3 May 2031.",
            "The mill was shut at 9 a.m. on 3 May 2031.",
        ),
    ],
)
def test_an_hour_keeps_its_day(nlp, text, told):
    claims = extraction.claims(nlp, Source(id="herald", text=text))

    assert told in [claim.text for claim in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The mill was shut by the court at the gate on Friday.",
        "The ferry was found by divers in the bay on Sunday.",
        "The flag was raised by the mayor at the town hall on 3 May 2031.",
        "The vote was held by the union in Kelm at noon.",
    ],
)
def test_a_place_and_a_day_are_two(nlp, text):
    claims = extraction.claims(nlp, Source(id="herald", text=text))

    assert text not in [claim.text for claim in claims]
