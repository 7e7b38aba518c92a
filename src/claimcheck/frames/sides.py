"""The two sides of a causal verb: who or what does it, to what, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frames import phrases
from claimcheck.frames.links import is_event
from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset({"dobj", "ccomp", "xcomp"})
RELATIVES = frozenset({"which", "that", "who"})

# Under these a participle is passive without an auxiliary: "a raid triggered by a leak".
BARE_PASSIVES = frozenset({"acl", "advcl", "relcl", "amod", "conj"})


def doer(verb: Token) -> Place | None:
    """What the subject stands for: a noun phrase, or the clause that "prompting" sums up."""
    subject = _own_subject(verb)
    if subject is not None and subject.lower_ in RELATIVES and (cleft := _cleft(verb)):
        subject = cleft
    if subject is not None and subject.lower_ == "what":
        named = _named(verb)
        return phrases.place(named) if named is not None else None
    if subject is not None and subject.lower_ in RELATIVES and verb.dep_ == "relcl":
        sums_up = subject.lower_ == "which" and _after_comma(verb) and not is_event(verb.head)
        return _before(verb) if sums_up else noun_alone(verb.head)
    if subject is None and verb.dep_ in {"conj", "xcomp"}:
        subject = phrases.subject(verb)
        if subject is None and verb.dep_ == "conj" and verb.head.tag_ == "VBG":
            return doer(verb.head)
    if subject is not None:
        return phrases.place(subject)
    if verb.dep_ == "acl":
        return noun_alone(verb.head)
    return _before(verb) if verb.dep_ == "advcl" and verb.tag_ == "VBG" else None


def _cleft(verb: Token) -> Token | None:
    """ "It was rust that felled the bridge": the parser may take "that" for a clause's."""
    over = verb.head
    if verb.dep_ not in {"ccomp", "advcl", "relcl"} or over.lemma_ != "be":
        return None
    if not any(child.lower_ == "it" for child in over.lefts):
        return None
    return next((child for child in over.rights if child.dep_ == "attr"), None)


def _named(verb: Token) -> Token | None:
    """ "Rust was what felled the bridge", "what felled the bridge was rust"."""
    over = verb.head
    if verb.dep_ not in {"ccomp", "csubj", "nsubj", "attr"} or over.lemma_ != "be":
        return None
    if any(child.dep_ == "neg" for child in over.children):
        return None
    if verb.i > over.i:
        return next((c for c in over.lefts if c.dep_ in {"nsubj", "csubj"}), None)
    return next((c for c in over.rights if c.dep_ == "attr"), None)


def patient(verb: Token) -> Place | None:
    """What a passive verb is said of."""
    subject = phrases.subject(verb)
    if subject is not None and subject.lower_ not in RELATIVES:
        return phrases.place(subject)
    if verb.dep_ in {"acl", "relcl"}:
        return noun_alone(verb.head)
    return _before(verb) if verb.dep_ == "advcl" else None


def makes_act(verb: Token) -> bool:
    """What is done to the object is an act: "made them leave", not "made sure"."""
    acts = (child for child in verb.children if child.dep_ in {"ccomp", "xcomp"})
    return any(act.tag_ == "VB" for act in acts)


def result(verb: Token, *, event: bool) -> Place | None:
    """What comes of it: the object with what is said of it.

    Args:
        verb: The verb.
        event: The object must happen or be given a state: "left 40 dead", not "left the town".
    """
    effect = next((child for child in verb.children if child.dep_ in OBJECTS), None)
    if effect is None:
        # "Sparked but did not explain the riot": the second verb's object is the first's, too.
        joined = (c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB")
        other = next(joined, None)
        return result(other, event=event) if other is not None else None
    if event:
        thing = effect.dep_ == "dobj" and not is_event(effect)
        if thing and not _is_given_state(verb, effect):
            return None
    parts = [
        phrases.place(child)
        for child in verb.children
        if child == effect
        or (child.i > effect.i and child.dep_ in {"xcomp", "oprd", "ccomp", "prep"})
    ]
    return Place(min(part.start for part in parts), max(part.end for part in parts))


def _is_given_state(verb: Token, thing: Token) -> bool:
    """ "Left 40 dead", "left 40 people injured": the parser hangs "injured" on the people."""
    if any(child.dep_ in {"oprd", "acomp", "xcomp", "ccomp"} for child in verb.children):
        return True
    return any(
        c.dep_ == "acl" and c.tag_ == "VBN" and c.i == thing.i + 1 for c in thing.children
    )


def is_eventful(verb: Token) -> bool:
    """The subject happens rather than acts ("the storm destroyed the pier"), or is a clause."""
    subject = phrases.subject(verb) if verb.dep_ == "xcomp" else _own_subject(verb)
    if subject is None:
        return verb.dep_ == "advcl" or (verb.dep_ == "acl" and is_event(verb.head))
    if subject.lower_ in RELATIVES and verb.dep_ == "relcl":
        return _after_comma(verb) or is_event(verb.head)
    return (
        subject.lower_ in {"this", "that", "it"} or subject.dep_ == "csubj" or is_event(subject)
    )


def is_passive(verb: Token) -> bool:
    """With an auxiliary, or a participle that hangs on a noun: "a raid triggered by a leak"."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        return True
    bare = verb.tag_ == "VBN" and verb.dep_ in BARE_PASSIVES
    return bare and not any(child.dep_ in {"aux", "dobj"} for child in verb.children)


def below(head: Token, dep: str, word: str) -> Token | None:
    """The noun or gerund under one preposition of a word."""
    prep = next((c for c in head.children if c.dep_ == dep and c.lower_ == word), None)
    return under(prep) if prep is not None else None


def under(prep: Token) -> Token | None:
    """The noun or gerund under a preposition."""
    return next((child for child in prep.children if child.dep_ in {"pobj", "pcomp"}), None)


def noun_alone(head: Token) -> Place:
    """A noun phrase without the clauses that hang on it."""
    whole = phrases.place(head, without=phrases.ASIDES)
    return Place(whole.start, max(whole.end, head.i + 1))


def _own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in phrases.SUBJECTS), None)


def _after_comma(verb: Token) -> bool:
    """A relative clause after a comma may sum up the whole clause before it."""
    at = verb.left_edge.i
    return at > 0 and verb.doc[at - 1].text == ","


def _before(verb: Token) -> Place:
    """The clause that a participle or "which" sums up, up to it."""
    over = verb.head
    while over.pos_ not in {"VERB", "AUX"} and over.head != over:
        over = over.head
    start = over.left_edge.i
    if start >= verb.left_edge.i:
        return phrases.trim(verb.doc, Place(verb.right_edge.i + 1, over.right_edge.i + 1))
    return phrases.trim(verb.doc, Place(start, verb.left_edge.i))
