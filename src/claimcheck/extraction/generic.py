"""Clauses that say which of a kind are meant, of which nothing follows for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words
from claimcheck.extraction.picking import is_paused
from claimcheck.extraction.tree import SUBJECTS, child

if TYPE_CHECKING:
    from spacy.tokens import Token


MEASURES = frozenset({"number", "share", "percentage", "proportion", "amount", "rate", "total"})


def is_any_kind(clause: Token) -> bool:
    """Whether a clause picks some out of a kind of which nothing is said: "doors that stick".

    That doors stick does not follow, nor that a man cannot see from "a man who cannot see".
    """
    noun = clause.head
    if is_paused(clause) or noun.pos_ != "NOUN" or not _is_present(clause):
        return False
    if noun.tag_ == "NNS" or noun.lemma_ in words("nouns", "uncounted"):
        return child(noun, ("det", "poss", "nummod", "amod")) is None
    return noun.dep_ in SUBJECTS and any(t.lower_ in {"a", "an"} for t in noun.children)


def is_generic(participle: Token) -> bool:
    """Whether a participle says which of a kind do something: "bees kept in towns live longer".

    That bees live longer does not follow.
    """
    noun, verb = participle.head, participle.head.head
    if is_paused(participle) or noun.tag_ != "NNS" or noun.dep_ not in SUBJECTS:
        return False
    bare = child(noun, ("det", "poss", "nummod", "amod")) is None
    if child(participle, ("agent",)) is not None:
        return False  # "papers seen by the judge show it": he has seen them
    return bare and verb.pos_ in {"VERB", "AUX"} and _is_present(verb)


def is_sought(participle: Token) -> bool:
    """Whether a participle says which thing is sought: "paid for news leading to the thief".

    That there was such news does not follow.
    """
    noun, over = participle.head, participle.head.head
    bare = child(noun, ("det", "poss", "nummod", "amod")) is None and noun.pos_ == "NOUN"
    counted = over.head if bare and over.lower_ == "of" else noun
    if counted.lemma_ in MEASURES:
        return not is_paused(participle)  # "the number of people waiting rose"
    return bare and not is_paused(participle) and over.dep_ == "prep" and over.lower_ == "for"


def _is_present(verb: Token) -> bool:
    """Whether a clause is in the present: what it says may hold at any time."""
    helpers = [t for t in verb.children if t.dep_ in {"aux", "auxpass"}]
    first = helpers[0] if helpers else verb
    return first.tag_ in {"VBZ", "VBP"} or first.lower_ in {"can", "will", "may"}
