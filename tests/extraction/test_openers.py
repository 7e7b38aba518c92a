"""Dates that open a sentence without a comma, and the subject that follows them."""

import pytest

from claimcheck import extraction

pytestmark = pytest.mark.model


@pytest.fixture
def told(nlp):
    def split(sentence: str):
        return next(extraction.texts(nlp, [sentence]))

    return split


DATED = [
    ("On 9 November Mr Vance sent his tenants a letter.", "Mr Vance"),
    ("As recently as September Ines Orley put a warning on paper.", "Ines Orley"),
    ("Toward midnight embers were still glowing above the altar.", "embers"),
    ("At 30 September promises of 922 crowns had been made.", "promises of 922 crowns"),
    ("On Friday Ada Vance left the choir.", "Ada Vance"),
    ("By 2019 Orley Mills had closed three plants.", "Orley Mills"),
    ("On 3 March 2021 Ms Orley wrote to the board.", "Ms Orley"),
    ("On 12 June Kelm City Council approved the plan.", "Kelm City Council"),
    ("In December Kelm Rovers beat Orley.", "Kelm Rovers"),
    ("On 4 July celebrations were cancelled.", "celebrations"),
    ("Since August prices have doubled.", "prices"),
    ("Before noon soldiers had sealed the road.", "soldiers"),
    ("At noon on Friday crowds gathered.", "crowds"),
    ("In 1991 Orley shrank, and in 1993 workers occupied the plant.", "workers"),
    ("On Tuesday 12 people died.", "12 people"),
    ("On 3 May 40 people were hurt.", "40 people"),
]


@pytest.mark.parametrize(("sentence", "subject"), DATED)
def test_a_date_is_no_part_of_the_subject_after_it(told, sentence, subject):
    assert subject in {claim.subject for claim in told(sentence)}


UNDATED = [
    ("The May Day parade was cancelled.", "The May Day parade"),
    ("In March April Jones resigned.", "April Jones"),
    ("On Sunday morning Mass was said.", "Mass"),
    ("By April, Orley had left.", "Orley"),
    ("The 2019 harvest was poor.", "The 2019 harvest"),
    ("March winds felled the elm.", "March winds"),
    ("Friday prayers were held in the square.", "Friday prayers"),
    ("In a May speech Vance thanked them.", "Vance"),
]


@pytest.mark.parametrize(("sentence", "subject"), UNDATED)
def test_a_date_within_a_name_or_after_a_pause_stays(told, sentence, subject):
    assert subject in {claim.subject for claim in told(sentence)}


def test_an_hour_does_not_count_what_the_next_phrase_names(told):
    found = told("Shortly before eight the mast fell.")

    assert not [q for claim in found for q in claim.quantities if q.counted == "mast"]
