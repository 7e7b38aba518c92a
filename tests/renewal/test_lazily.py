"""What is made when it is asked for is like the tuple of its items."""

from copy import copy

import pytest

from claimcheck.renewal.lazily import Lazily


@pytest.fixture
def made():
    """How often the items were made."""
    return []


@pytest.fixture
def items(made):
    def make():
        made.append(1)
        return iter((3, 1, 2))

    return Lazily(3, make)


def test_the_length_is_known_before(items, made):
    assert len(items) == 3
    assert not made


def test_a_length_that_is_not_known_is_found():
    assert len(Lazily(None, lambda: (1, 2))) == 2


def test_items_are_made_once(items, made):
    assert [*items, items[0], items[-1]] == [3, 1, 2, 3, 2]
    assert made == [1]


def test_they_are_equal_to_their_tuple(items):
    assert items == (3, 1, 2)
    assert items == Lazily(3, lambda: (3, 1, 2))
    assert items != (3, 1)
    assert hash(items) == hash((3, 1, 2))
    assert repr(items) == "(3, 1, 2)"


def test_whoever_receives_them_has_them(items):
    assert copy(items) == (3, 1, 2)
