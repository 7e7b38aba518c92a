"""Clauses whose auxiliary comes before their subject: "nor did he fall"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What turns a clause round when it opens it.
TURNING = frozenset({"nor", "neither", "never", "only", "not", "nowhere", "little", "rarely"})
DOING = frozenset({"did", "does", "do"})
BELOW = frozenset({"advcl", "ccomp", "xcomp", "dep", "conj", "acl", "relcl"})


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
