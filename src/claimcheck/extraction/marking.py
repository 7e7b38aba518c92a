"""Words before a clause that only tie it to the one above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue

if TYPE_CHECKING:
    from spacy.tokens import Token

    from claimcheck.extraction.draft import Word


# What stands under these is so.
FACTIVE = frozenset({"since", "because", "although", "though", "whereas"})


def marks(word: Word, head: Token) -> bool:
    """Whether a word only ties a clause to the one above."""
    token = word.token
    if token is None or token.head != head:
        return False
    return token.dep_ in {"mark", "cc"} or (token.tag_ == "WRB" and token.i < head.i)


def focuses(word: Word, head: Token) -> bool:
    """Whether a word points to the clause after it, not to what that says: "only when"."""
    token = word.token
    if token is None or token.dep_ != "advmod" or token.i + 1 >= len(token.doc):
        return False
    mark = token.nbor(1)
    tied = mark.head == head and (mark.dep_ == "mark" or mark.tag_ == "WRB")
    return tied and token.head in {head, mark} and token.i < head.i


def concedes(word: Word, head: Token) -> bool:
    """Whether a word ties a clause that is so to another: "since the dam leaks"."""
    token = word.token
    tied = token is not None and token.head == head and token.dep_ == "mark"
    return token is not None and tied and token.lower_ in FACTIVE


def measures(word: Word, head: Token) -> bool:
    """Whether a word says how far off a clause is: "two hours before it fell"."""
    token = word.token
    mark = next((t for t in head.children if t.dep_ == "mark" and t.i < head.i), None)
    if token is None or mark is None or token.i > mark.i:
        return False
    return mark.lower_ in {"before", "after", "since", "until", "when"}


def links(token: Token) -> bool:
    """Whether an adverb only ties a sentence to the last: "however", not "however late"."""
    if token.dep_ != "advmod" or token.lower_ not in cue("clauses", "linking"):
        return False
    return token.head.pos_ not in {"ADJ", "ADV"} or token.head.i != token.i + 1
