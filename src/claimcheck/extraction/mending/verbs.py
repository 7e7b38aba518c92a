"""Verbs that the parser ranks wrongly: a whole clause below the next, a verb below a noun."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import WHEN, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Between two of these stand two sentences.
STOPS = frozenset({";", ":"})

# Nouns of phrases that stand beside a clause: "at any time", "in no way".
CIRCUMSTANCES = frozenset({"time", "point", "stage", "moment", "way", "fact", "circumstance"})


def stopped(doc: Doc) -> Iterator[Edit]:
    """A clause before a semicolon or colon is no object of the one after it.

    "The gate was shut at noon by the guard; the mayor confirmed it": with "shut" as what the
    mayor confirmed.
    """
    for clause in doc:
        main = clause.head
        if clause.dep_ != "ccomp" or main.dep_ != "ROOT" or not clause.i < main.i:
            continue
        subject = child(main, SUBJECTS)
        if subject is None or child(clause, SUBJECTS) is None or not is_finite(main):
            continue
        edge = subject.left_edge.i
        stop = next((t for t in doc[clause.i : edge] if t.text in STOPS), None)
        if stop is None or not clause.i < stop.i < subject.i < main.i:
            continue
        if any(t.dep_ == "mark" for t in clause.children):
            continue
        yield Edit(clause.i, clause.i, "ROOT")
        yield Edit(main.i, clause.i, "conj")
        for token in main.children:
            if token.i <= stop.i and token != clause:
                yield Edit(token.i, clause.i, token.dep_)


def interrupted(doc: Doc) -> Iterator[Edit]:
    """A participle after a phrase is the verb of "be": "nobody was at any time arrested"."""
    for verb in doc:
        noun = verb.head
        phrase = noun.head
        helper = phrase.head
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ != "pobj":
            continue
        if phrase.dep_ != "prep" or helper.lemma_ != "be" or verb.i != noun.i + 1:
            continue
        circumstance = noun.lemma_ in CIRCUMSTANCES or noun.ent_type_ in WHEN
        if not circumstance or child(helper, ("attr", "acomp")) is not None:
            continue
        subject = child(helper, SUBJECTS)
        if subject is None:
            continue
        yield Edit(verb.i, verb.i if helper.dep_ == "ROOT" else helper.head.i, helper.dep_)
        yield Edit(helper.i, verb.i, "auxpass")
        for token in helper.children:
            if token != verb:
                yield Edit(token.i, verb.i, "nsubjpass" if token == subject else token.dep_)


def nominal(doc: Doc) -> Iterator[Edit]:
    """A gerund with "of" after it is a noun: "caused by flooding of the shaft"."""
    for token in doc:
        if token.dep_ != "pcomp" or token.tag_ != "VBG" or token.i + 1 >= len(doc):
            continue
        after = token.nbor()
        if after.lower_ == "of" and after.head == token and child(token, SUBJECTS) is None:
            yield Edit(token.i, token.head.i, "pobj", tag="NN")


def turned(doc: Doc) -> Iterator[Edit]:
    """After a phrase that opens a clause with "be" its subject follows the verb.

    "At no time were more than nine in hospital": with "nine" as what somebody is.
    """
    for verb in doc:
        if verb.lemma_ != "be" or child(verb, SUBJECTS) is not None:
            continue
        told = child(verb, ("attr",))
        opening = child(verb, ("prep",))
        if told is None or opening is None or not opening.i < verb.i < told.i:
            continue
        name = doc[verb.i - 1]
        after = opening.i < name.i and name.text.istitle()
        if after and name.head == verb and name.dep_ == "advmod":
            yield Edit(name.i, verb.i, "nsubj", named=True)  # "In 1931 Kelm was a port"
        elif verb.dep_ in {"ROOT", "conj"} and is_finite(verb):
            yield Edit(told.i, verb.i, "nsubj")


def sounding(doc: Doc) -> Iterator[Edit]:
    """A verb that takes no object is no participle of its subject: "Sirens wailed"."""
    for verb in doc:
        noun = verb.head
        if verb.dep_ != "acl" or noun.dep_ != "ROOT" or verb.tag_ != "VBN":
            continue
        plain = verb.i == noun.i + 1 and verb.lemma_ in cue("clauses", "intransitive")
        if plain and noun.pos_ in {"NOUN", "PROPN"} and not _has_verb(noun):
            yield Edit(verb.i, verb.i, "ROOT", tag="VBD")
            for token in noun.children:
                if token.i > verb.i:
                    yield Edit(token.i, verb.i, token.dep_)
            yield Edit(noun.i, verb.i, "nsubj")


def contrasted(doc: Doc) -> Iterator[Edit]:
    """What stands after ", not" is set against what stands before: "a leak, not a crime"."""
    for other in doc:
        first = other.head
        if other.dep_ != "appos" or not first.i < other.left_edge.i:
            continue
        edge = other.left_edge.i
        word = doc[edge - 1]
        denies = word.lower_ == "not" and word.head == first and word.dep_ == "neg"
        if denies and edge > 1 and doc[edge - 2].text == ",":
            yield Edit(word.i, other.i, "neg")
            yield Edit(other.i, first.i, "conj")


def _has_verb(noun: Token) -> bool:
    """Whether a clause hangs on a noun that may be its own."""
    return any(is_finite(t) and t.dep_ in {"conj", "parataxis"} for t in noun.children)
