"""The noun that a part of a count is called by: "three of them small children"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frames.nouns import NOMINAL, lemma, skipped

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from claimcheck.model import Place

COPULAS = frozenset({"was", "were", "is", "are"})

# What "of" refers back with. "Three of those killed" refers to nothing before.
THEM = frozenset({"them", "whom"})
BACK = THEM | {"these", "those"}

# From "of them" to its noun: "three of them small children".
_REACH = 6


def noun_of(doc: Doc, place: Place) -> Token | None:
    """The noun of an amount; of "of whom three were children" the one that it is said to be."""
    nouns = [token for token in doc[place.start : place.end] if token.pos_ in NOMINAL]
    if nouns:
        return nouns[-1]
    if place.end < len(doc) and doc[place.end].lower_ in COPULAS:
        return complement(doc, place.end + 1)
    return None


def complement(doc: Doc, at: int) -> Token | None:
    """The noun that closes a phrase at a token: "children", "members of" is none."""
    noun: Token | None = None
    for token in doc[at : at + _REACH]:
        if token.pos_ in NOMINAL:
            noun = token
        elif noun is not None or not (token.pos_ in {"DET", "ADJ"} or token.text == "-"):
            break
    if noun is None:
        return None
    closing = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
    if closing is None or closing.is_punct or closing.pos_ == "CCONJ":
        return noun
    # "Four of them children were killed": the parser's loss of a comma.
    return noun if closing.dep_ in {"prep", "relcl", "mark", "nsubj", "advmod"} else None


def refers(doc: Doc, at: int) -> bool:
    """Whether "of them" or "of whom" stands at a token."""
    return 0 <= at < len(doc) - 1 and doc[at].lower_ == "of" and doc[at + 1].lower_ in BACK


def kind(noun: Token) -> str:
    """A noun with the adjectives before it: "young firefighter" is another group."""
    told = [
        child.lower_
        for child in noun.lefts
        if child.dep_ == "amod" and child.lower_ not in skipped() and child.is_alpha
    ]
    return " ".join([*told, lemma(noun)])
