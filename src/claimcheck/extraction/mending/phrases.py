"""Prepositional phrases that the parser hangs on the wrong word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
COUNTING = frozenset({"after", "before", "from", "into"})
LENGTHS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
PRISONS = frozenset({"prison", "jail", "custody", "detention"})


def motions(doc: Doc) -> Iterator[Edit]:
    """What something is turned into belongs to the verb: "turned the mill into a school"."""
    for token in doc:
        noun, verb = token.head, token.head.head
        if token.dep_ != "prep" or token.lower_ != "into" or noun.dep_ != "dobj":
            continue
        if verb.pos_ == "VERB" and noun.lemma_ not in cue("nouns", "entering"):
            yield Edit(token.i, verb.i, "prep")


def distances(doc: Doc) -> Iterator[Edit]:
    """From where a distance is measured belongs to it: "in Kelm, two hours from here"."""
    for token in doc:
        far = token.head
        if token.lower_ != "from" or token.dep_ != "prep" or not token.i:
            continue
        before = token.nbor(-1)
        if before.dep_ == "npadvmod" and before.head == far and far.i < before.i:
            yield Edit(token.i, before.i, "prep")


def stretches(doc: Doc) -> Iterator[Edit]:
    """How long belongs to what it is counted from: "6 minutes and 9 seconds after the shot"."""
    for token in doc:
        if token.dep_ not in {"prep", "mark"} or token.lower_ not in COUNTING or not token.i:
            continue
        last = token.nbor(-1)
        first = last.head if last.dep_ == "conj" else last
        if first.dep_ != "npadvmod" or first.head not in {token.head, token.head.head}:
            continue
        numbered = all(child(t, ("nummod",)) is not None for t in (first, last))
        if numbered and first != last and first.lemma_ in LENGTHS and last.lemma_ in LENGTHS:
            yield Edit(first.i, token.i, "npadvmod")


def enclosed(doc: Doc) -> Iterator[Edit]:
    """What ends a clause on a noun is no part of the noun: "Vey, who saw it far from ruin".

    With "from ruin" as said of Vey.
    """
    for token in doc:
        noun = token.head
        if token.dep_ != "prep" or noun.pos_ not in NOUNS:
            continue
        clause = next((t for t in noun.children if t.dep_ == "relcl" and t.i < token.i), None)
        if clause is None or any(t.text in {",", "–", "—"} for t in doc[clause.i : token.i]):
            continue
        if doc[clause.left_edge.i - 1].text == ",":
            yield Edit(token.i, clause.i, "prep")


def births(doc: Doc) -> Iterator[Edit]:
    """A place after a date belongs to the participle of the date.

    "A judge, born in May, in Kelm" need not be a judge there.
    """
    for token in doc:
        if token.dep_ != "prep":
            continue
        noun = token.head
        verb = child(noun, ("acl",))
        if verb is None or not noun.i < verb.i < token.i:
            continue
        before = token.nbor(-1)
        dated = any(t.ent_type_ in {"DATE", "TIME"} for t in doc[verb.i : before.i])
        if before.text == "," and dated and noun.dep_ in {"attr", "appos"}:
            yield Edit(token.i, verb.i, "prep")


def terms(doc: Doc) -> Iterator[Edit]:
    """The prison belongs to the term: "sentenced her to life in prison"."""
    for token in doc:
        place = child(token, ("pobj",)) if token.lower_ == "in" else None
        if place is None or place.lemma_ not in PRISONS:
            continue
        before = token.nbor(-1) if token.i else token
        if before.pos_ in NOUNS and before.dep_ == "pobj" and before.head.head == token.head:
            yield Edit(token.i, before.i, "prep")


def repeated(doc: Doc) -> Iterator[Edit]:
    """A preposition said again is joined to the first: "rests on files, on letters, and on"."""
    for token in doc:
        if token.dep_ not in {"prep", "conj"}:
            continue
        first = _said_before(token)
        last = child(token, ("conj",))
        again = last is not None and last.lower_ == token.lower_
        if first is None or token.nbor(-1).text not in {",", "and"}:
            continue
        if token.dep_ == "prep" and (again or _is_resumed(token)):
            yield Edit(token.i, first.i, "conj")
        elif token.dep_ == "conj" and token.pos_ == "ADP":
            yield Edit(token.i, first.i, "conj")
            for joint in token.head.children:
                if joint.dep_ == "cc" and joint.i == token.i - 1:
                    yield Edit(joint.i, first.i, "cc")


def _is_resumed(token: Token) -> bool:
    """Whether the same preposition follows once more, joined to the same verb."""
    return any(
        t.dep_ == "conj" and t.i > token.i and t.lower_ == token.lower_
        for t in token.head.children
    )


def _said_before(token: Token) -> Token | None:
    """The same preposition on the same word, further left."""
    same = (t for t in token.head.children if t.dep_ == "prep" and t.lower_ == token.lower_)
    return next((t for t in same if t.i < token.i), None)
