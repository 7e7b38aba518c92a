"""Phrases of a parse as ranges of tokens, with or without what hangs loosely on them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})

# What says more about a noun and is no part of its name: "the mayor, who resigned in May".
ASIDES = frozenset({"relcl", "appos", "acl", "advcl", "cc", "conj", "parataxis"})

EDGES = frozenset(",;:.–—-\"“”'‘’()[]…")


def subject(verb: Token) -> Token | None:
    """The subject of a verb: its own, or that of the verb it is joined to."""
    found = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if found is None and verb.dep_ in {"conj", "xcomp"} and verb.head != verb:
        return subject(verb.head)
    return found


def place(head: Token, *, without: Collection[str] = ()) -> Place:
    """The range of a phrase: its head and what hangs on it, contiguous around the head.

    Args:
        head: Of the phrase.
        without: Dependencies whose phrases are left out when they stand at an end.
    """
    kept = {token.i for token in _kept(head, without)}
    start = end = head.i
    while start - 1 in kept:
        start -= 1
    while end + 1 in kept:
        end += 1
    return trim(head.doc, Place(start, end + 1))


def trim(doc: Doc, given: Place) -> Place:
    """A range without the punctuation at its ends."""
    start, end = given
    while start < end and _is_edge(doc[start]):
        start += 1
    while end > start and _is_edge(doc[end - 1]):
        end -= 1
    return Place(start, end)


def words(doc: Doc, given: Place) -> str:
    """The words of a range as in the text."""
    return doc[given.start : given.end].text


def name(noun: Token) -> str:
    """A noun phrase as it would be named: without relative clause, apposition, possessive."""
    whole = place(noun, without=ASIDES)
    end = whole.end
    if end - whole.start > 1 and noun.doc[end - 1].text in {"'s", "’s", "'", "’"}:
        end -= 1
    return words(noun.doc, trim(noun.doc, Place(whole.start, end)))


def _is_edge(token: Token) -> bool:
    return token.text in EDGES or token.is_space


def _kept(head: Token, without: Collection[str]) -> Iterator[Token]:
    yield head
    for child in head.children:
        if child.dep_ not in without:
            yield from _kept(child, without if child.dep_ in {"prep", "pobj"} else ())
