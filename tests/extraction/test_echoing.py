"""Clauses that stand for another one, and those that only look so."""

import pytest

pytestmark = pytest.mark.model


ECHOES = [
    ("I signed the slip and so did Lenore.", "Lenore signed the slip."),
    ("The mayor resigned, and so did her deputy.", "The mayor's deputy resigned."),
    ("The windows survived, as did the bees.", "The bees survived."),
    ("Ada voted against it, as had Ben.", "Ben voted against it."),
    ("The mayor did not resign, nor did her deputy.", "Her deputy did not resign."),
    ("The mill closed in 1990. So did the school.", "The school closed in 1990."),
    ("Orley denied it, and Vance did likewise.", "Vance denied it."),
    ("The guards were fined, and so was the warden.", "The warden was fined."),
    ("Nor shall we forget the clerks.", "We shall not forget the clerks."),
    (
        "The notice not having been served, the strike was lawful.",
        "The notice had not been served.",
    ),
    ("The vote being a tie, the chair decided.", "The vote was a tie."),
    ("It became known that he had sold shares.", "It became known that he had sold shares."),
]


@pytest.mark.parametrize(("text", "claim"), ECHOES)
def test_what_stands_for_a_clause_is_told_in_its_words(told, text, claim):
    assert claim in told(text)


@pytest.mark.parametrize("part", ["as did", "As did", "so did", "So did"])
def test_the_echo_is_no_claim_itself(told, part):
    found = told("The windows survived, as did the bees. So did the organ.")

    assert not any(part in claim for claim in found)


PLAIN = [
    "Vance did her work.",
    "The guard did so much.",
    "He did ninety days.",
    "She has a mill.",
    "Orley said so from the beginning.",
    "They did well.",
    "He declined to do so.",
    "The price was so high.",
]


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_clause_of_its_own_stays(told, sentence):
    assert sentence in told(sentence)


def test_nobody_knows_which_of_two_verbs_an_echo_repeats(told):
    assert "Orley did so." in told("Vance refused to pay; Orley did so.")


def test_what_comes_of_a_degree_is_a_claim(told):
    found = told("The price was so high that nobody paid.")

    assert found == ["The price was so high.", "Nobody paid."]


CHOICES = [
    "Forty-two of the men are alive or did not vote.",
    "They were burned or drowned.",
    "The letter was lost or had been stolen.",
    "The mill was sold, or it was pulled down.",
]


@pytest.mark.parametrize("sentence", CHOICES)
def test_neither_of_two_that_may_be_so_is_a_claim(told, sentence):
    assert told(sentence) == [sentence]


def test_what_is_joined_is_two_claims(told):
    assert told("She sang and danced.") == ["She sang.", "She danced."]
