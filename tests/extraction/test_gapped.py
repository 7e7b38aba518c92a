"""A count without a verb has that of the count before it."""

import pytest

pytestmark = pytest.mark.model

GAPPED = [
    (
        "Nine persons died at the gate and two in hospital.",
        ["Nine persons died at the gate.", "Two persons died in hospital."],
    ),
    (
        "One guard had been badly hurt and two cooks slightly, the mayor said.",
        [
            "One guard had been badly hurt, the mayor said.",
            "Two cooks had been hurt slightly, the mayor said.",
        ],
    ),
    (
        "Three were taken to Kelm and one to Orm.",
        ["Three were taken to Kelm.", "One was taken to Orm."],
    ),
    (
        "Eight sailors drowned in the bay and three on the pier.",
        ["Eight sailors drowned in the bay.", "Three sailors drowned on the pier."],
    ),
    (
        "Two guards and a cook were hurt, none of them badly.",
        [
            "Two guards and a cook were hurt.",
            "None of the guards were hurt badly.",
            "The cook was not hurt badly.",
        ],
    ),
]

WITH_THEIR_VERBS = [
    (
        "Nine members voted for it and two against.",
        ["Nine members voted for it and two against."],
    ),
    (
        "Nine guests came by train and left by bus.",
        ["Nine guests came by train.", "Nine guests left by bus."],
    ),
    (
        "Nine of the guests drowned and the boat sank in the bay.",
        ["Nine of the guests drowned.", "The boat sank in the bay."],
    ),
    (
        "None of the guests and the cooks were hurt.",
        ["None of the guests and the cooks were hurt."],
    ),
    (
        "Vance and Orley let themselves in with a key.",
        ["Vance and Orley let themselves in with a key."],
    ),
    (
        "Wells and mains froze in Orm and in Kelm.",
        ["Wells froze in Orm and in Kelm.", "Mains froze in Orm and in Kelm."],
    ),
    ("The film was shot in black and white.", ["The film was shot in black and white."]),
    ("The tent was black and green.", ["The tent was black and green."]),
    ("The tent was old and torn.", ["The tent was old.", "The tent was torn."]),
    ("He looked for and found the key.", ["He looked for and found the key."]),
    (
        "Her clerk said that she neither knew of nor gained by it.",
        ["Her clerk said that she neither knew of nor gained by it."],
    ),
]


@pytest.mark.parametrize(("text", "claims"), GAPPED)
def test_each_count_is_told_with_what_befell_it(told, text, claims):
    assert told(text) == claims


@pytest.mark.parametrize(("text", "claims"), WITH_THEIR_VERBS)
def test_what_is_said_of_all_or_has_a_verb_is_told_so(told, text, claims):
    assert told(text) == claims


PARTS = [
    (
        "She ringed nine birds, three of which had died.",
        "Three of the nine birds had died.",
    ),
    (
        "Most of the guests were pupils, none of whom had eaten.",
        "None of the pupils had eaten.",
    ),
    (
        "The bomb went off, killing two and hurting nine, four of them badly.",
        "Four of the nine were hurt badly.",
    ),
    (
        "Vance, of Mill Lane in Orm, had gone home.",
        "Vance, of Mill Lane in Orm, had gone home.",
    ),
    ("The band is a South Norland trio.", "The band is a South Norland trio."),
    ("Ada Vance, the nurse who found it, left on Monday.", "Ada Vance is a nurse."),
    ("Ada Vance, the mayor of Orm, left on Monday.", "Ada Vance is the mayor of Orm."),
    (
        "The firm dug a pit nine metres across and two metres deep.",
        "The firm dug a pit two metres deep.",
    ),
    ("He kept a letter she sent him from the front.", "She sent him a letter from the front."),
]


@pytest.mark.parametrize(("text", "claim"), PARTS)
def test_a_part_is_told_with_what_it_is_a_part_of(told, text, claim):
    assert claim in told(text)
