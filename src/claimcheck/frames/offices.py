"""What people are called by instead of their names: "the governor", "Gov. Vey", "its chair"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.nouns import is_person

if TYPE_CHECKING:
    from spacy.tokens import Token

# "Chief executive officer" is the longest office.
LONGEST = 3


def office(noun: Token) -> str:
    """The office or calling that a noun names, in one form; empty where it names none.

    Titles before a name count: "Prime Minister Vey" has the office of prime minister.
    """
    before: list[str] = []
    at = noun.i - 1
    while at >= 0 and len(before) < LONGEST - 1:
        token = noun.doc[at]
        if token.dep_ not in {"compound", "amod", "nmod"} or token.is_punct:
            break
        before.insert(0, token.lower_.rstrip("."))
        at -= 1
    own = noun.lemma_.casefold().rstrip(".")
    for start in range(len(before) + 1):
        phrase = " ".join([*before[start:], own])
        if phrase in _forms():
            return _forms()[phrase]
    return own if own in _several() or (is_person(noun) and noun.pos_ == "NOUN") else ""


def office_named(phrase: str) -> str:
    """The office that the lemmas of a noun phrase name: of "bold police chief" the last two."""
    words = phrase.casefold().split()
    forms = (" ".join(words[start:]) for start in range(len(words)))
    return next((_forms()[form] for form in forms if form in _forms()), "")


def is_office(phrase: str) -> bool:
    """Whether some words are an office, and nothing else."""
    return phrase in _forms()


def is_single(name: str) -> bool:
    """Whether an office has one holder at a time in one body."""
    return name in cues.load("offices")["single"]


def sex(word: str) -> str:
    """``he`` or ``she`` where a title or noun says so; empty otherwise."""
    plain = word.casefold().rstrip(".")
    for pronoun, words in cues.load("offices")["sex"].items():
        if plain in words:
            return str(pronoun)
    return ""


def gender(word: str) -> str:
    """``he`` or ``she`` where a title, a noun or a first name says so; empty otherwise."""
    plain = word.casefold().rstrip(".")
    said = sex(word)
    return said or next((of for of, names in _given().items() if plain in names), "")


@cache
def _given() -> dict[str, frozenset[str]]:
    names: dict[str, list[str]] = cues.load("given")["names"]
    return {pronoun: frozenset(some) for pronoun, some in names.items()}


@cache
def _forms() -> dict[str, str]:
    table: dict[str, list[str]] = cues.load("offices")["single"]
    return {form: name for name, forms in table.items() for form in (name, *forms)}


@cache
def _several() -> frozenset[str]:
    return frozenset(cues.load("offices")["several"]["words"])
