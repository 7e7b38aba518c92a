"""Where a text has lost words."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from claimcheck import extraction
from claimcheck.extraction.gaps import gaps
from claimcheck.model import Source

VOCAB = English().vocab


def doc(*tagged: str) -> Doc:
    """A parsed sentence from ``word/TAG``; a word that ends in ``+`` has no blank after it."""
    pairs = [word.rsplit("/", 1) for word in tagged]
    return Doc(
        VOCAB,
        words=[word.removesuffix("+") for word, _ in pairs],
        spaces=[not word.endswith("+") for word, _ in pairs],
        tags=[tag for _, tag in pairs],
        sent_starts=[True] + [False] * (len(pairs) - 1),
    )


@pytest.mark.parametrize(
    ("words", "at"),
    [
        pytest.param(["town/NN", "of/IN", ",/,", "as/IN"], 2, id="of ,"),
        pytest.param(["the/DT", "'s/POS", "rampage/NN"], 1, id="the 's"),
        pytest.param(["on/IN", "on/IN", "June/NNP"], 1, id="on on"),
        pytest.param(["led/VBN", "by/IN", "a/DT", "and/CC"], 3, id="a and"),
        pytest.param([",/,", "originally/RB"], 0, id="at the start"),
    ],
)
def test_a_gap_is_found(words, at):
    assert at in gaps(doc(*words))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["what/WP", "it/PRP", "stood/VBD", "for+/IN", "./."], id="stranded"),
        pytest.param(
            ["Officer/NNP", "A/DT", "fired/VBD"], id="a name that looks like an article"
        ),
        pytest.param(["the/DT", "then/RB", "mayor/NN"], id="the then mayor"),
    ],
)
def test_a_whole_sentence_has_no_gap(words):
    assert not gaps(doc(*words))


@pytest.mark.model
def test_a_claim_around_a_gap_is_incomplete_and_others_are_not(nlp):
    text = "The series is set in the town of , and Ada Vance wrote it."

    found = extraction.claims(nlp, Source(id="herald", text=text))

    assert [claim.incomplete for claim in found] == [True, False]
