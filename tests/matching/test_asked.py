"""Two short texts that are set side by side to be held against each other."""

from dataclasses import replace

import pytest

from claimcheck import matching
from claimcheck.matching import asked

pytestmark = pytest.mark.model

ACCOUNT = "The Long Tide is a 2005 drama film directed by Eve Lund."


def test_the_shorter_text_is_the_statement_whichever_comes_first(whole_claims):
    account, statement = whole_claims(ACCOUNT, "The Long Tide was filmed in May.")

    forth = asked.question(matching.pair(account, statement))
    back = asked.question(matching.pair(statement, account))

    assert forth == back
    assert forth is not None
    assert forth.statement == statement


def test_a_pair_that_a_key_proposed_is_not_asked(whole_claims):
    pair = matching.pair(*whole_claims(ACCOUNT, "The Long Tide is a drama film."))

    assert asked.question(replace(pair, key="name:tide+film")) is None


@pytest.mark.parametrize(
    ("account", "statement", "one"),
    [
        (ACCOUNT, "The Long Tide is a song.", True),
        ("It was filmed in May.", "The Long Tide was filmed in June.", True),
        (ACCOUNT, "Halden is a city.", False),
    ],
)
def test_one_subject_by_its_words_or_by_a_word_that_points(
    account, statement, one, whole_claims
):
    found = asked.question(matching.pair(*whole_claims(account, statement)))

    assert found is not None
    assert asked.one_subject(found) is one


def test_words_new_to_the_account_are_told_from_those_that_it_shares(whole_claims):
    found = asked.question(
        matching.pair(*whole_claims(ACCOUNT, "The Long Tide is a silent film."))
    )

    assert found is not None
    assert found.novel == ("silent",)
    assert found.shared == ("film",)
