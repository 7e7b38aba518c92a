"""Clauses that the parser hangs on the wrong word, or robs of their subject."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import WHEN, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})


def relatives(doc: Doc) -> Iterator[Edit]:
    """A clause with "which" as its subject is about a noun before it, not about a verb."""
    for token in doc:
        if token.dep_ not in {"advcl", "conj", "ccomp"} or token.head.i > token.i:
            continue
        subject = child(token, SUBJECTS)
        if subject is None or subject.tag_ != "WDT" or not subject.i:
            continue
        if subject.lower_ != "which" or subject.nbor(-1).text != ",":
            continue
        noun = _last_noun(token.head, subject.i)
        if noun is not None:
            yield Edit(token.i, noun.i, "relcl")


def _last_noun(verb: Token, before: int) -> Token | None:
    """The noun that a relative clause after a verb is about: its object, not a date."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    objects = [t for t in verb.children if t.dep_ in {"dobj", "attr"} and t.i < before]
    phrases = [
        t
        for prep in verb.children
        if prep.dep_ == "prep" and verb.i < prep.i < before
        for t in prep.children
        if t.dep_ == "pobj" and t.ent_type_ not in WHEN
    ]
    nouns = [t for t in objects + phrases if t.pos_ in NOUNS]
    return max(nouns, key=lambda t: t.i) if nouns else None


def subjects(doc: Doc) -> Iterator[Edit]:
    """The noun before a verb without a subject is no member of the clause before.

    "The dam was old, and the levee, though it leaked, did not break": with "levee" joined to
    "was".
    """
    for verb in doc:
        if verb.dep_ != "ROOT" or child(verb, SUBJECTS) or not is_finite(verb):
            continue
        for clause in verb.children:
            if clause.dep_ != "ccomp" or clause.i > verb.i or not is_finite(clause):
                continue
            nouns = [t for t in clause.children if t.dep_ == "conj" and t.pos_ in NOUNS]
            if not nouns or nouns[-1].i < clause.i:
                continue
            yield Edit(nouns[-1].i, verb.i, "nsubj")
            for token in clause.children:
                if token.i > nouns[-1].i:
                    yield Edit(token.i, verb.i, token.dep_)
