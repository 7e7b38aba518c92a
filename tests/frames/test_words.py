"""Words know their characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames.words import Kind, split


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text):
    for word in split(text):
        assert text[word.start : word.end] == word.text


@given(st.text(max_size=80))
def test_words_do_not_overlap(text):
    ends = [0, *(offset for word in split(text) for offset in (word.start, word.end))]

    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,400 calls", ["1,400"]),
        ("1 400 calls", ["1 400"]),
        ("300–500", ["300", "500"]),
        ("9.42 p.m.", ["9.42"]),
        ("3½ hours", ["3½"]),
        ("5bn", ["5"]),
        ("rows 12 300", ["12", "300"]),
        ("in 2011, 300 men", ["2011", "300"]),
    ],
)
def test_numbers_are_whole(text, numbers):
    assert [word.text for word in split(text) if word.kind is Kind.NUMBER] == numbers
