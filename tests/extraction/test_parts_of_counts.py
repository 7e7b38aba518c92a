"""A total with a part of it named: each is told on its own, and the part says what happened."""

import pytest

pytestmark = pytest.mark.model

# A sentence, and its claims.
TOLD = [
    (
        "Twelve people were killed, including three firefighters.",
        ["Twelve people were killed.", "Three firefighters were killed."],
    ),
    (
        "Twelve people were injured in the fire, including three firefighters and a nurse.",
        [
            "Twelve people were injured in the fire.",
            "Three firefighters were injured in the fire.",
            "A nurse was injured in the fire.",
        ],
    ),
    (
        "Twelve people, including three firefighters, were killed.",
        ["Twelve people were killed.", "Three firefighters were killed."],
    ),
    (
        "Twelve people (including three firefighters) were killed.",
        ["Twelve people were killed.", "Three firefighters were killed."],
    ),
    (
        "Twelve people are dead, three children among them.",
        ["Twelve people are dead.", "Three children are dead."],
    ),
    (
        "Twelve people died, among them three nurses and two doctors.",
        ["Twelve people died.", "Three nurses died.", "Two doctors died."],
    ),
    (
        "Twelve people died, three of them children.",
        ["Twelve people died.", "Three children died."],
    ),
    (
        "Twelve people died, of whom three were children.",
        ["Twelve people died.", "Three children died."],
    ),
    (
        "Twelve people, three of whom were children, died.",
        ["Twelve people died.", "Three children died."],
    ),
    (
        "Twelve people died, one of them a child.",
        ["Twelve people died.", "A child died."],
    ),
    (
        "Police arrested 30 people, 12 of them minors.",
        ["Police arrested 30 people.", "Police arrested 12 minors."],
    ),
    (
        "Police arrested 30 people in five raids, including 12 minors.",
        ["Police arrested 30 people in five raids.", "Police arrested 12 minors."],
    ),
    (
        "In 1998, 40 people died in the same valley, among them 12 children.",
        [
            "In 1998, 40 people died in the same valley.",
            "In 1998, 12 children died in the same valley.",
        ],
    ),
    (
        "Rescuers saved 14 people from the rubble, including two infants.",
        [
            "Rescuers saved 14 people from the rubble.",
            "Rescuers saved two infants from the rubble.",
        ],
    ),
    (
        "Nine people are missing, including two divers.",
        ["Nine people are missing.", "Two divers are missing."],
    ),
    (
        "Some 4,000 people were evacuated, 120 of them patients.",
        ["Some 4,000 people were evacuated.", "120 patients were evacuated."],
    ),
    (
        "Officials said that 40 buildings were damaged, seven of them schools.",
        [
            "Officials said that 40 buildings were damaged.",
            "Officials said that seven schools were damaged.",
        ],
    ),
    (
        "The firm cut 400 jobs, including 120 at its mill in Orm.",
        ["The firm cut 400 jobs.", "The firm cut 120 jobs at its mill in Orm."],
    ),
    (
        "The blast killed 12 people, including a cook, and injured 40, including two nurses.",
        [
            "The blast killed 12 people.",
            "The blast killed a cook.",
            "The blast injured 40.",
            "The blast injured two nurses.",
        ],
    ),
    (
        "Twelve people were killed, including the mayor.",
        ["Twelve people were killed.", "The mayor was killed."],
    ),
    (
        "Twelve people attended the lunch, including three nurses.",
        ["Twelve people attended the lunch.", "Three nurses attended the lunch."],
    ),
    (
        "Twelve people died, most of them children.",
        ["Twelve people died.", "Most of the people who died were children."],
    ),
    (
        "Police arrested 30 people, many of them students.",
        ["Police arrested 30 people.", "Many of the people arrested were students."],
    ),
    (
        "Ninety people were rescued, 14 of them elderly.",
        [
            "Ninety people were rescued.",
            "14 of the people who were rescued were elderly.",
        ],
    ),
    (
        "Ninety people were rescued, 14 of them last week.",
        ["Ninety people were rescued.", "14 of the people were rescued last week."],
    ),
    (
        "Seventeen people were taken to hospital, four of them with burns.",
        [
            "Seventeen people were taken to hospital.",
            "Four of the people were taken to hospital with burns.",
        ],
    ),
    (
        "They found 90 survivors, 61 of them children.",
        ["They found 90 survivors.", "61 of the survivors were children."],
    ),
    (
        "A total of 31 people, seven of them children, have died.",
        ["A total of 31 people have died.", "Seven children have died."],
    ),
    (
        "Officials put the number of dead at 31, including seven children.",
        ["Officials put the number of dead at 31.", "Seven children were among the dead."],
    ),
    (
        "Police said the toll had risen to 31 dead, including a nurse.",
        [
            "Police said the toll had risen to 31 dead.",
            "Police said a nurse was among the dead.",
        ],
    ),
    (
        "The death toll stands at 31, seven of them children.",
        ["The death toll stands at 31.", "Seven children are among the dead."],
    ),
    (
        "Ten people died, none of them from Orm.",
        ["Ten people died.", "None of the people who died were from Orm."],
    ),
    (
        "Five bodies, two of them of children, were recovered.",
        ["Five bodies were recovered.", "Two of the bodies were of children."],
    ),
    (
        "Eight passengers and three crew were killed.",
        ["Eight passengers were killed.", "Three crew were killed."],
    ),
    # Of what nothing happened to, the part says what it is.
    (
        "He directed 12 films, three of them comedies.",
        ["He directed 12 films.", "Three of the films were comedies."],
    ),
]


@pytest.mark.parametrize(("text", "claims"), TOLD)
def test_total_and_part_are_told_apart(told, text, claims):
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed and 40 injured, including three children.",
        "Twelve people died as a bus hit pilgrims, including three children.",
    ],
)
def test_whose_part_it_is_is_not_guessed(told, text):
    found = told(text)

    assert not any(claim.startswith("Three children") for claim in found)


def test_the_words_of_a_part_stand_in_the_text(nlp):
    from claimcheck import extraction
    from claimcheck.model import Source

    source = Source(id="herald", text="Twelve people died, three of them children.")

    _, part = extraction.claims(nlp, source)

    assert part.quote == "died … three … children"
    assert [(each.low, each.unit, each.counted) for each in part.quantities] == [
        (3, "child", "deaths")
    ]
