"""Texts that come as tokens are read as prose."""

import pytest

from claimcheck.extraction.treebank import prose


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("Vey -LRB- born 1947 -RRB- is here .", "Vey (born 1947) is here."),
        ("Kelm , Orm and Vey did n't leave .", "Kelm, Orm and Vey didn't leave."),
        ("`` The Long Tide '' is Vey 's song .", '"The Long Tide" is Vey\'s song.'),
        ("-LSB- sic -RSB- , he wrote", "[sic], he wrote"),
    ],
)
def test_tokens_become_prose(given, read):
    assert prose(given) == read


@pytest.mark.parametrize(
    "text", ["", "Kelm, Orm and Vey left.", 'She said "no" (twice).', "3.5 km"]
)
def test_prose_stays_as_it_is(text):
    assert prose(text) == text
