"""Words by which two reports may mean one thing."""

import pytest

from claimcheck.frames import cues
from claimcheck.frames.kindred import groups, is_listed, kindred, with_kin


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("quay", "jetty", id="one group"),
        pytest.param("begin", "start", id="WordNet"),
        pytest.param("blow up", "eruption", id="verb and noun of its class"),
        pytest.param("staff", "employee", id="a body and its members"),
        pytest.param("blaze", "fire", id="synonyms"),
        pytest.param("lawsuit", "claim", id="in court"),
    ],
)
def test_words_of_one_thing_are_kindred(left, right):
    assert kindred(left, right)
    assert kindred(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("tunnel", "bridge", id="two works"),
        pytest.param("seat", "cow", id="two things"),
        pytest.param("hire", "dismiss", id="opposites"),
        pytest.param("dredge", "arrest", id="two deeds"),
        pytest.param("mayor", "water", id="a person and a thing"),
        pytest.param("", "", id="no word"),
    ],
)
def test_words_of_two_things_are_not_kindred(left, right):
    assert not kindred(left, right)
    assert not kindred(right, left)


def test_every_group_holds_words_that_stand_for_one_another():
    table = cues.load("kindred")["groups"]

    assert all(len(set(words)) == len(words) > 1 for words in table.values())
    assert all(word == word.casefold() for words in table.values() for word in words)


def test_a_word_may_stand_in_several_groups():
    assert {"power", "network"} & groups("grid") == {"network"}
    assert {"deal", "law"} & groups("agreement") == {"deal"}
    assert {"cargo", "demand"} <= groups("load")


@pytest.mark.parametrize("word", ["orm", "quay", "begin", "blow up", "venn's", "Orm", ""])
def test_words_with_kin_are_those_that_are_kindred_to_one(word):
    others = ("jetty", "orm", "eruption", "zelkmar")

    expected = (word,) if any(kindred(word, other) for other in others) else ()

    assert with_kin((word,), others) == expected


def test_a_word_of_no_table_is_kindred_to_itself_alone():
    assert not is_listed("zelkmar")
    assert kindred("zelkmar", "Zelkmar")
    assert not kindred("zelkmar", "begin")
