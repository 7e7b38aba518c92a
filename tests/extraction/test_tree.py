"""Verbs with their particles."""

import pytest

from claimcheck.extraction.tree import with_particle

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The leak set off a panic.", "set off"),
        ("The brake closed in under a second.", "close"),
        ("The brake closed.", "close"),
        ("The mayor stepped down on Friday.", "step down"),
        ("The mayor walked slowly.", "walk"),
        ("The signing took place in Kelm.", "take place"),
        ("The runner took first place in Kelm.", "take"),
        ("The driver was taken into custody.", "arrest"),
        ("The driver was taken into the hall.", "take"),
        ("The guards took no part in the raid.", "take part"),
        ("The strike came to an end in May.", "end"),
        ("The strike came to Kelm in May.", "come"),
    ],
)
def test_a_particle_belongs_to_its_verb(nlp, text, told):
    (verb,) = [token for token in nlp(text) if token.dep_ == "ROOT"]

    assert with_particle(verb) == told
