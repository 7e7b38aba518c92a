"""Opposite words: symmetric, and silent on words that only look opposite."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames import cues
from claimcheck.frames.antonyms import opposite

LISTED = sorted(
    (word, other)
    for word, others in cues.load("antonyms")["opposites"].items()
    for other in others
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("deliberate", "inadvertent"),
        ("withhold", "share"),
        ("confirm", "deny"),
        ("mandatory", "voluntary"),
        ("open", "closed"),
        ("arrive", "depart"),
        ("increase", "decrease"),
        ("guilty", "innocent"),
        ("convict", "acquit"),
        ("arrest", "release"),
        ("armed", "unarmed"),
        ("legal", "illegal"),
        ("possible", "impossible"),
        ("binding", "non-binding"),
        ("harmful", "harmless"),
        ("Alive", "dead"),
    ],
)
def test_opposites(left, right):
    assert opposite(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("flammable", "inflammable", id="in-that-does-not-deny"),
        pytest.param("valuable", "invaluable", id="in-of-degree"),
        pytest.param("close", "enclose", id="en-that-does-not-deny"),
        pytest.param("less", "unless", id="un-by-chance"),
        pytest.param("arrest", "detain", id="synonyms"),
        pytest.param("open", "open", id="the-same-word"),
        pytest.param("tall", "green", id="nothing-in-common"),
        pytest.param("", "", id="empty"),
    ],
)
def test_near_misses(left, right):
    assert not opposite(left, right)


@given(st.sampled_from(LISTED))
def test_order_does_not_matter(pair):
    left, right = pair

    assert opposite(left, right)
    assert opposite(right, left)


def test_no_word_is_its_own_opposite():
    assert [pair for pair in LISTED if pair[0] == pair[1]] == []


def test_the_table_is_broad():
    assert len(LISTED) >= 250
