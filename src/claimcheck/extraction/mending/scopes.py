"""How far a condition, a question or a clause without a pronoun reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on

if TYPE_CHECKING:
    from spacy.tokens import Doc

HELPERS = ("aux", "auxpass")
VERBAL = frozenset({"VERB", "AUX"})
ASKING = frozenset({"how", "why", "whether", "what", "when", "where"})
PRONOUNS = frozenset({"WDT", "WP", "WP$", "WRB"})


def joints(doc: Doc) -> Iterator[Edit]:
    """What stands after "and" goes with what has the "and": "only if it rains and it is dark".

    With the second joined to the clause above.
    """
    for joint in doc:
        first = joint.head
        if joint.dep_ != "cc" or first.pos_ not in VERBAL or not first.i < joint.i:
            continue
        if first.dep_ not in {"advcl", "ccomp", "relcl"} or joint.i + 1 >= joint.sent.end:
            continue
        if any(t.dep_ == "conj" and t.i > joint.i for t in first.children):
            continue
        second = next(
            (
                t
                for t in doc[joint.i + 1 : joint.sent.end]
                if t.dep_ == "conj" and t.left_edge.i == joint.i + 1
            ),
            None,
        )
        if second is None or second.pos_ not in VERBAL or doc[joint.i - 1].text == ",":
            continue
        if second.head != first and hangs_on(first, second.head):
            yield Edit(second.i, first.i, "conj")


def contact(doc: Doc) -> Iterator[Edit]:
    """What has an object is said of no noun: "the best she had seen and asked for a vote".

    With "asked" as what she had done to the best.
    """
    for verb in doc:
        clause = verb.head
        if verb.dep_ != "conj" or clause.dep_ != "relcl" or verb.tag_ not in {"VBD", "VBN"}:
            continue
        bare = not any(t.tag_ in PRONOUNS or t.lower_ == "that" for t in clause.children)
        if not bare or child(clause, ("nsubj",)) is None or child(verb, (*SUBJECTS, *HELPERS)):
            continue
        over = child(verb, ("prep",))
        given = child(verb, ("dobj", "ccomp")) or (
            child(over, ("pobj", "pcomp")) if over is not None else None
        )
        own = any(t.dep_ in {"dobj", "ccomp"} for t in clause.children)
        main = verb.sent.root
        if (
            given is not None
            and not own
            and main.lemma_ != "be"
            and main.tag_ == "VBD"
            and main.i < clause.i
        ):
            yield Edit(verb.i, main.i, "conj", tag="VBD")
            for joint in clause.children:
                if joint.dep_ == "cc" and clause.i < joint.i < verb.i:
                    yield Edit(joint.i, main.i, "cc")


def nearest(doc: Doc) -> Iterator[Edit]:
    """A participle at the end is beside the last verb: "saw a mill and left Orm, now lost"."""
    for clause in doc:
        verb = clause.head
        if clause.dep_ != "advcl" or clause.tag_ != "VBN" or not verb.i < clause.i:
            continue
        if doc[clause.left_edge.i - 1].text != "," or child(clause, SUBJECTS) is not None:
            continue
        last = [t for t in verb.children if t.dep_ == "conj" and verb.i < t.i < clause.i]
        if last and last[-1].pos_ == "VERB":
            yield Edit(clause.i, last[-1].i, "advcl")


def asked(doc: Doc) -> Iterator[Edit]:
    """Who explains how something changed may warn: "said it showed how it grew but warned".

    With "warned" joined to what grew.
    """
    for verb in doc:
        first = verb.head
        if verb.dep_ != "conj" or verb.tag_ != "VBD" or first.dep_ != "ccomp":
            continue
        main = verb.sent.root
        said = verb.lemma_ in cue("clauses", "saying")
        asks = any(t.lower_ in ASKING and t.i < first.i for t in first.children)
        if not said or not asks or main.tag_ != "VBD" or not hangs_on(first, main):
            continue
        if child(verb, (*SUBJECTS, *HELPERS)) is not None or first.head == main:
            continue
        yield Edit(verb.i, main.i, "conj")
        for joint in first.children:
            if joint.dep_ == "cc" and first.i < joint.i < verb.i:
                yield Edit(joint.i, main.i, "cc")
