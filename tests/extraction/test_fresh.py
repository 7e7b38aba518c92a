"""Sentences of news, reports and letters, each told without loss and without invention."""

import pytest

pytestmark = pytest.mark.model


SUMS = [
    (
        "Nine guests drowned: six men and three women.",
        ["Nine guests drowned.", "Six men drowned.", "Three women drowned."],
    ),
    (
        "Police arrested nine people: six men and three women.",
        [
            "Police arrested nine people.",
            "Police arrested six men.",
            "Police arrested three women.",
        ],
    ),
    (
        "Nine people were hurt: eight nurses and a porter.",
        ["Nine people were hurt.", "Eight nurses were hurt.", "A porter was hurt."],
    ),
    (
        "Eleven persons lost their lives: nine guests and two guides.",
        [
            "Eleven persons lost their lives.",
            "Nine guests lost their lives.",
            "Two guides lost their lives.",
        ],
    ),
    (
        "The storm killed 12 people: seven farmers and five sailors.",
        [
            "The storm killed 12 people.",
            "The storm killed seven farmers.",
            "The storm killed five sailors.",
        ],
    ),
    (
        "Fourteen people died: eleven passengers, two drivers and a guard.",
        [
            "Fourteen people died.",
            "Eleven passengers died.",
            "Two drivers died.",
            "A guard died.",
        ],
    ),
]

NO_SUMS = [
    "He had two wishes: a house and a boat.",
    "The vote was clear: nine members agreed.",
    "The town has two mills: one by the river.",
    "She read three books: all of them were long.",
    "The rule has two exceptions: Sundays and feasts.",
    "The shop sells one thing: bread.",
]


@pytest.mark.parametrize(("text", "claims"), SUMS)
def test_a_count_is_told_as_a_whole_and_part_by_part(told, text, claims):
    assert told(text) == claims


@pytest.mark.parametrize("text", NO_SUMS)
def test_what_follows_a_colon_takes_no_place_of_a_count(told, text):
    counted, _, rest = text.partition(":")
    verb = counted.split()[1]

    assert not any(verb in claim and rest.split()[-1][:-1] in claim for claim in told(text)[1:])


REPORTED = [
    (
        "A fire at a paper mill on the Orley river killed nine people and drove some 300 "
        "families from their flats, police said.",
        "A fire at a paper mill on the Orley river drove some 300 families from their flats, "
        "police said.",
    ),
    (
        "A collision at a level crossing near Kelm injured twelve passengers and blocked the "
        "line for hours, the operator said.",
        "A collision at a level crossing near Kelm injured twelve passengers, the operator "
        "said.",
    ),
    (
        "The storm broke two dams, 14 of them old, said the chief engineer.",
        "The storm broke two dams, said the chief engineer.",
    ),
    (
        "It was a fault, not a crime, the operator added.",
        "It was a fault, the operator added.",
    ),
    (
        "“We lost everything,” she sobbed, and walked back into the house.",
        "“We lost everything,” she sobbed.",
    ),
    (
        "“No child was hurt,” the headteacher whispered.",
        "“No child was hurt,” the headteacher whispered.",
    ),
    (
        "The bill will top £2 million, analysts reckon.",
        "The bill will top £2 million, analysts reckon.",
    ),
    ('"Stay indoors," the mayor said.', '"Stay indoors," the mayor said.'),
    (
        "The agency said that it was reviewing its records and denied that it had ever been "
        "warned.",
        "The agency denied that it had ever been warned.",
    ),
    (
        "The mayor said that he was waiting for a report and added that nobody would resign.",
        "The mayor added that nobody would resign.",
    ),
    (
        "All guests were moved by noon, according to the hotel.",
        "All guests were moved by noon, according to the hotel.",
    ),
    (
        "I have been told by nurses who were on duty that he broke a leg.",
        "I have been told by nurses who were on duty that he broke a leg.",
    ),
]


@pytest.mark.parametrize(("text", "claim"), REPORTED)
def test_what_is_reported_is_told_with_who_reports_it(told, text, claim):
    assert claim in told(text)


