"""Verb forms."""

import re

import pytest

from claimcheck.frames import inflection


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


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("take", "taken"),
        ("lose", "lost"),
        ("ban", "banned"),
        ("deny", "denied"),
        ("be", "been"),
    ],
)
def test_the_participle_is_formed_by_rule_or_from_the_list(lemma, form):
    assert inflection.participle(lemma) == form


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("vote", "voting"),
        ("die", "dying"),
        ("flee", "fleeing"),
        ("be", "being"),
        ("ban", "banning"),
    ],
)
def test_the_gerund_is_formed_by_rule(lemma, form):
    assert inflection.gerund(lemma) == form


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("vote", "voting"),
        ("ban", "banned"),
        ("deny", "denies"),
        ("succeed", "succeeded"),
        ("lose", "lost"),
        ("pass", "passes"),
        ("approve", "approved"),
        ("cancel", "cancelled"),
        ("cancel", "canceled"),
        ("kidnap", "kidnapped"),
        ("overrun", "overran"),
        ("slay", "slain"),
    ],
)
def test_a_word_has_the_forms_of_a_verb(word, form):
    assert form in inflection.forms(word)


@pytest.mark.parametrize("word", ["cleared", "side-effect"])
def test_a_form_and_a_compound_have_no_others(word):
    assert inflection.forms(word) == (word,)


def test_a_pattern_finds_entries_in_any_form_of_their_first_word():
    pattern = re.compile(inflection.any_of(["vote for", "lose"]))
    assert [
        match.group() for match in pattern.finditer("voted for it, losing; a vote forgone")
    ] == [
        "voted for",
        "losing",
    ]


def test_a_pattern_of_nothing_finds_nothing():
    assert re.search(inflection.any_of([]), "anything") is None
