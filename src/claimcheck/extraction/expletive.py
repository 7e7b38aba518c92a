"""Whether "it" stands for something: not in "it is clear that", "it was Vey who came"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frames.offices import office

if TYPE_CHECKING:
    from spacy.tokens import Token

# What "it" does that stands for the clause after it: "it turned out that the mill was sold".
IMPERSONAL = frozenset(
    {"be", "seem", "appear", "take", "happen", "become", "turn", "emerge", "transpire"}
    | {"follow", "occur", "strike", "say", "prove", "come"}
)


def is_plain(token: Token) -> bool:
    """Whether "it" stands for something: not "it is clear that"."""
    if token.tag_ == "PRP$":
        return True
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    head = token.head
    clause = any(
        t.dep_ in {"ccomp", "xcomp", "csubj", "advcl"} and t.i > head.i
        for told in (head, *(t for t in head.children if t.dep_ in {"acomp", "oprd"}))
        for t in told.children
    )
    if head.lemma_ == "be" and _points_out(head):
        return False
    weather = head.lemma_ == "be" and any(
        t.ent_type_ in {"TIME", "DATE"} for t in head.children
    )
    passive = token.dep_ == "nsubjpass"
    settled = passive and any(t.dep_ == "ccomp" for t in head.children)
    held = passive and any(map(_goes_on, head.subtree))
    return not (((head.lemma_ in IMPERSONAL or settled) and clause) or held) and not weather


def _goes_on(clause: Token) -> bool:
    """Whether a clause after a noun says what "it" is: "it counted for Vey that he paid"."""
    marked = any(t.dep_ == "mark" and t.lower_ == "that" for t in clause.children)
    return clause.dep_ == "relcl" and marked


def _points_out(verb: Token) -> bool:
    """Whether "it is" points out who or what: "it was Vey who came", "it was no storm"."""
    told = next((t for t in verb.children if t.dep_ == "attr"), None)
    if told is None or told.pos_ not in {"NOUN", "PROPN"}:
        return False
    beside = {t.dep_ for t in told.children}
    bare = told.tag_ == "NN" and not beside & {"det", "poss", "nummod", "amod", "compound"}
    none = any(t.dep_ == "det" and t.lower_ == "no" for t in told.children)
    named = told.pos_ == "PROPN" or bool(office(told))
    return bare or none or named or "relcl" in beside
