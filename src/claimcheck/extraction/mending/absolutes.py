"""Participles with a subject of their own, and verbs that look like them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import is_finite
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
VERBAL = frozenset({"VERB", "AUX"})
MARKS = frozenset({"while", "although", "though", "whereas"})


def having(doc: Doc) -> Iterator[Edit]:
    """ "Having" and a subject of its own stand beside the clause, not on its last noun.

    "There was one guard, Tom Vey, the second post having been done away with".
    """
    for verb in doc:
        if verb.dep_ not in {"relcl", "acl"} or not _has_having(verb):
            continue
        subject = child(verb, ("nsubj", "nsubjpass"))
        if subject is None:
            continue
        main = verb.head
        while main.head != main and main.pos_ not in VERBAL:
            main = main.head
        if subject.pos_ in NOUNS and main.pos_ in VERBAL and verb.head.i < subject.i:
            yield Edit(verb.i, main.i, "advcl")


def overruled(doc: Doc) -> Iterator[Edit]:
    """The finite verb is the main one: "two rang, the others having been cut off".

    With "cut off" as the main verb.
    """
    for verb in doc:
        if verb.dep_ != "ROOT" or not _has_having(verb) or is_finite(verb):
            continue
        main = child(verb, ("advcl", "ccomp"))
        if main is None:
            continue
        own, other = child(main, SUBJECTS), child(verb, ("nsubj", "nsubjpass"))
        plain = is_finite(main) and child(main, ("mark",)) is None
        if own is None or other is None or not plain or not main.i < other.i < verb.i:
            continue
        yield Edit(main.i, main.i, "ROOT")
        yield Edit(verb.i, main.i, "advcl")
        for token in verb.children:
            if token.i < other.left_edge.i - 1 and token != main:
                yield Edit(token.i, main.i, token.dep_)


def included(doc: Doc) -> Iterator[Edit]:
    """ "Kelm included" ends a clause and is none: "bells rang in the valley, Kelm included"."""
    for verb in doc:
        if verb.dep_ != "ROOT" or verb.lower_ not in {"included", "excepted"}:
            continue
        main = child(verb, ("ccomp",))
        if main is None:
            continue
        name = child(verb, ("nsubj",))
        last = next((t for t in main.children if t.dep_ == "conj"), main)
        alone = all(t.is_punct or t in {name, main} for t in verb.children)
        if name is None or not alone or name.i + 1 != verb.i or not is_finite(main):
            continue
        yield Edit(main.i, main.i, "ROOT")
        yield Edit(verb.i, last.i, "dep", tag="VBN")
        for token in verb.children:
            if token.is_punct:
                yield Edit(token.i, (main if token.i > verb.i else last).i, "punct")


def contrasted(doc: Doc) -> Iterator[Edit]:
    """After "while" a noun has its verb: "three rose, while the other jammed halfway".

    With "jammed" as said of the noun, and the noun as the head of the clause.
    """
    for noun in doc:
        if noun.dep_ != "advcl":
            continue
        mark, verb = child(noun, ("mark",)), child(noun, ("acl",))
        if mark is None or verb is None or mark.lower_ not in MARKS:
            continue
        past = inflection.past(verb.lemma_) == verb.lower_ and verb.tag_ in {"VBN", "VBD"}
        if not past or verb.i != noun.i + 1 or child(verb, ("aux", "auxpass", "agent")):
            continue
        yield Edit(verb.i, noun.head.i, "advcl", tag="VBD")
        yield Edit(mark.i, verb.i, "mark")
        yield Edit(noun.i, verb.i, "nsubj")
        for token in noun.children:
            if token.i > verb.i:
                yield Edit(token.i, verb.i, token.dep_)


def idle(doc: Doc) -> Iterator[Edit]:
    """One word between commas is no second verb: "has been lying there, unworked, since"."""
    for verb in doc:
        above = verb.head
        if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN"} or above.pos_ != "VERB":
            continue
        bare = all(t.is_punct for t in verb.children) and verb.lower_.startswith("un")
        between = above.i < verb.i and not any(t.dep_ == "cc" for t in above.children)
        paused = doc[verb.i - 1].text == "," and verb.i + 1 < len(doc)
        if bare and between and paused and doc[verb.i + 1].text in {",", "."}:
            yield Edit(verb.i, above.i, "advcl", tag="VBN")


def _has_having(verb: Token) -> bool:
    return any(t.lower_ == "having" and t.dep_ in {"aux", "auxpass"} for t in verb.children)
