"""What follows from a record alone, found once and kept with it."""

import pickle
from dataclasses import replace

import pytest

from claimcheck.model.keeping import keep, kept, lately, latest


@pytest.fixture
def asked():
    return []


@pytest.fixture
def words(asked):
    @kept
    def find(claim):
        asked.append(claim.id)
        return len(claim.text.split())

    return find


@pytest.mark.model
def test_a_claim_is_asked_once(whole_claims, words, asked):
    claim, _ = whole_claims("The dam failed.", "The dam held.")

    assert (words(claim), words(claim)) == (3, 3)
    assert asked == [claim.id]


@pytest.mark.model
def test_a_changed_claim_is_asked_anew(whole_claims, words):
    claim, _ = whole_claims("The dam failed.", "The dam held.")
    words(claim)

    assert words(replace(claim, text="It failed.")) == 2


@pytest.mark.model
def test_what_was_found_is_neither_written_nor_compared(whole_claims, words, asked):
    claim, _ = whole_claims("The dam failed.", "The dam held.")
    words(claim)

    read = pickle.loads(pickle.dumps(claim))  # noqa: S301 - written here

    assert read == claim
    assert words(read) == 3
    assert asked == [claim.id, claim.id]


@pytest.mark.model
def test_what_another_process_found_is_not_asked_again(whole_claims, words, asked):
    claim, _ = whole_claims("The dam failed.", "The dam held.")
    keep(words, claim, 99)

    assert words(claim) == 99
    assert not asked


def test_two_records_are_asked_once_in_a_row(asked):
    @lately
    def longer(left, right):
        asked.append((left, right))
        return max(left, right)

    found = [longer("a", "b"), longer("a", "b"), longer("b", "a"), longer("a", "b")]

    assert found == ["b", "b", "b", "b"]
    assert asked == [("a", "b"), ("b", "a"), ("a", "b")]


def test_a_record_is_asked_once_in_a_row(asked):
    @latest
    def first(pair):
        asked.append(pair)
        return None if pair == ("b", "a") else pair[0]

    one, other = ("a", "b"), ("b", "a")

    found = [first(one), first(one), first(other), first(other), first(one)]

    assert found == ["a", "a", None, None, "a"]
    assert asked == [one, other, one]
