"""Verbs that the parser leaves without their subject, or takes for something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import is_finite
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
HELPERS = ("aux", "auxpass")
PARTICIPLES = frozenset({"VBN", "VBD"})
LINKING = frozenset({"before", "after", "until", "as"})
PLACING = frozenset({"outside", "inside", "opposite", "near"})

# Adverbs between "has" and its verb; "has newly built houses" has none of them.
BETWEEN = frozenset(
    {
        "long",
        "already",
        "also",
        "ever",
        "never",
        "since",
        "now",
        "often",
        "always",
        "once",
        "just",
    }
)


def linked(doc: Doc) -> Iterator[Edit]:
    """A preposition may open a clause: "before Vance, on loan from Orm, scored".

    With "scored" as said of something else.
    """
    for verb in doc:
        if verb.tag_ not in PARTICIPLES or verb.dep_ not in {"advcl", "acl", "conj", "relcl"}:
            continue
        pause = verb.nbor(-1) if verb.i else verb
        if pause.text != "," or child(verb, (*SUBJECTS, *HELPERS, "mark", "agent")) is not None:
            continue
        if inflection.past(verb.lemma_) != verb.lower_ or child(verb, ("cc",)) is not None:
            continue
        for prep in reversed(list(doc[verb.sent.start : verb.i])):
            name = child(prep, ("pobj",)) if prep.lower_ in LINKING else None
            if prep.dep_ != "prep" or name is None or name.pos_ not in NOUNS:
                continue
            closed = name.i + 1 < len(doc) and doc[name.i + 1].text == ","
            above = prep.head
            if closed and name.i < verb.i - 2 and above.pos_ in {"VERB", "AUX"}:
                yield Edit(verb.i, above.i, "advcl", tag="VBD")
                yield Edit(name.i, verb.i, "nsubj")
                yield Edit(prep.i, verb.i, "mark")
                for token in doc[name.i + 2 : verb.i - 1]:
                    if token.head.i < name.i or token.head.i >= verb.i:
                        clause = token.tag_ in {*PARTICIPLES, "VBG"}
                        yield Edit(token.i, name.i, "acl" if clause else token.dep_)
            break


def perfect(doc: Doc) -> Iterator[Edit]:
    """ "Has long fascinated doctors" is a perfect: with "fascinated" as said of the doctors."""
    for verb in doc:
        noun, have = verb.head, verb.head.head
        either = verb.tag_ == "VBN" or (verb.tag_ == "JJ" and verb.lower_.endswith("ed"))
        if verb.dep_ != "amod" or not either or have.lemma_ != "have":
            continue
        if noun.dep_ != "dobj" or not have.i < verb.i < noun.i or child(noun, ("det", "poss")):
            continue
        between = doc[have.i + 1 : verb.i]
        if not len(between) or any(t.lower_ not in BETWEEN for t in between):
            continue
        over = have.head.i if have.dep_ != "ROOT" else verb.i
        yield Edit(verb.i, over, have.dep_, tag="VBN")
        yield Edit(have.i, verb.i, "aux")
        yield Edit(noun.i, verb.i, "dobj")
        for token in have.children:
            if token != noun:
                yield Edit(token.i, verb.i, token.dep_)
        for token in between:
            yield Edit(token.i, verb.i, "advmod")


def spoken(doc: Doc) -> Iterator[Edit]:
    """Who says something is no other name of a noun: "by the mill, the mayor, Vance, said".

    Where what is said would have no sayer.
    """
    for verb in doc:
        said = verb.lemma_ in cue("clauses", "saying") and verb.tag_ in {"VBD", "VBZ"}
        if not said or verb.dep_ != "ROOT" or child(verb, (*SUBJECTS, *HELPERS)) is not None:
            continue
        if child(verb, ("ccomp", "dobj")) is None:
            continue
        last = doc[verb.i - 1] if verb.i else verb
        last = doc[last.i - 1] if last.text == "," else last
        chain = [t for t in (last, *_above(last)) if t.dep_ == "appos" and t.i < verb.i]
        who = next((t for t in reversed(chain) if _is_role(t)), None)
        if who is not None and hangs_on(who, verb):
            yield Edit(who.i, verb.i, "nsubj")


def placed(doc: Doc) -> Iterator[Edit]:
    """ "Outside court" opens a sentence: "Outside court her sister thanked the police".

    With "court" as who thanked them.
    """
    for word in doc:
        if word.lower_ not in PLACING or word.i != word.sent.start or word.dep_ != "amod":
            continue
        place, verb = word.head, word.head.head
        other = next((t for t in verb.children if t.dep_ in SUBJECTS and t.i > place.i), None)
        if place.dep_ in SUBJECTS and other is not None and verb.i > other.i:
            yield Edit(word.i, verb.i, "prep", tag="IN")
            yield Edit(place.i, word.i, "pobj")


def reported(doc: Doc) -> Iterator[Edit]:
    """What is reported has a verb: "A bus with nine men, two of them old, burned, they said".

    With "burned" as said of the men, and "bus" as who said so.
    """
    for report in doc:
        if report.dep_ != "ROOT" or report.lemma_ not in cue("clauses", "saying"):
            continue
        who = [t for t in report.children if t.dep_ in {*SUBJECTS, "dep", "npadvmod"}]
        if len(who) < len(("what", "who")) or child(report, ("ccomp",)) is not None:
            continue
        noun, sayer = who[0], who[-1]
        if noun.pos_ not in NOUNS or sayer.dep_ not in SUBJECTS:
            continue
        between = doc[noun.i + 1 : sayer.left_edge.i]
        verb = next((t for t in between if _is_lone(t, noun)), None)
        if verb is None:
            continue
        if not (verb.head == report or verb.head.is_punct or hangs_on(verb, noun)):
            continue
        yield Edit(verb.i, report.i, "ccomp", tag="VBD")
        yield Edit(noun.i, verb.i, "nsubj")
        for token in (*report.children, *noun.children):
            if not noun.i < token.i < sayer.left_edge.i or token in {verb, noun}:
                continue
            parts = [t for t in between if t.i < token.i < verb.i and _is_part(t)]
            if parts or token.head == report or token.i > verb.i:
                yield Edit(token.i, (parts[-1] if parts else verb).i, token.dep_)


def _is_part(number: Token) -> bool:
    """Whether a number is one of several: "two of them"."""
    of = child(number, ("prep",)) if number.pos_ == "NUM" else None
    return of is not None and of.lower_ == "of"


def _is_lone(verb: Token, noun: Token) -> bool:
    """Whether a verb in the past, after a pause or its noun, stands alone."""
    if verb.tag_ not in PARTICIPLES or verb.dep_ in {"amod", *HELPERS}:
        return False
    past = inflection.past(verb.lemma_) == verb.lower_
    alone = child(verb, (*SUBJECTS, *HELPERS, "agent", "mark")) is None
    return past and alone and (verb.doc[verb.i - 1].text == "," or verb.i == noun.i + 1)


def doubled(doc: Doc) -> Iterator[Edit]:
    """A second subject is joined to the first: "the mill, built in 1890, and its dam"."""
    for verb in doc:
        subjects = [
            t for t in verb.children if t.dep_ in {"nsubj", "nsubjpass"} and t.i < verb.i
        ]
        if len(subjects) != len(("first", "second")):
            continue
        first, second = subjects
        joint = doc[second.left_edge.i - 1] if second.left_edge.i else second
        pauses = [t for t in doc[first.i : joint.i] if t.text == ","]
        if len(pauses) < len(("opening", "closing")) or pauses[-1].i + 1 != joint.i:
            continue  # "A crowd formed, and stones were thrown"
        if joint.dep_ == "cc" and joint.head in {first, verb} and first.pos_ in NOUNS:
            yield Edit(second.i, first.i, "conj")
            yield Edit(joint.i, first.i, "cc")


def killing(doc: Doc) -> Iterator[Edit]:
    """What something is kills nobody: "the worst since 1994, when a dam fell, killing nine"."""
    for verb in doc:
        main = verb.head
        if verb.dep_ != "advcl" or verb.tag_ != "VBG" or main.lemma_ != "be":
            continue
        if child(main, ("attr",)) is None or doc[verb.left_edge.i - 1].text != ",":
            continue
        inner = [t for t in doc[main.i : verb.i] if t.dep_ == "relcl" and t.i > main.i]
        clause = inner[-1] if inner else None
        if (
            clause is not None
            and any(t.tag_ == "WRB" for t in clause.children)
            and is_finite(clause)
        ):
            yield Edit(verb.i, clause.i, "advcl")


def _is_role(noun: Token) -> bool:
    """Whether a noun with an article or an owner says what somebody is: "the mayor"."""
    owned = child(noun, ("det", "poss")) is not None
    return owned and noun.pos_ == "NOUN" and _is_paused(noun)


def _is_paused(noun: Token) -> bool:
    """Whether a pause stands before a phrase."""
    edge = noun.left_edge.i
    return edge > 0 and noun.doc[edge - 1].text == ","


def _above(token: Token) -> Iterator[Token]:
    while token.head != token:
        token = token.head
        yield token
