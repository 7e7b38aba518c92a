"""Parts of a count that are named by what they were."""

import pytest

from claimcheck.frames import quantities

pytestmark = pytest.mark.model

# A sentence, and of the part its figure, its unit and what happened to it.
NAMED = [
    ("Twelve people were killed, including three firefighters.", 3, "firefighter", "deaths"),
    ("Twelve people died, three of them children.", 3, "child", "deaths"),
    ("Twelve people died, of whom three were children.", 3, "child", "deaths"),
    ("Twelve people died, three of whom were children.", 3, "child", "deaths"),
    ("Twelve people died, among them three children.", 3, "child", "deaths"),
    ("Twelve people are dead, three children among them.", 3, "child", "deaths"),
    ("Twelve people died. Among them were three children.", 3, "child", "deaths"),
    ("Of the twelve people who died, three were children.", 3, "child", "deaths"),
    ("Of those arrested, 12 were minors.", 12, "minor", "arrested"),
    ("Ten of the dead were children.", 10, "child", "deaths"),
    ("Three of those killed were firefighters.", 3, "firefighter", "deaths"),
    ("The dead include three firefighters.", 3, "firefighter", "deaths"),
    ("The victims included three nurses.", 3, "nurse", "victims"),
    ("The list of the dead includes three nurses.", 3, "nurse", "deaths"),
    ("They buried the dead, who include three nurses.", 3, "nurse", "deaths"),
    ("Ten people died. Three nurses were among them.", 3, "nurse", "deaths"),
    ("The dead were twelve adults.", 12, "adult", "deaths"),
    ("Among the dead were three firefighters.", 3, "firefighter", "deaths"),
    ("The dead, 12 of whom were children, lay in a row.", 12, "child", "deaths"),
    ("Police arrested 30 people in five raids, including 12 minors.", 12, "minor", "arrested"),
    ("Protesters were arrested, including 12 minors.", 12, "minor", "arrested"),
    ("Nine people are missing, two of them divers.", 2, "diver", "missing"),
    ("Rescuers saved 14 people, two of them infants.", 2, "infant", "rescued"),
    ("They found 90 survivors, 61 of them children.", 61, "child", "rescued"),
    ("Ten people were evacuated, including four nurses.", 4, "nurse", "evacuated"),
    (
        "The storm destroyed 40 buildings, two of them churches.",
        2,
        "church",
        "church-destroyed",
    ),
    ("The gale damaged 40 houses, including 12 cottages.", 12, "cottage", "cottage-damaged"),
    ("Ten people were hurt, including two young nurses.", 2, "young nurse", "injured"),
    ("40 people were hurt, five of them seriously.", 5, "seriously injured", "injured"),
    ("40 people were hurt, two critically.", 2, "critically injured", "injured"),
    ("Seven people were seriously injured.", 7, "seriously injured", "injured"),
    ("The blast badly injured seven.", 7, "seriously injured", "injured"),
    ("Seven people suffered minor injuries.", 7, "slightly injured", "injured"),
]


@pytest.mark.parametrize(("text", "figure", "unit", "counted"), NAMED)
def test_a_named_part_is_the_figure_of_its_group(nlp, text, figure, unit, counted):
    last = quantities.mentions(nlp(text))[-1].value

    assert (last.low, last.unit, last.counted, last.part) == (figure, unit, counted, False)


def test_of_a_named_part_of_a_whole_the_whole_stays_the_whole(nlp):
    part, whole = (m.value for m in quantities.mentions(nlp("Six of the 12 dead were women.")))

    assert (part.low, part.unit, part.counted) == (6, "woman", "deaths")
    assert (whole.low, whole.unit, whole.counted) == (12, "people", "deaths")


@pytest.mark.parametrize("figure", ["at least three", "three to five", "about three"])
def test_the_figure_of_a_group_keeps_its_bounds(nlp, figure):
    *_, alone = quantities.mentions(nlp(f"{figure.capitalize()} nurses died."))
    *_, part = quantities.mentions(nlp(f"Twelve people died, including {figure} nurses."))

    assert (part.value.low, part.value.high) == (alone.value.low, alone.value.high)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Twelve people died, including 3 people aboard the bus.", "deaths"),
        ("Twelve miners died, including three miners from Kelm.", "deaths"),
        ("Twelve people died, including three nurses from Orm.", "deaths"),
        ("The storm destroyed 40 houses, 12 of them in Kelm.", "house-destroyed"),
        ("The firm cut 400 jobs, including 120 at its mill.", "job-lost"),
        ("Twelve people died, three of them in hospital.", "deaths"),
    ],
)
def test_so_many_of_a_whole_are_some_of_its_figure(nlp, text, counted):
    found = [m.value for m in quantities.mentions(nlp(text))]

    assert (found[1].counted, found[1].part) == (counted, True)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # Whose they are, the text does not say.
        ("Twelve people were killed and 40 injured, including three children.", "child"),
        # The schools are offices, and no people.
        ("Twelve people were killed in attacks on offices, including three schools.", "school"),
        # Nothing happened to them.
        ("The town has 40 shops, 12 of them bakeries.", "shop"),
        # The council's members, and others than the dead.
        ("After 12 people died, the council, which includes three nurses, met.", "nurse"),
        ("Forty people died in 1998. A crowd came to Orm, three nurses among them.", "nurse"),
        ("Twelve people died as a bus hit pilgrims, including three nurses.", "nurse"),
        ("The mayor, who survived the fire, met farmers, including three nurses.", "nurse"),
        # Where and when, not who.
        ("When the dead were counted, there were 12 ships in the port.", "ship"),
    ],
)
def test_what_happened_to_others_did_not_happen_to_a_part(nlp, text, counted):
    assert quantities.mentions(nlp(text))[-1].value.counted == counted


def test_a_part_of_each_of_two_counts_is_a_part_of_its_own(nlp):
    text = (
        "The blast killed 12 people, including three nurses, and hurt 40, including two cooks."
    )

    found = [(m.value.unit, m.value.counted) for m in quantities.mentions(nlp(text))]

    assert found == [
        ("people", "deaths"),
        ("nurse", "deaths"),
        ("people", "injured"),
        ("cook", "injured"),
    ]


def test_a_part_without_a_noun_of_its_own_has_its_whole(nlp):
    part, whole = (
        m.value
        for m in quantities.mentions(nlp("Three of the 40 injured are in intensive care."))
    )

    assert part.whole == whole.low
