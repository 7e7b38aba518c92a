"""A claim keeps the phrase without which its verb says something else."""

import pytest

pytestmark = pytest.mark.model

# A sentence, a claim of it, and what is too little of it.
LEANT_ON = [
    (
        "Off the stage, Vance is known for her gardens.",
        "Vance is known for her gardens.",
        "Off the stage, Vance is known.",
    ),
    (
        "The ferry was taken out of service on 3 May on the order of the harbour master.",
        "The ferry was taken out of service on 3 May.",
        "The ferry was taken on 3 May.",
    ),
    (
        "The clerk was sentenced to six years in 1997.",
        "The clerk was sentenced to six years in 1997.",
        "The clerk was sentenced in 1997.",
    ),
    (
        "The novel is based on a ballad from 1802.",
        "The novel is based on a ballad from 1802.",
        "The novel is based from 1802.",
    ),
    (
        "Throughout the war, the mayor was regarded as a saint.",
        "The mayor was regarded as a saint.",
        "Throughout the war, the mayor was regarded.",
    ),
    (
        "The choir went from door to door in the evening.",
        "The choir went from door to door in the evening.",
        "The choir went from door.",
    ),
    (
        "The sisters were obsessed with kites even in winter.",
        "The sisters were obsessed with kites even in winter.",
        "The sisters were obsessed even in winter.",
    ),
]

# What a verb does without is still told apart.
APART = [
    ("The mill was opened in May by the mayor.", "The mill was opened by the mayor."),
    ("The bridge was built in 1950 by prisoners.", "The bridge was built in 1950."),
    ("The letter was sent from Kelm by the guard.", "The letter was sent by the guard."),
    ("Vance was arrested in Kelm on Friday.", "Vance was arrested on Friday."),
    ("The cup was won in 1990 by Orley.", "The cup was won in 1990."),
    ("The crop was destroyed by hail in July.", "The crop was destroyed in July."),
]


@pytest.mark.parametrize(("text", "claim", "too_little"), LEANT_ON)
def test_a_verb_keeps_what_it_leans_on(told, text, claim, too_little):
    found = told(text)

    assert claim in found
    assert too_little not in found


@pytest.mark.parametrize(("text", "claim"), APART)
def test_what_a_verb_does_without_is_told_apart(told, text, claim):
    assert claim in told(text)
