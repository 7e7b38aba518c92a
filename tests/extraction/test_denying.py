"""A denial that stands before an earlier verb, or before "nor", is told with its own clause."""

import pytest

from claimcheck import extraction
from claimcheck.model import Source

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nor did Ben Orley fall.", {"Ben Orley did not fall."}),
        ("Nor had the council been told.", {"The council had not been told."}),
        ("Nor could the pilot see the tower.", {"The pilot could not see the tower."}),
        ("Nor will the school be rebuilt.", {"The school will not be rebuilt."}),
        ("Nor was any warning given.", {"No warning was given."}),
        ("Nor were the guards armed.", {"The guards were not armed."}),
        (
            "The board knew nothing, nor had it asked.",
            {"The board knew nothing.", "The board had not asked."},
        ),
        (
            "The gate was not locked, nor did the guard sound the alarm.",
            {"The gate was not locked.", "The guard did not sound the alarm."},
        ),
        (
            "The pump did not start, nor was the valve open.",
            {"The pump did not start.", "The valve was not open."},
        ),
        (
            "The judge neither read the letter nor heard the witness.",
            {"The judge did not read the letter.", "The judge did not hear the witness."},
        ),
        (
            "The mayor was neither told nor asked.",
            {"The mayor was not told.", "The mayor was not asked."},
        ),
        (
            "The clerk was not dismissed or fined.",
            {"The clerk was not dismissed.", "The clerk was not fined."},
        ),
    ],
)
def test_each_verb_is_told_as_denied(nlp, text, told):
    claims = extraction.claims(nlp, Source(id="a", text=text))

    assert {claim.text for claim in claims} == told
    assert all(claim.negated for claim in claims)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The firm did not pay and was fined.", "The firm was fined."),
        ("She was not hurt and went home.", "She went home."),
        ("The van did not stop but drove on.", "The van drove on."),
        ("The ship was not lost, and the crew reached Orm.", "The crew reached Orm."),
        ("Ada Vey left, and the dam broke.", "The dam broke."),
        ("The dam held and the town was saved.", "The town was saved."),
        (
            "Only then did the guard sound the alarm.",
            "Only then did the guard sound the alarm.",
        ),
        ("So did the driver, who left the road.", "The driver left the road."),
    ],
)
def test_what_is_not_denied_stays(nlp, text, stated):
    claims = extraction.claims(nlp, Source(id="a", text=text))

    assert [claim.negated for claim in claims if claim.text == stated] == [False]
