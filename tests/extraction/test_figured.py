"""What a figure between commas says of the noun that it follows."""

import pytest

from claimcheck import extraction

pytestmark = pytest.mark.model


@pytest.fixture
def said(nlp):
    def claims(text):
        return [claim.text for claim in next(extraction.texts(nlp, [text]))]

    return claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The bill, £85,000, had been met by the firm.", "The bill was £85,000."),
        (
            "The cost of it, $3.2 million, was borne by the state.",
            "The cost of it was $3.2 million.",
        ),
        ("The damages, £300,000, were paid by the mill.", "The damages were £300,000."),
        ("He paid the rent, £400, and the deposit, £900.", "The deposit was £900."),
        (
            "The number of the missing, 41, has not changed.",
            "The number of the missing was 41.",
        ),
        ("The total, 612, was never reached again.", "The total was 612."),
        ("Ann Poole, 26, and Tom Vey, 31, were hurt.", "Ann Poole was aged 26."),
        ("Ann Poole, 26, and Tom Vey, 31, were hurt.", "Tom Vey was aged 31."),
    ],
)
def test_a_figure_in_apposition_is_a_claim_of_its_own(said, text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ann Poole, 26, and Tom Vey, 31, were hurt.", "Ann Poole was aged 31."),
        ("The winner, 2031, was sold.", "The winner was 2031."),
        ("The ring, £200 new, was stolen.", "The ring was £200."),
        ("The firm, £3 million in debt, was sold.", "The firm was £3 million."),
        ("The last vote, 12 May 2031, was lost.", "The last vote was 12."),
        ("The house, 41, was sold.", "The house was 41."),
        ("Recall: 48,000 bottles, four batches, 37 shops.", "Four batches are 37 shops."),
    ],
)
def test_another_figure_says_nothing_of_the_noun(said, text, claim):
    assert claim not in said(text)
