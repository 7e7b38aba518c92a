"""What a clause says there was none of: "held no public hearing".

Anything that is said of such a thing elsewhere contradicts it, whatever the verb there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frames.negation import negators

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs that say of their object only that it was there: "did not hold a public hearing" denies
# the hearing, "did not attend the public hearing" does not. Light verbs of English, by hand.
LIGHT = frozenset({
    "have", "make", "do", "give", "take", "hold", "conduct", "perform", "undertake", "launch",
    "open", "issue", "order", "carry", "run", "be", "exist", "lie", "stand", "occur", "happen",
})  # fmt: skip

# "Neither officer" denies something of each, not that there were officers.
EACH = frozenset({"neither", "nor"})

NONE = frozenset({"no", "any"})
OBJECTS = frozenset({"dobj", "attr", "nsubjpass", "nsubj"})
NAMING = frozenset({"amod", "compound", "nmod"})


def denied(head: Token) -> tuple[str, ...]:
    """Lemmas of the words that name what the clause of this verb says there was none of.

    Empty where the clause denies something else, or nothing. The noun comes last.
    """
    words = [word for word in negators(head) if word.lower_ not in EACH]
    if not words or head.lemma_ not in LIGHT:
        return ()
    for noun in head.children:
        if noun.dep_ not in OBJECTS or noun.pos_ != "NOUN":
            continue
        determiners = {child.lower_ for child in noun.children if child.dep_ == "det"}
        of_it = any(word.head == noun for word in words)
        if of_it or (noun.dep_ != "nsubj" and determiners & {"a", "an", *NONE}):
            return _named(noun)
    return ()


def _named(noun: Token) -> tuple[str, ...]:
    before = [child.lemma_.casefold() for child in noun.lefts if child.dep_ in NAMING]
    return (*before, noun.lemma_.casefold())
