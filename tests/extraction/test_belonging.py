"""Whose name stands after the body or place that somebody belongs to, and who "who" is."""

import pytest

pytestmark = pytest.mark.model


OF_PEOPLE = [
    (
        "The governor of the Reserve Bank, Theo Vance, spoke of panic.",
        "The governor of the Reserve Bank is Theo Vance.",
    ),
    (
        "One member of the Inquiry, Deputy Commissioner Orley, has appended a note.",
        "One member of the Inquiry is Deputy Commissioner Orley.",
    ),
    (
        "The treaty, which had been brokered by the mediator, Judge Per Orley, was signed.",
        "The mediator is Judge Per Orley.",
    ),
    (
        "The clerk at the front desk, who had been there for a week, called a guard.",
        "The clerk at the front desk had been there for a week.",
    ),
    (
        "We remember the gentlemen in the drawing office, who walked past us every morning.",
        "The gentlemen in the drawing office walked past us every morning.",
    ),
    (
        "A spokesman for the mine, Ben Vance, denied it.",
        "A spokesman for the mine is Ben Vance.",
    ),
    (
        "They met the owner of the mill, who sold it.",
        "The owner of the mill sold it.",
    ),
    (
        "Her remarks on the palace steps on 10 May, which were widely reported, were short.",
        "Her remarks on the palace steps on 10 May were widely reported.",
    ),
]


@pytest.mark.parametrize(("sentence", "claim"), OF_PEOPLE)
def test_a_person_is_told_of_and_not_the_place(told, sentence, claim):
    assert claim in told(sentence)


OF_THINGS = [
    ("The mayor of Kelm, a town of 3,000, resigned.", "Kelm is a town of 3,000."),
    (
        "The owner of the ship, the Morning Star, was fined.",
        "The owner of the ship was fined.",
    ),
    ("The opera about the queen, Ada Vance, opened.", "The queen is Ada Vance."),
    (
        "The head of the union, the largest in the land, refused.",
        "The head of the union refused.",
    ),
    (
        "The team of the year, Orley United, lost.",
        "The team of the year is Orley United.",
    ),
    (
        "The road to Kelm, which is steep, was closed.",
        "The road to Kelm was closed.",
    ),
    (
        "The people of the town, who had fled, came back.",
        "The people of the town had fled.",
    ),
    ("The wife of the farmer, who was ill, left.", "The wife of the farmer left."),
]


@pytest.mark.parametrize(("sentence", "claim"), OF_THINGS)
def test_what_belongs_to_the_nearer_noun_stays_there(told, sentence, claim):
    assert claim in told(sentence)


WHOLE_AMOUNTS = [
    "We had asked for one crown and twenty öre.",
    "The fare rose by two dollars and fifty cents.",
    "They paid three pounds and ten pence.",
    "The hall approved it by 2,114 votes to 1,387.",
    "The motion was passed by 52 votes to 48.",
]


@pytest.mark.parametrize("sentence", WHOLE_AMOUNTS)
def test_an_amount_in_two_units_and_a_result_stay_whole(told, sentence):
    assert told(sentence) == [sentence]


def test_two_things_that_are_counted_are_two_claims(told):
    found = told("They bought two saws and ten cups.")

    assert "They bought ten cups." in found
