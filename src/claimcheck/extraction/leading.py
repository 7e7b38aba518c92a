"""What opens joined clauses and holds for all of them: "According to the guard", "In May"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from claimcheck.extraction.draft import Word, told
from claimcheck.extraction.forms import first_conjunct
from claimcheck.extraction.temporal import is_when
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.wording import trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

Phrase = Callable[["Token"], list["Token"]]
Left = Callable[["Token"], bool]

COUNTING = frozenset({"after", "before", "since", "until"})


def dates(head: Token, words: Phrase, without: Left) -> list[Token]:
    """When the first of joined clauses happened, where that opens it: "In May he ...".

    Args:
        head: Of a later clause.
        words: What a phrase keeps of its words.
        without: Whether a phrase is left out.
    """
    first = first_conjunct(head)
    subject = child(first, SUBJECTS)
    if first == head or subject is None:
        return []
    if any(t.text == ";" for t in head.doc[subject.i : head.i]):
        return []  # "In May it broke; the phrase was never used" says nothing of when
    opening = (t for t in first.children if t.i < subject.i and is_when(t))
    heads = [t for t in opening if t.right_edge.i + 1 >= len(t.doc) or not _counts(t)]
    return [t for at in heads if not without(at) for t in words(at)]


def source(head: Token, words: Phrase, without: Left) -> list[Word]:
    """What joined clauses rest on, where it opens them: "According to the guard, ...".

    Args:
        head: Of a later clause.
        words: What a phrase keeps of its words.
        without: Whether a phrase is left out.
    """
    first = first_conjunct(head)
    if first == head and head.dep_ == "ROOT":
        # "According to the guard, nine are to go, and the mill is to close"
        first = next((t for t in head.children if t.dep_ == "ccomp" and t.i < head.i), head)
    return [] if first == head else opening(first, words, without)


def closing(head: Token, words: Phrase, without: Left) -> list[Word]:
    """What joined clauses rest on, where it ends the last: "..., according to the guard".

    Args:
        head: Of a later clause.
        words: What a phrase keeps of its words.
        without: Whether a phrase is left out.
    """
    first = first_conjunct(head)
    according = next((t for t in first.children if t.lower_ == "according"), None)
    if first == head or according is None or according.i < head.i or without(according):
        return []
    return [Word(","), *trimmed(told(words(according)))]


def opening(head: Token, words: Phrase, without: Left) -> list[Word]:
    """What a clause rests on, where it opens it; empty where nothing does.

    Args:
        head: Of the clause.
        words: What a phrase keeps of its words.
        without: Whether a phrase is left out.
    """
    according = next((t for t in head.children if t.lower_ == "according"), None)
    if according is None or according.i > head.i or without(according):
        return []
    return [*trimmed(told(words(according))), Word(",")]


def _counts(length: Token) -> bool:
    """Whether a time only says how long after something: "two days after the mill closed"."""
    return length.dep_ == "npadvmod" and length.doc[length.right_edge.i + 1].lower_ in COUNTING
