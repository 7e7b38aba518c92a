"""What is done with a sum of money: it is sought, pledged, withdrawn, stolen, spent.

"Asked for a loan of 1.2 million" and "sought 800,000" answer one question.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MONEY = "money"

# What is done to a sum stands in its verb, or in the heading that it is told under.
DONE_TO = frozenset({"dobj", "nsubjpass", "appos"})
VERBS = frozenset({"VERB", "AUX"})

# A figure with one of these is money where its verb is: "six hundred million was promised".
SIZES = frozenset({"thousand", "million", "billion", "trillion", "bn"})


def done_with(sum_: Token) -> str:
    """What is done with a sum of money; empty where its clause does not say.

    Args:
        sum_: The token of the amount that the rest of it hangs on.
    """
    thing = _monies(sum_)
    return next((said for key in _keys(thing) if (said := _sums().get(key))), "")


def is_sum(doc: Doc, start: int, end: int) -> bool:
    """Whether a figure without a currency is as large as sums of money are."""
    return any(token.lower_ in SIZES for token in doc[start:end])


def is_done_with(counted: str) -> bool:
    """Whether a class tells what is done with a sum."""
    return counted in cues.load("measured")["sums"]


def _monies(token: Token) -> Token:
    """Of "a loan of 1.2 million" the loan."""
    of = token.head
    if token.dep_ == "pobj" and of.lower_ == "of" and of.head.pos_ == "NOUN":
        noun = of.head
        return noun if noun.lemma_.lower() in _nouns() or noun.lower_ in _nouns() else token
    return token


def _keys(thing: Token) -> Iterator[str]:
    """The verb that a sum hangs on, with its particle and preposition, longest first."""
    preposition = ""
    verb = thing.head
    if thing.dep_ == "pobj" and verb.dep_ == "prep":
        preposition, verb = verb.lower_, verb.head
    elif thing.dep_ not in DONE_TO:
        return
    if verb.pos_ not in VERBS:
        return
    own = verb.lemma_.lower()
    for child in verb.rights:
        if child.dep_ in {"prt", "advmod"} and child.i < thing.i:
            yield f"{own} {child.lower_} {preposition}".rstrip()
    yield f"{own} {preposition}".rstrip()


def _nouns() -> frozenset[str]:
    return frozenset(cues.load("measured")["monies"]["nouns"])


@cache
def _sums() -> dict[str, str]:
    return {
        verb: name for name, verbs in cues.load("measured")["sums"].items() for verb in verbs
    }
