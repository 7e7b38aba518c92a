"""How far a clause commits whoever makes it; with ``negation``, whether it is denied.

"An estimated 40" hedges a figure, not the clause, and is not read here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.negation import negated, negators
from claimcheck.frames.phrases import SUBJECTS
from claimcheck.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["modality", "negated", "negators"]

# The dependencies by which a clause or a noun hangs on what is said about it.
GOVERNED = frozenset({"ccomp", "xcomp", "acl", "csubj", "csubjpass", "oprd", "pcomp", "advcl"})

# "Accused of lying", "suspected of a theft".
OF_DOING = frozenset({"accuse", "suspect"})

# A hedge of the clause itself outweighs that somebody reported it: "police said he may have
# fled" commits the police to a possibility.
WEIGHT = (
    Modality.DENIED,
    Modality.ALLEGED,
    Modality.POSSIBLE,
    Modality.PROBABLE,
    Modality.REPORTED,
)


def modality(head: Token) -> Modality:
    """How far the clause of this verb or asserting noun commits whoever makes it."""
    found = {*_own(head), *_governing(head)}
    return next((value for value in WEIGHT if value in found), Modality.CERTAIN)


def _own(head: Token) -> Iterator[Modality]:
    """What the clause's own words say: modal verbs, adverbs, adjectives, "according to"."""
    modal = next((child for child in head.children if child.dep_ == "aux"), None)
    for child in head.children:
        word = child.lower_
        if child.dep_ == "aux" and word in _cues("possible_modals"):
            denies = word in _cues("ability_when_negated") and _negative_words(head)
            if not denies:
                yield Modality.POSSIBLE
        elif child.dep_ == "aux" and word in {"would", "must"} and _perfect(head):
            yield Modality.POSSIBLE if word == "would" else Modality.PROBABLE
        elif child.dep_ in {"advmod", "npadvmod"}:
            yield from _by_word(word, "adverbs")
        elif child.dep_ == "amod":
            yield from _by_word(word, "adjectives")
        elif child.dep_ == "mark" and word in {"if", "whether", "unless"}:
            yield Modality.POSSIBLE
        elif child.dep_ in {"acomp", "oprd"} and _hedges(child):
            yield from _by_word(child.lower_, "adjectives")
        elif child.dep_ == "prep" and word == "according":
            yield Modality.REPORTED
    if any(child.dep_ == "auxpass" for child in head.children) and _open(head):
        yield from _by_verb(head)
    if head.lemma_ in {"seem", "appear"} and _open(head):
        yield Modality.PROBABLE
    if head.dep_ == "conj" and modal is None and not _has_subject(head):
        yield from _own(head.head)


def _governing(head: Token) -> Iterator[Modality]:
    """What stands over the clause: "deny that", "the claim that", "is said to"."""
    if head.dep_ == "conj" and head.head != head:
        yield from _governing(head.head)
        return
    over = head.head
    if over == head:
        return
    if head.pos_ in {"NOUN", "PROPN"}:
        yield from _over_noun(head)
    elif head.dep_ == "pcomp" and over.lower_ == "of":
        # The parser may hang "of lying" on whom they accuse.
        for verb in (over.head, over.head.head):
            if verb.lemma_ in OF_DOING:
                yield from _by_verb(verb)
                return
    elif head.dep_ in GOVERNED:
        # "Left when he claimed": an adverbial clause is not governed by its verb.
        if head.dep_ == "advcl" and not _framed(head):
            return
        if over.pos_ in {"VERB", "AUX"}:
            yield from _by_verb(over)
            yield from _by_complement(over)
        elif over.pos_ in {"NOUN", "PROPN"} and head.dep_ in {"acl", "ccomp", "pcomp"}:
            yield from _by_noun(over, head)
        elif over.pos_ == "ADJ":
            yield from _by_word(over.lower_, "adjectives")
            if over.lower_ in _cues("false_adjectives"):
                yield Modality.DENIED


