"""Who speaks, and whether anybody does."""

import pytest

from claimcheck.frames.voices import nobody, speaking


@pytest.mark.parametrize(
    ("speaker", "noun"),
    [
        ("Several witnesses", "witness"),
        ("No civilian witness", "witness"),
        ("Two nurses", "nurse"),
        ("None of the passengers", "passenger"),
        ("Engineers of the firm", "engineer"),
        ("residents who had stayed", "resident"),
        ("", ""),
    ],
)
def test_noun_for_whoever_speaks(speaker, noun):
    assert speaking(speaker) == noun


@pytest.mark.parametrize("speaker", ["No witness", "Nobody", "None of them", "Not one teacher"])
def test_nobody_speaks(speaker):
    assert nobody(speaker)


@pytest.mark.parametrize("speaker", ["Several witnesses", "Norah Vale", "the notary", ""])
def test_somebody_speaks(speaker):
    assert not nobody(speaker)
