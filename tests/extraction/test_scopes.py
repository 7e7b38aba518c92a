"""How far conditions, subjects and reports reach."""

import pytest

pytestmark = pytest.mark.model


LATTER = [
    (
        "Nine guests were treated for shock and one, a cook from Orm, is still in hospital.",
        ["Nine guests were treated for shock.", "One is still in hospital."],
    ),
    (
        "Two clerks have been dismissed and a third, who kept the keys, is being questioned.",
        [
            "Two clerks have been dismissed.",
            "A third kept the keys.",
            "A third is being questioned.",
        ],
    ),
    (
        "He bought a house and a boat, and sold them.",
        ["He bought a house.", "He bought a boat.", "He sold them."],
    ),
    (
        "Some 40 farmers, mostly old men, dug by hand, and nine of them died.",
        [
            "Some 40 farmers dug by hand.",
            "Nine of them died.",
            "Some 40 farmers are mostly old men.",
        ],
    ),
    (
        "The mill, built in 1890, and the dam were closed.",
        ["The mill was built in 1890.", "The mill was closed.", "The dam was closed."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), LATTER)
def test_a_noun_after_and_is_the_subject_of_the_verb_that_lacks_one(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


REPORTED = [
    (
        "The reptile belongs to an unknown species, biologists reported on Monday.",
        ["The reptile belongs to an unknown species, biologists reported on Monday."],
    ),
    (
        "The bridge is older than the town, engineers said.",
        ["The bridge is older than the town, engineers said."],
    ),
    (
        "The race was won by Ada Vance, ranked ninth.",
        ["The race was won by Ada Vance.", "Ada Vance was ranked ninth."],
    ),
    ("She ran a mill in Orm, since closed.", ["She ran a mill in Orm, since closed."]),
    (
        "He was born at Orm, the third son of a smith.",
        ["He was born at Orm.", "He is the third son of a smith."],
    ),
    (
        "She lived at Orm, the oldest port of the coast.",
        ["She lived at Orm.", "Orm is the oldest port of the coast."],
    ),
    (
        "A hall in Orm, a street in Vey and a bridge are named after him.",
        [
            "A hall in Orm is named after him.",
            "A street in Vey is named after him.",
            "A bridge is named after him.",
        ],
    ),
    (
        "The clerk, Ms Vane, having served for nine years, did not stand again.",
        [
            "The clerk had served for nine years.",
            "The clerk did not stand again.",
            "The clerk is Ms Vane.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), REPORTED)
def test_who_reports_a_sentence_is_no_part_of_it(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected


SCOPES = [
    (
        "Wolves may be shot only if no other way exists and the pack is not threatened.",
        ["Wolves may be shot only if no other way exists and the pack is not threatened."],
    ),
    (
        "He called it the best play he had seen and asked for a reward.",
        ["He called it the best play he had seen.", "He asked for a reward."],
    ),
    (
        "A clerk declined to say how many boats were lost, citing the inquiry.",
        ["A clerk declined to say how many boats were lost, citing the inquiry."],
    ),
    (
        "She never married, and left a house to the town.",
        ["She never married.", "She left a house to the town."],
    ),
    (
        "Rain delayed two games, including the one between Orm and Vey.",
        ["Rain delayed two games.", "Rain delayed the one between Orm and Vey."],
    ),
    (
        "The firm paid nine million in cash and shares.",
        ["The firm paid nine million in cash and shares."],
    ),
    (
        "The firm is to be bought by a rival, creating a giant.",
        ["The firm is to be bought by a rival, creating a giant."],
    ),
    ("It hunted at night, judging by its eyes.", ["It hunted at night, judging by its eyes."]),
    (
        "The block weighed nine tons, which took a day to clear.",
        ["The block weighed nine tons.", "Nine tons took a day to clear."],
    ),
    (
        "He was never dismissed but retired at 65.",
        ["He was never dismissed.", "He retired at 65."],
    ),
    (
        "Orm Vance (12 May 1848 – 3 November 1919) was a nurse.",
        [
            "Orm Vance was a nurse.",
            "Orm Vance was born on 12 May 1848.",
            "Orm Vance died on 3 November 1919.",
        ],
    ),
    (
        "She moved to Orm, where she married a man and, after his death, ran his inn.",
        ["She moved to Orm.", "She married a man in Orm.", "She ran his inn after his death."],
    ),
    (
        "He was accused, held there and, when his innocence was proved, refused a rise.",
        [
            "He was accused.",
            "He was held there.",
            "His innocence was proved.",
            "He was refused a rise when his innocence was proved.",
        ],
    ),
    (
        "The manual, last revised in 2011, required tests.",
        ["The manual, last revised in 2011, required tests."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SCOPES)
def test_a_condition_reaches_as_far_as_its_and(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
