"""Totals, and parts of them that are named: which figures are rivals."""

import pytest

import claimcheck
from claimcheck.model import Relation

pytestmark = pytest.mark.model

RIVALS = [
    (
        "Twelve people were killed in the fire, including three firefighters.",
        "Twelve people died in the fire, two of them firefighters.",
    ),
    (
        "Twelve people were killed in the fire, including three firefighters.",
        "Two firefighters lost their lives in the fire.",
    ),
    (
        "Six children were among the twelve people who died in the flood.",
        "Twelve people died in the flood, among them four children.",
    ),
    ("Ten of the dead were children.", "Thirty people died, including six children."),
    ("Twelve people, including three women, were killed.", "Five of the dead were women."),
    (
        "Six of the twelve people killed were children.",
        "Five of the twelve people killed were children.",
    ),
    ("The dead include three firefighters.", "Among the dead were five firefighters."),
    (
        "Police arrested 30 people, 12 of them minors.",
        "Police arrested 30 people, including nine minors.",
    ),
    ("Of the 30 people arrested, 12 were minors.", "Seven minors were arrested."),
    (
        "Nine people are missing, two divers among them.",
        "Nine people are missing, of whom four are divers.",
    ),
    (
        "Rescuers saved 14 people, two of them infants.",
        "Among the 14 people rescued were five infants.",
    ),
    (
        "Some 4,000 people were evacuated, including 300 patients.",
        "Some 4,000 people were evacuated, 120 of them patients.",
    ),
    (
        "Forty people were injured, including at least seven nurses.",
        "Forty people were injured, four of them nurses.",
    ),
    (
        "The storm destroyed 40 buildings, including two churches.",
        "The storm destroyed three churches.",
    ),
    (
        "40 people were hurt, five of them seriously.",
        "40 people were injured, nine of them seriously.",
    ),
]

NO_RIVALS = [
    # Groups that differ.
    ("Twelve were killed, including three firefighters.", "Twelve died, including two nurses."),
    ("Twelve were killed, including three firefighters.", "Twelve died, five of them women."),
    # Groups that are in one another.
    ("Twelve people died, four of them children.", "Twelve people died, including two boys."),
    (
        "Twelve people died, three young nurses among them.",
        "Twelve people died, five of them nurses.",
    ),
    ("Twelve died, including three nurses from Orm.", "Twelve died, including five nurses."),
    # A part against its total.
    ("Twelve were killed, including three firefighters.", "Twelve people died in the fire."),
    ("Police arrested 30 people, 12 of them minors.", "Police arrested 30 people."),
    ("The storm destroyed 40 houses, 12 of them in Kelm.", "The storm destroyed 40 houses."),
    ("The firm will cut 400 jobs, including 120 in Orm.", "The firm will cut 400 jobs."),
    ("Three of the 40 injured are in intensive care.", "40 people were injured."),
    # Two places.
    (
        "The storm destroyed 40 houses, 12 of them in Kelm.",
        "The storm destroyed 40 houses, seven of them in Orm.",
    ),
    # How badly.
    ("40 people were hurt, five of them seriously.", "40 people were hurt."),
    ("Seven people were seriously injured.", "40 people were injured."),
    ("40 were hurt, five of them seriously.", "40 were hurt, two of them critically."),
    # Injured against dead.
    ("Twelve were killed, including three firefighters.", "Five firefighters were injured."),
    # Another event.
    (
        "The flood of 1998 killed 40 people, including 12 children.",
        "The flood of 2031 killed 30 people, including three children.",
    ),
    # A bound and a value inside it, a range and one.
    ("Twelve died, including at least three children.", "Twelve died, four of them children."),
    ("Twelve died, three to five of them children.", "Twelve died, including four children."),
    # Whose the children are, the text does not say.
    (
        "Twelve people were killed and 40 injured, including three children.",
        "Five children were killed.",
    ),
]

ONE_FIGURE = [
    (
        "Twelve people were killed, including three firefighters.",
        "Three firefighters lost their lives.",
    ),
    (
        "Twelve people died, three of them children.",
        "Three children were among the twelve people who died.",
    ),
    ("Police arrested 30 people, 12 of them minors.", "Of the arrested, 12 were minors."),
    ("Nine people are missing, two divers among them.", "Two of the missing are divers."),
    ("40 people were hurt, five of them seriously.", "Five people were seriously injured."),
    # All of those who were hurt were hurt badly.
    ("One firefighter was seriously injured.", "The fire injured one firefighter."),
]


def compared(left, right):
    return claimcheck.compare(
        [claimcheck.Source(id="herald", text=left), claimcheck.Source(id="post", text=right)]
    )


def judged(left, right):
    """How two texts stand, each taken as one claim."""
    (judgement,) = claimcheck.judge_many([(left, right)])
    return judgement


@pytest.mark.parametrize(("left", "right"), RIVALS)
def test_two_figures_of_one_group_conflict(left, right):
    found = compared(left, right)

    (conflict,) = (each for each in found.pairs if each.relation is Relation.CONFLICTING)
    assert conflict.rule == "quantity-mismatch"


@pytest.mark.parametrize(("left", "right"), RIVALS)
def test_two_figures_of_one_group_conflict_in_undivided_texts(left, right):
    assert judged(left, right).rule == "quantity-mismatch"


@pytest.mark.parametrize(("left", "right"), NO_RIVALS)
def test_other_figures_are_no_rivals(left, right):
    found = compared(left, right)

    assert not [each for each in found.pairs if each.relation is Relation.CONFLICTING]


@pytest.mark.parametrize(("left", "right"), NO_RIVALS)
def test_other_figures_are_no_rivals_in_undivided_texts(left, right):
    assert judged(left, right).relation is not Relation.CONFLICTING


@pytest.mark.parametrize(("left", "right"), ONE_FIGURE)
def test_one_figure_of_one_group_agrees(left, right):
    assert judged(left, right).rule == "same-figure"


def test_a_group_and_the_total_are_two_questions():
    found = compared(
        "Twelve people were killed, including three firefighters.",
        "Fourteen people were killed, including two firefighters.",
    )

    asked = {each.question: (each.low, each.high) for each in found.discrepancies}
    assert asked == {
        "How many people were killed?": (12, 14),
        "How many firefighters were killed?": (2, 3),
    }


def test_how_many_were_hurt_badly_is_a_question_of_its_own():
    found = compared(
        "40 people were hurt, five of them seriously.",
        "40 people were injured, nine of them seriously.",
    )

    (asked,) = found.discrepancies
    assert asked.question == "How many people were seriously injured?"
    assert (asked.low, asked.high) == (5, 9)
