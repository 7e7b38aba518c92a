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


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ('The assurance that there was "no danger to bathers" came from the firm.', "firm"),
        ('The phrase "a hole in the water" was coined by Petra Lund.', "Lund"),
        ('The sentence "nobody will lose a job" originated with the owner.', "owner"),
        ('The promise that "nobody will lose a job" was given by the owner.', "owner"),
        ('The words "we did all we could" were those of the engineer.', "engineer"),
        ('It was Ada Vey who called it "a very costly mistake".', "Vey"),
        ('It was the cook, not the mate, who said "we let the gate go".', "cook"),
        ('It was not the mayor but the engineer who said "the wall will hold".', "engineer"),
        ('Orr amused the chamber by calling it "a very costly mistake".', "Orr"),
        ('At the hearing the governor spoke of "a very costly mistake".', "governor"),
        ('Her letter of May reads: "We shall sell every field."', "Her"),
        ('The mayor\'s statement says "we will reopen the bridge in June".', "mayor"),
        ('"We did all we could," the engineer snapped.', "engineer"),
        ('The message runs as follows: "Stay at home today, all of you."', "message"),
        # What is given, made or run is not always said.
        ('The rule that "no pupil may leave at noon" was made by the school.', None),
        ('It was in May that the mayor said "the wall will hold".', "mayor"),
        ('The mill that "nobody wanted to own" was sold by Lund.', None),
        ('"Nobody will lose a job" was painted on the wall that Lund built.', None),
    ],
)
def test_speaker_told_by_a_noun_or_a_cleft(nlp, text, by):
    doc = nlp(text)
    (place,) = quoted(doc)

    found = sayers(doc, place)

    assert (found.by.text if found.by is not None else None) == by


@pytest.mark.parametrize(
    ("text", "not_by"),
    [
        ('The promise that "nobody will lose a job" was not made by the mayor.', "mayor"),
        ('The remark that it was "a costly mistake" did not come from Lund.', "Lund"),
        ('It was the cook, not the mate, who said "we let the gate go".', "mate"),
        ('It was not the mayor but the cook who said "the wall will hold".', "mayor"),
    ],
)
def test_who_is_set_aside(nlp, text, not_by):
    doc = nlp(text)
    (place,) = quoted(doc)

    assert sayers(doc, place).not_by.text == not_by
