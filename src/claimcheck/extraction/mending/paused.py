"""What stands after a pause, or at the end, and hangs on the wrong word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
HELPERS = ("aux", "auxpass")
COMPLEMENTS = ("attr", "acomp", "ccomp", "xcomp", "prep", "advmod")
LOOSE = frozenset({"dobj", "npadvmod", "appos", "dep", "conj", "oprd", "attr"})
OWNING = frozenset({"his", "her"})
PLACING = frozenset({"in", "at"})

# Words between two commas, at most.
LONGEST = 14


def copulas(doc: Doc) -> Iterator[Edit]:
    """What somebody is may stand after two commas: "was, until the war, the largest mill".

    With the mill as said of an earlier verb.
    """
    for verb in doc:
        at = verb.i + 1
        if verb.lemma_ != "be" or verb.dep_ in HELPERS or at >= verb.sent.end:
            continue
        if doc[at].text != "," or child(verb, ("attr", "acomp", "ccomp")) is not None:
            continue
        after = doc[at + 1 : min(at + LONGEST, verb.sent.end)]
        close = next((t.i for t in after if t.text == ","), None)
        if close is None or not len(after) or after[0].pos_ not in {"ADP", "ADV"}:
            continue
        noun = _top(doc[close + 1]) if close + 1 < verb.sent.end else verb
        loose = noun.pos_ == "NOUN" and noun.dep_ in LOOSE and not hangs_on(verb, noun)
        if loose and child(noun, ("det", "poss")) is not None:
            yield Edit(noun.i, verb.i, "attr")


def aged(doc: Doc) -> Iterator[Edit]:
    """No illness has an age: "She died of heart failure aged 79"."""
    for age in doc:
        noun, prep = age.head, age.head.head
        if age.dep_ != "acl" or age.lower_ != "aged" or noun.dep_ != "pobj":
            continue
        verb = prep.head
        if verb.pos_ == "VERB" and noun.ent_type_ != "PERSON" and prep.dep_ == "prep":
            yield Edit(age.i, verb.i, "advcl")


def thanks(doc: Doc) -> Iterator[Edit]:
    """ "Thanks to" is a preposition: "won on Saturday, thanks to a late goal"."""
    for word in doc:
        if word.lower_ != "thanks":
            continue
        after = word.nbor(1) if word.i + 1 < len(doc) else word
        paused = word.i > word.sent.start and doc[word.i - 1].text == ","
        if after.lower_ != "to" or not paused:
            continue
        verb = next((t for t in _above(word) if t.pos_ in {"VERB", "AUX"}), None)
        if verb is not None and verb.i < word.i:
            yield Edit(word.i, verb.i, "prep", tag="IN")
            yield Edit(after.i, word.i, "prep")


def own(doc: Doc) -> Iterator[Edit]:
    """What is his somebody named does: "The club had it saved by Dahl, making his debut".

    With the club as who made it.
    """
    for clause in doc:
        if clause.dep_ != "advcl" or clause.tag_ != "VBG":
            continue
        verb = clause.head
        edge = clause.left_edge.i
        if edge < 2:  # noqa: PLR2004 - "Dahl,"
            continue
        name = doc[edge - 2]
        owned = any(
            t.lower_ in OWNING and t.tag_ == "PRP$"
            for t in doc[clause.i : clause.right_edge.i + 1]
        )
        subject = child(verb, SUBJECTS) or child(verb.head, SUBJECTS)
        if doc[edge - 1].text != "," or name.pos_ != "PROPN" or not owned or subject is None:
            continue
        person = subject.ent_type_ == "PERSON" or subject.pos_ == "PRON"
        person |= subject.lemma_ in cue("nouns", "people") or subject.pos_ == "NOUN"
        if not person and name != subject and not hangs_on(name, subject):
            yield Edit(clause.i, (name.head if name.dep_ == "appos" else name).i, "acl")


def attended(doc: Doc) -> Iterator[Edit]:
    """A participle after a place is said of what is there: "a rally in Orm seen by nine"."""
    for verb in doc:
        place = doc[verb.i - 1] if verb.i else verb
        if verb.dep_ != "advcl" or verb.tag_ not in {"VBN", "VBD"} or place.pos_ != "PROPN":
            continue
        noun = place.head.head
        placed = place.dep_ == "pobj" and place.head.lower_ in PLACING and noun.dep_ == "pobj"
        if placed and child(verb, ("agent",)) and child(verb, (*SUBJECTS, *HELPERS)) is None:
            yield Edit(verb.i, noun.i, "acl", tag="VBN")


def several(doc: Doc) -> Iterator[Edit]:
    """Two amounts beside each other have a clause each: "roads are few and many towns are cut".

    With both as said of the towns.
    """
    for many in doc:
        few = many.head
        noun = few.head
        if many.dep_ != "conj" or many.lower_ != "many" or few.lower_ != "few":
            continue
        verb, before = noun.head, doc[few.i - 1]
        if (
            few.dep_ == "amod"
            and before.lemma_ == "be"
            and child(before, COMPLEMENTS[:2]) is None
        ):
            yield Edit(few.i, before.i, "acomp")
            yield Edit(many.i, noun.i, "amod")
            for joint in few.children:
                if joint.dep_ == "cc":
                    yield Edit(joint.i, before.i, "cc")
            if hangs_on(before, verb) or verb.dep_ == "conj":
                yield Edit(verb.i, before.i, "conj")


def _top(first: Token) -> Token:
    """The noun of the phrase that begins with a token."""
    top = first
    while top.head.i > top.i and top.head.pos_ in {*NOUNS, "ADJ"}:
        top = top.head
    return top


def _above(token: Token) -> Iterator[Token]:
    while token.head != token:
        token = token.head
        yield token
