"""Counts that are told part by part: "nine people drowned: six guests and three guides".

The whole is one claim, and each part another: six guests drowned, three guides drowned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.adjuncts import without
from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.tree import below

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

COLONS = frozenset({":", "–", "—"})
NOUNS = frozenset({"NOUN", "PROPN"})
ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
VERBAL = frozenset({"VERB", "AUX"})

# How a verb is told of one.
SINGULAR = {"were": "was", "are": "is", "have": "has"}

# One part is no sum.
FEWEST = 2


class Sum(NamedTuple):
    """A count and its parts.

    Attributes:
        start: Where the parts begin, with the colon.
        end: After their last token.
        whole: The noun that is counted before.
        parts: Each part's tokens, with the noun of the whole where it names none.
    """

    start: int
    end: int
    whole: Token
    parts: tuple[tuple[Token, ...], ...]


def sums(sent: Span) -> list[Sum]:
    """The counts of a sentence that are told part by part; at most one."""
    for token in sent:
        if token.text not in COLONS or token.i == sent.start:
            continue
        end = _end(token, sent.end)
        whole = _whole(sent, token.i)
        rest = [sent.doc[i] for i in range(token.i + 1, end)]
        # "Had two wishes: a house and a boat" counts nothing part by part.
        if whole is None or any(t.pos_ in VERBAL for t in rest):
            continue
        parts = tuple(_part(piece, whole) for piece in _pieces(rest))
        counted = any(part and part[0].pos_ == "NUM" for part in parts)
        if len(parts) >= FEWEST and all(parts) and counted:
            return [Sum(token.i, end, whole, parts)]
    return []


def tellings(draft: Draft, total: Sum) -> Iterator[Draft]:
    """A clause of the whole, then of each part."""
    inside = {t.i for t in draft.tokens}
    parts = set(range(total.start, total.end))
    if not parts & inside:
        yield draft
        return
    plain = without(draft, parts)
    yield plain
    if total.whole.i not in inside or draft.head != total.whole.head:
        return
    phrase = {t.i for t in below(total.whole, without=lambda t: t.i in parts)}
    for part in total.parts:
        words = _put(plain.words, phrase, part)
        subject = _put(plain.subject, phrase, part)
        if total.whole.dep_ in {"nsubj", "nsubjpass"} and _is_one(part):
            words = [of_one(word, draft.head) for word in words]
        yield replace(plain, words=tuple(words), subject=tuple(subject))


def _whole(sent: Span, colon: int) -> Token | None:
    """The noun with a number of its own that stands last before a colon."""
    before = (sent.doc[i] for i in range(colon - 1, sent.start - 1, -1))
    counted = (t for t in before if t.dep_ in ROLES and t.pos_ in NOUNS and t.i < colon)
    noun = next(counted, None)
    while noun is not None and not _is_counted(noun):
        noun = next(counted, None)
    verbal = noun is not None and noun.head.pos_ in VERBAL and noun.head.i < colon
    return noun if verbal else None


def _is_counted(noun: Token) -> bool:
    return any(t.dep_ == "nummod" for t in noun.children)


def _end(colon: Token, end: int) -> int:
    """Where the parts end: at the sentence's end, a semicolon, or the dash that closes."""
    at = colon.i + 1
    while at < end and colon.doc[at].text not in {".", ";", "!", *COLONS}:
        at += 1
    return at


def _pieces(rest: Sequence[Token]) -> list[list[Token]]:
    pieces: list[list[Token]] = [[]]
    for token in rest:
        if token.text == "," or token.lower_ == "and":
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [piece for piece in pieces if piece]


def _part(piece: Sequence[Token], whole: Token) -> tuple[Token, ...]:
    """A part with its noun; empty where a piece counts nothing."""
    one = piece[0].lower_ in {"a", "an", "one"}
    if piece[0].pos_ != "NUM" and not one:
        return ()
    if len(piece) > 1 and piece[1].pos_ in {*NOUNS, "ADJ"}:
        return tuple(piece)
    if one or (len(piece) > 1 and piece[1].dep_ != "prep"):
        return ()
    return (piece[0], whole, *piece[1:])


def _is_one(part: Sequence[Token]) -> bool:
    return part[0].lower_ in {"a", "an", "one", "1"}


def of_one(word: Word, verb: Token) -> Word:
    """A word of the verb as told of one."""
    token = word.token
    if token is None or verb not in (token, token.head):
        return word
    return Word(SINGULAR.get(word.text, word.text), token)


def _put(words: Sequence[Word], phrase: set[int], part: Sequence[Token]) -> list[Word]:
    """Words with a part in place of the whole."""
    found: list[Word] = []
    put = False
    for word in words:
        if word.token is None or word.token.i not in phrase:
            found.append(word)
        elif not put:
            found += told(part)
            put = True
    return found
