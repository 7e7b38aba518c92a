"""What a clause says there was none of."""

import pytest

from claimcheck.frames.existence import denied

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The board conducted no internal review.", ("internal", "review")),
        ("No public hearing was held.", ("public", "hearing")),
        ("The board did not hold a public hearing.", ("public", "hearing")),
        ("There was no warning siren.", ("warning", "siren")),
    ],
)
def test_what_there_was_none_of_is_named(nlp, text, named):
    (sentence,) = nlp(text).sents

    assert denied(sentence.root) == named


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The board held a public hearing.", id="no denial"),
        pytest.param(
            "The mayor did not attend the public hearing.", id="the hearing took place"
        ),
        pytest.param("There is no doubt that the dam failed.", id="an idiom"),
        pytest.param("The dam did not fail.", id="no thing"),
    ],
)
def test_other_clauses_deny_no_thing(nlp, text):
    (sentence,) = nlp(text).sents

    assert denied(sentence.root) == ()
