"""Subjects that the parser joins to the noun before, and verbs it takes for participles."""

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

# Words of another name between commas, at most.
LONGEST = 12


def latter(doc: Doc) -> Iterator[Edit]:
    """A noun after "and" is the subject of a verb without one: "of smoke and one, a guard, is".

    With "one" beside the smoke.
    """
    for noun in doc:
        if noun.dep_ != "conj" or noun.pos_ not in {*NOUNS, "NUM", "ADJ", "PRON"}:
            continue
        edge = noun.left_edge.i
        if not edge:
            continue
        joint, last = doc[edge - 1], noun.right_edge
        while last.is_punct and last.i > noun.i:
            last = doc[last.i - 1]
        last = _renamed(last) if last == noun else last
        at = last.i + 1
        paused = at < len(doc) and doc[at].text == ","
        if joint.dep_ != "cc" or at + paused >= noun.sent.end or (paused and last == noun):
            continue
        opener = doc[at + paused]
        verb = opener.head if opener.dep_ in HELPERS else opener
        if verb.pos_ not in {"VERB", "AUX"} or not is_finite(verb) or verb.i < at:
            continue
        if child(verb, SUBJECTS) is not None or verb.dep_ not in {"conj", "ROOT"}:
            continue
        first = child(verb, ("ccomp",)) if verb.dep_ == "ROOT" else verb.head
        if first is None or not first.i < noun.i or child(first, SUBJECTS) is None:
            continue
        if verb.dep_ == "ROOT":
            yield Edit(first.i, first.i, "ROOT")
            yield Edit(verb.i, first.i, "conj")
        passive = child(verb, ("auxpass",)) is not None
        yield Edit(noun.i, verb.i, "nsubjpass" if passive else "nsubj")
        yield Edit(joint.i, first.i, "cc")
        for token in doc[noun.i + 1 : last.i + 1]:
            if token.dep_ == "appos" and token.head.i < joint.i:
                yield Edit(token.i, noun.i, "appos")


def acted(doc: Doc) -> Iterator[Edit]:
    """After a second comma a participle is a verb: "the men, mostly old, dug, and nine fell".

    With "dug" as said of the men, who seem to have a second subject beside them.
    """
    for verb in doc:
        noun, main = verb.head, verb.head.head
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        other = next((t for t in main.children if t.dep_ in SUBJECTS and t.i > verb.i), None)
        if other is None or other == noun or not is_finite(main) or main.dep_ != "ROOT":
            continue
        pauses = sum(t.text == "," for t in doc[noun.i : verb.i])
        joint = child(verb, ("cc",)) or doc[other.left_edge.i - 1]
        past = inflection.past(verb.lemma_) == verb.lower_
        if pauses != len(("opening", "closing")) or joint.dep_ != "cc" or not past:
            continue
        yield Edit(verb.i, verb.i, "ROOT", tag="VBD")
        yield Edit(noun.i, verb.i, "nsubj")
        yield Edit(main.i, verb.i, "conj")
        yield Edit(joint.i, verb.i, "cc")
        for token in verb.children:
            if token.dep_ == "agent" and child(token, ("pobj",)) is not None:
                yield Edit(token.i, verb.i, "prep")


def attributed(doc: Doc) -> Iterator[Edit]:
    """Who reports a sentence at its end: "The dam is old, engineers reported on Monday".

    With "reported" as said of the engineers, and these as when it was old.
    """
    for noun in doc:
        verb = child(noun, ("acl",))
        main = noun.head
        beside = noun.dep_ in {"npadvmod", "appos", "dep", "dobj"} and noun.pos_ in NOUNS
        if not beside or verb is None or verb.tag_ != "VBN" or not noun.left_edge.i:
            continue
        root = noun.sent.root
        told = verb.lemma_ in cue("clauses", "saying") and not child(verb, ("agent", "dobj"))
        paused = doc[noun.left_edge.i - 1].text == ","
        ends = all(t.is_punct for t in doc[verb.right_edge.i + 1 : noun.sent.end])
        if not told or not paused or not ends or not is_finite(root) or main.i > noun.i:
            continue
        if child(root, SUBJECTS) is None or not hangs_on(noun, root):
            continue
        yield Edit(verb.i, verb.i, "ROOT", tag="VBD")
        yield Edit(noun.i, verb.i, "nsubj")
        yield Edit(root.i, verb.i, "ccomp")
        yield Edit(noun.sent.end - 1, verb.i, "punct")


