"""A text that takes longer than its time is given up between its parts and its sentences."""

from itertools import count

import pytest

from claimcheck import extraction
from claimcheck.extraction import patience
from claimcheck.extraction.patience import ENDLESS, Patience, TooLongError
from claimcheck.model import Source


@pytest.fixture
def clock(monkeypatch):
    """A clock that goes on by a second whenever somebody looks at it; how often that was."""
    looked = count()
    monkeypatch.setattr(patience, "thread_time", lambda: next(looked))
    return looked


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(("seconds", "items"), [(0, 0), (1, 1), (3, 3)])
def test_no_more_is_handed_on_than_there_is_time_for(seconds, items):
    taken = []

    with pytest.raises(TooLongError):
        taken.extend(Patience(seconds).each("abcdef"))

    assert len(taken) == items


@pytest.mark.usefixtures("clock")
def test_what_ends_in_time_is_all_handed_on():
    assert list(Patience(3).each("abc")) == ["a", "b", "c"]


def test_without_an_end_all_is_handed_on():
    assert list(ENDLESS.each(range(1_000))) == list(range(1_000))


TEXT = "\n\n".join(f"The flood killed {number} people in Kelm." for number in range(1, 31))


@pytest.fixture
def looks(nlp, clock) -> int:
    """How often the clock is looked at for the text."""
    extraction.claims(nlp, Source(id="herald", text=TEXT))
    return next(clock)


@pytest.mark.model
@pytest.mark.parametrize("part", [0, 0.2, 0.4, 0.6, 0.8, 0.99])
def test_a_text_is_given_up_wherever_its_time_ends(nlp, looks, part):
    with pytest.raises(TooLongError):
        extraction.claims(nlp, Source(id="herald", text=TEXT), seconds=int(part * looks) - 1)


@pytest.mark.model
def test_a_text_that_ends_in_time_has_the_claims_of_one_without_an_end(nlp, looks):
    source = Source(id="herald", text=TEXT)

    assert extraction.claims(nlp, source, seconds=looks) == extraction.claims(nlp, source)
