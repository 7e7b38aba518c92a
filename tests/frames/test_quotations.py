"""Quotations, told apart from titles and words at arm's length."""

import pytest

from claimcheck.frames.quotations import mentions, quoted, titles
from claimcheck.model import Party, Quotation

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('"We saw the water rise," Marta Vey said.', "We saw the water rise,", "Marta Vey"),
        ("The mayor called the plan “a disgrace”.", "a disgrace", "The mayor"),
        ("“The gate was locked,” according to the guard.", "The gate was locked,", "the guard"),
        ('She said that "nobody came" that night.', "nobody came", "She"),
        (
            'The officers "acted in good faith," the board wrote.',
            "acted in good faith,",
            "the board",
        ),
    ],
)
def test_words_and_speaker(nlp, text, words, speaker):
    (found,) = mentions(nlp(text))

    assert (found.value.words, found.value.speaker.words) == (words, speaker)


def test_quote_keeps_its_marks(nlp):
    doc = nlp("“It held,” the engineer said.")

    (found,) = mentions(doc)

    assert found.value == Quotation(
        words="It held,", speaker=Party(words="the engineer"), quote="“It held,”"
    )
    assert doc[found.place.start : found.place.end].text == found.value.quote


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('The report "How the River Rose in Kelm" won a prize.', id="title"),
        pytest.param('She reads "The Long Night" to her son.', id="title-with-article"),
        pytest.param('The so-called "peace plan" failed.', id="at-arms-length"),
        pytest.param("The dam didn't fail and the guards' hut stood.", id="apostrophes"),
        pytest.param('The plank was 6" wide.', id="inches"),
        pytest.param("", id="empty"),
    ],
)
def test_no_quotation(nlp, text):
    assert mentions(nlp(text)) == ()


def test_title_is_found_without_its_marks(nlp):
    doc = nlp('The report "How the River Rose in Kelm," won a prize.')

    (place,) = titles(doc)

    assert doc[place.start : place.end].text == "How the River Rose in Kelm"


def test_marks_of_two_kinds_do_not_close_each_other(nlp):
    assert list(quoted(nlp('He wrote “it held" and left.'))) == []
