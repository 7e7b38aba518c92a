"""Harm done in an event: "killed in a blast", "sustained injuries in the clash".

That the event did the harm is left to the reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, sides
from claimcheck.frames.links import is_event
from claimcheck.frames.negation import negated

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_harm(verb: Token) -> bool:
    """ "Killed in a blast" leaves it to the reader that the blast killed."""
    return verb.lemma_ in _harms() or verb.lemma_ == "come"


def can_come_of(verb: Token, below: Token) -> bool:
    """ "Killed in a blast": not "nobody was hurt in it", nor "who died in it" of somebody."""
    return is_event(_whole(below)) and not negated(verb) and verb.dep_ != "relcl"


def prepositions(verb: Token) -> Iterator[Token]:
    """Those of the verb, and of what it takes: "sustained injuries in the clash"."""
    for child in verb.children:
        yield child
        if child.dep_ == "dobj" and is_harm(verb):
            yield from (c for c in child.children if c.dep_ == "prep" and c.lower_ != "of")


def _whole(noun: Token) -> Token:
    """ "One of the blasts" happens as blasts do."""
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    return (sides.under(of) or noun) if of is not None and not is_event(noun) else noun


@cache
def _harms() -> frozenset[str]:
    return frozenset(cues.load("causes")["implied"]["harms"])
