"""Clauses that meet at a colon or at nothing at all, and whose words the parser mixes up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import WHEN, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
PARTICLES = frozenset({"up", "down", "out", "in", "off", "away", "back"})
OWN = frozenset({"ours", "mine", "yours", "hers", "his", "theirs"})
MOMENTS = frozenset({"time", "moment", "day", "year", "hour"})


def announced(doc: Doc) -> Iterator[Edit]:
    """A noun after a colon is the subject of the verb after it: "rang us: smoke was rising".

    With the noun as another name of what stands before the colon.
    """
    for verb in doc:
        if verb.dep_ != "conj" or not is_finite(verb) or child(verb, (*SUBJECTS, "cc")):
            continue
        above = verb.head
        nouns = (t for t in doc[above.i + 1 : verb.i] if t.dep_ == "appos" and t.pos_ in NOUNS)
        noun = next((t for t in nouns if _is_after_colon(t)), None)
        if noun is None or any(t.dep_ == "cc" for t in doc[noun.i : verb.i]):
            continue
        if hangs_on(noun, above):
            yield Edit(noun.i, verb.i, "nsubj")
            yield Edit(verb.i, above.i, "parataxis")


def owned(doc: Doc) -> Iterator[Edit]:
    """ "Ours" after a semicolon opens a clause: "there was no bell; ours, in the hall, broke".

    With "ours" as another name of the bell, and "broke" as joined to "was".
    """
    for noun in doc:
        if noun.dep_ != "appos" or noun.lower_ not in OWN:
            continue
        stop, above = doc[noun.i - 1], noun.head
        if stop.text != ";":
            continue
        verb = next((t for t in above.head.children if t.dep_ == "conj" and t.i > noun.i), None)
        if verb is None or not is_finite(verb) or child(verb, (*SUBJECTS, "cc")) is not None:
            continue
        yield Edit(noun.i, verb.i, "nsubj")
        yield Edit(verb.i, above.head.i, "parataxis")
        yield Edit(stop.i, above.head.i, "punct")
        for token in doc[noun.i + 1 : verb.i]:
            if token.head == above:
                yield Edit(token.i, noun.i, token.dep_)


def halved(doc: Doc) -> Iterator[Edit]:
    """A colon ends a clause that leaves its verb out: "did what we could not: in 2008 it won".

    With "could not" as what helps "won".
    """
    for stop in doc:
        verb = stop.head
        if stop.text != ":" or verb.pos_ != "VERB" or not stop.i < verb.i:
            continue
        helper = next((t for t in verb.children if t.dep_ == "aux" and t.i < stop.i), None)
        above, subject = verb.head, child(verb, ("nsubj",))
        if helper is None or subject is None or not stop.i < subject.i or above.i > helper.i:
            continue
        if child(helper, ("nsubj",)) is None or verb.dep_ != "ccomp":
            continue
        yield Edit(helper.i, above.i, "ccomp")
        yield Edit(verb.i, above.i, "parataxis")
        yield Edit(stop.i, above.i, "punct")
        for token in verb.children:
            if token.i < stop.i and token != helper:
                yield Edit(token.i, helper.i, token.dep_)


def shared(doc: Doc) -> Iterator[Edit]:
    """Who is joined to a clause is the subject of the next: "it fell, and two, we hear, lived".

    With "two" as joined to "fell", which is what lived.
    """
    for verb in doc:
        clause = child(verb, ("ccomp",))
        noun = child(clause, ("conj",)) if clause is not None else None
        if verb.dep_ != "ROOT" or clause is None or noun is None or child(verb, SUBJECTS):
            continue
        beside = child(verb, ("parataxis",))
        joint = doc[noun.left_edge.i - 1]
        fits = noun.pos_ in {*NOUNS, "NUM"} and joint.dep_ == "cc" and is_finite(verb)
        if not fits or beside is None or not noun.i < beside.i < verb.i:
            continue
        yield Edit(clause.i, clause.i, "ROOT")
        yield Edit(verb.i, clause.i, "conj")
        yield Edit(noun.i, verb.i, "nsubj")


def specified(doc: Doc) -> Iterator[Edit]:
    """A phrase after a colon belongs to the clause before it: "saw worse there: in 1957"."""
    for stop in doc:
        verb = stop.head
        joined = verb.dep_ == "conj" and verb.pos_ in VERBAL and verb.i < stop.i
        if stop.text != ":" or not joined:
            continue
        after = doc[stop.i + 1] if stop.i + 1 < len(doc) else stop
        if after.dep_ == "prep" and after.head == verb.head:
            yield Edit(after.i, verb.i, "prep")


def timed(doc: Doc) -> Iterator[Edit]:
    """A time after a pause belongs to the last verb: "is deaf and woke, a day before six"."""
    for prep in doc:
        first = prep.head
        length = child(prep, ("npadvmod",))
        if prep.dep_ != "prep" or length is None or length.ent_type_ not in WHEN:
            continue
        last = next((t for t in first.children if t.dep_ == "conj" and t.i < prep.i), None)
        if last is None or last.pos_ != "VERB" or first.lemma_ != "be":
            continue
        if doc[prep.left_edge.i - 1].text == "," and first.tag_ in {"VBP", "VBZ"}:
            yield Edit(prep.i, last.i, "prep")


def adjoining(doc: Doc) -> Iterator[Edit]:
    """A noun after an adjective may open the next clause: "when it grew light the mill stood".

    With "mill" as what it grew.
    """
    for verb in doc:
        if verb.dep_ not in {"ROOT", "conj"} or child(verb, SUBJECTS) or not is_finite(verb):
            continue
        clause = child(verb, ("advcl",))
        noun = child(clause, ("dobj",)) if clause is not None else None
        if clause is None or noun is None or child(clause, ("acomp",)) is None:
            continue
        if clause.i < noun.left_edge.i and noun.right_edge.i + 1 == verb.i:
            yield Edit(noun.i, verb.i, "nsubj")


def moving(doc: Doc) -> Iterator[Edit]:
    """After a particle and its verb stands the subject: "up went the arm"."""
    for verb in doc:
        opening = doc[verb.i - 1] if verb.i else verb
        if opening.lower_ not in PARTICLES or opening.head != verb:
            continue
        given = child(verb, ("dobj",))
        if given is None:
            continue
        turned = verb.lemma_ in {"go", "come"} and child(verb, SUBJECTS) is None
        if turned and verb.tag_ == "VBD" and given.left_edge.i == verb.i + 1:
            yield Edit(given.i, verb.i, "nsubj")


def by_then(doc: Doc) -> Iterator[Edit]:
    """ "By the time the dam broke" opens a sentence, and "broke" only says which time.

    With "broke" as the main verb, to which the real one is joined.
    """
    for verb in doc:
        prep = child(verb, ("prep",)) if verb.pos_ in VERBAL else None
        if prep is None:
            continue
        subject, main = child(verb, SUBJECTS), child(verb, ("conj",))
        if subject is None or main is None or not is_finite(main):
            continue
        time = child(prep, ("pobj",))
        if time is None or time.lemma_ not in MOMENTS or child(verb, ("cc",)) is not None:
            continue
        if time.i + 1 != subject.left_edge.i:
            continue
        if child(main, SUBJECTS) is None or not subject.i < verb.i < main.i:
            continue
        yield Edit(main.i, main.i if verb.dep_ == "ROOT" else verb.head.i, verb.dep_)
        yield Edit(prep.i, main.i, "prep")
        yield Edit(verb.i, time.i, "relcl")
        for token in verb.children:
            if token.i > main.i:
                yield Edit(token.i, main.i, token.dep_)


def _is_after_colon(noun: Token) -> bool:
    edge = noun.left_edge.i
    return edge > 0 and noun.doc[edge - 1].text == ":"
