"""Which claim gives which words, and whose."""

import pytest

from claimcheck import extraction
from claimcheck.model import Source

pytestmark = pytest.mark.model


def spoken(nlp, text):
    claims = extraction.claims(nlp, Source(id="a", text=text))
    return [
        (quotation.words, quotation.speaker.name, quotation.speaker.roles)
        for claim in claims
        for quotation in claim.quotations
    ]


def test_a_quotation_goes_on_after_its_speaker(nlp):
    text = '"The gate held that night," said Mayor Ada Vey. "We shall find out why."'

    assert spoken(nlp, text) == [
        ("The gate held that night", "Ada Vey", ("mayor",)),
        ("We shall find out why", "Ada Vey", ("mayor",)),
    ]


def test_he_and_the_office_are_the_one_who_has_them(nlp):
    text = (
        "Governor Tom Orley came on Monday. Nobody cheered.\n\n"
        'The governor left at noon. "The gate held that night," he said.'
    )

    assert spoken(nlp, text) == [("The gate held that night", "Tom Orley", ("governor",))]


def test_a_pronoun_that_two_could_be_is_nobody(nlp):
    text = 'Tom Orley and Jan Vey came on Monday. "The gate held that night," he said.'

    assert spoken(nlp, text) == [("The gate held that night", "", ())]


def test_words_inside_a_quotation_are_not_its_speakers(nlp):
    text = "“He said, ‘The gate held that night,’ and left,” said Ada Vey."

    assert [name for _, name, _ in spoken(nlp, text)] == [""]


def test_each_sentence_of_a_quotation_stands_in_its_own_claim(nlp):
    text = 'Ada Vey said: "The gate held that night. Nobody slept until the morning."'
    claims = extraction.claims(nlp, Source(id="a", text=text))

    given = [[each.words for each in claim.quotations] for claim in claims if claim.quotations]

    assert given == [["The gate held that night"], ["Nobody slept until the morning"]]


@pytest.mark.parametrize(
    ("text", "by", "not_by"),
    [
        ('It was Ada Vey who said "the wall will hold for years".', "Ada Vey", ""),
        (
            'It was Ada Vey, not the mayor, who said "the wall will hold for years".',
            "Ada Vey",
            "the mayor",
        ),
    ],
)
def test_whoever_is_pointed_out_alone_said_it(nlp, text, by, not_by):
    (claims,) = extraction.texts(nlp, [text])

    (quotation,) = [each for claim in claims for each in claim.quotations]

    assert quotation.sole
    assert (quotation.speaker.name, quotation.not_by.words) == (by, not_by)


def test_a_colon_says_who_says_it(nlp):
    text = "Vance remarked on Monday: “Nobody could have kept the gate shut.”"
    (claim,) = extraction.claims(nlp, Source(id="a", text=text))

    assert claim.speaker == "Vance"


def test_each_clause_of_what_a_colon_opens_keeps_its_marks(nlp):
    text = "The chief maintained in May 2031: “We kept the gate shut, but we would go today.”"
    claims = extraction.claims(nlp, Source(id="a", text=text))

    assert [claim.text for claim in claims] == [
        "The chief maintained in May 2031: “We kept the gate shut”.",
        "The chief maintained in May 2031: “we would go today.”",
    ]
