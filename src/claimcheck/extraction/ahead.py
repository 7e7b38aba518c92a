"""What is only ahead, or only meant: "it would close", "he plans to build"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words
from claimcheck.extraction.linking import DEEPEST

if TYPE_CHECKING:
    from spacy.tokens import Token


PLEDGING = frozenset({"promise", "pledge", "vow", "cite", "call", "accuse", "blame", "urge"})


def modal(verb: Token) -> Token | None:
    """The auxiliary that leaves open whether a clause is so: "may", "would"."""
    return next((t for t in verb.children if t.dep_ == "aux" and t.tag_ == "MD"), None)


def is_ahead(verb: Token) -> bool:
    """Whether a clause, or one that it hangs on, has a modal verb: "would close, cutting"."""
    for _ in range(DEEPEST):
        if modal(verb) is not None:
            return True
        if verb.dep_ not in {"advcl", "conj"} or verb.head.pos_ not in {"VERB", "AUX"}:
            return False
        verb = verb.head
    return False


def is_intended(clause: Token) -> bool:
    """Whether a clause hangs on what somebody only means to do: "plans to build, creating"."""
    verb = clause.head
    if modal(verb) is not None and clause.lemma_ in words("clauses", "saying") | PLEDGING:
        return True  # "said that he would run, promising to win": he promised it then
    if any(_is_meant(t) for t in verb.children if t.i < clause.i):
        return True
    picked = clause.dep_ == "advcl" and verb.dep_ == "acl" and _is_bare(verb)
    return picked or _is_meant(verb)


def _is_meant(verb: Token) -> bool:
    """Whether somebody means to do what a verb says: "plans to build"."""
    over, intending = verb.head, words("clauses", "intending")
    meant = over.lemma_ in intending or over.lower_ in intending
    return verb.dep_ == "xcomp" and meant and _is_bare(verb)


def _is_bare(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(t.tag_ == "TO" for t in verb.children)


def is_shared_infinitive(verb: Token) -> bool:
    """Whether an infinitive lacks its verb: "nine were said to win, two to lose"."""
    subject = any(t.dep_ in {"nsubj", "nsubjpass"} for t in verb.children)
    return subject and any(t.tag_ == "TO" and t.dep_ == "aux" for t in verb.children)