def ranked(doc: Doc) -> Iterator[Edit]:
    """A participle after a comma is said of the name before: "by Ada Vance, ranked ninth".

    With "ranked" joined to the main verb without "and".
    """
    for verb in doc:
        first = verb.head
        if verb.dep_ not in {"conj", "advcl"} or verb.tag_ not in PARTICIPLES or verb.i < 2:  # noqa: PLR2004 - "Vance,"
            continue
        name = doc[verb.i - 2]
        if verb.dep_ == "advcl" and name.head.dep_ != "agent":
            continue
        if doc[verb.i - 1].text != "," or name.pos_ != "PROPN" or name.ent_type_ != "PERSON":
            continue
        if child(verb, (*SUBJECTS, *HELPERS, "cc", "conj", "mark")) is not None:
            continue
        same = inflection.participle(verb.lemma_) == verb.lower_
        joined = any(t.dep_ == "cc" and first.i < t.i < verb.i for t in first.children)
        if same and not joined and first.pos_ == "VERB":
            yield Edit(verb.i, name.i, "acl", tag="VBN")


def kin(doc: Doc) -> Iterator[Edit]:
    """No place is a son: "He was born at Orm, the third son of a smith"."""
    for noun in doc:
        place = noun.head
        if noun.dep_ != "appos" or noun.lemma_ not in cue("nouns", "kin"):
            continue
        if place.dep_ != "pobj" or place.ent_type_ == "PERSON" or place.pos_ != "PROPN":
            continue
        main = noun.sent.root
        subject = child(main, SUBJECTS)
        if subject is not None and subject.i < place.i and hangs_on(place, main):
            yield Edit(noun.i, subject.i, "appos")
            for token in place.children:
                if token.i > noun.i and not token.is_punct:
                    yield Edit(token.i, noun.i, token.dep_)


def series(doc: Doc) -> Iterator[Edit]:
    """Nouns with "a" are a list: "A hall in Orm, a street in Vey and a bridge" are three.

    With the street as another name of Orm.
    """
    for noun in doc:
        place = noun.head
        if noun.dep_ != "appos" or place.dep_ != "pobj" or not _has_article(noun):
            continue
        top = place.head.head
        joined = child(noun, ("conj",)) or next(
            (t for t in place.children if t.dep_ in {"conj", "appos"} and t.i > noun.i), None
        )
        joint = child(noun, ("cc",)) or child(place, ("cc",))
        if joined is None or joint is None or not _has_article(joined):
            continue
        paused = doc[noun.left_edge.i - 1].text == ","
        if paused and top.pos_ == "NOUN" and top.i < place.i and _has_article(top):
            yield Edit(noun.i, top.i, "conj")
            yield Edit(joined.i, noun.i, "conj")
            yield Edit(joint.i, noun.i, "cc")


def having(doc: Doc) -> Iterator[Edit]:
    """ "Having" opens a participle: "The clerk, having served for years, left"."""
    for verb in doc:
        helper = child(verb, ("aux",)) if verb.dep_ == "relcl" else None
        if helper is None or helper.lower_ != "having":
            continue
        if verb.tag_ == "VBN" and child(verb, SUBJECTS) is None:
            yield Edit(verb.i, verb.head.i, "acl")


def _renamed(noun: Token) -> Token:
    """The last word of another name of a noun between commas; the noun itself without one."""
    doc = noun.doc
    opening = noun.i + 1
    if opening + 1 >= noun.sent.end or doc[opening].text != ",":
        return noun
    after = doc[opening + 1 : min(opening + LONGEST, noun.sent.end)]
    close = next((t.i for t in after if t.text == ","), None)
    if close is None or doc[opening + 1].pos_ != "DET":
        return noun
    inside = doc[opening + 1 : close]
    return noun if any(t.pos_ in {"VERB", "AUX"} for t in inside) else doc[close - 1]


def _has_article(noun: Token) -> bool:
    return any(t.dep_ == "det" and t.lower_ in {"a", "an"} for t in noun.children)
