"""Clauses on a share of several: "they saved nine people, two of whom died"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.portions import measures
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import WHEN, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
THEM = frozenset({"them", "whom", "which"})
HELPING = frozenset({"aux", "auxpass"})

# How many words before the pause the noun is looked for.
FARTHEST = 30


def members(doc: Doc) -> Iterator[Edit]:
    """What is said of one of several is not said of all: "two men, one of them a nurse"."""
    for noun in doc:
        others = noun.head
        if noun.dep_ != "appos" or noun.left_edge.i <= others.i:
            continue
        for share in others.children:
            of_them = child(share, ("prep",))
            last = None if of_them is None else child(of_them, ("pobj",))
            near = last is not None and last.i + 1 == noun.left_edge.i
            if share.dep_ == "appos" and near and last is not None and last.lower_ in THEM:
                yield Edit(noun.i, share.i, "appos")


def undergone(doc: Doc) -> Iterator[Edit]:
    """Most of several undergo what a bare past says of them: "planes, most of them leased".

    With the planes as what most of them leased.
    """
    for verb in doc:
        share = child(verb, ("nsubj",)) if verb.dep_ == "relcl" else None
        of_them = None if share is None else child(share, ("prep",))
        last = None if of_them is None else child(of_them, ("pobj",))
        if share is None or last is None or last.lower_ not in THEM or last.i + 1 != verb.i:
            continue
        if verb.tag_ not in {"VBN", "VBD"} or child(verb, (*HELPING, "dobj", "prep", "prt")):
            continue
        if verb.lemma_ in cue("clauses", "intransitive") or share.nbor(-1).text != ",":
            continue
        main = verb.head
        while main.pos_ not in {"VERB", "AUX"} and main.head != main:
            main = main.head
        if main.i > verb.i:
            yield Edit(verb.i, main.i, "advcl", tag="VBN")
            yield Edit(share.i, verb.i, "nsubjpass")


def shares(doc: Doc) -> Iterator[Edit]:
    """What is said of a share is about the nearest noun of several.

    "They pulled nine people from the water, two of whom died": it is not water that died.
    """
    for pronoun in doc:
        if pronoun.lower_ not in {"whom", "which"} or pronoun.i < 3:  # noqa: PLR2004 - ", two of"
            continue
        of, amount = pronoun.nbor(-1), pronoun.nbor(-2)
        first = _first(amount)
        if of.lower_ != "of" or first is None or doc[first - 1].text != ",":
            continue
        verb = _verb(pronoun)
        noun = _several(doc, first - 1, people=pronoun.lower_ == "whom")
        if verb is None or noun is None:
            continue
        if hangs_on(noun, verb):
            main = verb.head
            if noun.head != verb or noun.dep_ not in SUBJECTS or child(main, SUBJECTS):
                continue
            # "The guards, some of whom slept, were dismissed": with the guards as who slept.
            passive = child(main, ("auxpass",)) is not None
            yield Edit(noun.i, main.i, "nsubjpass" if passive else "nsubj")
        told = verb.dep_ == "relcl" and _is_several(verb.head) and child(verb, SUBJECTS)
        if told and pronoun.head == of and of.head == amount and amount.head == verb:
            continue
        yield Edit(first - 1, noun.i, "punct")
        yield Edit(verb.i, noun.i, "relcl", tag="VBD" if verb.tag_ == "VBN" else "")
        own = [t for t in verb.children if t.dep_ in SUBJECTS and t.i > pronoun.i]
        passive = child(verb, ("auxpass",)) is not None
        role = "dobj" if own else "nsubjpass" if passive else "nsubj"
        over = verb
        while own and (inner := child(over, ("xcomp",))) is not None:
            over = inner  # "three of which they plan to sell"
        yield Edit(amount.i, over.i, role)
        yield Edit(of.i, amount.i, "prep")
        yield Edit(pronoun.i, of.i, "pobj")


def fractions(doc: Doc) -> Iterator[Edit]:
    """What is said of "26 of 30 birds" after them is said of the thirty: "of 30 birds ringed".

    With "26 of" as a part of the number.
    """
    for whole in doc:
        if whole.dep_ != "nummod" or whole.pos_ != "NUM" or whole.i < 2:  # noqa: PLR2004 - "26 of"
            continue
        of, part = whole.nbor(-1), whole.nbor(-2)
        noun = whole.head
        inside = of.head == whole and part.head == whole and part.pos_ == "NUM"
        if of.lower_ != "of" or not inside or part.left_edge != part:
            continue
        yield Edit(part.i, noun.head.i, noun.dep_)
        yield Edit(of.i, part.i, "prep")
        yield Edit(noun.i, of.i, "pobj")


def _first(amount: Token) -> int | None:
    """Where an amount begins: "at least two", "the longest"; ``None`` where it is none."""
    if amount.tag_ in {"JJS", "JJR"} or amount.ent_type_ == "ORDINAL" or measures(amount):
        at = amount.i
        opens = cue("clauses", "amounts") | {"the"}
        while at and (measures(amount.doc[at - 1]) or amount.doc[at - 1].lower_ in opens):
            at -= 1
        return at or None
    return None


def _verb(pronoun: Token) -> Token | None:
    """The first verb after a pronoun, before the next pause."""
    for token in pronoun.doc[pronoun.i + 1 : pronoun.sent.end]:
        if token.is_punct:
            return None
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {*HELPING, "amod", "compound"}:
            helped = any(t.dep_ in HELPING for t in token.children)
            return token if is_finite(token) or helped or token.tag_ == "VBN" else None
    return None


def _several(doc: Doc, pause: int, *, people: bool) -> Token | None:
    """The nearest noun in the plural before a pause, of people where "whom" is."""
    start = max(doc[pause].sent.start, pause - FARTHEST)
    nouns = [doc[i] for i in range(pause - 1, start - 1, -1)]
    found = [t for t in nouns if _is_several(t) and t.dep_ != "compound"]
    folk = [t for t in found if (t.lemma_ in cue("nouns", "people")) is people]
    return folk[0] if folk else found[0] if found else None


def _is_several(noun: Token) -> bool:
    counted = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ == "people"
    return noun.pos_ in NOUNS and counted and noun.ent_type_ not in WHEN
