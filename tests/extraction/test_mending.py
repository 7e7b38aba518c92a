"""Mistakes of the parser and how they are mended, on parses built by hand."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from claimcheck.extraction.mending import mended


def built(words, tags, deps, heads, entities=()):
    pos = {"NNP": "PROPN", "NN": "NOUN", "NNS": "NOUN", "CD": "NUM", "VBD": "VERB", "IN": "ADP"}
    doc = Doc(
        English().vocab,
        words=words,
        tags=tags,
        pos=[pos.get(tag, "X") for tag in tags],
        lemmas=words,
        deps=deps,
        heads=heads,
    )
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in entities]
    return doc


@pytest.fixture
def dated():
    """ "Vance left June 16, 2031", with the year as an apposition."""
    return built(
        ["Vance", "left", "June", "16", ",", "2031"],
        ["NNP", "VBD", "NNP", "CD", ",", "CD"],
        ["nsubj", "ROOT", "npadvmod", "nummod", "punct", "appos"],
        [1, 1, 1, 2, 2, 2],
        [(2, 6, "DATE")],
    )


def test_a_year_is_no_apposition_of_its_month(dated):
    doc = mended(dated)

    assert doc[5].dep_ == "nummod"


def test_the_parse_that_is_given_stays_as_it_is(dated):
    mended(dated)

    assert dated[5].dep_ == "appos"


def test_a_parse_without_mistakes_is_read_as_it_is():
    doc = built(["Vance", "left"], ["NNP", "VBD"], ["nsubj", "ROOT"], [1, 1])

    read = mended(doc)

    assert [(t.text, t.dep_, t.head.i) for t in read] == [
        ("Vance", "nsubj", 1),
        ("left", "ROOT", 1),
    ]


def test_a_person_is_no_apposition_of_another():
    doc = built(
        ["He", "met", "Vance", ",", "Orley", "and", "Pratt"],
        ["PRP", "VBD", "NNP", ",", "NNP", "CC", "NNP"],
        ["nsubj", "ROOT", "dobj", "punct", "appos", "cc", "conj"],
        [1, 1, 1, 2, 2, 4, 4],
        [(2, 3, "PERSON"), (4, 5, "PERSON"), (6, 7, "PERSON")],
    )

    assert mended(doc)[4].dep_ == "conj"


def test_a_place_after_a_comma_belongs_to_the_place_before_it():
    doc = built(
        ["An", "actor", "from", "Kelm", ",", "Norland"],
        ["DT", "NN", "IN", "NNP", ",", "NNP"],
        ["det", "ROOT", "prep", "pobj", "punct", "appos"],
        [1, 1, 1, 2, 1, 1],
        [(3, 4, "GPE"), (5, 6, "GPE")],
    )

    assert mended(doc)[5].head.text == "Kelm"


def test_a_quoted_title_is_one_name():
    doc = built(
        ["She", "wrote", '"', "Leaving", "Kelm", '"', "in", "May"],
        ["PRP", "VBD", "``", "VBG", "NNP", "''", "IN", "NNP"],
        ["nsubj", "ROOT", "punct", "xcomp", "dobj", "punct", "prep", "pobj"],
        [1, 1, 3, 1, 3, 3, 3, 6],
    )

    title = mended(doc)

    assert [(t.pos_, t.head.text) for t in title[3:5]] == [
        ("PROPN", "Kelm"),
        ("PROPN", "wrote"),
    ]
