"""Sentences that are told whole, or part by part, where no clause can be taken out of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction.draft import Draft
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOUNS = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})

# "In the chair:": a label has so many words at most, its colon among them.
LABEL = 4


def is_roll(sent: Span) -> bool:
    """Whether a sentence lists who is there: "Present: Ada Vance (chair); two guests"."""
    early = [
        t for t in sent.doc[sent.start : min(sent.start + LABEL, sent.end)] if t.text == ":"
    ]
    verbal = sent.root.pos_ in {"VERB", "AUX"} and child(sent.root, SUBJECTS) is not None
    return bool(early) and not verbal and any(t.text == ";" for t in sent)


def is_garbled(sent: Span) -> bool:
    """Whether the parser found no verb to read a sentence by, though it has one.

    "People who row to us have boats", with "have" in a clause that says which people.
    """
    finite = any(t.pos_ in VERBAL and is_finite(t) for t in sent)
    root = (
        sent.root
    )  # "the attack cost 200 lives" has its subject, whatever "cost" is taken for
    verbless = root.pos_ in NOUNS and not any(t.dep_ in SUBJECTS for t in root.children)
    nominal = verbless and sent.doc[sent.end - 1].text in {".", "!"}
    odd = any(t.dep_ == "prep" and t.pos_ in NOUNS and t.head.pos_ == "ADP" for t in sent)
    return finite and (nominal or odd)


def stretch(sent: Span, head: Token) -> list[Token]:
    """The part of a sentence, between semicolons, in which a word stands."""
    ends = [t.i for t in sent if t.text == ";"]
    start = max((i + 1 for i in ends if i < head.i), default=sent.start)
    end = min((i for i in ends if i > head.i), default=sent.end)
    return list(sent.doc[start:end])


def crosses(draft: Draft, part: Sequence[Token]) -> bool:
    """Whether a clause stands both in a part of a sentence and outside."""
    inside = [part[0].i <= token.i <= part[-1].i for token in draft.tokens]
    return any(inside) and not all(inside)
