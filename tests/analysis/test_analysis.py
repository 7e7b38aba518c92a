"""Passages, spans and the pipeline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import analysis
from claimcheck.errors import PipelineError
from claimcheck.model import Span


def test_a_passage_leaves_out_what_is_omitted_and_keeps_single_blanks():
    text = "The dam[1]\n broke."

    passage = analysis.passage(text, Span(0, len(text)), omitted=[Span(7, 10)])

    assert passage.text == "The dam broke."
    assert [text[at] for at in passage.offsets[:7]] == list("The dam")


@given(st.text(max_size=80))
def test_each_character_of_a_passage_stands_in_the_source_in_order(text):
    passage = analysis.passage(text, Span(0, len(text)))

    assert len(passage.text) == len(passage.offsets)
    assert list(passage.offsets) == sorted(passage.offsets)
    pairs = zip(passage.text, passage.offsets, strict=True)
    assert all(said in {text[at], " "} for said, at in pairs)


def test_a_run_that_is_no_word_is_parted():
    text = "a" * (2 * analysis.LONGEST_RUN)

    passage = analysis.passage(text, Span(0, len(text)))

    assert max(map(len, passage.text.split())) == analysis.LONGEST_RUN


@pytest.mark.model
def test_spans_join_neighbours_and_part_the_rest(nlp):
    text = "The old dam broke."
    passage = analysis.passage(text, Span(0, len(text)))
    doc = nlp(passage.text)

    spans = analysis.spans([doc[3], doc[0], doc[2]], passage.offsets)

    assert [text[start:end] for start, end in spans] == ["The", "dam broke"]


@pytest.mark.model
@pytest.mark.parametrize("word", ["co-written", "re-elected", "Co-founded"])
def test_a_bound_prefix_stays_with_its_word(nlp, word):
    assert [token.text for token in nlp.make_doc(f"was {word} by")] == ["was", word, "by"]


def test_a_pipeline_that_is_not_installed_is_an_error_that_says_what_to_do():
    with pytest.raises(PipelineError, match="spacy download"):
        analysis.load("xx_not_there")


@pytest.mark.model
def test_the_version_is_known_before_anything_is_loaded(nlp):
    meta = nlp.meta

    assert analysis.version() == f"{meta['lang']}_{meta['name']} {meta['version']}"


def test_a_pipeline_that_is_not_installed_has_no_version():
    with pytest.raises(PipelineError, match="'no_such_pipeline' is not installed"):
        analysis.version("no_such_pipeline")
