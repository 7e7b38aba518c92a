"""Whom a deed happens to, and when two claims tell of two."""

import pytest

from claimcheck.matching import themes
from claimcheck.model import Party, Roles


def party(words, **fields):
    return Party(words=words, head=words.split(" of ")[0].split()[-1].casefold(), **fields)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("the gate", "the gate", True),
        ("the old gate", "the gate", True),
        ("the front gate", "the back gate", False),
        ("the matter of the bridge", "the matter of wages", False),
        ("it", "it", False),
        ("the firearm", "the revolver", False),
    ],
)
def test_one_thing(left, right, expected):
    assert themes.one(party(left), party(right)) is expected
    assert themes.one(party(right), party(left)) is expected


def test_what_may_be_one_thing():
    assert themes.perhaps_one(party("a firearm"), party("a revolver"))
    assert themes.perhaps_one(party("it"), party("a revolver"))
    assert not themes.perhaps_one(party("a shoe"), party("a revolver"))
    assert not themes.perhaps_one(party("the front gate"), party("the back gate"))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The body was found.", "The second body was found.", True),
        ("Another body was found.", "A body was found.", True),
        ("The third mate steered.", "The helmsman steered.", False),
        ("The body was found.", "The body was seen.", False),
    ],
)
def test_another_case(make_claim, left, right, expected):
    assert themes.another_case(make_claim(left), make_claim(right)) is expected


def test_the_theme_is_the_object_where_there_is_one(make_claim):
    board, coach = party("the board"), party("the coach")

    assert themes.theme(make_claim(roles=Roles(agent=board, patient=coach))) == coach
    assert themes.theme(make_claim(roles=Roles(agent=board))) == board


def test_who_lost_their_lives(make_claim):
    assert themes.of_the_dead(make_claim(roles=Roles(deed="die")))
    assert themes.of_the_dead(make_claim(subject="All of the victims"))
    assert not themes.of_the_dead(make_claim(subject="The board"))