def _over_noun(head: Token) -> Iterator[Modality]:
    """The verb over an asserting noun: "denied involvement", "rejected the claim"."""
    over = head.head
    if head.dep_ not in {"dobj", "nsubjpass"}:
        return
    said = over.lemma_ in _cues("denied_verbs") and head.lemma_ in _cues("said_nouns")
    if said or over.lemma_ in _cues("denies_any_noun"):
        yield Modality.DENIED
    elif over.lemma_ in {"allege", "claim"}:
        yield Modality.ALLEGED


def _by_verb(verb: Token) -> Iterator[Modality]:
    lemma = verb.lemma_
    for value in (Modality.DENIED, Modality.ALLEGED, Modality.PROBABLE, Modality.POSSIBLE):
        if lemma in _cues(f"{value}_verbs"):
            # "did not deny that" neither denies nor asserts: somebody let it stand.
            undone = value is Modality.DENIED and bool(_negative_words(verb))
            yield Modality.REPORTED if undone else value
            return
    if lemma in cues.load("speakers")["verbs"]:
        yield Modality.REPORTED


def _by_complement(verb: Token) -> Iterator[Modality]:
    """What stands beside the verb: "it is possible that", "found no evidence that"."""
    for child in verb.children:
        if child.dep_ in {"acomp", "attr", "dobj", "oprd"}:
            if child.pos_ == "ADJ":
                yield from _by_word(child.lower_, "adjectives")
                if child.lower_ in _cues("false_adjectives"):
                    yield Modality.DENIED
            elif child.pos_ == "NOUN" and _no(child):
                yield from _by_missing(child)


def _by_noun(noun: Token, head: Token) -> Iterator[Modality]:
    if _no(noun):
        yield from _by_missing(noun)
        return
    over = noun.head
    if noun.dep_ == "dobj" and over.lemma_ in _cues("denied_verbs"):
        yield Modality.DENIED
    false = any(child.lower_ in _cues("false_adjectives") for child in noun.children)
    if false and noun.lemma_ in _cues("said_nouns"):
        yield Modality.DENIED
    # "the plan that failed" is a relative clause; "the claim that it failed" is content.
    if head.dep_ == "acl" and not _framed(head) and head.tag_ in {"VBN", "VBG"}:
        return
    for value in WEIGHT:
        if noun.lemma_ in _cues(f"{value}_nouns"):
            yield value
            return


def _by_missing(noun: Token) -> Iterator[Modality]:
    if noun.lemma_ in _cues("evidence_nouns"):
        yield Modality.DENIED


def _by_word(word: str, kind: str) -> Iterator[Modality]:
    for value in (Modality.ALLEGED, Modality.REPORTED, Modality.POSSIBLE, Modality.PROBABLE):
        if word in _cues(f"{value}_{kind}"):
            yield value
            return


def _hedges(adjective: Token) -> bool:
    """An adjective with a clause of its own: "is likely to", "are set to"."""
    return any(child.dep_ in {"xcomp", "ccomp"} for child in adjective.children) or any(
        child.dep_ in {"xcomp", "ccomp"} for child in adjective.head.children
    )


def _open(head: Token) -> bool:
    return any(child.dep_ in {"xcomp", "oprd"} for child in head.children)


def _framed(head: Token) -> bool:
    return any(child.dep_ == "mark" or child.lower_ == "that" for child in head.children)


def _perfect(head: Token) -> bool:
    return any(
        child.dep_ == "aux" and child.lower_ in {"have", "'ve"} for child in head.children
    )


def _has_subject(head: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in head.children)


def _no(noun: Token) -> bool:
    return any(child.lower_ == "no" for child in noun.children)


def _negative_words(head: Token) -> bool:
    return any(child.lower_ in _cues("negative_words") for child in head.children)


@cache
def _cues(key: str) -> frozenset[str]:
    return frozenset(cues.load("modality").get(key, ()))
