"""Names that are made of two names: "Brandt & Falk", "the Metal and Glassworkers' Union"."""

import pytest

pytestmark = pytest.mark.model


WHOLE = [
    ("Brandt & Vale, founded in 1880, built ships.", "Brandt & Vale was founded in 1880."),
    ("Orley & Kelm's director resigned.", "Orley & Kelm's director resigned."),
    ("Lawyers for Orley & Sons denied it.", "Lawyers for Orley & Sons denied it."),
    (
        "The Metal and Glassworkers' Union called a strike.",
        "The Metal and Glassworkers' Union called a strike.",
    ),
    (
        'Harl & Pole ("the Mill") burned in 1950. The Mill was insured.',
        "Harl & Pole was insured.",
    ),
    (
        "Harl & Pole was a brewery in Kelm. In 1990 the brewery was sold.",
        "In 1990 Harl & Pole was sold.",
    ),
]


@pytest.mark.parametrize(("text", "claim"), WHOLE)
def test_a_name_of_two_names_is_one(told, text, claim):
    assert claim in told(text)


PARTED = [
    ("Ada Vance and Ben Orley left.", ["Ada Vance left.", "Ben Orley left."]),
    (
        "The nurse and the porter called the police.",
        ["The nurse called the police.", "The porter called the police."],
    ),
    (
        "Brandt & Vale and Orley Mills closed.",
        ["Brandt & Vale closed.", "Orley Mills closed."],
    ),
]


@pytest.mark.parametrize(("text", "claims"), PARTED)
def test_two_names_are_two(told, text, claims):
    assert told(text) == claims


def test_a_term_that_is_defined_is_no_claim(told):
    assert told('Harl & Pole ("the Mill") burned in 1950.') == ["Harl & Pole burned in 1950."]
