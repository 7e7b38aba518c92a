"""One thing said to bring about another: where the two stand, and how firmly it is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, phrases
from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where the two sides of a causal link stand.

    Attributes:
        cause: Tokens of the cause.
        effect: Tokens of the effect.
        strength: As in ``Cause``.
        whole: Tokens of both, and of the words that tie them.
    """

    cause: Place
    effect: Place
    strength: str
    whole: Place


def link(cue: Token, *, cause: Place, effect: Place, strength: str) -> Link:
    """A link whose place runs over both sides and the cue."""
    start = min(cause.start, effect.start, cue.i)
    end = max(cause.end, effect.end, cue.i + 1)
    return Link(cause=cause, effect=effect, strength=strength, whole=Place(start, end))


def clause_around(head: Token, phrase: Token) -> Place:
    """The clause or noun phrase that a phrase hangs on, without that phrase."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    left, right = phrase.left_edge.i, phrase.right_edge.i + 1
    if left <= start:
        return phrases.trim(head.doc, Place(min(right, head.i), end))
    return phrases.trim(head.doc, Place(start, max(left, head.i + 1)))


def degree(words: Iterable[str]) -> str | None:
    """How exclusive a link is said to be by the words beside its cue."""
    given = set(words)
    grades = ("sole", "primary", "contributing")
    return next((grade for grade in grades if given & _degrees(grade)), None)


def is_event(noun: Token) -> bool:
    """A noun that happens rather than is: listed, or ending like one made of a verb."""
    lemma = noun.lemma_.lower()
    if lemma in _things():
        return False
    return lemma in _events() or lemma.endswith(_endings()) or noun.lower_.endswith(_endings())


@cache
def _events() -> frozenset[str]:
    table = cues.load("causes")
    return frozenset(
        [*table["acts"]["words"], *table["feelings"]["words"], *table["events"]["words"]]
    )


@cache
def _things() -> frozenset[str]:
    return frozenset(cues.load("causes")["events"]["things"])


@cache
def _endings() -> tuple[str, ...]:
    return tuple(cues.load("causes")["events"]["endings"])


@cache
def _degrees(grade: str) -> frozenset[str]:
    return frozenset(cues.load("causes")["degrees"][grade])
