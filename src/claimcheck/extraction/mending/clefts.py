"""Sentences that point: "it was Vance who left", "it was at Kelm that the dam broke".

They say that Vance left and that the dam broke at Kelm. The words that only point hang on their
own copula, which no clause tells (``POINTING``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import POINTING
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import WHEN, is_finite
from claimcheck.frames import cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COPULAS = frozenset({"was", "is", "were", "’s", "'s"})
PIVOTS = frozenset({"who", "that", "which"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
QUOTES = frozenset('"“”()')
HELPERS = frozenset({"aux", "auxpass"})

# Tokens; what is pointed out is a name and an apposition, or a phrase.
LONGEST_FOCUS = 30


def pointed(doc: Doc) -> Iterator[Edit]:
    """What "it was" points out stands in the clause after it, as its subject or its phrase."""
    for it in doc:
        if it.lower_ != "it" or it.i + 1 >= len(doc):
            continue
        copula = doc[it.i + 1]
        if copula.lower_ not in COPULAS or copula.lemma_ != "be" or it.head != copula:
            continue
        sent = list(doc[copula.i + 1 : min(copula.sent.end, copula.i + LONGEST_FOCUS)])
        for pivot in sent:
            verb = _verb(pivot)
            if verb is None:
                continue
            focus = trimmed(sent[: pivot.i - copula.i - 1])
            how = _role(focus, pivot, verb)
            if how:
                yield from _turned(copula, pivot, verb, focus, how)
                yield Edit(it.i, copula.i, POINTING)
            break


def identified(doc: Doc) -> Iterator[Edit]:
    """ "The rain is what broke the dam" says that the rain broke the dam."""
    for verb in doc:
        what = child(verb, ("nsubj",))
        copula = verb.head
        if what is None or what.lower_ != "what" or verb.dep_ not in {"ccomp", "attr"}:
            continue
        subject = child(copula, ("nsubj",))
        plain = copula.lemma_ == "be" and what.i == copula.i + 1 and is_finite(verb)
        if not plain or subject is None or subject.pos_ not in {"NOUN", "PROPN"}:
            continue
        if any(t.dep_ in {"neg", *HELPERS} for t in copula.children):
            continue
        yield from moved(copula, verb, keep={what.i, verb.i, subject.i})
        yield Edit(subject.i, verb.i, what.dep_)
        yield Edit(copula.i, verb.i, POINTING)
        yield Edit(what.i, copula.i, POINTING)


def objects(doc: Doc) -> Iterator[Edit]:
    """What stands straight after the verb of "what" is its object: "what lit it was rum"."""
    for token in doc:
        asked = child(token.head, ("csubj",))
        if token.dep_ != "nsubj" or asked is None or not asked.i < token.i < token.head.i:
            continue
        what = child(asked, ("nsubj",))
        if what is not None and what.lower_ == "what" and token.left_edge.i == asked.i + 1:
            yield Edit(token.i, asked.i, "dobj")


def _verb(pivot: Token) -> Token | None:
    """The verb of the clause that a pivot opens; none where it opens no clause."""
    if pivot.lower_ not in PIVOTS or pivot.dep_ == "det":
        return None
    if pivot.dep_ == "pobj" and pivot.lower_ != "that":
        return None
    verb = pivot.head
    if verb.i <= pivot.i or verb.pos_ not in {"VERB", "AUX"}:
        return None
    return verb if is_finite(verb) else None


def trimmed(tokens: Sequence[Token]) -> list[Token]:
    """Tokens without the marks at their end."""
    found = list(tokens)
    while found and found[-1].is_punct:
        found.pop()
    return found


def _role(focus: Sequence[Token], pivot: Token, verb: Token) -> str:
    """What the focus is in the clause after it; empty where nothing is pointed out."""
    if not focus or any(t.text in QUOTES for t in focus) or asserts(focus):
        return ""
    pauses = sum(t.text in {",", "–", "—"} for t in pivot.doc[focus[0].i : pivot.i])
    # "It was her fear that he had left" is a fear; "it was out of fear, that he left" is none.
    content = focus[-1].lemma_ in cue("nouns", "contents") and focus[-1].i == pivot.i - 1
    if content or _is_denied(focus) or pauses == 1:
        return ""
    if pivot.dep_ in {"nsubj", "nsubjpass"}:
        head = _head(focus)
        return pivot.dep_ if head is not None and _is_meant(head, pivot) else ""
    if pivot.lower_ != "that" or child(verb, SUBJECTS) is None:
        return ""
    return _phrase(focus, pivot, verb)


def _phrase(focus: Sequence[Token], pivot: Token, verb: Token) -> str:
    """How a phrase that is pointed out hangs in its clause: "in May", "to save it", "then"."""
    head, first = _head(focus), _opening(focus)
    if first.tag_ == "TO" and first.head in focus:
        return "advcl"
    if first.tag_ == "IN" and not (_is_adjective(first) or _is_object(pivot, verb)):
        return "prep"
    if head is not None and head.ent_type_ in WHEN and head.dep_ == "npadvmod":
        return "npadvmod"
    return "advmod" if first == focus[-1] and first.lower_ in {"then", "there", "here"} else ""


def _opening(focus: Sequence[Token]) -> Token:
    """The first word of a phrase after "only", "just"."""
    only = cue("clauses", "pointing")
    return next((t for t in focus if t.dep_ != "neg" and t.lower_ not in only), focus[0])


def _is_meant(head: Token, pivot: Token) -> bool:
    """Whether a noun is pointed out, and not what "it" is: "it is a town that lies inland"."""
    if pivot.lower_ == "who" or head.pos_ in {"PROPN", "PRON"}:
        return True
    if head.tag_ == "NN" and head.i == pivot.i - 1 and head.nbor(-1).lower_ in COPULAS:
        return True  # "it was wind that failed": nothing is called "wind" without "a"
    return any(
        t.dep_ == "poss" or t.lower_ in {"the", "this", "these"} for t in head.children
    ) and not any(
        t.tag_ == "JJS" or t.lower_ in cue("clauses", "selecting") for t in head.children
    )


def asserts(focus: Sequence[Token]) -> bool:
    """Whether there is a clause in what would be pointed out."""
    return any(t.pos_ in {"VERB", "AUX"} and is_finite(t) for t in focus)


def _is_denied(focus: Sequence[Token]) -> bool:
    """Whether it is not what is pointed out: "it was not Vance who left" leaves open who did.

    "It was not until May that she left" says when she did.
    """
    first = focus[0].lower_
    denied = first in {"not", "n't", "n’t", "no", "never", "neither", "hardly"}
    return denied and not any(t.lower_ in {"until", "till"} for t in focus[1:2])


def _is_adjective(first: Token) -> bool:
    """ "It was of no use that he came": a phrase that says what coming was."""
    return first.lower_ in {"of", "like", "as", "beyond", "without"} or (
        first.lower_ == "out" and not _is_out_of(first)
    )


def _is_out_of(first: Token) -> bool:
    """Whether "out of" gives what somebody acts out of: "it was out of fear that he left"."""
    moved = cues.load("causes")["moved"]["words"]
    words = first.doc[first.i + 1 : first.sent.end]
    return len(words) > 1 and words[0].lower_ == "of" and words[1].lower_ in moved


def _is_object(pivot: Token, verb: Token) -> bool:
    """Whether a clause says which noun is meant: "it was on the boat that she had built"."""
    return pivot.dep_ == "dobj" and verb.lemma_ not in cue("clauses", "intransitive")


def _head(focus: Sequence[Token]) -> Token | None:
    """The noun of what is pointed out."""
    inside = {t.i for t in focus}
    tops = [t for t in focus if t.head.i not in inside and t.dep_ not in {"neg", "punct"}]
    return next((t for t in tops if t.pos_ in NOUNS), None)


def _turned(
    copula: Token, pivot: Token, verb: Token, focus: Sequence[Token], how: str
) -> Iterator[Edit]:
    """The clause after the pivot in the place of the copula, with the focus in it."""
    inside = {t.i for t in focus}
    keep = inside | {copula.i - 1, verb.i, pivot.i}
    yield from moved(copula, verb, keep=keep)
    yield Edit(copula.i, verb.i, POINTING)
    yield Edit(pivot.i, copula.i, POINTING)
    top = _head(focus) if how.startswith("nsubj") else _top(focus, how)
    if top is not None:
        yield Edit(top.i, verb.i, how)
        yield from _gathered(focus, top)
    for token in copula.doc[pivot.i + 1 : copula.sent.end]:
        outside = token.head.i in inside and token != verb
        if outside or (token.head.i == copula.i and token.is_punct):
            yield Edit(token.i, verb.i, "prep" if token.dep_ == "conj" else token.dep_)


def _top(focus: Sequence[Token], how: str) -> Token:
    """The word by which a phrase hangs in its clause."""
    first = _opening(focus)
    if how in {"prep", "advmod"}:
        return first
    if how == "advcl":
        return first.head
    return next(t for t in focus if t.dep_ == "npadvmod")


def _gathered(focus: Sequence[Token], top: Token) -> Iterator[Edit]:
    """What else stands in the focus hangs on it."""
    inside = {t.i for t in focus}
    for token in focus:
        if token != top and token.head.i not in inside:
            yield Edit(token.i, top.i, token.dep_ if token.is_punct else "advmod")


def moved(copula: Token, verb: Token, *, keep: set[int]) -> Iterator[Edit]:
    """The verb in the place of a copula, with what else hung on that."""
    if copula.dep_ == "ROOT":
        yield Edit(verb.i, verb.i, "ROOT")
    elif not hangs_on(copula, verb):
        yield Edit(verb.i, copula.head.i, copula.dep_)
    for token in copula.children:
        if token.i not in keep and not hangs_on(verb, token):
            yield Edit(token.i, verb.i, token.dep_)
