"""Joined verbs whose form says which verb they are joined to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HELPERS = ("aux", "auxpass")


def present(doc: Doc) -> Iterator[Edit]:
    """After "have won" a bare form is a present: "They have won two and lead by four"."""
    for verb in doc:
        if verb.dep_ != "conj" or verb.tag_ not in {"VB", "NN"} or verb.pos_ != "VERB":
            continue
        first = next((t for t in _above(verb) if child(t, HELPERS) is not None), None)
        if first is None or first.tag_ != "VBN" or child(verb, (*SUBJECTS, *HELPERS)):
            continue
        subject = child(first, ("nsubj",))
        have = [t for t in first.children if t.dep_ == "aux" and t.lower_ == "have"]
        several = subject is not None and subject.tag_ in {"NNS", "NNPS", "PRP"}
        same = inflection.participle(verb.lemma_) == verb.lower_
        if have and several and not same and doc[verb.left_edge.i - 1].dep_ == "cc":
            yield Edit(verb.i, first.i, "conj", tag="VBP")


def refused(doc: Doc) -> Iterator[Edit]:
    """A verb in the past goes not with "would" but with "said": "said he would stay but left".

    With "left" as what he said that he did.
    """
    for verb in doc:
        first = verb.head
        if verb.dep_ != "conj" or verb.tag_ != "VBD" or first.dep_ != "ccomp":
            continue
        report = first.head
        if report.lemma_ not in cue("clauses", "saying") or not report.i < first.i < verb.i:
            continue
        if child(verb, (*SUBJECTS, *HELPERS)) is not None:
            continue
        joint = next((t for t in first.children if t.dep_ == "cc" and t.i < verb.i), None)
        would = any(t.tag_ == "MD" for t in first.children)
        main = _finite(report)
        paused = joint is not None and doc[joint.i - 1].text == ","
        beside = main is not None and report.tag_ == "VBG" and report.dep_ == "advcl" and paused
        if joint is not None and main is not None and (would or beside):
            yield Edit(verb.i, main.i, "conj")
            yield Edit(joint.i, main.i, "cc")
            if paused:
                yield Edit(joint.i - 1, main.i, "punct")


def warned(doc: Doc) -> Iterator[Edit]:
    """Who expects something may warn of another: "expect it to ease but warn of rain".

    With "warn" as what is expected of the wind.
    """
    for verb in doc:
        first = verb.head
        if verb.dep_ != "conj" or verb.tag_ not in {"VB", "VBP"} or first.tag_ != "VB":
            continue
        main = first.head
        said = verb.lemma_ in cue("clauses", "saying")
        if first.dep_ not in {"ccomp", "xcomp"} or main.tag_ != "VBP" or not said:
            continue
        own, subject = child(first, ("nsubj",)), child(main, ("nsubj",))
        if own is None or subject is None or child(verb, (*SUBJECTS, *HELPERS)) is not None:
            continue
        joint = next((t for t in first.children if t.dep_ == "cc" and t.i < verb.i), None)
        if joint is not None and joint.lower_ == "but":
            yield Edit(verb.i, main.i, "conj", tag="VBP")
            yield Edit(joint.i, main.i, "cc")


def denied(doc: Doc) -> Iterator[Edit]:
    """What was not done is an object of both: "saw it and praised, but did not sign, the note".

    With "sign" joined to the first verb.
    """
    for verb in doc:
        main = verb.head
        if (
            verb.dep_ != "conj"
            or child(verb, ("neg",)) is None
            or child(verb, ("dobj",)) is None
        ):
            continue
        joint = next((t for t in main.children if t.dep_ == "cc" and t.lower_ == "but"), None)
        if joint is None or not joint.i < verb.i or not joint.i:
            continue
        last = doc[joint.i - 1 - (doc[joint.i - 1].text == ",")]
        if (
            last.dep_ == "conj"
            and last.head == main
            and last.pos_ == "VERB"
            and last.i < joint.i
        ):
            yield Edit(verb.i, last.i, "conj")
            yield Edit(joint.i, last.i, "cc")
            for token in doc[last.i + 1 : verb.i]:
                if token.is_punct and token.head == main:
                    yield Edit(token.i, last.i, "punct")


def _finite(report: Token) -> Token | None:
    """The verb in the past that a report is, or stands beside."""
    if report.tag_ == "VBD":
        return report
    main = report.head
    return main if report.dep_ == "advcl" and main.tag_ == "VBD" else None


def _above(verb: Token) -> Iterator[Token]:
    """The verbs that a verb is joined to, the nearest first."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
        yield verb
