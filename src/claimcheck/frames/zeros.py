"""Reads denials as amounts of zero, and "a single" as exactly one.

Only where something is denied that can be counted: "no deaths", but not "no doubt".
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.counted import counted
from claimcheck.frames.nouns import PEOPLE, classes, is_person, lemma, unit
from claimcheck.frames.predicates import said_of, verbs
from claimcheck.model import Mention, Place, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def zeros(doc: Doc) -> Iterator[Mention[Quantity]]:
    """Amounts that no number states: zero from a denial, one from "a single"."""
    table = cues.load("counted")
    for token in doc:
        word = token.lower_
        if word in table["zero"]["determiners"]:
            yield from _denied(doc, token)
        elif word in table["zero"]["pronouns"] or (word == "one" and _is_no_one(token)):
            yield from _nobody(doc, token)
        elif word in table["single"]["words"] or (word == "only" and _is_the_only(token)):
            yield from _single(doc, token)


def _denied(doc: Doc, token: Token) -> Iterator[Mention[Quantity]]:
    """ "no deaths", "without casualties", "no people were killed"."""
    if (
        token.lower_ == "no" and token.nbor(1).lower_ in {"one", "."}
        if _has_next(token)
        else True
    ):
        return
    noun = _noun(doc, token.i + 1)
    if noun is None:
        return
    what = counted(doc, token.i, token.i + 1)
    if noun.lemma_.lower() in cues.load("counted")["zero"]["tellings"]:
        yield from _untold(doc, token, noun)
        return
    if noun.lemma_.lower() in _countable() or (is_person(noun) and what.counted in _named()):
        yield _exactly(doc, Place(token.i, noun.i + 1), 0, what.counted, what.unit)


def _untold(doc: Doc, token: Token, noun: Token) -> Iterator[Mention[Quantity]]:
    """ "no reports of injuries": none are known; "no reports of rain" count nothing."""
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    told = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    said = classes("nouns").get(told.lemma_.lower()) if told is not None else None
    if told is not None and said is not None:
        yield _exactly(doc, Place(token.i, told.i + 1), 0, said, unit(told))


def _nobody(doc: Doc, token: Token) -> Iterator[Mention[Quantity]]:
    """ "nobody was killed", "none survived", "no one died"."""
    start = token.i - 1 if token.lower_ == "one" else token.i
    of = next((child for child in token.rights if child.lower_ == "of"), None)
    if of is not None:
        yield from _none_of(doc, token, of)
        return
    what = counted(doc, token.i, token.i + 1)
    if what.head is None and what.counted in _named():
        yield _exactly(doc, Place(start, token.i + 1), 0, what.counted, what.unit)


def _none_of(doc: Doc, token: Token, of: Token) -> Iterator[Mention[Quantity]]:
    """ "none of the 18 sailors survived"."""
    noun = next((child for child in of.rights if child.dep_ == "pobj"), None)
    if noun is None:
        return
    for verb, role in verbs(token):
        if said := said_of(verb, role, noun, person=is_person(noun)):
            yield _exactly(doc, Place(token.i, token.i + 1), 0, said, unit(noun))
            return


def _single(doc: Doc, token: Token) -> Iterator[Mention[Quantity]]:
    """ "a single informant", "the sole survivor"."""
    before = doc[token.i - 1].lower_ if token.i else ""
    noun = _noun(doc, token.i + 1)
    if noun is None or noun.tag_ != "NN" or before in cues.load("counted")["single"]["never"]:
        return
    if before not in {"a", "the", "one", "its", "his", "her", "their"} or noun.i > token.i + 3:
        return
    if token.nbor(1).text == "-":
        return
    what = counted(doc, token.i, token.i + 1)
    # "Not a single field froze", "without a single loss".
    number = 0 if token.i > 1 and doc[token.i - 2].lower_ in {"not", "without"} else 1
    start = token.i - 1 - (number == 0)
    place = Place(start, noun.i + 1)
    of = PEOPLE if noun.lemma_ == "loss" and what.counted in _named() else unit(noun)
    yield _exactly(doc, place, number, what.counted or lemma(noun), of)


def _exactly(doc: Doc, place: Place, number: int, what: str, of: str) -> Mention[Quantity]:
    value = Decimal(number)
    quote = doc[place.start : place.end].text
    return Mention(place, Quantity(low=value, high=value, unit=of, counted=what, quote=quote))


def _noun(doc: Doc, at: int) -> Token | None:
    """The noun that a determiner opens."""
    found: Token | None = None
    for token in doc[at : at + 5]:
        if token.pos_ in {"NOUN", "PROPN"}:
            found = token
        elif found is not None or token.pos_ not in {"ADJ", "ADV", "NUM"}:
            break
    return found


def _has_next(token: Token) -> bool:
    return token.i + 1 < len(token.doc)


def _is_no_one(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ == "no"


def _is_the_only(token: Token) -> bool:
    """ "the only survivor"; "the only ones" and "only five" say something else."""
    return token.i > 0 and token.nbor(-1).lower_ == "the" and token.pos_ == "ADJ"


@cache
def _countable() -> frozenset[str]:
    table = cues.load("counted")
    nouns = {word for words in table["nouns"].values() for word in words}
    return frozenset(nouns | set(table["zero"]["nouns"]))


@cache
def _named() -> frozenset[str]:
    return frozenset(cues.load("counted")["nouns"])
