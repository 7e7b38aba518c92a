"""What the members of a list are examples of: "many prizes for her novels, including"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.forms import FARTHEST, first_conjunct
from claimcheck.extraction.units import WHEN

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})
PLURAL = frozenset({"NNS", "NNPS"})


def whole(start: Token, last: Token) -> Token | None:
    """The noun whose examples are listed.

    "Many prizes for his novels, including": where one of the nouns before the cue says how
    many, it is that one; else the closest.
    """
    head = last.head
    found = _nouns_before(start) + _arguments(head, start)
    counted = [t for t in found if _is_counted(t)]
    plural = [t for t in found if t.tag_ in PLURAL]
    if not counted and not plural:
        near = head.pos_ in NOUNS and head.i < start.i
        return head if near else (found[-1] if found else None)
    noun = first_conjunct((counted or plural)[0])
    over = noun.head.head
    several = noun.head.lower_ == "of" and is_several(over)
    return over if several else noun


def is_several(token: Token) -> bool:
    """Whether a word says with "of" only how many: "a number of", "some of"."""
    counts = token.tag_ == "NN" and token.lemma_ in cue("nouns", "quantifying")
    return counts or token.lower_ in cue("clauses", "amounts")


def _arguments(verb: Token, start: Token) -> list[Token]:
    """The objects of a verb before a token, and those of its prepositions."""
    found: list[Token] = []
    for token in verb.children:
        if token.i < start.i and token.dep_ in {"dobj", "attr", "pobj"}:
            found.append(token)
        elif token.i < start.i and token.dep_ == "prep":
            found += [t for t in token.children if t.dep_ == "pobj" and t.i < start.i]
    return [t for t in found if t.ent_type_ not in WHEN]


def _nouns_before(start: Token) -> list[Token]:
    """The noun before a token, and those that it hangs on, the closest first."""
    at = start.i - 1
    while at > start.sent.start and start.doc[at].text in {",", "(", "-", "–", "—", ":"}:
        at -= 1
    token = start.doc[at]
    if at <= start.sent.start and token.pos_ not in NOUNS:
        return []
    found: list[Token] = []
    for _ in range(FARTHEST):
        if token.pos_ in NOUNS and token.dep_ not in {"compound", "nmod", "poss"}:
            if token.ent_type_ not in WHEN:
                found.append(token)
        elif token.pos_ in {"VERB", "AUX"}:
            found += [t for t in token.children if t.dep_ in {"dobj", "attr"}]
            break
        if token.head == token:
            break
        token = token.head
    return [t for t in found if t.i < start.i]


def _is_counted(noun: Token) -> bool:
    """Whether a noun in the plural is said to be several: "many prizes", "two prizes"."""
    several = any(
        t.dep_ == "nummod" or (t.dep_ == "amod" and t.lower_ in cue("clauses", "measuring"))
        for t in noun.children
    )
    return noun.tag_ in PLURAL and several
