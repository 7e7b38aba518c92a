"""Links that a text leaves to its reader: "opened fire, killing 34", "a raid in which 9 died".

All are of strength ``implied``: one thing is set beside another, on a condition ("if the strike
goes on"), up to an end ("until they are paid") or as what followed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, phrases, sides
from claimcheck.frames.links import Link, clause_around, is_event, link
from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"advcl", "relcl", "acl"})


def readings(token: Token) -> Iterator[Link]:
    """The links that this word makes as the head of a clause or phrase."""
    if token.pos_ in {"VERB", "AUX"} and token.dep_ in CLAUSES:
        if token.dep_ == "advcl":
            yield from _participle(token)
            yield from _condition(token)
        else:
            yield from _relative(token)
    if token.lower_ in {"on", "upon", "with"} and token.dep_ == "prep":
        yield from _circumstance(token)


def _participle(verb: Token) -> Iterator[Link]:
    """ "Opened fire, killing 34": what comes of the clause before."""
    if verb.tag_ != "VBG" or verb.lemma_ not in _cues("outcomes") | _cues("harms"):
        return
    over = verb.head
    objects = any(child.dep_ in {"dobj", "ccomp", "xcomp"} for child in verb.children)
    later = over.i < verb.i and over.pos_ in {"VERB", "AUX"}
    if later and objects and not any(c.dep_ in {"mark", "nsubj"} for c in verb.children):
        cause = phrases.trim(verb.doc, Place(over.left_edge.i, verb.left_edge.i))
        yield link(verb, cause=cause, effect=phrases.place(verb), strength="implied")


def _condition(verb: Token) -> Iterator[Link]:
    """ "If the strike goes on", "until they are paid"."""
    marks = (c for c in verb.children if c.dep_ in {"mark", "advmod", "aux"} and c.i < verb.i)
    mark = next(marks, None)
    if mark is None or not (_is_inverted(mark) or mark.lower_ in _cues("conditions")):
        return
    cause = phrases.trim(verb.doc, Place(mark.i + 1, verb.right_edge.i + 1))
    effect = clause_around(verb.head, verb)
    yield link(mark, cause=cause, effect=effect, strength="implied")


def _is_inverted(mark: Token) -> bool:
    """ "Should the strike go on", "had they asked"."""
    subject = phrases.subject(mark.head)
    return (
        mark.lower_ in {"should", "had", "were"} and subject is not None and mark.i < subject.i
    )


def _relative(verb: Token) -> Iterator[Link]:
    """ "The ambush in which nine died", "the raid where two were hurt"."""
    if verb.lemma_ not in _cues("harms"):
        return
    if verb.head.ent_type_ in {"PERSON", "ORG", "GPE", "LOC"}:
        return
    pointer = next((c for c in verb.subtree if c.lower_ in {"which", "where"}), None)
    if pointer is not None and (
        pointer.head.dep_ == "prep" or (pointer.lower_ == "where" and is_event(verb.head))
    ):
        effect = phrases.trim(verb.doc, Place(pointer.i + 1, verb.right_edge.i + 1))
        cause = sides.noun_alone(verb.head)
        yield link(verb, cause=cause, effect=effect, strength="implied")


def _circumstance(prep: Token) -> Iterator[Link]:
    """ "On hearing of it", "with the doctors staying away"."""
    below = next((child for child in prep.children if child.dep_ == "pcomp"), None)
    if below is None or prep.head.pos_ not in {"VERB", "AUX"}:
        return
    heard = prep.lower_ != "with" and below.lemma_ in _cues("perceptions")
    own = prep.lower_ == "with" and any(c.dep_ in phrases.SUBJECTS for c in below.children)
    if heard or own:
        effect = clause_around(prep.head, prep)
        yield link(prep, cause=phrases.place(below), effect=effect, strength="implied")


@cache
def _cues(key: str) -> frozenset[str]:
    return frozenset(cues.load("causes")["implied"][key])
