"""Walking a dependency tree without recursion.

A sentence of ten thousand nested parentheses is a tree ten thousand levels deep; spaCy's own
``Token.subtree`` recurses and costs the square of the depth when asked at every level.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

# What stands between "in" and a length of time.
BEFORE_MEASURES = frozenset({"about", "around", "exactly", "just", "less", "over", "under"})

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def below(head: Token, *, without: Callable[[Token], bool] | None = None) -> list[Token]:
    """A token and all that hangs on it, in reading order.

    Args:
        head: Where to start; always included.
        without: Whose subtrees are left out.
    """
    found = [head]
    pending = [head]
    while pending:
        for token in pending.pop().children:
            if without is None or not without(token):
                found.append(token)
                pending.append(token)
    return sorted(found, key=lambda token: token.i)


def child(head: Token, deps: Iterable[str]) -> Token | None:
    """The first child, in reading order, on one of some dependencies."""
    for token in head.children:
        if token.dep_ in deps:
            return token
    return None


def with_particle(verb: Token) -> str:
    """A verb's lemma with its particle: "set off"; not "closed in under a second"."""
    particle = child(verb, ("prt",))
    if particle is None or _opens_a_measure(particle):
        return verb.lemma_
    return f"{verb.lemma_} {particle.lower_}"


def _opens_a_measure(particle: Token) -> bool:
    """Whether the parser took "in" for a particle that stands before a length of time."""
    after = particle.nbor(1) if particle.i + 1 < len(particle.doc) else None
    return particle.lower_ == "in" and after is not None and after.lower_ in BEFORE_MEASURES


def hangs_on(token: Token, above: Token) -> bool:
    """Whether a token hangs on another one, however far below."""
    while token.head != token:
        token = token.head
        if token == above:
            return True
    return False
