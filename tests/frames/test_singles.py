"""One doer and no other, and several."""

import pytest

from claimcheck import extraction
from claimcheck.frames.singles import several, sole

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "noun", "deed"),
    [
        ("It stemmed from a single informant's cooperation.", "informant", "cooperation"),
        ("It rested on the testimony of a single witness.", "witness", "testimony"),
        ("It was a sole pilot's long flight.", "pilot", "flight"),
        ("A lone diver searched the wreck.", "diver", "search"),
        ("Only one clerk signed the letter.", "clerk", "sign"),
    ],
)
def test_a_single_one_and_its_deed(nlp, text, noun, deed):
    (claim,) = extraction.whole(nlp, [text])

    (doers,) = sole(claim)

    assert doers.noun == noun
    assert doers.number == 1
    assert deed in doers.deeds


@pytest.mark.parametrize(
    "text",
    [
        "One clerk signed the letter.",
        "Not a single clerk signed the letter.",
        "Two clerks signed the letter.",
        "It led to the arrest of a clerk.",
    ],
)
def test_what_may_be_one_of_many(nlp, text):
    (claim,) = extraction.whole(nlp, [text])

    assert sole(claim) == ()


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Two couriers cooperated as police informants.", {"courier", "informant"}),
        ("Five men worked as surveyors.", {"surveyor"}),
        ("Three witnesses testified.", {"witness"}),
    ],
)
def test_several_under_each_of_their_names(nlp, text, nouns):
    (claim,) = extraction.whole(nlp, [text])

    assert nouns <= {doers.noun for doers in several(claim)}
    assert {doers.number for doers in several(claim)} <= {2, 3, 5}


@pytest.mark.parametrize(
    "text", ["The fire was seen by two clerks.", "One clerk signed.", "Two clerks were there."]
)
def test_what_is_no_deed_of_several(nlp, text):
    (claim,) = extraction.whole(nlp, [text])

    assert several(claim) == ()
