"""Who was hurt, by the care they had and by the label they stand under."""

import pytest

from claimcheck.frames import quantities

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Twelve people were taken to hospital.", "hospitalised"),
        ("An ambulance brought three children to the clinic.", "hospitalised"),
        ("Nine miners were airlifted to hospital.", "hospitalised"),
        ("Forty fans ended in hospital.", "hospitalised"),
        ("Eight sailors needed treatment.", "injured"),
        ("Some 30 passengers suffered injuries.", "injured"),
        ("Two guards sustained burns.", "injured"),
        ("On that night 112 of our people were bandaged.", "injured"),
        ("Injured: 47 visitors and 19 guards.", "injured"),
        ("Treated: 27 persons (Police officers)", "injured"),
        ("Missing: 3 children.", "missing"),
        ("Arrested: 30 students.", "arrested"),
    ],
)
def test_care_and_labels_say_what_happened_to_people(nlp, text, counted):
    assert {m.value.counted for m in quantities.mentions(nlp(text))} == {counted}


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were taken to the station.",
        "An ambulance brought three doctors to the square.",
        "Nine nurses drove to town.",
        "Forty fans ended in tears.",
        "Eight sailors needed passports.",
        "Some 30 passengers suffered delays.",
        "Two guards received letters.",
        "He said: 14 soldiers were there.",
        "Participants: 47 visitors and 19 guards.",
        "She added this: 12 guests came.",
        "Apollo 11 landed.",
    ],
)
def test_other_people_are_not_hurt(nlp, text):
    hurt = {"injured", "hospitalised", "missing", "arrested"}

    assert not {m.value.counted for m in quantities.mentions(nlp(text))} & hurt


@pytest.mark.parametrize("of", ["of our people", "of them", "of his men", "of the guests"])
def test_a_number_before_those_it_is_of_is_none_of_a_name(nlp, of):
    found = quantities.mentions(nlp(f"At St Anna's Hospital 112 {of} were bandaged."))

    assert [mention.value.low for mention in found] == [112]
