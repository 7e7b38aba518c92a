"""Parts of a count that are named beside it: "12 died, three of them children".

Such a part is told as the whole is, like a member of a list: three children died. What is only
so many of the whole ("three of them in Kelm"), and a part of what nothing happened to, is told
by ``portions``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lists import Listing, noun, pieces
from claimcheck.extraction.portions import ENDS, PAUSES, measures
from claimcheck.extraction.wholes import level, struck
from claimcheck.frames.callings import COPULAS, THEM
from claimcheck.frames.nouns import classes

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ", "PUNCT", "ADV"})
NOUNS = frozenset({"NOUN", "PROPN"})
# Nouns for people by what happened to them: "61 of the survivors were children".
STRUCK = frozenset({"survivor", "victim", "evacuee", "detainee", "body", "corpse", "refugee"})
WITH = frozenset({"with"})


class Named(NamedTuple):
    """Parts of a count in a list of their own, and the verb that only names them.

    Attributes:
        listing: The parts.
        verbs: Indices of the verbs of "of whom three were children".
    """

    listing: Listing
    verbs: frozenset[int]


def named(sent: Span) -> list[Named]:
    """The parts that a sentence names beside a count, in reading order."""
    found: list[Named] = []
    for token in sent:
        if token.lower_ not in THEM or token.i - 2 < sent.start:
            continue
        before = token.nbor(-1).lower_
        if before not in {"of", "among"} or (found and token.i < found[-1].listing.end):
            continue
        if (part := _part(sent, token)) is not None:
            found.append(part)
    return found


def _part(sent: Span, back: Token) -> Named | None:
    """The parts whose pronoun a token is."""
    opener = back.nbor(-1)
    paused = sent.doc[opener.i - 1].text in PAUSES
    if opener.lower_ == "among" and not paused:
        return _trailing(sent, back)
    end = _end(sent, back.i + 1)
    rest = [t for t in sent.doc[back.i + 1 : end] if not t.is_space]
    verbs = frozenset(t.i for t in rest if t.lower_ in COPULAS and t.pos_ in {"AUX", "VERB"})
    rest = [t for t in rest if t.i not in verbs]
    if opener.lower_ == "among":
        return _listed(sent, opener.i, end, pieces(rest), verbs)
    start = opener.i
    amount: list[Token] = []
    if not paused:
        while start > sent.start and measures(sent.doc[start - 1]):
            start -= 1
        amount = list(sent.doc[start : opener.i])
        if start - 1 < sent.start or sent.doc[start - 1].text not in PAUSES:
            return None
    else:
        size = next((n for n, t in enumerate(rest) if not measures(t)), len(rest))
        amount, rest = rest[:size], rest[size:]
    if not any(t.pos_ == "NUM" for t in amount) or not rest:
        return None
    if rest[0].lower_ in {"a", "an"}:  # "one of them a child"
        amount = []
    return _listed(sent, start, end, [[*amount, *rest]], verbs)


def _trailing(sent: Span, back: Token) -> Named | None:
    """ "Twelve people are dead, three children among them"."""
    start = back.i - 1
    while start > sent.start and sent.doc[start - 1].text not in PAUSES:
        start -= 1
    if start == sent.start:
        return None
    member = [t for t in sent.doc[start : back.i - 1] if t.lower_ not in WITH]
    return _listed(sent, start, back.i + 1, pieces(member), frozenset())


def _listed(
    sent: Span, start: int, end: int, members: Sequence[list[Token]], verbs: frozenset[int]
) -> Named | None:
    """Parts as a list; ``None`` where one is no noun, or nothing happened to a whole."""
    if not members or not all(map(_names, members)):
        return None
    heads = [noun(member) for member in members]
    whole = struck(sent, start, heads)
    figure = level(sent, start, heads) if whole is None else None
    if figure is not None and figure[0].head.lemma_ not in STRUCK:
        told_of = tuple(map(tuple, members))
        return Named(Listing(start, end, None, told_of, counted=True, level=figure), verbs)
    # "61 of the survivors were children" says more than that they found 61 children.
    if whole is None or whole.lemma_.lower() in classes("nouns"):
        return None
    listing = Listing(start, end, whole, tuple(map(tuple, members)), counted=True)
    return Named(listing, verbs)


def _names(member: Sequence[Token]) -> bool:
    """Whether a part is called by a noun: "three small children", not "three in Kelm"."""
    first = next((t for t in member if t.pos_ in {*NOUNS, "ADP", "VERB", "ADV"}), None)
    called = first is not None and first.pos_ in NOUNS
    counted = member[0].pos_ in {"NUM", "DET"} or measures(member[0])
    return called and counted and not any(t.pos_ in {"VERB", "AUX", "PRON"} for t in member)


def _end(sent: Span, start: int) -> int:
    """Where parts end: at a mark, or with the sentence."""
    at = start
    while at < sent.end and sent.doc[at].text not in ENDS:
        at += 1
    return at
