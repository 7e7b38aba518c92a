"""Tells numbers that count from those in names, lists and ages: "Bill 119", "aged 31"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.frames import cues, units
from claimcheck.frames.amounts import Amount
from claimcheck.frames.words import Kind, Tokens, Word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CUES = cues.load("quantities")["names"]
_ALWAYS = frozenset(_CUES["always"])
_DEFINITE = frozenset(cues.load("quantities")["before"]["definite"]) | {
    "them",
    "us",
    "you",
    "whom",
}
_PERHAPS = frozenset(_CUES["perhaps"])
_ABBREVIATED = frozenset({"no", "nos", "vol", "p", "pp"})
_AFTER = frozenset(_CUES["after"])
_PERSONS = frozenset(cues.load("counted")["people"]["some"]) | {"person", "native", "widow"}
# Nobody has been older than 122; an "infant of 2" is an age, a "crowd of 200" is none.
_OLDEST = 122


def is_name(doc: Doc, words: Sequence[Word], amount: Amount, tokens: Tokens) -> bool:
    """Whether a number is part of a name, a rank in a list, an age, or an idiom."""
    number = doc[tokens.at(words[amount.number].start)]
    if number.lower_ == "one" or words[amount.number].lower == "one":
        return _is_pronoun(doc, words, amount, number)
    if amount.kind == "duration":
        return _is_age_in_years(words, amount)
    if amount.unit:
        return False
    return (
        _is_in_name(words, amount, number)
        or _is_age(doc, words, amount, number)
        or _is_rank_in_name(words, amount, number)
    )


def _counts_a_noun(number: Token) -> bool:
    """Whether the parser hangs the number on a noun to its right: "12 people"."""
    return number.head.i > number.i and number.dep_ in {
        "nummod",
        "quantmod",
        "compound",
        "amod",
    }


def _is_in_name(words: Sequence[Word], amount: Amount, number: Token) -> bool:
    at = amount.number
    after = words[amount.end].lower if amount.end < len(words) else ""
    if after in _AFTER:
        return True
    if not at or amount.start != at:
        return False
    before = words[at - 1]
    if before.lower == "no" and words[at].kind is Kind.LETTERS:
        return False
    abbreviated = before.lower == "." and at > 1 and words[at - 2].lower in _ABBREVIATED
    if abbreviated or before.lower in _ALWAYS or _continues_list(words, at):
        return True
    if before.lower in _PERHAPS and words[at].kind is Kind.NUMBER:
        return not _counts_a_noun(number)
    return _follows_proper_name(words, at, number)


def _continues_list(words: Sequence[Word], at: int) -> bool:
    """ "episodes 5 and 6": the second number of a list that a name word opened."""
    return (
        at > 2  # noqa: PLR2004 the word, the first number, the joint
        and words[at - 1].lower in {"and", "&", "to", ",", "-", "–"}
        and words[at - 2].kind is Kind.NUMBER
        and words[at - 3].lower in _ALWAYS
    )


def _follows_proper_name(words: Sequence[Word], at: int, number: Token) -> bool:
    """ "Apollo 11 landed" and "Article 5"; but "In Dallas 12 people died", "USD 12"."""
    if words[at].kind is not Kind.NUMBER or not words[at].text.isdecimal():
        return False
    if _is_subject(number) or units.currency_before(words, at) is not None:
        return False
    if _is_capitals(words[at - 1]) and not _counts_a_noun(number):
        return True  # "an ATR 72 of the commuter airline"
    if [word.lower for word in words[at + 1 : at + 2]] == ["of"] and _points(words, at + 2):
        return False
    before = words[at - 1]
    if before.kind is not Kind.LETTERS or not before.text[0].isupper():
        return False
    return number.i > 0 and number.nbor(-1).pos_ == "PROPN" and not _counts_a_noun(number)


def _is_capitals(word: Word) -> bool:
    """A name of capitals alone: "ATR", "MD"; a single one may be the subject of anything."""
    return word.kind is Kind.LETTERS and word.text.isupper() and len(word.text) > 1


def _is_subject(number: Token) -> bool:
    """ "In Texas 210 died": whatever stands before it is no part of it."""
    return number.dep_ in {"nsubj", "nsubjpass"} and number.nbor(-1).head != number


def _points(words: Sequence[Word], at: int) -> bool:
    """Whether a word points at those of whom some are told of: "112 of our people"."""
    return at < len(words) and words[at].lower in _DEFINITE


def _is_age_in_years(words: Sequence[Word], amount: Amount) -> bool:
    """ "58-year-old", "31 years old", "years of age"."""
    after = [word.lower for word in words[amount.end : amount.end + 2]]
    if after[:1] == ["old"] or after in (["-", "old"], ["of", "age"]):
        return amount.unit in {"year", "month", "week", "day"}
    return False


def _is_age(doc: Doc, words: Sequence[Word], amount: Amount, number: Token) -> bool:
    """ "aged 31", "at the age of 12", "Ama Ferro, 31, of", "a boy of 17"."""
    at = amount.start
    if amount.high is None or amount.high > _OLDEST or not at:
        return False
    before = words[at - 1].lower
    if before in {"aged", "age", "ages"} or (
        before == "of" and at > 1 and words[at - 2].lower == "age"
    ):
        return True
    after = words[amount.end].text if amount.end < len(words) else "."
    closed = after in {",", ".", ")", ";"}
    if before in {",", "("} and closed and number.i > 1:
        noun = doc[number.i - 2]
        return (
            noun.pos_ == "PROPN"
            and noun.ent_type_ in {"PERSON", "ORG", "GPE", ""}
            and (
                doc[number.i - 3].pos_ == "PROPN" if number.i > 2 else False  # noqa: PLR2004
            )
        )
    return before == "of" and _describes_person(doc, number)


def _describes_person(doc: Doc, number: Token) -> bool:
    """ "a woman of 25" and "a crew member of 22", but not "a crew of 25"."""
    at = number.i - 1
    if at < 1 or _counts_a_noun(number):
        return False
    noun = doc[at - 1]
    singular = noun.tag_ == "NN" and noun.lemma_.lower() in _PERSONS
    return singular and noun.lower_ not in {"crew", "staff", "family", "police"}


def _is_rank_in_name(words: Sequence[Word], amount: Amount, number: Token) -> bool:
    """Ordinals in names and as adverbs: "Third Ward", "the Second World War", "first,"."""
    if not amount.ordinal:
        return False
    if number.pos_ in {"PROPN", "ADV"} or number.dep_ == "advmod":
        return True
    text = words[amount.number].text
    if amount.end < len(words) and text[0].isupper() and words[amount.end].text[0].isupper():
        return True
    return number.head.i <= number.i


def _is_pronoun(doc: Doc, words: Sequence[Word], amount: Amount, number: Token) -> bool:
    """ "one" that counts nothing: "no one", "one could", "one another", "one day"."""
    if amount.end - amount.number > 1 and amount.kind != "duration" and not amount.unit:
        return amount.low == 1 and not amount.range
    if amount.start < amount.number:
        return words[amount.start].lower in {"the", "these", "those"}
    before = words[amount.number - 1].lower if amount.number else ""
    after = words[amount.end].lower if amount.end < len(words) else ""
    if before in {"no", "any", "every", "this", "that", "which", "each", "some"}:
        return True
    if amount.unit or amount.low != 1:
        return amount.unit == "day"
    if after == "of":
        return not _is_part(doc, number)
    counts = number.dep_ == "nummod" and number.head.i > number.i and number.head.pos_ == "NOUN"
    return not counts or after in {"another", "by", "-", "such", "more", "thing"}


def _is_part(doc: Doc, number: Token) -> bool:
    """ "one of the 46 rafts" and "one of them", but not "one of the largest"."""
    after = doc[number.i + 2 : number.i + 5]
    return any(token.pos_ == "NUM" or token.lower_ in {"them", "whom"} for token in after)
