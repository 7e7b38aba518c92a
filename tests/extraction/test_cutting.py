"""Cutting what is too long to be read at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction.cutting import pieces
from claimcheck.model import Span


def cut(text, *, longest, sentence):
    whole = Span(0, len(text))
    found = list(pieces(text, whole, longest=longest, sentence=sentence))
    return [(text[start:end], torn) for (start, end), torn in found]


@given(
    st.text(alphabet="abC .\n", max_size=200),
    st.integers(min_value=1, max_value=30),
    st.integers(min_value=0, max_value=30),
)
def test_the_pieces_are_the_whole_in_order(text, sentence, more):
    found = cut(text, longest=sentence + more, sentence=sentence)

    assert "".join(words for words, _ in found) == text
    assert all(0 < len(words) <= sentence + more for words, _ in found)


def test_a_cut_after_a_sentence_tears_nothing():
    found = cut("The dam broke. The levee held.", longest=20, sentence=20)

    assert found == [("The dam broke. ", False), ("The levee held.", False)]


def test_a_title_before_a_name_ends_no_sentence():
    found = cut("The dam broke. Gen. Vance and Gen. Orley came.", longest=40, sentence=40)

    assert found == [("The dam broke. ", False), ("Gen. Vance and Gen. Orley came.", False)]


def test_scripts_without_capitals_have_sentences():
    found = cut("انهار السد اليوم. غادر الناس المدينة.", longest=25, sentence=25)

    assert [torn for _, torn in found] == [False, False]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("so it goes on e.g. here and on", "so it goes on e.g. ", id="at a stop"),
        pytest.param(
            "so it went on; here and there on", "so it went on; ", id="at a semicolon"
        ),
        pytest.param("so it went on and on here", "so it went on and ", id="at a blank"),
        pytest.param("a" * 30, "a" * 20, id="anywhere"),
    ],
)
def test_what_goes_on_without_an_end_is_torn_where_it_hurts_least(text, first):
    found = cut(text, longest=100, sentence=20)

    assert found[0] == (first, True)
