"""A table of what an attribute ruler sets."""

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from claimcheck.analysis.attributes import Attributes

WORDS = ("that", "That", "dam", "gon", "na", "nuthin'", "\n")
TAGS = ("IN", "DT", "NN", "_SP")
DEPS = ("mark", "det", "dep")
SET = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]

# Each kind of pattern; where two fit, the later one wins.
RULES = (
    ([[{"TAG": "IN"}]], {"POS": "ADP", "MORPH": "Case=Acc"}, 0),
    ([[{"LOWER": "that", "TAG": "IN"}], [{"TAG": "DT", "LOWER": "dam"}]], {"POS": "SCONJ"}, 0),
    ([[{"ORTH": "That"}]], {"LEMMA": "THAT"}, 0),
    ([[{"LOWER": {"IN": ["dam", "na"]}, "DEP": {"NOT_IN": ["det"]}}]], {"LEMMA": "water"}, 0),
    ([[{"LOWER": {"NOT_IN": ["dam", "that"]}, "TAG": "NN"}]], {"POS": "X"}, 0),
    ([[{"LOWER": {"REGEX": "^n[ou]thin'$"}}]], {"LEMMA": "nothing"}, 0),
    ([[{"LOWER": "gon"}, {"LOWER": "na"}]], {"LEMMA": "to"}, 1),
    ([[{"LOWER": "that"}, {"TAG": "DT", "OP": "+"}]], {"POS": "PRON"}, -1),
    ([[{"IS_SPACE": True, "DEP": {"NOT_IN": [""]}}]], {"DEP": "dep"}, 0),
    ([[{"TAG": "_SP", "IS_SPACE": False}]], {"TAG": "NN"}, 0),
)
TOKENS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from(TAGS), st.sampled_from(DEPS)), max_size=9
)


@pytest.fixture(scope="module")
def ruler():
    """A ruler with a rule of each kind."""
    ruler = spacy.blank("en").add_pipe("attribute_ruler")
    for patterns, attributes, index in RULES:
        ruler.add(patterns, attributes, index)
    return ruler


@given(told=st.lists(TOKENS, max_size=4))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_table_sets_what_the_ruler_sets(ruler, told):
    ours = Attributes(ruler)

    for tokens in told:
        left, right = (ours(_doc(ruler, tokens)), ruler(_doc(ruler, tokens)))

        assert left.to_array(SET).tolist() == right.to_array(SET).tolist()


def _doc(ruler, tokens):
    words, tags, deps = zip(*tokens, strict=True) if tokens else ((), (), ())
    return Doc(ruler.vocab, words=words, tags=tags, deps=deps, heads=range(len(words)))
