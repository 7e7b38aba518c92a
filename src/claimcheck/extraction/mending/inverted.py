"""Clauses whose auxiliary comes before their subject: "nor did he fall"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What turns a clause round when it opens it.
TURNING = frozenset({"nor", "neither", "never", "only", "not", "nowhere", "little", "rarely"})
DOING = frozenset({"did", "does", "do"})
WOULD = frozenset({"would", "could", "might", "should"})
HELPING = frozenset({"be", "have"})
BELOW = frozenset({"advcl", "ccomp", "xcomp", "dep", "conj", "acl", "relcl"})


def passives(doc: Doc) -> Iterator[Edit]:
    """The participle after an auxiliary and its subject is the verb: "nor was any word said".

    And "nor had it asked", with "asked" as what it had.
    """
    for helper in doc:
        lemma = helper.lemma_
        if lemma not in HELPING or helper.dep_ in {"aux", "auxpass"}:
            continue
        opened = any(t.lower_ in TURNING and t.i < helper.i for t in helper.head.children)
        opened |= any(t.lower_ in TURNING and t.i < helper.i for t in helper.children)
        verb = _participle(helper)
        if opened and (state := _state(helper)) is not None:
            yield Edit(state.i, helper.i, "nsubj")
        if not opened or verb is None:
            continue
        subject = verb.head if verb.dep_ == "acl" else child(verb, SUBJECTS)
        yield Edit(verb.i, verb.i if helper.dep_ == "ROOT" else helper.head.i, helper.dep_)
        for token in helper.children:
            if token not in {verb, subject}:
                yield Edit(token.i, verb.i, token.dep_)
        if subject is not None:
            yield Edit(subject.i, verb.i, "nsubjpass" if lemma == "be" else "nsubj")
        yield Edit(helper.i, verb.i, "auxpass" if lemma == "be" else "aux")


def verbs(doc: Doc) -> Iterator[Edit]:
    """The verb after an auxiliary and its subject is the main one.

    "Nor did any judge, before or after the war, ever free him": with "did" as the main verb.
    """
    for did in doc:
        if did.lower_ not in DOING or did.dep_ in {"aux", "auxpass"}:
            continue
        subject = child(did, SUBJECTS)
        opened = any(t.lower_ in TURNING and t.i < did.i for t in did.children)
        if subject is None or not opened or not did.i < subject.i:
            continue
        verb = next((t for t in doc[subject.i + 1 : did.sent.end] if t.tag_ == "VB"), None)
        if verb is None or verb.dep_ not in BELOW or child(verb, SUBJECTS) is not None:
            continue
        if child(verb, ("aux", "mark")) is not None:
            continue
        yield Edit(verb.i, verb.i if did.dep_ == "ROOT" else did.head.i, did.dep_)
        for token in did.children:
            if token != verb:
                yield Edit(token.i, verb.i, token.dep_)
        yield Edit(did.i, verb.i, "aux")


def unmet(doc: Doc) -> Iterator[Edit]:
    """What would have been hangs on what was not: "he would have gone, had she not asked him".

    With "made" as a second thing that he would have done.
    """
    for verb in doc:
        main, had = verb.head, child(verb, ("aux",))
        if verb.dep_ != "conj" or had is None or had.lower_ not in {"had", "were", "should"}:
            continue
        subject = child(verb, SUBJECTS)
        modal = any(t.tag_ == "MD" and t.lower_ in WOULD for t in main.children)
        if subject is None or not modal or not main.i < had.i < subject.i:
            continue
        if verb.left_edge == had and not any(
            t.dep_ == "cc" and main.i < t.i < had.i for t in main.children
        ):
            yield Edit(verb.i, main.i, "advcl")


def _state(helper: Token) -> Token | None:
    """The subject that the parser gives to the state behind it: "nor were the guards armed"."""
    state = child(helper, ("acomp",)) if helper.lemma_ == "be" else None
    subject = None if state is None else child(state, SUBJECTS)
    near = subject is not None and subject.left_edge.i == helper.i + 1
    return subject if near and child(helper, SUBJECTS) is None else None


def _participle(helper: Token) -> Token | None:
    """The participle that an auxiliary before its subject belongs to."""
    if helper.lemma_ == "have":
        verb = child(helper, ("ccomp",))
        subject = None if verb is None else child(verb, SUBJECTS)
        near = subject is not None and subject.left_edge.i == helper.i + 1
        return verb if near and verb is not None and verb.tag_ in {"VBN", "VBD"} else None
    subject = child(helper, SUBJECTS)
    if subject is None or subject.left_edge.i != helper.i + 1:
        return None
    verb = child(subject, ("acl",))
    more = any(t.i > subject.i and not t.is_punct for t in helper.children)
    return verb if verb is not None and verb.tag_ == "VBN" and not more else None
