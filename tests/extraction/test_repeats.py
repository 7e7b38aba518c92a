"""No claim says a word over and over that its sentence says once."""

import re
from collections import Counter
from pathlib import Path

import pytest

from claimcheck import extraction
from claimcheck.analysis import load
from claimcheck.extraction.mending.edits import Edit, applied
from claimcheck.model import Source

pytestmark = pytest.mark.model

SENTENCES = Path(__file__).parents[2] / "annotations" / "sentences"
WORD = re.compile(r"[^\W\d_]+")

# A name may stand for two pronouns of one clause: "Vance said Vance's mill held".
RESOLVED = 2


def test_a_root_is_a_root_whatever_a_mend_calls_it(nlp):
    doc = nlp("It was noon when she left, and he stayed.")
    root = next(doc.sents).root

    mended = applied(doc, [Edit(root.i, root.i, "ccomp")])

    assert mended[root.i].dep_ == "ROOT"


@pytest.mark.parametrize("file", sorted(SENTENCES.glob("*.txt")), ids=lambda file: file.stem)
def test_no_word_is_told_more_often_than_it_is_said(file):
    source = Source(id=file.stem, text=file.read_text("utf-8"))
    repeated = [
        claim.text for claim in extraction.claims(load(), source) if _repeats(claim, source)
    ]

    assert repeated == []


def _repeats(claim, source):
    """Whether a claim has a word more often than its sentence and what was resolved."""
    said = Counter(WORD.findall(source.text[slice(*claim.sentence)].casefold()))
    told = Counter(WORD.findall(claim.text.casefold()))
    return any(count > said[word] + RESOLVED for word, count in told.items())
