"""ClaimReview: one for each discrepancy, the rating left to people."""

import json
from dataclasses import replace

import pytest

from claimcheck.model import Comparison, Decision, Outcome
from claimcheck.report.claimreview import render_claimreview


def reviews(comparison: Comparison) -> list[dict]:
    return json.loads(render_claimreview(comparison))["@graph"]


def decided(comparison: Comparison, *outcomes: Outcome) -> Comparison:
    (found,) = comparison.discrepancies
    return replace(
        comparison,
        decisions=tuple(
            Decision(discrepancy=found.id, outcome=outcome, by="Jo Vale", reason="so")
            for outcome in outcomes
        ),
    )


def test_each_discrepancy_is_a_review_of_its_question(comparison):
    (review,) = reviews(comparison)

    assert (review["@type"], review["@id"], review["claimReviewed"]) == (
        "ClaimReview",
        "urn:claimcheck:claimcheck/v1:00ff",
        "How many people were killed?",
    )


def test_each_claim_is_an_item_with_its_words_and_place(comparison):
    (review,) = reviews(comparison)

    herald, _, post = review["itemReviewed"]
    assert herald == {
        "@type": "Claim",
        "identifier": "herald#2",
        "text": "The flood killed 12 people",
        "appearance": {
            "@type": "CreativeWork",
            "name": "Flood in Kelm",
            "publisher": {"@type": "Organization", "name": "Kelm Herald"},
            "datePublished": "2031-05-04",
            "url": "https://example.org/flood",
            "position": "line 2, column 1",
        },
    }
    assert post["author"] == {"@type": "Thing", "name": "mayor Ada Brook"}


def test_there_is_no_rating_that_nobody_gave(comparison):
    (review,) = reviews(comparison)

    assert not {"reviewRating", "author", "datePublished"} & {*review}


@pytest.mark.parametrize(
    ("outcomes", "rating"),
    [
        ((Outcome.CONFIRMED,), "The sources differ"),
        ((Outcome.DISMISSED,), "The sources do not differ"),
        ((Outcome.DISMISSED, Outcome.CONFIRMED), "The sources differ"),
        ((Outcome.CONFIRMED, Outcome.NOTED), "The sources differ"),
    ],
)
def test_the_last_decision_is_the_rating(comparison, outcomes, rating):
    (review,) = reviews(decided(comparison, *outcomes))

    assert review["reviewRating"]["alternateName"] == rating
    assert review["reviewRating"]["ratingExplanation"] == "so"
    assert review["author"] == {"@type": "Person", "name": "Jo Vale"}


@pytest.mark.parametrize("outcomes", [(Outcome.NOTED,), (Outcome.CONFIRMED, Outcome.REOPENED)])
def test_what_is_open_has_no_rating(comparison, outcomes):
    (review,) = reviews(decided(comparison, *outcomes))

    assert "reviewRating" not in review


def test_the_day_of_a_decision_is_that_of_the_review(reviewed):
    (review,) = reviews(reviewed)

    assert review["datePublished"] == "2031-05-06"
