"""Phrases of a text in the form in which they stand for something elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from claimcheck.extraction.tree import below

if TYPE_CHECKING:
    from spacy.tokens import Token


def name_of(noun: Token) -> str:
    """A name without what is said beside it."""
    return plain(
        below(
            noun,
            without=lambda t: (
                t.dep_ in {"appos", "dep", "relcl", "acl", "conj", "cc", "prep", "case"}
                or is_stop(t)
            ),
        )
    )


def is_stop(token: Token) -> bool:
    """Whether a mark does not belong to a name; the hyphen of "Delgado-Finch" does."""
    return token.dep_ == "punct" and token.text != "-"


def formed(name: str, pronoun: Token, *, plural: bool = False) -> str:
    """A name in the form in which a pronoun stands."""
    if pronoun.tag_ != "PRP$":
        return name
    return f"{name}'" if name.endswith("s") and plural else f"{name}'s"


def plain(words: Sequence[Token]) -> str:
    """Words as a phrase; an article at the start in small letters."""
    text = "".join(
        f"{t.text}{' ' if t.whitespace_ or (n is not None and n.i > t.i + 1) else ''}"
        for t, n in zip_longest(words, words[1:])
    ).strip()
    first = words[0] if words else None
    return (
        text[0].lower() + text[1:]
        if first is not None and first.dep_ == "det" and text
        else text
    )
