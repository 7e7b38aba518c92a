"""Accepting, pruning and updating: each does one thing only."""

from datetime import date

import pytest

from claimcheck.baseline import changes, drift
from claimcheck.errors import UsageError

TODAY = date(2031, 6, 1)
KNOWN, NEW, GONE = {"a": "12", "b": "21"}, {"a": "3", "b": "4"}, {"a": "8", "b": "9"}


@pytest.fixture
def entries(make_entry):
    return (make_entry(KNOWN), make_entry(GONE, about="missing"))


@pytest.fixture
def found(make_found):
    return (make_found(KNOWN), make_found(NEW, about="injured"))


@pytest.fixture
def drifted(found, entries):
    return drift(found, entries, (), topics=("kelm",), today=TODAY)


def keys(entries):
    return [entry.key for entry in entries]


def test_a_baseline_begins_with_everything(found):
    begun = changes.begin(found)

    assert keys(begun) == [each.key for each in found]
    assert {entry.reason for entry in begun} == {changes.BEGUN}


def test_updating_lets_nothing_in_and_nothing_out(entries, drifted):
    updated = changes.update(entries, drifted)

    assert keys(updated) == keys(entries)
    assert [entry.reason for entry in updated] == [entry.reason for entry in entries]
    assert [entry.by for entry in updated] == ["ana", "ana"]


def test_updating_renews_the_quotes(entries, drifted):
    updated = changes.update(entries, drifted)

    assert dict(updated[0].quotes)["a"] == "The flood killed 12 people."


def test_updating_narrows_an_entry_to_the_answers_that_are_left(make_found, make_entry):
    entries = (make_entry({**KNOWN, "c": "30"}),)
    left = make_found(KNOWN)

    updated = changes.update(entries, drift([left], entries, (), topics=("kelm",), today=TODAY))

    assert keys(updated) == [left.key]


def test_pruning_removes_only_what_is_resolved(entries, drifted):
    assert changes.prune(entries, drifted) == entries[:1]


def test_accepting_adds_what_is_named(entries, drifted, found):
    new = found[1]

    accepted = changes.accept(
        entries, drifted, [new.identity.fingerprint], reason="r", by="bo", until=TODAY
    )

    assert keys(accepted) == [*keys(entries), new.key]
    assert (accepted[-1].reason, accepted[-1].by, accepted[-1].until) == ("r", "bo", TODAY)


@pytest.mark.parametrize("fingerprint", ["0123456789abcdef", "known"])
def test_only_what_is_new_can_be_accepted(entries, drifted, found, fingerprint):
    wanted = found[0].identity.fingerprint if fingerprint == "known" else fingerprint

    with pytest.raises(UsageError, match=f"{wanted}: no new conflict has this fingerprint"):
        changes.accept(entries, drifted, [wanted], reason="r", by="bo")


def test_accepting_what_has_expired_replaces_its_entry(make_found, make_entry):
    entries = (make_entry(KNOWN, until=date(2031, 5, 1)),)
    again = make_found(KNOWN)
    drifted = drift([again], entries, (), topics=("kelm",), today=TODAY)

    accepted = changes.accept(
        entries, drifted, [again.identity.fingerprint], reason="r", by="bo"
    )

    assert [(entry.key, entry.until) for entry in accepted] == [(again.key, None)]


def test_a_long_quote_is_cut_between_words(make_found):
    found = make_found({"a": "12" * 200, "b": " ".join(["21"] * 200)})

    (entry,) = changes.begin([found])

    assert all(len(quote) <= changes.LONGEST_QUOTE + 2 for _, quote in entry.quotes)
    assert all(quote.endswith(" …") for _, quote in entry.quotes)
