"""Clauses of what somebody says or finds that the parser hangs on the wrong word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})

HELPERS = frozenset({"aux", "auxpass"})

# With these somebody is left or met in the middle of something: "left the engine running".
LEAVING = frozenset({"leave", "keep", "find", "see", "catch", "hear", "watch", "spot"})

# Marks that open a quotation.
OPENING = frozenset({'"', "“", "„", "«", "''", "``"})

CLOSING = frozenset({'"', "”", "“", "»", "''"})

# A quotation that ends a sentence has its mark among so many last tokens, with the full stop.
LAST = 2

# How many clauses up a verb is looked for.
FARTHEST = 4


def retold(doc: Doc) -> Iterator[Edit]:
    """What follows "and" in the same tense as the report, with a clause of its own, reports.

    "The agency said that it was looking and denied that it had been told": it is the agency
    that denied it.
    """
    for verb in doc:
        clause = verb.head
        main = clause.head
        if verb.dep_ != "conj" or clause.dep_ != "ccomp" or not main.i < clause.i < verb.i:
            continue
        if main.lemma_ not in cue("clauses", "saying") or verb.tag_ != main.tag_:
            continue
        if child(verb, (*SUBJECTS, "aux", "auxpass")) is not None or verb.tag_ == clause.tag_:
            continue
        if not _is_report(verb) or child(clause, ("aux", "auxpass")) is None:
            continue
        yield Edit(verb.i, main.i, "conj")
        for joint in clause.children:
            if joint.dep_ == "cc" and joint.i < verb.i:
                yield Edit(joint.i, main.i, "cc")


def quoted(doc: Doc) -> Iterator[Edit]:
    """Who says what a colon opens says the quotation: "Vance remarked on Monday: “It fell”".

    With the verb of the quotation as the sentence's root, so that nobody would have said it.
    """
    for verb in doc:
        said = verb.head
        if verb.dep_ not in {"ccomp", "parataxis", "dep"} or not verb.i < said.i:
            continue
        if verb.lemma_ not in cue("clauses", "saying") or child(verb, ("nsubj",)) is None:
            continue
        colons = [t.i for t in doc[verb.i + 1 : said.i] if t.text == ":"]
        if said.head != said or not colons or doc[colons[0] + 1].text not in OPENING:
            continue
        last = [t for t in verb.sent if t.i > said.i and not t.is_space][-LAST:]
        if not any(t.text in CLOSING for t in last):
            continue  # "she said it on Monday: “It fell,” Orley told the board"
        yield Edit(verb.i, verb.i, "ROOT")
        yield Edit(said.i, verb.i, "ccomp")
        for mark in (colons[0], colons[0] + 1, *(t.i for t in last if t.is_punct)):
            yield Edit(mark, verb.i, "punct")


def believed(doc: Doc) -> Iterator[Edit]:
    """ "That" is no object of a verb with an object: "told by a nurse that he broke a leg"."""
    for clause in doc:
        that = child(clause, ("dobj",))
        if clause.dep_ != "relcl" or that is None or that.lower_ != "that":
            continue
        after = [t for t in clause.children if t.dep_ == "dobj" and t.i > clause.i]
        if not after or not that.i < clause.i or child(clause, SUBJECTS) is None:
            continue
        verb = _reporting(clause)
        if verb is not None:
            yield Edit(that.i, clause.i, "mark", tag="IN")
            yield Edit(clause.i, verb.i, "ccomp")


def repeated(doc: Doc) -> Iterator[Edit]:
    """A second "that" after "and" goes on with the first: "it was held that ..., and that ...".

    With the second clause as one that nothing is said of.
    """
    for verb in doc:
        main, mark = verb.head, child(verb, ("mark",))
        if verb.dep_ != "conj" or mark is None or mark.lower_ != "that" or not mark.i:
            continue
        if mark.i != verb.left_edge.i or mark.nbor(-1).dep_ != "cc":
            continue
        first = [
            t
            for t in doc[main.i + 1 : mark.i]
            if t.dep_ == "relcl" and any(m.dep_ == "mark" for m in t.children)
        ]
        if first and hangs_on(first[-1], main):
            yield Edit(verb.i, first[-1].i, "conj")


def lasting(doc: Doc) -> Iterator[Edit]:
    """Who is left doing something does it: "she left the engine running"."""
    for token in doc:
        verb = token.head
        if token.dep_ != "advcl" or token.tag_ != "VBG" or verb.lemma_ not in LEAVING:
            continue
        thing = child(verb, ("dobj",))
        if thing is None or child(token, SUBJECTS) or token.i != thing.right_edge.i + 1:
            continue
        if thing.i > verb.i:
            yield Edit(token.i, verb.i, "dep")


def pointed(doc: Doc) -> Iterator[Edit]:
    """A noun between commas after what "it was" points out says who that is.

    "It was Ada Vance, the nurse, who called": with "nurse" hung on the comma.
    """
    for noun in doc:
        if noun.head.text != "," or noun.pos_ not in NOUNS:
            continue
        edge = next((t for t in doc[: noun.i] if t.text == "," and _opens(t, noun)), None)
        if edge is None or not edge.i:
            continue
        before = edge.nbor(-1)
        while before.dep_ in {"compound", "pobj", "prep"} and before.head != before:
            before = before.head
        if before.pos_ in NOUNS and before.i < edge.i:
            yield Edit(noun.i, before.i, "appos")
            yield Edit(noun.head.i, before.i, "punct")


def known(doc: Doc) -> Iterator[Edit]:
    """What becomes known is told by its own clause: "it became known that he had left"."""
    for token in doc:
        state = token.head
        verb = state.head
        if token.dep_ != "ccomp" or state.dep_ not in {"acomp", "oprd"} or verb.i > state.i:
            continue
        subject = child(verb, SUBJECTS)
        if subject is not None and subject.lower_ == "it" and verb.pos_ in {"VERB", "AUX"}:
            yield Edit(token.i, verb.i, "ccomp")


def resulting(doc: Doc) -> Iterator[Edit]:
    """What comes of a degree is told for itself: "so dear that nobody paid"."""
    for token in doc:
        degree = token.head
        verb = degree.head
        if token.dep_ != "ccomp" or degree.pos_ not in {"ADJ", "ADV"} or not is_finite(token):
            continue
        so = any(t.lower_ == "so" and t.dep_ == "advmod" for t in degree.children)
        if so and degree.i < token.i and verb.pos_ in {"VERB", "AUX"}:
            yield Edit(token.i, verb.i, "advcl")


def outcomes(doc: Doc) -> Iterator[Edit]:
    """What came of what is told of came of that, not of the telling.

    "The report describes a fire that spread to the mill, killing nine": the report killed none.
    """
    for token in doc:
        verb = token.head
        telling = verb.lemma_ in cue("clauses", "telling") and verb.i < token.i
        if token.dep_ != "advcl" or token.tag_ != "VBG" or not telling:
            continue
        if token.lemma_ not in cue("clauses", "outcomes") or token.left_edge.i != token.i:
            continue
        told = [t for t in doc[verb.i : token.i] if t.dep_ == "relcl" and hangs_on(t, verb)]
        if told and token.nbor(-1).text == ",":
            yield Edit(token.i, told[-1].i, "advcl")


def absolute(doc: Doc) -> Iterator[Edit]:
    """A participle with a subject before a clause reports nothing.

    "The notice not having been served, the strike was unlawful", "the vote being a tie, ...".
    """
    for token in doc:
        verb = token.head
        if token.dep_ != "ccomp" or not token.i < verb.i or is_finite(token):
            continue
        helper = next((t for t in token.children if t.dep_ in HELPERS), token)
        own = child(token, SUBJECTS)
        theirs = child(verb, SUBJECTS)
        if own is None or theirs is None or helper.tag_ != "VBG" or not own.i < token.i:
            continue
        if doc[theirs.left_edge.i - 1].text == ",":
            yield Edit(token.i, verb.i, "advcl")


def none(doc: Doc) -> Iterator[Edit]:
    """What there is none of has no other name: "no house in Orley, the port, has a roof"."""
    for token in doc:
        noun = token.head
        if token.dep_ != "appos" or not token.left_edge.i > noun.i + 1:
            continue
        if not any(
            t.dep_ in {"neg", "det"} and t.lower_ in {"not", "no"} for t in noun.children
        ):
            continue
        place = doc[token.left_edge.i - 2]
        named = place.pos_ == "PROPN" and place.dep_ == "pobj" and place != noun
        if named and doc[token.left_edge.i - 1].text == ",":
            yield Edit(token.i, place.i, "appos")


def summed(doc: Doc) -> Iterator[Edit]:
    """Counts after a colon are parts of the count before: "nine drowned people: six guests"."""
    for noun in doc:
        whole = noun.head
        if noun.dep_ != "dep" or whole.pos_ not in NOUNS or not whole.i < noun.i:
            continue
        counted = all(child(t, ("nummod",)) is not None for t in (whole, noun))
        edge = doc[noun.left_edge.i - 1]
        if counted and edge.text in {":", "–", "—"}:
            yield Edit(noun.i, whole.i, "appos")


def _opens(comma: Token, noun: Token) -> bool:
    """Whether a comma stands straight before a noun with what hangs on it to the left."""
    lefts = [t.left_edge.i for t in noun.children if t.i < noun.i and t.text != ","]
    return comma.i + 1 == min([noun.i, *lefts])


def _is_report(verb: Token) -> bool:
    """Whether a verb says something, with what it says in a clause of its own."""
    reports = verb.lemma_ in cue("clauses", "saying") or verb.lemma_ in cue(
        "clauses", "denying"
    )
    content = child(verb, ("ccomp",))
    return reports and content is not None and content.i > verb.i and is_finite(content)


def _reporting(clause: Token) -> Token | None:
    """The nearest verb above a clause that tells somebody something, before it."""
    above = clause.head
    for _ in range(FARTHEST):
        if above.pos_ == "VERB" and above.lemma_ in cue("clauses", "saying"):
            return above if above.i < clause.i and child(above, ("ccomp",)) is None else None
        if above.head == above:
            return None
        above = above.head
    return None
