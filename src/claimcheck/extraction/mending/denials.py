"""Denied sides of a contrast: "on the quay and not, as is often told, on the bridge"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction.draft import POINTING
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PHRASES = frozenset({"prep", "agent"})
VERBAL = frozenset({"VERB", "AUX"})
CONCEDING = frozenset({"though", "although", "albeit"})

# Tokens between the commas after "not": "as is still quite often told".
LONGEST_REMARK = 8


def remarked(doc: Doc) -> Iterator[Edit]:
    """What stands between commas after "not" is a remark: "and not, as is told, on the quay".

    With "on the quay" as where it is told, and nothing denied.
    """
    for word in doc:
        if word.lower_ != "not" or word.i + 1 >= len(doc) or doc[word.i + 1].text != ",":
            continue
        joint = doc[word.i - 1] if word.i else word
        close = _closing(word)
        if joint.lower_ not in {"and", "but"} or close is None:
            continue
        other = doc[close.i + 1]
        first = _said_before(joint, other)
        if first is None or child(other, ("pobj",)) is None:
            continue
        yield from _joined(other, first, joint)
        yield Edit(word.i, other.i, "neg")
        yield from _left_out(list(doc[word.i + 1 : close.i + 1]), first.head)


def resumed(doc: Doc) -> Iterator[Edit]:
    """ "Not" and a preposition said again deny the second: "by Vey, here, and not by Orley".

    With "by Orley" as joined to "here", or as another phrase of the verb.
    """
    for other in doc:
        word = doc[other.i - 1] if other.i > 1 else other
        if word.lower_ != "not" or word.head != other or other.dep_ not in {"conj", *PHRASES}:
            continue
        joint = doc[word.i - 1]
        first = _said_before(joint, other) if joint.dep_ == "cc" else None
        if first is not None and first not in {other, other.head}:
            yield from _joined(other, first, joint)


def spared(doc: Doc) -> Iterator[Edit]:
    """ "But not" and a noun deny it of that noun: "saved most of them, but not the cats".

    With "cats" as joined to the verb.
    """
    for noun in doc:
        if noun.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN"}:
            continue
        verb, edge = noun.head, noun.left_edge
        if edge.dep_ != "neg":
            continue
        joint = doc[edge.i - 1] if edge.i else edge
        given = child(verb, ("dobj",))
        if verb.pos_ != "VERB" or joint.lower_ != "but" or given is None:
            continue
        if verb.i < given.i < joint.i and joint.head == verb:
            yield Edit(noun.i, given.i, "conj")
            yield Edit(joint.i, given.i, "cc")


def conceded(doc: Doc) -> Iterator[Edit]:
    """ "Though" joins two adjectives: "cruel, though not unlawful"."""
    for word in doc:
        first = word.head
        if word.lower_ not in CONCEDING or word.dep_ == "cc" or first.pos_ != "ADJ":
            continue
        last = child(first, ("conj",))
        alone = not any(True for _ in word.children)
        if alone and last is not None and first.i < word.i < last.i and last.pos_ == "ADJ":
            yield Edit(word.i, first.i, "cc")


def _joined(other: Token, first: Token, joint: Token) -> Iterator[Edit]:
    """A phrase joined to another; who did not do it hangs on the verb, as who did."""
    if first.dep_ == "agent":
        yield Edit(other.i, first.head.i, "agent")
        yield Edit(joint.i, first.head.i, "cc")
    else:
        yield Edit(other.i, first.i, "conj")
        yield Edit(joint.i, first.i, "cc")


def _closing(word: Token) -> Token | None:
    """The comma that ends the remark after "not", where a preposition follows it."""
    end = min(word.i + 2 + LONGEST_REMARK, word.sent.end - 1)
    close = next((t for t in word.doc[word.i + 2 : end] if t.text == ","), None)
    if close is None or word.doc[close.i + 1].dep_ not in {*PHRASES, "conj"}:
        return None
    return close if word.doc[close.i + 1].pos_ == "ADP" else None


def _said_before(joint: Token, other: Token) -> Token | None:
    """The phrase before "and not" that opens with the same preposition, on its verb."""
    before = joint.doc[joint.sent.start : joint.i]
    verb = other.head
    while verb.head != verb and verb.pos_ not in VERBAL:
        verb = verb.head
    phrases = (t for t in reversed(before) if t.dep_ in PHRASES and t.head.pos_ in VERBAL)
    nearest = next((t for t in phrases if t.head == verb or verb.i > joint.i), None)
    return nearest if nearest is not None and nearest.lower_ == other.lower_ else None


def _left_out(remark: Sequence[Token], verb: Token) -> Iterator[Edit]:
    """A remark that no clause tells."""
    inside = {t.i for t in remark}
    for token in remark:
        if token.head.i not in inside or token.head == token:
            yield Edit(token.i, verb.i, POINTING)
