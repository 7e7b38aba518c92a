"""Whose words a verb or a noun of saying reports: what the speaker is called."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, phrases

if TYPE_CHECKING:
    from spacy.tokens import Token


def speaker(verb: Token) -> str | None:
    """The subject of a verb of saying; ``None`` where the verb reports nothing here."""
    cited = next((child for child in verb.children if child.lower_ == "citing"), None)
    source = below(cited, "dobj") if cited is not None else ""
    if source:
        return source
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if passive or (verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN"):
        return agent(verb)
    subject = phrases.subject(verb)
    if subject is None or subject.dep_ in {"nsubjpass", "csubj", "csubjpass"}:
        return "" if subject is not None else _controller(verb)
    if verb.lemma_ in _cues("showing_verbs") and not _is_document(subject):
        return None
    if subject.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl":
        return phrases.name(verb.head)
    return named(subject)


def named(noun: Token) -> str:
    """By name where one follows: "their lawyer, Ines Brandt"."""
    names = (c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN")
    name = next(names, None) if noun.pos_ != "PROPN" else None
    return phrases.name(noun if name is None else name)


def agent(verb: Token) -> str:
    """Who stands after "by"; empty for nobody, and for a time."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    named = next((child for child in by.children if child.dep_ == "pobj"), None) if by else None
    # "Had been confirmed dead by noon" names no speaker.
    if named is None or named.ent_type_ in {"DATE", "TIME"} or named.lemma_ in _cues("times"):
        return ""
    return phrases.name(named)


def below(head: Token, dep: str) -> str:
    """The noun that hangs on a word in one way, as it would be named; empty without one."""
    found = next((child for child in head.children if child.dep_ == dep), None)
    return phrases.name(found) if found is not None else ""


def _controller(verb: Token) -> str | None:
    """Who speaks in "..., adding that" or "a report saying that": whose clause it hangs on."""
    if verb.dep_ == "acl":
        return phrases.name(verb.head)
    if verb.dep_ in {"advcl", "xcomp", "conj"} and verb.head != verb:
        # "Parents were sent a message saying that": the message speaks.
        held = next((c for c in verb.head.children if c.dep_ == "dobj"), None)
        if held is not None and held.lemma_ in _cues("documents") | _cues("nouns"):
            return phrases.name(held)
        subject = phrases.subject(verb.head)
        return phrases.name(subject) if subject is not None else None
    return None


def _is_document(subject: Token) -> bool:
    return subject.lemma_.lower() in _cues("documents") or subject.ent_type_ in {
        "PERSON",
        "ORG",
    }


def owner(noun: Token, prepositions: Collection[str] = ("by", "from")) -> str:
    """Whose a count or a claim is: "the ministry's count", "a claim by residents"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return phrases.name(child)
        if child.dep_ in {"prep", "agent"} and child.lower_ in prepositions:
            return below(child, "pobj")
    return ""


def denier(noun: Token) -> str:
    """ "The owners rejected the claim that": the denial of what follows is theirs."""
    over = noun.head
    if noun.dep_ != "dobj" or over.lemma_ not in cues.load("modality")["denied_verbs"]:
        return ""
    subject = phrases.subject(over)
    return named(subject) if subject is not None else ""


@cache
def _cues(key: str) -> frozenset[str]:
    return frozenset(cues.load("speakers")[key])
