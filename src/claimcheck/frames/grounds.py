"""Grounds that are called so, and grounds for not doing a thing.

"For the plain reason that the money was gone", "was not used because it might sink".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.frames import phrases
from claimcheck.frames.links import Link, clause_around, link
from claimcheck.frames.negation import negators
from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

# What might come of it is a reason for not doing it.
DREADED = frozenset({"might", "would", "could"})


def readings(noun: Token) -> Iterator[Link]:
    """ "It was dropped for the plain reason that the money was gone"."""
    under = noun.head
    clause = next((c for c in noun.children if c.dep_ in {"acl", "relcl"}), None)
    if under.lower_ != "for" or noun.dep_ != "pobj" or clause is None:
        return
    that = noun.nbor(1)
    if that.lower_ != "that":
        return
    cause = phrases.trim(noun.doc, Place(that.i + 1, clause.right_edge.i + 1))
    effect = clause_around(under.head, under)
    yield link(under, cause=cause, effect=effect, strength="stated")


def hinders(head: Token) -> bool:
    """Whether a reason is one for not doing it: "because it might sink", "nobody would pay"."""
    if any(child.dep_ == "neg" for child in head.children) or negators(head):
        return True
    subject = next((c for c in head.children if c.dep_ in phrases.SUBJECTS), None)
    nobody = subject is not None and (
        subject.lower_ in {"nobody", "nothing", "none"}
        or any(c.lower_ == "no" for c in subject.children)
    )
    return nobody or any(c.tag_ == "MD" and c.lower_ in DREADED for c in head.children)
