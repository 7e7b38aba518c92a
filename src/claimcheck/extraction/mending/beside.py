"""What stands beside a noun and belongs to another word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
HELPERS = ("aux", "auxpass")
PARTICIPLES = frozenset({"VBN", "VBD"})

# Words between two names and those who are called so, at most.
FARTHEST = 12


def called(doc: Doc) -> Iterator[Edit]:
    """Two names are those of several: "the architects Vance and Orley".

    With the names as those of one thing, such as the hall that they built.
    """
    for name in doc:
        one = name.head
        other = child(name, ("conj",))
        if name.dep_ != "appos" or name.pos_ != "PROPN" or other is None:
            continue
        if other.pos_ != "PROPN" or one.tag_ != "NN" or one.pos_ != "NOUN":
            continue
        if one.lemma_ in cue("nouns", "quantifying") or child(name, ("det",)) is not None:
            continue
        edge = name.left_edge.i
        start = max(name.sent.start, edge - FARTHEST)
        several = [t for t in doc[start:edge] if t.tag_ == "NNS" and t.pos_ == "NOUN"]
        near = [t for t in several if t.i == edge - 1]
        counted = [
            t for t in several if child(t, ("nummod",)) is not None and t.i > one.i - FARTHEST
        ]
        people = name.ent_type_ == "PERSON" and other.ent_type_ == "PERSON"
        whose = near or (counted if people and doc[edge - 1].text == "," else [])
        if whose and not hangs_on(whose[-1], name):
            yield Edit(name.i, whose[-1].i, "appos")


def feats(doc: Doc) -> Iterator[Edit]:
    """A feat is no place and no rival: "rose to 18 in Orm, their biggest gain in years"."""
    for feat in doc:
        noun = feat.head
        if feat.dep_ != "appos" or noun.pos_ != "PROPN" or noun.dep_ != "pobj":
            continue
        if feat.lemma_ not in cue("nouns", "feats") or doc[feat.left_edge.i - 1].text != ",":
            continue
        picked = any(t.tag_ == "JJS" or t.ent_type_ == "ORDINAL" for t in feat.children)
        verb = next((t for t in _above(noun) if t.pos_ in {"VERB", "AUX"}), None)
        if verb is not None and picked and child(feat, ("poss", "det")) is not None:
            yield Edit(feat.i, verb.i, "npadvmod")
            yield Edit(feat.left_edge.i - 1, verb.i, "punct")


def participles(doc: Doc) -> Iterator[Edit]:
    """A participle is joined to a participle, not to its noun: "drawn by him and paid for"."""
    for verb in doc:
        noun = verb.head
        if verb.dep_ != "conj" or verb.tag_ not in PARTICIPLES or noun.pos_ not in NOUNS:
            continue
        first = next((t for t in noun.children if t.dep_ == "acl" and t.i < verb.i), None)
        if first is None or first.tag_ != "VBN" or child(verb, (*SUBJECTS, *HELPERS)):
            continue
        yield Edit(verb.i, first.i, "conj", tag="VBN")
        for token in noun.children:
            if token.dep_ in {"cc", "appos"} and first.i < token.i < verb.i:
                yield Edit(token.i, first.i if token.dep_ == "cc" else token.i - 1, token.dep_)


def supposed(doc: Doc) -> Iterator[Edit]:
    """What somebody is thought to be is beside the clause: "a man, thought to be old, is ill".

    With "thought" as what the man did.
    """
    for verb in doc:
        if verb.tag_ != "VBD":
            continue
        noun, main = child(verb, ("nsubj",)), child(verb, ("conj",))
        if noun is None or main is None or not is_finite(main):
            continue
        inner = child(verb, ("xcomp",))
        opened, closed = doc[verb.i - 1].text == ",", doc[main.i - 1].text == ","
        if inner is None or not opened or not closed or child(verb, ("cc", *HELPERS, "dobj")):
            continue
        if not inner.i < main.i or child(main, (*SUBJECTS, "cc")) is not None:
            continue
        yield Edit(main.i, verb.i if verb.dep_ == "ROOT" else verb.head.i, verb.dep_)
        if verb.dep_ == "ROOT":
            yield Edit(main.i, main.i, "ROOT")
        yield Edit(noun.i, main.i, "nsubj")
        yield Edit(verb.i, noun.i, "acl", tag="VBN")


def _above(token: Token) -> Iterator[Token]:
    while token.head != token:
        token = token.head
        yield token
