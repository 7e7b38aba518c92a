"""The search for cycles is put off and taken up again."""

import gc
import weakref

import pytest

from claimcheck.bulk.heaps import unsearched
from claimcheck.matching import background


def test_there_is_no_search_meanwhile():
    with unsearched():
        within = gc.isenabled()

    assert not within
    assert gc.isenabled()


def test_one_in_another_leaves_the_search_to_that():
    with unsearched():
        with unsearched():
            pass
        within = gc.isenabled()

    assert not within


def test_the_search_is_taken_up_after_an_error():
    with pytest.raises(ZeroDivisionError), unsearched():
        _ = 1 / 0

    assert gc.isenabled()


def test_what_is_known_of_sources_is_dropped_without_a_search(make_claim):
    with unsearched():
        known = background.among([make_claim("…")])
        known.of("herald", "herald")
        dropped = weakref.ref(known)
        del known

        assert dropped() is None
