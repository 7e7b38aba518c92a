"""What pronouns and defined terms stand for, and where they have to stay."""

import pytest

from claimcheck import extraction
from claimcheck.model import Source

pytestmark = pytest.mark.model


@pytest.fixture
def told(nlp):
    def split(text: str) -> list[str]:
        return [claim.text for claim in extraction.claims(nlp, Source(id="herald", text=text))]

    return split


SURE = [
    pytest.param(
        "Ada Vance sold the mill, and she left Kelm.",
        ["Ada Vance sold the mill.", "Ada Vance left Kelm."],
        id="the subject of the clause before",
    ),
    pytest.param(
        "Failures of turbines did not cause the blackout, although they added to it.",
        [
            "Failures of turbines did not cause the blackout.",
            "Failures of turbines added to it.",
        ],
        id="several",
    ),
]
UNSURE = [
    pytest.param("Ada Vance met Eve Orley, and she left.", "She left.", id="two people"),
    pytest.param(
        "The council bought the mill because it was cheap.", "It was cheap.", id="two things"
    ),
]


@pytest.mark.parametrize(("text", "claims"), SURE)
def test_a_pronoun_gives_way_to_the_one_that_it_can_stand_for(told, text, claims):
    assert told(text) == claims


@pytest.mark.parametrize(("text", "claim"), UNSURE)
def test_a_pronoun_stays_where_two_fit(told, text, claim):
    assert claim in told(text)


def test_nobody_is_named_twice_in_one_claim(told):
    assert told("Ada Vance said that she would leave.") == [
        "Ada Vance said that she would leave."
    ]


def test_a_term_gives_way_to_the_name_that_it_was_defined_for(told):
    text = (
        "The shareholders of Orley Mills (the “Company”) met in Kelm. The Company lost 40 jobs."
    )

    assert told(text)[-1] == "Orley Mills lost 40 jobs."


def test_what_a_date_follows_is_what_the_relative_clause_is_about(told):
    claims = told("The leak set off the gang's rampage on March 18, 2011, which killed dozens.")

    assert "The gang's rampage killed dozens." in claims
