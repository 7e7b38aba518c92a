"""What a sentence leaves in a reader's mind, for the pronouns of the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction import persons
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.phrasing import is_stop, plain
from claimcheck.extraction.tree import SUBJECTS, below, child

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST_NAME = 6

# What stands beside a noun and is no part of its name.
BESIDE = frozenset({"appos", "dep", "relcl", "acl", "advcl"})


def phrase(subject: Token, *, named: bool, plural: bool) -> str:
    """A subject as it can be referred to: a name, "the dam" after "a dam"; else empty.

    Args:
        subject: The head of the phrase.
        named: It is a name.
        plural: It is several.
    """
    words = below(subject, without=lambda t: t.dep_ in BESIDE or is_stop(t) or _is_apart(t))
    if len(words) > LONGEST_NAME or any(t.pos_ == "PRON" for t in words):
        return ""
    articles = {t.lower_ for t in subject.children if t.dep_ == "det"}
    words = [t for t in words if subject.pos_ != "PROPN" or not t.like_num]
    indefinite = bool(articles & {"a", "an"}) and words[0].dep_ == "det" and not plural
    speaks = subject.head.lemma_ in cue("clauses", "saying")
    if indefinite and not speaks and not persons.may_be_person(subject):
        return f"the {plain(words[1:])}"  # which has just been told of
    return plain(words) if named or articles & {"the", "this"} else ""


def last_subject(sent: Span) -> Token | None:
    """The subject that a reader has in mind at the end: after a semicolon another one.

    "A call came at nine; the flood was in the town by then. It had crossed the wall."
    """
    subject = child(sent.root, SUBJECTS)
    stop = next((t.i for t in reversed(list(sent)) if t.text == ";"), None)
    if stop is None or subject is None or subject.i > stop:
        return subject
    later = (t for t in sent.root.children if t.dep_ in {"conj", "parataxis"} and t.i > stop)
    found = (child(verb, SUBJECTS) for verb in later if verb.pos_ in {"VERB", "AUX"})
    other = next((t for t in found if t is not None), None)
    return subject if other is None else other


def several(subject: Token) -> bool:
    """Whether a subject is several: by its form, or "the crew were" by its verb."""
    verb = subject.head
    return subject.tag_ in {"NNS", "NNPS"} or any(
        t.lower_ in {"were", "are", "have"} and t.tag_ in {"VBD", "VBP"}
        for t in (verb, *verb.children)
        if t == verb or t.dep_ in {"aux", "auxpass"}
    )


def of_another(name: Token) -> bool:
    """Whether a sentence speaks of somebody else first: "by her brother, Per Vey"."""
    return any(
        t.tag_ in {"PRP", "PRP$"} and persons.kind(t)
        for t in name.doc[name.sent.start : name.i]
    )


def _is_apart(token: Token) -> bool:
    """Whether a phrase stands between commas beside its noun: "Vance, with two men, came"."""
    first = token.left_edge
    return token.dep_ == "prep" and first.i > 0 and first.nbor(-1).text == ","
