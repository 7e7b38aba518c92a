"""Verbs whose past looks like their participle are told as what they are."""

import pytest

pytestmark = pytest.mark.model

TOLD = [
    (
        "The clerk kept a list of nine voters said to be dead.",
        ["The clerk kept a list of nine voters.", "Nine voters were said to be dead."],
    ),
    (
        "An iron hook, worn through by swinging, broke.",
        ["An iron hook was worn through by swinging.", "An iron hook broke."],
    ),
    (
        "The pilot, sent home in May, wrote a book about it.",
        ["The pilot was sent home in May.", "The pilot wrote a book about it."],
    ),
    (
        "The keeper, caught with two rings, denied the theft and left the village.",
        [
            "The keeper was caught with two rings.",
            "The keeper denied the theft.",
            "The keeper left the village.",
        ],
    ),
    (
        "A flood with thick mud swept through the valley, burying barns and cutting the road.",
        [
            "A flood with thick mud swept through the valley.",
            "A flood with thick mud buried barns.",
            "A flood with thick mud cut the road.",
        ],
    ),
    (
        "The abbey owned forests, mills and fish ponds.",
        ["The abbey owned forests.", "The abbey owned mills.", "The abbey owned fish ponds."],
    ),
    (
        "The clerk had robbed widows who trusted him and shown no remorse.",
        [
            "The clerk had robbed widows who trusted him.",
            "Widows trusted him.",
            "The clerk had shown no remorse.",
        ],
    ),
    (
        "The vet washed the dogs, one of which had been bitten, and then left.",
        [
            "The vet washed the dogs.",
            "One of the dogs had been bitten.",
            "The vet then left.",
        ],
    ),
    (
        "The lamp, found by a diver in 1962 and kept in a drawer for years, belongs to Orm.",
        [
            "The lamp was found by a diver in 1962.",
            "The lamp was kept in a drawer for years.",
            "The lamp belongs to Orm.",
        ],
    ),
    (
        "She bought the mill and had it turned into a school.",
        ["She bought the mill.", "She had it turned into a school."],
    ),
    (
        "The study found that birds kept in cages lose their song.",
        ["The study found that birds kept in cages lose their song."],
    ),
    (
        "The ferry struck a pier, lost its mast and sank.",
        ["The ferry struck a pier.", "The ferry lost its mast.", "The ferry sank."],
    ),
    (
        "The mast swayed, snapped and fell on the deck.",
        ["The mast swayed.", "The mast snapped.", "The mast fell on the deck."],
    ),
    (
        "When a tram collided with a cart, nine people fell.",
        ["A tram collided with a cart.", "When a tram collided with a cart, nine people fell."],
    ),
    (
        "The ballots failed because they exceeded the weight specified to the printer.",
        [
            "The ballots failed because they exceeded the weight.",
            "The ballots exceeded the weight.",
            "The weight was specified to the printer.",
        ],
    ),
]

AS_THEY_ARE = [
    (
        "The nurse, taught by nuns in Orm, left the ward in May.",
        [
            "The nurse was taught by nuns.",
            "The nurse was taught in Orm.",
            "The nurse left the ward in May.",
        ],
    ),
    ("A tower built by monks.", ["A tower was built by monks."]),
    (
        "The guards went to the pier and shouted.",
        ["The guards went to the pier.", "The guards shouted."],
    ),
    (
        "The coat, worn by a duke, kept its colour.",
        ["The coat was worn by a duke.", "The coat kept its colour."],
    ),
    ("She had a van and a boat.", ["She had a van.", "She had a boat."]),
    (
        "The study found that some birds live in cages.",
        ["The study found that some birds live in cages."],
    ),
    (
        "The guard went home, ate and slept.",
        ["The guard went home.", "The guard ate.", "The guard slept."],
    ),
    (
        "He sold the boat and had the house rebuilt.",
        ["He sold the boat.", "He had the house rebuilt."],
    ),
]


@pytest.mark.parametrize(("text", "claims"), TOLD)
def test_a_verb_that_was_misread_is_told_as_it_is(told, text, claims):
    assert told(text) == claims


@pytest.mark.parametrize(("text", "claims"), AS_THEY_ARE)
def test_a_verb_that_was_read_rightly_stays(told, text, claims):
    assert told(text) == claims
