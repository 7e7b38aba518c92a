"""Firms named after two people: "Brandt & Falk" is one name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def firms(doc: Doc) -> Iterator[Edit]:
    """What an ampersand joins is one name, whose last word is its head."""
    for joint in doc:
        if joint.text != "&" or not joint.i or joint.i + 1 >= joint.sent.end:
            continue
        left, last = doc[joint.i - 1], _last(doc[joint.i + 1])
        if left.pos_ != "PROPN" or last.pos_ != "PROPN" or not _hangs(last, left):
            continue
        yield Edit(last.i, left.head.i if left.head != left else last.i, left.dep_)
        yield Edit(left.i, last.i, "compound")
        yield Edit(joint.i, last.i, "compound")
        inside = range(joint.i + 1, last.i + 1)
        for token in doc[joint.i + 1 : last.i]:
            if token.head.i not in inside:
                yield Edit(token.i, last.i, "compound")
        for token in left.children:
            if token.i not in {joint.i, *inside}:
                yield Edit(token.i, last.i, token.dep_)


def _last(token: Token) -> Token:
    """The last word of the name that a word begins."""
    while token.i + 1 < token.sent.end and token.nbor(1).pos_ == "PROPN":
        token = token.nbor(1)
    return token


def _hangs(token: Token, above: Token) -> bool:
    """Whether the second half of a name is joined to the first."""
    while token.dep_ in {"conj", "compound", "appos", "nmod"} and token != above:
        token = token.head
    return token == above
