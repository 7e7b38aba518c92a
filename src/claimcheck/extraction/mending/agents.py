"""People with two trades: "an actor and stunt performer" is an actor, and a stunt performer.

The parser takes the first for a modifier of the second, as in "radio and television programs".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What nouns end in that say who does something.
ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ess")
SHARED = frozenset({"det", "poss", "amod"})


def agents(doc: Doc) -> Iterator[Edit]:
    """The first trade takes the place of the second, which is joined to it."""
    for first in doc:
        last = first.head
        if first.dep_ not in {"nmod", "compound"} or not _is_agent(first) or last.i < first.i:
            continue
        joint = child(first, ("cc",))
        if joint is None or joint.lower_ != "and" or not _is_of_one(last):
            continue
        yield Edit(first.i, last.head.i, last.dep_)
        yield Edit(last.i, first.i, "conj")
        for token in last.children:
            if token.i < first.i and token.dep_ in SHARED:
                yield Edit(token.i, first.i, token.dep_)
        for token in first.children:
            if token.dep_ == "conj" and token.i < last.i:
                yield Edit(token.i, last.i, "compound")


def _is_agent(token: Token) -> bool:
    lemma = token.lemma_.casefold()
    return (
        token.tag_ == "NN"
        and lemma.endswith(ENDINGS)
        and lemma not in cue("nouns", "inanimate")
    )


def _is_of_one(noun: Token) -> bool:
    """Whether a noun says what one person is: "he is a ...", "as a ..."."""
    if child(noun, ("det", "poss")) is None or noun.tag_ != "NN":
        return False
    if noun.dep_ == "attr":
        subject = child(noun.head, ("nsubj",))
        return subject is not None and (
            subject.ent_type_ == "PERSON" or subject.lower_ in {"he", "she", "who"}
        )
    return noun.dep_ == "appos" or (noun.dep_ == "pobj" and noun.head.lower_ == "as")
