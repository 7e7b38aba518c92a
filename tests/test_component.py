"""The spaCy component: the same claims as extraction, on a document that is parsed already."""

import pickle

import pytest
import spacy
from spacy.tokens import Doc

from claimcheck import component, extraction
from claimcheck.errors import PipelineError

TEXT = "The dam, which was built in 1931, broke on Monday. It killed 12 people and injured 30."


@pytest.fixture
def build(nlp):
    """The component as a pipeline makes it."""
    return component.make(nlp, "claimcheck", "herald")


@pytest.mark.model
def test_a_pipeline_finds_the_component_by_its_name():
    pipeline = spacy.blank("en")

    added = pipeline.add_pipe("claimcheck", config={"source": "herald"})

    assert isinstance(added, component.Component)
    assert pipeline.analyze_pipes()["summary"]["claimcheck"]["assigns"] == ["doc._.claims"]


@pytest.mark.model
def test_a_document_carries_the_claims_of_its_text(nlp, build):
    doc = build(nlp(TEXT))

    (expected,) = extraction.texts(nlp, [TEXT])
    assert [claim.text for claim in doc._.claims] == [claim.text for claim in expected]
    assert {claim.source for claim in doc._.claims} == {"herald"}


@pytest.mark.model
def test_offsets_are_those_of_the_document(nlp, build):
    text = "  The dam\n\nbroke  on Monday.\n"

    doc = build(nlp(text))

    assert doc._.claims
    for claim in doc._.claims:
        assert claim.quote == " … ".join(text[start:end] for start, end in claim.spans)


@pytest.mark.model
def test_an_empty_document_says_nothing(nlp, build):
    doc = build(nlp(""))

    assert doc._.claims == ()


@pytest.mark.model
def test_claims_travel_between_processes(nlp, build):
    doc = build(nlp(TEXT))

    assert pickle.loads(pickle.dumps(doc._.claims)) == doc._.claims  # noqa: S301


def test_a_document_that_is_not_parsed_is_an_error_that_says_what_to_do():
    pipeline = spacy.blank("en")
    doc = Doc(pipeline.vocab, words=["Dams", "break"])

    with pytest.raises(PipelineError, match="en_core_web_sm"):
        component.Component("claimcheck", "herald")(doc)
