"""Walking a dependency tree without recursion.

A sentence of ten thousand nested parentheses is a tree ten thousand levels deep; spaCy's own
``Token.subtree`` recurses and costs the square of the depth when asked at every level.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

# What stands between "in" and a length of time.
BEFORE_MEASURES = frozenset({"about", "around", "exactly", "just", "less", "over", "under"})

# Words after the verb of an idiom, at most: "come to a standstill".
LONGEST_IDIOM = 4

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
    """A verb's lemma with its particle: "set off"; not "closed in under a second".

    With the noun that makes it another verb: "take place", and "take into custody" is "arrest".
    """
    if told := _idiom(verb):
        return told
    particle = child(verb, ("prt",)) or _next_adverb(verb)
    if particle is None or _opens_a_measure(particle):
        return verb.lemma_
    return f"{verb.lemma_} {particle.lower_}"


def _next_adverb(verb: Token) -> Token | None:
    """The adverb right after a verb that makes it another one: "stepped down"."""
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if after is None or after.dep_ != "advmod" or after.head != verb:
        return None
    return after if f"{verb.lemma_} {after.lower_}" in _phrasal() else None


def _idiom(verb: Token) -> str:
    """The verb that a verb with a noun right after it stands for; empty for none."""
    idioms = cues.load("verbs")["idioms"]
    if verb.lemma_ not in idioms["verbs"]:
        return ""
    after = verb.doc[verb.i + 1 : verb.i + 2 + LONGEST_IDIOM]
    words = [token.lower_ for token in after if token.lower_ not in {"no", "any"}]
    known = (" ".join([verb.lemma_, *words[:count]]) for count in range(LONGEST_IDIOM, 0, -1))
    return next((idioms["for"][phrase] for phrase in known if phrase in idioms["for"]), "")


@cache
def _phrasal() -> frozenset[str]:
    """The verbs of two words that the cue lists know."""
    classes = cues.load("verbs")["classes"].values()
    return frozenset(verb for verbs in classes for verb in verbs if " " in verb)


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
