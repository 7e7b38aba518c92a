"""Verbs that the parser takes for something else, and what they are the verbs of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PARTICIPLES = frozenset({"VBN", "VBD"})
HELPERS = frozenset({"aux", "auxpass"})
# Before a noun each of these opens a clause, but for "because of".
OPENING = frozenset({"until", "till", "because"})

OBJECTS = frozenset({"dobj", "pobj", *SUBJECTS})


def pronouns(doc: Doc) -> Iterator[Edit]:
    """ "That" as the object of a clause about a noun is a pronoun: "letters that he wrote"."""
    for token in doc:
        relative = token.lower_ == "that" and token.tag_ == "IN" and token.dep_ in OBJECTS
        if relative and token.head.dep_ == "relcl" and token.i < token.head.i:
            yield Edit(token.i, token.head.i, token.dep_, tag="WDT")
        noun, verb = token.head, token.head.head
        asked = token.lower_ == "which" and token.dep_ == "det" and noun.dep_ == "nsubj"
        if asked and verb.dep_ == "relcl" and child(verb, ("dobj",)) is None:
            yield Edit(token.i, verb.i, "dobj")  # "a fire which gross neglect had caused"


def reduced(doc: Doc) -> Iterator[Edit]:
    """Of two verbs with nothing between them, the first is a participle.

    "Guards sent from Kelm came by night": they came, and had been sent.
    """
    for first in doc:
        subject = child(first, ("nsubj",))
        if first.dep_ != "ROOT" or first.tag_ not in PARTICIPLES or subject is None:
            continue
        helped = any(t.dep_ in HELPERS | {"dobj", "cc", "neg"} for t in first.children)
        second = child(first, ("conj",))
        if helped or second is None or not is_finite(second) or child(second, SUBJECTS):
            continue
        between = doc[first.i : second.left_edge.i]
        if first.lemma_ in cue("clauses", "intransitive") or any(
            t.is_punct or t.dep_ == "cc" for t in between
        ):
            continue
        yield Edit(second.i, second.i, "ROOT")
        yield Edit(subject.i, second.i, "nsubj")
        yield Edit(first.i, subject.i, "acl", tag="VBN")
        for token in first.children:
            if token.i > second.i:
                yield Edit(token.i, second.i, token.dep_)


def explained(doc: Doc) -> Iterator[Edit]:
    """A noun and a verb after a colon are a clause: "She knew: a guard telephoned"."""
    for noun in doc:
        if noun.dep_ not in {"dep", "appos"}:
            continue
        main, edge = noun.sent.root, noun.left_edge.i
        verb = child(noun, ("acl",))
        if verb is None or not main.i < noun.i or not edge or doc[edge - 1].text != ":":
            continue
        if verb.tag_ in PARTICIPLES and verb.nbor(-1) == noun and not child(verb, ("agent",)):
            yield Edit(verb.i, main.i, "parataxis", tag="VBD")
            yield Edit(noun.i, verb.i, "nsubj")


def spliced(doc: Doc) -> Iterator[Edit]:
    """A verb without a subject behind a colon has its own there, not that of the clause before.

    "She could see it: the mill, a ruin by then, was pulled down."
    """
    for verb in doc:
        main = verb.head
        if verb.dep_ != "conj" or not is_finite(verb) or child(verb, SUBJECTS):
            continue
        colon = next((t for t in doc[main.i : verb.i] if t.text == ":"), None)
        if colon is None or any(t.dep_ == "cc" for t in main.children if t.i > colon.i):
            continue
        nouns = [t for t in main.children if t.dep_ == "dobj" and colon.i < t.i < verb.i]
        if not nouns:
            continue
        yield Edit(verb.i, main.i, "parataxis")
        passive = child(verb, ("auxpass",)) is not None
        yield Edit(nouns[0].i, verb.i, "nsubjpass" if passive else "nsubj")
        for token in nouns[1:]:
            yield Edit(token.i, nouns[0].i, "appos")


def halted(doc: Doc) -> Iterator[Edit]:
    """What stands before a colon belongs to the verb there: "drew nothing that year: he slept".

    With "that year" as said of the clause behind the colon.
    """
    for clause in doc:
        main = clause.head
        if clause.dep_ not in {"ccomp", "parataxis"} or not main.i < clause.i:
            continue
        colon = next((t for t in doc[main.i : clause.i] if t.text == ":"), None)
        if colon is None:
            continue
        for token in clause.children:
            if not main.i < token.i < colon.i or token.is_punct:
                continue
            if token.lower_ == "that" and token.nbor(1).pos_ == "NOUN":
                yield Edit(token.i, token.i + 1, "det")
            elif token.dep_ in {"npadvmod", "prep", "advmod"}:
                yield Edit(token.i, main.i, token.dep_)


def until(doc: Doc) -> Iterator[Edit]:
    """ "Until" and "because" with a noun and a verb open a clause: "until they parted"."""
    for mark in doc:
        noun = child(mark, ("pobj",)) if mark.lower_ in OPENING else None
        if mark.dep_ != "prep" or noun is None:
            continue
        verb = child(noun, ("acl",))
        if verb is None or not verb.i or verb.tag_ not in PARTICIPLES:
            continue
        before = verb.nbor(-1)
        straight = before == noun or (before.pos_ == "NOUN" and hangs_on(before, noun))
        if straight and child(verb, ("agent",)) is None and child(mark, ("pcomp",)) is None:
            yield Edit(verb.i, mark.head.i, "advcl", tag="VBD")
            yield Edit(noun.i, verb.i, "nsubj")
            yield Edit(mark.i, verb.i, "mark")


def robbed(doc: Doc) -> Iterator[Edit]:
    """A person after a place is no other name of the place, but who acts.

    "In the lock, the pilot, Ada Vance, turned it": with "pilot" as an apposition of "lock".
    """
    for verb in doc:
        if verb.dep_ != "ROOT" or verb.tag_ != "VBD" or child(verb, SUBJECTS):
            continue
        places = [p for t in verb.children if t.dep_ == "prep" for p in t.children]
        for place in places:
            other = child(place, ("appos",))
            if place.dep_ != "pobj" or other is None or not place.i < other.i < verb.i:
                continue
            first = other.left_edge
            paused = first.i > 0 and first.nbor(-1).text == ","
            if other.pos_ in {"NOUN", "PROPN"} and paused:
                yield Edit(other.i, verb.i, "nsubj")
                break


def joined(doc: Doc) -> Iterator[Edit]:
    """A noun and a verb after ", and" are a clause: "it rose to nine, and the sound carried".

    With "carried" as a participle of "sound".
    """
    for verb in doc:
        noun = verb.head
        if verb.dep_ != "acl" or noun.dep_ != "conj" or verb.i != noun.i + 1:
            continue
        edge = noun.left_edge.i
        paused = edge > 1 and doc[edge - 1].dep_ == "cc" and doc[edge - 2].text == ","
        main = noun.sent.root
        if not paused or verb.tag_ not in PARTICIPLES or child(verb, ("agent",)):
            continue
        alone = doc[edge - 1].head == main and noun.head in {main, *main.children}
        if alone and main.tag_ == "VBD" and noun.head.i < edge:
            yield Edit(verb.i, main.i, "conj", tag="VBD")
            yield Edit(noun.i, verb.i, "nsubj")


def lent(doc: Doc) -> Iterator[Edit]:
    """The subject of an auxiliary is that of its verb: "I did order it, and sent it back"."""
    for token in doc:
        helper = token.head
        if token.dep_ in {"nsubj", "nsubjpass"} and helper.dep_ in HELPERS:
            yield Edit(token.i, helper.head.i, token.dep_)


def fronted(doc: Doc) -> Iterator[Edit]:
    """A noun straight before a verb without a subject is that: "at one of them nurses slept".

    With "nurses" as another name of "them".
    """
    for verb in doc:
        if verb.dep_ != "ROOT" or not is_finite(verb) or child(verb, SUBJECTS):
            continue
        first = next((t for t in verb.children if t.dep_ in HELPERS), verb)
        noun = first.nbor(-1) if first.i > verb.sent.start else verb
        while noun.head.i < noun.i and noun.dep_ in {"pobj", "prep"} and _ends(noun.head, noun):
            noun = noun.head
        named = noun.dep_ == "appos" and noun.pos_ in {"NOUN", "PROPN", "NUM"}
        if named and noun.i < verb.i and noun.left_edge.nbor(-1).text != ",":
            yield Edit(noun.i, verb.i, "nsubj")


def _ends(above: Token, token: Token) -> bool:
    return above.right_edge == token.right_edge and above.dep_ in {"appos", "prep"}


def resumed(doc: Doc) -> Iterator[Edit]:
    """A clause in the past after a report in the past perfect stands beside the report.

    "Guards said that the dam had leaked, and a farmer sold his house": the guards did not say
    that he sold it.
    """
    for verb in doc:
        clause = verb.head
        if verb.dep_ != "conj" or clause.dep_ != "ccomp" or clause.head.dep_ != "ROOT":
            continue
        if (
            not _is_perfect(clause)
            or verb.tag_ != "VBD"
            or any(t.dep_ in HELPERS for t in verb.children)
        ):
            continue
        subject = child(verb, SUBJECTS)
        edge = subject.left_edge.i if subject is not None else 0
        if edge > 1 and doc[edge - 1].dep_ == "cc" and doc[edge - 2].text == ",":
            yield Edit(verb.i, clause.head.i, "conj")
            yield Edit(edge - 1, clause.head.i, "cc")


def _is_perfect(verb: Token) -> bool:
    return any(t.dep_ == "aux" and t.lower_ == "had" for t in verb.children)
