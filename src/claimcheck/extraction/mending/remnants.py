"""A second subject that leaves its verb to the first one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from claimcheck.extraction.gapped import alike, elsewhere, measured
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# So many words may stand between "and" and the preposition.
LONGEST = 6

# What a phrase before a number is made of.
PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON"})

TIMES = frozenset({"DATE", "TIME"})

# "Vey won 9 votes and Orley 4": so many words stand before the second number, at least.
SHORTEST = 5

# How many words back the first of two like prepositions is looked for.
FARTHEST = 12


def remnants(doc: Doc) -> Iterator[Edit]:
    """Two amounts or dates belong to two: "opened in March and the tunnel in June".

    With "the tunnel" as a second thing in which it was opened.
    """
    for second in doc:
        if second.dep_ != "prep" or second.i < 1 or not measured(child(second, ("pobj",))):
            continue
        noun = second.nbor(-1)
        joint = _joint(noun)
        first = None if joint is None else _first(second, joint)
        if joint is None or first is None:
            continue
        verb = first.head
        subject = child(verb, SUBJECTS)
        if subject is None or subject.i > verb.i or not alike(subject, noun):
            continue
        if elsewhere(verb, joint.i):
            continue
        yield Edit(noun.i, verb.i, "conj")
        yield Edit(second.i, noun.i, "prep")
        yield Edit(joint.i, verb.i, "cc")


def amounts(doc: Doc) -> Iterator[Edit]:
    """Two amounts belong to two: "Vance won 900 votes and Orley 450".

    With "Orley" as somebody else whom Vance won, or as what is counted.
    """
    for number in doc:
        if number.tag_ != "CD" or number.i < SHORTEST or number.ent_type_ in TIMES:
            continue
        noun = number.nbor(-1)
        start = _start(noun)
        joint = doc[start - 1]
        thing = _object(joint) if start else None
        last = _unit(number)
        if thing is None or last is None or not _alike(thing.head, noun, doc[start]):
            continue
        if noun.pos_ == "PROPN" and last.pos_ == "NOUN" and last.lemma_ != thing.lemma_:
            continue  # "nine Airbus A320 and Boeing 747 jets"
        verb = thing.head
        yield Edit(noun.i, verb.i, "conj")
        yield Edit(joint.i, verb.i, "cc")
        yield Edit(last.i, noun.i, "dobj")
        if last.pos_ == "NOUN":
            yield Edit(last.i - 1, last.i, "nummod")
        for token in doc[start : noun.i]:
            if not start <= token.head.i <= noun.i:
                yield Edit(token.i, noun.i, "det" if token.pos_ == "DET" else "compound")


def _start(noun: Token) -> int:
    """Where a noun phrase begins that a number follows; 0 where none does."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return 0
    start = noun.i
    while start and noun.doc[start - 1].pos_ in PHRASE:
        start -= 1
    return start if noun.i - start < LONGEST else 0


def _object(joint: Token) -> Token | None:
    """The amount before "and" that is all that a verb has behind it."""
    if joint.lower_ != "and":
        return None
    for thing in joint.doc[max(0, joint.i - FARTHEST) : joint.i]:
        verb = thing.head
        near = thing.dep_ == "dobj" and verb.i < thing.left_edge.i
        if near and measured(thing) and thing.ent_type_ not in TIMES:
            inside = [t for t in joint.doc[thing.i + 1 : joint.i] if t.pos_ != "PUNCT"]
            return None if inside or elsewhere(verb, joint.i, thing) else thing
    return None


def _unit(number: Token) -> Token | None:
    """The number, or the noun that it counts, where the clause ends behind it."""
    behind = list(takewhile(lambda t: t.pos_ != "PUNCT", number.doc[number.i :]))
    counts = all(t.tag_ == "CD" for t in behind[:-1])
    return behind[-1] if counts and behind[-1].pos_ in {"NUM", "NOUN"} else None


def _alike(verb: Token, noun: Token, first: Token) -> bool:
    """Whether a noun phrase may be a second subject of a verb: both are names of one kind."""
    subject = child(verb, SUBJECTS)
    if subject is None or subject.i > verb.i:
        return False
    if subject.pos_ == noun.pos_ == "PROPN":
        kinds = {subject.ent_type_, noun.ent_type_} - {""}
        model = noun.nbor(1).ent_iob_ == "I" and "," not in noun.nbor(1).text
        return len(kinds) <= 1 and not model
    return child(subject, ("det", "poss")) is not None and first.pos_ in {"DET", "PRON"}


def _joint(noun: Token) -> Token | None:
    """The "and" before a noun phrase; ``None`` for what is none."""
    start = noun.left_edge.i
    while noun.doc[start].dep_ == "cc" and start < noun.i:
        start += 1
    if noun.pos_ not in {"NOUN", "PROPN"} or start < 1 or noun.i - start >= LONGEST:
        return None
    joint = noun.doc[start - 1]
    return joint if joint.lower_ == "and" else None


def _first(second: Token, joint: Token) -> Token | None:
    """The same preposition before "and", with an amount or a date up to it."""
    for token in reversed(joint.doc[max(0, joint.i - FARTHEST) : joint.i]):
        if token.lower_ == second.lower_ and token.dep_ == "prep":
            said = token.head.pos_ == "VERB" and token.head.i < token.i
            return token if said and measured(child(token, ("pobj",))) else None
    return None
