"""Verb forms."""

import pytest

from claimcheck.extraction import inflection


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("leave", "left"),
        ("destroy", "destroyed"),
        ("carry", "carried"),
        ("stop", "stopped"),
        ("refer", "referred"),
        ("visit", "visited"),
        ("close", "closed"),
        ("play", "played"),
        ("fix", "fixed"),
    ],
)
def test_the_past_is_formed_by_rule_or_from_the_list(lemma, form):
    assert inflection.past(lemma) == form


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("carry", "carries"), ("pass", "passes"), ("have", "has"), ("run", "runs")],
)
def test_the_present_is_in_the_third_person(lemma, form):
    assert inflection.present(lemma, plural=False) == form


@pytest.mark.parametrize(
    ("word", "article"), [("actor", "an"), ("film", "a"), ("unit", "a"), ("one", "a")]
)
def test_the_article_follows_the_sound(word, article):
    assert inflection.article(word) == article
