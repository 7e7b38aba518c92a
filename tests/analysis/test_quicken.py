"""Components that stand in for spaCy's: they set the same."""

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import analysis

SET = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE"]

# Words that rules of the attribute ruler name, names, numbers, blanks, and marks.
PIECES = st.sampled_from(
    [
        "The dam that broke in May 2031",
        "Ada Vance of Kelm, the engineer,",
        "was said to have been",
        "There's no reason",
        "gonna",
        "they ain't",
        "let's",
        "y'all",
        "nothin'",
        "did not",
        "whether it",
        "because nobody",
        "  ",
        "\n",
        ".",
        "?",
        "“12",
        "U.S.",
        "$4.5 million",
        "😀",
    ]
)
TEXTS = st.lists(st.lists(PIECES, max_size=8).map(" ".join), max_size=9)


@pytest.mark.model
@given(texts=TEXTS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_parsed_spacy_would_have_set_the_same(nlp, texts):
    theirs = [nlp.make_doc(text) for text in texts]
    for name in nlp.pipe_names:
        component = nlp.get_pipe(name.removeprefix("quick_"))
        theirs = component.pipe(theirs, batch_size=analysis.BATCH)

    ours = analysis.parse(nlp, texts)

    for left, right in zip(ours, theirs, strict=True):
        assert left.to_array(SET).tolist() == right.to_array(SET).tolist()


@pytest.mark.model
def test_what_is_stood_in_for_is_not_run(nlp):
    for name in ("parser", "attribute_ruler", "ner"):
        assert name in nlp.disabled
        assert f"quick_{name}" in nlp.pipe_names


def test_a_parser_that_looks_ahead_is_left_as_it_is():
    nlp = spacy.blank("en")
    nlp.add_pipe("beam_parser")

    analysis.quicken(nlp)

    assert nlp.pipe_names == ["beam_parser"]
