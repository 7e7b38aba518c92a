"""A claim before its frames are read: which tokens it rests on, and the words it is told in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token


# How a word that only points hangs on its copula: "it" and "who" in "it was Vance who left". No
# clause tells it.
POINTING = "pointing"

PREPOSITION = re.compile(r" (?:of|in|on|at|from|for|with|near|by|to|who|that|which) ")


class Word(NamedTuple):
    """One word that a claim is told in.

    Attributes:
        text: As it is told.
        token: What it stands for in the parsed block; ``None`` for a word that was put in.
    """

    text: str
    token: Token | None = None


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What one claim says, in terms of the parsed block.

    Attributes:
        head: The verb or noun that asserts.
        words: What it is told in, in order.
        subject: Those of ``words`` that are its subject.
        reporter: Tokens among ``words`` that say who says it.
        verb: Lemma of the verb that was put in where the head is a noun; empty otherwise.
        incomplete: The text has lost words inside it.
    """

    head: Token
    words: tuple[Word, ...]
    subject: tuple[Word, ...] = ()
    reporter: tuple[Token, ...] = ()
    verb: str = ""
    incomplete: bool = False

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """What it rests on, in reading order, each token once."""
        found = {word.token.i: word.token for word in self.words if word.token is not None}
        return tuple(found[i] for i in sorted(found))


def replaced(word: Word) -> str:
    """What a pronoun was replaced by, without "the"; empty for a word told as it is."""
    token = word.token
    if token is None or token.pos_ not in {"PRON", "DET"} or word.text == token.text:
        return ""
    return word.text.removesuffix("'s").removesuffix("'").removeprefix("the ")


def noun(said: str) -> str:
    """The lemma of the noun that a phrase is of: "captain" of "captain of the ferry"."""
    own = PREPOSITION.split(said.casefold())[0].split()
    return inflection.singular(own[-1]) if own else ""


def told(tokens: Iterable[Token]) -> list[Word]:
    """Tokens as the words they are."""
    return [Word(token.text, token) for token in tokens]


def inner(tokens: Iterable[Token]) -> list[Word]:
    """Tokens as the words they are inside a sentence: without a capital that opens one."""
    return [
        Word(
            token.lower_ if token.is_sent_start and token.pos_ != "PROPN" else token.text, token
        )
        for token in tokens
    ]
