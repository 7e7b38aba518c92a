"""The place and date of a dispatch, which stand before its first sentence.

"KELM, Norland, May 3, 2031 - The dam broke": the parser takes the town for the subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction import dating
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# Hangs on a clause and is no part of what it says.
BESIDE = "dep"
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def datelines(doc: Doc) -> Iterator[Edit]:
    """The words of a dateline hang on its town, and nothing of the sentence does."""
    end = _end(doc)
    if not end or end >= len(doc) or doc[end].sent.start >= end:
        return
    verb = _verb(doc, end)
    if verb is None:
        return
    inside = range(end)
    yield Edit(0, verb.i, BESIDE)
    for token in doc[1:end]:
        astray = token.head.i >= end or token.head == token
        if astray or token.dep_ in {"conj", "cc", "nmod"}:
            yield Edit(token.i, 0, BESIDE)
    lacking = not any(t.i >= end for t in verb.children if t.dep_ in SUBJECTS)
    for token in doc[end : verb.sent.end]:
        if token.head.i not in inside or token == verb:
            continue
        subject = lacking and token.i < verb.i and token.pos_ in NOMINAL
        lacking = lacking and not subject
        role = "nsubj" if subject else token.dep_
        yield Edit(token.i, verb.i, role)


def told(sent: Span) -> dict[int, tuple[int, str]]:
    """A dateline as a phrase that is told in no words, by the index of its first token."""
    end = 0 if sent.start else _end(sent.doc)
    # The dash on its own: a telling that leaves out what follows it has lost it.
    return {0: (end - 1, ""), end - 1: (end, "")} if 1 < end < sent.end else {}


def _end(doc: Doc) -> int:
    """The index after a dateline's dash; 0 where there is none."""
    found = dating.DISPATCH.match(doc.text)
    if found is None or not doc[0].is_upper or len(doc[0]) < 2:  # noqa: PLR2004 - "A"
        return 0
    return next((token.i for token in doc if token.idx >= found.end()), 0)


def _verb(doc: Doc, end: int) -> Token | None:
    """The main verb behind a dateline."""
    root = doc[end].sent.root
    if root.i >= end:
        return root
    later = (t for t in doc[end : root.sent.end] if t.head.i < end and is_finite(t))
    return next((t for t in later if child(t, SUBJECTS) or t.pos_ == "VERB"), None)
