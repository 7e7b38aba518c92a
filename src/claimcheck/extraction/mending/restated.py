"""Clauses that "that" takes up again: "it was at noon, that's when she fell"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.draft import POINTING
from claimcheck.extraction.mending.clefts import COPULAS, asserts, moved, trimmed
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def resumed(doc: Doc) -> Iterator[Edit]:
    """ "It was at noon, by the gate, that's where she fell" says when and where she fell."""
    for that in doc:
        copula = that.head
        if that.lower_ != "that" or copula.i != that.i + 1 or copula.lemma_ != "be":
            continue
        asked = doc[copula.i + 1] if copula.i + 1 < len(doc) else that
        verb, it = asked.head, doc[that.sent.start]
        if asked.lower_ not in {"where", "when"} or child(verb, SUBJECTS) is None:
            continue
        focus = trimmed(list(doc[it.i + 2 : that.i]))
        if it.lower_ != "it" or it.nbor().lower_ not in COPULAS or not focus or asserts(focus):
            continue
        yield from moved(copula, verb, keep={it.i + 1, that.i, verb.i})
        yield Edit(copula.i, verb.i, POINTING)
        yield from (Edit(t.i, copula.i, POINTING) for t in (asked, that, it.nbor()))
        for token in focus:
            if token.head.i in {it.i + 1, copula.i} and not token.is_punct:
                how = "prep" if token.dep_ == "prep" else "npadvmod"
                yield Edit(token.i, verb.i, how)


def restated(doc: Doc) -> Iterator[Edit]:
    """ "That it broke, that was told us by Vey" says that it broke."""
    for verb in doc:
        mark = child(verb, ("mark",))
        if verb.dep_ != "ROOT" or mark is None or mark.lower_ != "that":
            continue
        before = doc[verb.sent.start : mark.i]
        if any(t.pos_ != "CCONJ" for t in before) or not is_finite(verb):
            continue
        again = next((t for t in doc[verb.i + 1 : verb.sent.end] if _resumes(t)), None)
        if again is not None and doc[again.i - 1].text == ",":
            yield Edit(mark.i, verb.i, POINTING)
            yield Edit(again.i, again.head.i, again.dep_, tag="DT")
            yield Edit(again.head.i, verb.i, "conj")


def _resumes(that: Token) -> bool:
    """Whether "that" is the subject of a clause of its own."""
    return that.lower_ == "that" and that.dep_ in SUBJECTS and is_finite(that.head)
