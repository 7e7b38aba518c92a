"""Verbs, names and lists that the parser hides under other words."""

import pytest

pytestmark = pytest.mark.model


CALLED = [
    (
        "The hall was designed by the brothers Jan and Piet Orley and paid for by a bank.",
        [
            "The hall was designed by the brothers Jan and Piet Orley.",
            "The hall was paid for by a bank.",
        ],
    ),
    (
        "The mill, drawn by Ida Falk and paid for by the town, opened in May.",
        [
            "The mill was drawn by Ida Falk.",
            "The mill was paid for by the town.",
            "The mill opened in May.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CALLED)
def test_two_names_are_those_of_several(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


FEATS = [
    (
        "The team lost 3-1 in Orm, their fifth defeat of the season.",
        ["The team lost 3-1 in Orm, their fifth defeat of the season."],
    ),
    (
        "Profits rose to 18 million in Norland, their biggest rise in ten years.",
        ["Profits rose to 18 million in Norland, their biggest rise in ten years."],
    ),
    (
        "They met in Orm, the largest town in the valley.",
        ["They met in Orm.", "Orm is the largest town in the valley."],
    ),
    (
        "She beat Ada Vance, her oldest rival.",
        ["She beat Ada Vance.", "Ada Vance is her oldest rival."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), FEATS)
def test_a_feat_is_no_place_and_no_rival(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


HIDDEN = [
    ("The mill, it is said, was once a church.", ["The mill was once a church, it is said."]),
    (
        "I am told, though I doubt it, that it has been sold.",
        ["I doubt it.", "I am told that it has been sold."],
    ),
    (
        "Kelm and Orm did not pay, the city said, while Vey, the first to join, paid at once.",
        [
            "Kelm did not pay, the city said.",
            "Orm did not pay, the city said.",
            "The city said Vey paid at once.",
        ],
    ),
    (
        "He said that she was tired, had lost her coat and had walked home.",
        [
            "He said that she was tired.",
            "He said she had lost her coat.",
            "He said she had walked home.",
        ],
    ),
    (
        "They have won nine, drawn two and lost one of their last twelve games.",
        ["They have won nine, drawn two and lost one of their last twelve games."],
    ),
    (
        "The report, which her office put out on a Sunday, found no fault.",
        ["Her office put out the report on a Sunday.", "The report found no fault."],
    ),
    (
        "The find may explain why the hull cracked, raising hopes of a cure.",
        ["The find may explain why the hull cracked.", "The find may raise hopes of a cure."],
    ),
    (
        "A guard, thought to be asleep, was dismissed.",
        ["A guard was thought to be asleep.", "A guard was dismissed."],
    ),
    ("The wind has long puzzled sailors.", ["The wind has long puzzled sailors."]),
]


@pytest.mark.parametrize(("sentence", "expected"), HIDDEN)
def test_a_main_verb_is_no_detail_of_another(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


LED = [
    (
        "The clerk asked the owners for money to mend the roof.",
        ["The clerk asked the owners for money to mend the roof."],
    ),
    (
        "She returned twice, most notably in 1964.",
        ["She returned twice, most notably in 1964."],
    ),
    (
        "The walk took an hour and, in snow, two hours.",
        ["The walk took an hour.", "The walk took two hours in snow."],
    ),
    (
        "He played for Orm for nine years and then for Vey.",
        [
            "He played for Orm for nine years.",
            "He played for Orm for nine years and then for Vey.",
        ],
    ),
    (
        "About 70 of the posts will go in Orm and 40 in Vey, with the rest in nine towns.",
        [
            "About 70 of the posts will go in Orm.",
            "40, of the posts will go in Vey with the rest in nine towns.",
        ],
    ),
    (
        "The parcel came from Vance Hill, which was closed that day.",
        ["The parcel came from Vance Hill.", "Vance Hill was closed that day."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), LED)
def test_what_leads_to_a_phrase_stays_with_it(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


ROLLS = [
    (
        "Present: Ada Vance (chair); the clerk, Mr Falk; nine guests, one of whom left.",
        [
            "Present: Ada Vance (chair); the clerk, Mr Falk; nine guests, one of whom left.",
            "One of the nine guests left.",
            "The clerk is Mr Falk.",
        ],
    ),
    (
        "In the chair: Ada Vance; apologies: two members.",
        ["In the chair: Ada Vance; apologies: two members."],
    ),
    (
        "The vote was clear: nine were for it; two were against.",
        ["The vote was clear.", "Nine were for it.", "Two were against."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ROLLS)
def test_a_roll_is_told_whole(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


OTHERS = [
    (
        "Towns such as Orm and Vey were flooded.",
        [
            "Towns were flooded.",
            "Orm was flooded.",
            "Vey was flooded.",
            "Orm is a town.",
            "Vey is a town.",
        ],
    ),
    (
        "The farmer Ada Vance, who sang, and Ben Orley were friends.",
        ["The farmer Ada Vance, who sang, and Ben Orley were friends.", "Ada Vance sang."],
    ),
    (
        "It was the cook, not the guards, that saved the hall.",
        ["The cook, not the guards, saved the hall."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), OTHERS)
def test_what_is_said_of_others_is_no_part_of_a_claim(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