TOLD = [
    ("Children were being cared for at a school in the town.", None),
    (
        "The ship sank on the bar, where the wreck still lies.",
        "The wreck still lies on the bar.",
    ),
    (
        "The report lists six faults, of which three had been mended.",
        "Three of six faults had been mended.",
    ),
    (
        "The note, of which the court holds a copy, was typed.",
        "The court holds a copy of the note.",
    ),
    (
        "The letter that was read on Monday, of which the court holds a copy, was typed.",
        "The court holds a copy of the letter.",
    ),
    (
        "The council had received four letters from residents, which it lost.",
        "It lost four letters.",
    ),
    ("The charity gave them a tent and blankets.", "The charity gave them blankets."),
    ("All had been given a bed and drinking water.", "All had been given drinking water."),
    ("The farm is a mile and a half from the river.", None),
    ("The bell rang again and again.", None),
    (
        "The pump was taken from a boat and failed on the second day.",
        "The pump failed on the second day.",
    ),
    (
        "A parcel of barium nitrate weighed two tonnes.",
        "A parcel of barium nitrate weighed two tonnes.",
    ),
    ("They left the engine running.", None),
    (
        "No ship in Kelm, the largest port, was hit.",
        "Kelm is the largest port.",
    ),
    (
        "It was Ada Vance, the works cook, who pulled them out.",
        "Ada Vance pulled them out.",
    ),
    ("It was the guard who opened the gate.", "The guard opened the gate."),
    ("They left before the nurse answered the phone.", "The nurse answered the phone."),
    ("They did not find the guard, who slept in the shed.", "The guard slept in the shed."),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_words_stay_where_they_belong(told, text, claim):
    claims = told(text)

    assert claim in claims if claim else text in claims


UNTOLD = [
    ("It was not the guard who opened the gate.", "opened"),
    ("It wasn't the mill that rang for help.", "rang"),
    ("She is not the nurse who treated him.", "treated"),
    ("Nobody found a letter sent by the minister.", "sent"),
    ("The police did not find a bag that belonged to the guard.", "belonged"),
    ("No house has a roof left on it.", "left"),
    ("It took an hour before anybody answered the phone.", "answered"),
    ("They waited before anyone answered the phone.", "answered"),
]


@pytest.mark.parametrize(("text", "verb"), UNTOLD)
def test_what_is_denied_or_open_is_no_claim_of_its_own(told, text, verb):
    assert [claim for claim in told(text) if verb in claim and claim != text] == []


@pytest.mark.parametrize(
    "text",
    [
        "Call our office if you saw the man.",
        "Please stop telling me.",
        "Tell that to the miners.",
        "Do not drink the water.",
        "Never touch a fallen wire.",
        "Ask anyone who has ever worked in the mill.",
    ],
)
def test_an_order_claims_nothing(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Police call it a crime.",
        "You should call our office.",
        "Set up in 1931, it sold bread.",
        "Vance did not drink the water.",
        '"Do not drink the water," the mayor said.',
        "They tell the miners.",
    ],
)
def test_a_statement_is_no_order(told, text):
    assert told(text) != []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The series Kelm shows a fire in a mill.",
            {"The series Kelm shows a fire in a mill.", "Kelm is a series."},
        ),
        (
            "The miniseries Kelm depicts a flood.",
            {"The miniseries Kelm depicts a flood.", "Kelm is a miniseries."},
        ),
        (
            "The report describes a fire that spread to the mill, killing nine people.",
            {
                "The report describes a fire that spread to the mill.",
                "A fire spread to the mill.",
                "A fire killed nine people.",
            },
        ),
        (
            "The film recounts a leak that set off a feud, leaving 400 families homeless.",
            {
                "The film recounts a leak that set off a feud.",
                "A leak set off a feud.",
                "A leak left 400 families homeless.",
            },
        ),
        (
            "The storm tore off roofs, killing nine people.",
            {"The storm tore off roofs.", "The storm killed nine people."},
        ),
    ],
)
def test_what_is_told_of_has_effects_and_not_the_telling(told, text, claims):
    assert set(told(text)) == claims
