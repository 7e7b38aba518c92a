"""Whose words a quotation is, by what stands around it."""

import pytest

from claimcheck.frames.quotations import quoted
from claimcheck.frames.quoters import sayers

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ('"The gate held that night," the clerk said.', "clerk"),
        ('"The gate held that night" was said by Ada Vey.', "Vey"),
        ('The only person who called out "Let go of it" was a passenger.', "passenger"),
        ('Her words on the tape are: "We let the gate go."', "Her"),
        ('"We let the gate go." Those were his words, not mine.', "his"),
        ('The camera recorded her saying, twice, "Let the gate go."', "her"),
        ('The paper quoted the mayor as saying, "We let the gate go."', "mayor"),
        ('"The gate held," said Tom Orley, repeating what the mayor had said.', None),
        ('Nobody said "the gate held all night" on that day.', None),
    ],
)
def test_speaker(nlp, text, by):
    doc = nlp(text)
    (place,) = quoted(doc)

    found = sayers(doc, place)

    assert (found.by.text if found.by is not None else None) == by


def test_who_did_not_say_it(nlp):
    doc = nlp('"The gate held that night" was said by him, here, and not by her.')
    (place,) = quoted(doc)

    found = sayers(doc, place)

    assert (found.by.text, found.not_by.text) == ("him", "her")


def test_a_text_may_say_that_one_alone_said_it(nlp):
    doc = nlp('The only person who called out "Let go of it" was a passenger.')
    (place,) = quoted(doc)

    assert sayers(doc, place).sole
