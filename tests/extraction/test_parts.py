"""Cutting what is too long to parse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction import parts
from claimcheck.model import Span


@given(st.text(alphabet="ab .\n", max_size=200), st.integers(min_value=1, max_value=50))
def test_the_pieces_are_the_whole_in_order(text, longest):
    pieces = list(parts.cut(text, Span(0, len(text)), longest=longest))

    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(0 < end - start <= longest for start, end in pieces)


def test_a_cut_falls_after_a_sentence():
    text = "The dam broke. The levee held."

    pieces = list(parts.cut(text, Span(0, len(text)), longest=20))

    assert [text[start:end] for start, end in pieces] == ["The dam broke. ", "The levee held."]


@pytest.mark.parametrize("longest", [1, 5])
def test_a_run_without_blanks_is_cut_anywhere(longest):
    text = "a" * 12

    assert all(e - s <= longest for s, e in parts.cut(text, Span(0, 12), longest=longest))
