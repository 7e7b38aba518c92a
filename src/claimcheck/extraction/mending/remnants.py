"""A second subject that leaves its verb to the first one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.gapped import alike, elsewhere, measured
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# So many words may stand between "and" and the preposition.
LONGEST = 6

# How many words back the first of two like prepositions is looked for.
FARTHEST = 12


def remnants(doc: Doc) -> Iterator[Edit]:
    """Two amounts or dates belong to two: "opened in March and the tunnel in June".

    With "the tunnel" as a second thing in which it was opened.
    """
    for second in doc:
        if second.dep_ != "prep" or second.i < 1 or not measured(child(second, ("pobj",))):
            continue
        noun = second.nbor(-1)
        joint = _joint(noun)
        first = None if joint is None else _first(second, joint)
        if joint is None or first is None:
            continue
        verb = first.head
        subject = child(verb, SUBJECTS)
        if subject is None or subject.i > verb.i or not alike(subject, noun):
            continue
        if elsewhere(verb, joint.i):
            continue
        yield Edit(noun.i, verb.i, "conj")
        yield Edit(second.i, noun.i, "prep")
        yield Edit(joint.i, verb.i, "cc")


def _joint(noun: Token) -> Token | None:
    """The "and" before a noun phrase; ``None`` for what is none."""
    start = noun.left_edge.i
    while noun.doc[start].dep_ == "cc" and start < noun.i:
        start += 1
    if noun.pos_ not in {"NOUN", "PROPN"} or start < 1 or noun.i - start >= LONGEST:
        return None
    joint = noun.doc[start - 1]
    return joint if joint.lower_ == "and" else None


def _first(second: Token, joint: Token) -> Token | None:
    """The same preposition before "and", with an amount or a date up to it."""
    for token in reversed(joint.doc[max(0, joint.i - FARTHEST) : joint.i]):
        if token.lower_ == second.lower_ and token.dep_ == "prep":
            said = token.head.pos_ == "VERB" and token.head.i < token.i
            return token if said and measured(child(token, ("pobj",))) else None
    return None
