"""Words that the tagger takes for another kind, and with them the parser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Doc

NOUNS = frozenset({"NOUN", "PROPN"})

CLOCKS = frozenset({"o'clock", "o’clock", "a.m.", "p.m.", "am", "pm"})


def past(doc: Doc) -> Iterator[Edit]:
    """A participle with a subject that acts is a verb in the past.

    "A fire at a mill killed two and drove ten from their homes, police said": with "killed" as
    a participle, so that nobody says anything.
    """
    for verb in doc:
        if verb.tag_ != "VBN" or verb.dep_ not in {"ROOT", "ccomp"} or verb.i == 0:
            continue
        if verb.dep_ == "ccomp" and not verb.i < verb.head.i:
            continue  # "had the alarm switched off"
        subject = child(verb, ("nsubj",))
        helped = child(verb, ("aux", "auxpass", "nsubjpass", "agent")) is not None
        if (
            subject is None
            or helped
            or not subject.i < verb.i
            or child(verb, ("dobj",)) is None
        ):
            continue
        yield Edit(verb.i, verb.head.i, verb.dep_, tag="VBD")


def acting(doc: Doc) -> Iterator[Edit]:
    """A participle with an object is the verb of the noun before it, where that has no other.

    "A fire at a mill killed two and injured ten, police said": with "killed" as said of the
    fire, and the fire as what was said.
    """
    for verb in doc:
        noun = verb.head
        if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"} or noun.dep_ != "ccomp":
            continue
        if noun.pos_ not in NOUNS or not noun.i < verb.i < noun.head.i:
            continue
        helped = child(verb, ("aux", "auxpass", "agent")) is not None
        given = verb.lemma_ in cue("clauses", "giving")
        if helped or given or child(verb, ("dobj",)) is None or child(noun, ("nsubj", "cop")):
            continue
        yield Edit(verb.i, noun.head.i, "ccomp", tag="VBD")
        yield Edit(noun.i, verb.i, "nsubj")
        for token in noun.children:
            if token.i > verb.i:
                yield Edit(token.i, verb.i, token.dep_)


def salts(doc: Doc) -> Iterator[Edit]:
    """The name of a salt after that of its metal is a noun: "barium nitrate"."""
    for token in doc:
        if token.lower_ not in cue("nouns", "salts") or token.tag_ in {"NN", "NNS"}:
            continue
        first = token.nbor(-1) if token.i else token
        if first.pos_ not in NOUNS or token in (first.head, first):
            continue
        yield Edit(token.i, first.head.i, first.dep_, tag="NN")
        yield Edit(first.i, token.i, "compound")
        for other in first.children:
            if other != token:
                yield Edit(other.i, token.i, other.dep_)


def clocks(doc: Doc) -> Iterator[Edit]:
    """A time of day is no part of the noun after it: "between six and nine o'clock smoke"."""
    for token in doc:
        if token.lower_ not in CLOCKS or token.dep_ != "compound":
            continue
        noun = token.head
        opening = token.left_edge
        verb = noun.head
        if opening.pos_ not in {"ADP", "SCONJ"} or noun.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        if opening.dep_ == "prep":
            continue
        yield Edit(opening.i, verb.i, "prep")
        yield Edit(token.i, opening.i, "pobj")
        for other in noun.children:
            if other.dep_ == "advmod" and other.i > noun.i:
                yield Edit(other.i, verb.i, "advmod")
