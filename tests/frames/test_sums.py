"""What is done with a sum of money."""

import pytest

from claimcheck.frames import quantities

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Savers took out €40 million.", "withdrawal"),
        ("The fund withdrew $3 billion from the scheme.", "withdrawal"),
        ("The mayor asked for £2 million.", "request"),
        ("The club applied for a loan of £300,000.", "request"),
        ("The airline sought emergency aid of 90 million euros.", "request"),
        ("Her lawyers demanded damages of $5 million.", "request"),
        ("Seventy million was promised at the conference.", "pledge"),
        ("The council set aside €4 million.", "pledge"),
        ("£3 million was stolen from the vault.", "theft"),
        ("The treasurer made off with $250,000.", "theft"),
        ("The party burned through $900,000.", "spending"),
        ("Neighbours collected 12,000 euros.", "raised"),
    ],
)
def test_a_sum_is_counted_by_what_is_done_with_it(nlp, text, counted):
    (found,) = quantities.mentions(nlp(text))

    assert found.value.counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "The storm claimed 12 lives.",
        "He demanded that 3 million ballots be printed.",
        "She offered 40 seats to them.",
        "They collected 300 shells on the beach.",
        "The office promised 20 new buses.",
        "Thieves stole 12 paintings.",
        "The damage was put at £4 million.",
        "The repair cost $3 million.",
        "The museum is worth 90 million euros.",
        "The city seeks 300 volunteers.",
    ],
)
def test_other_figures_are_no_sums(nlp, text):
    counted = {mention.value.counted for mention in quantities.mentions(nlp(text))}

    assert not counted & {
        "withdrawal", "request", "pledge", "theft", "spending", "raised"
    }  # fmt: skip
