"""What a bare number is the level of: "the toll rose to 28", "deaths exceeding 80"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.nouns import classes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CUES = cues.load("counted")
POPULATION = "population"


def noun_before(doc: Doc, start: int) -> Token | None:
    """The noun that a number follows: "a toll of 28", "deaths exceeding 80", "Deaths: 21"."""
    at = start - 1
    if at < 0:
        return None
    token = doc[at]
    if token.text in {":", "(", "|", "\t"} and at:
        token = doc[at - 1]
        if _is_done(token):
            return doc[at - 2]
    elif token.pos_ == "ADP" or token.lower_ == "to":
        return _noun_of(token)
    elif token.pos_ == "VERB":
        return level_subject(token)
    return token if token.lemma_.lower() in classes("nouns") else None


def _is_done(token: Token) -> bool:
    """Whether a word before a colon says what was done to those before it: "Shots fired:"."""
    deeds = {*_CUES["fired"]["verbs"], *_CUES["destroyed"]["verbs"]}
    first = token.i == token.sent.start + 1
    return first and token.tag_ in {"VBN", "VBD"} and token.lemma_.lower() in deeds


def _noun_of(token: Token) -> Token | None:
    """What a preposition before a number hangs on: "toll of 28", "rose to 28"."""
    if (
        token.lower_ in {"of", "at"}
        and token.head.pos_ == "NOUN"
        and not _in_preposition(token)
    ):
        return _figure(token.head)
    if token.lower_ in {"to", "at", "from", "between", "of"}:
        top = token.head
        # "Rose by 12 to 40": the parser hangs "to" on a number, and that on "by".
        while top.pos_ in {"NUM", "ADP"} and top.head != top:
            top = top.head
        if top.pos_ in {"VERB", "AUX"}:
            return level_subject(top)
        if top.pos_ == "NOUN" and token.lower_ == "from":
            return _figure(top)
    return None


def _in_preposition(of: Token) -> bool:
    """ "in place of 804", "in case of 12": the noun is no noun here."""
    return of.i > 1 and of.nbor(-2).lower_ in {"in", "on"} and of.nbor(-1).pos_ == "NOUN"


def is_level(verb: str) -> bool:
    """Whether a verb gives the level of its subject: "the bill topped 40 million"."""
    return verb.lower() in _levels()


def is_figure(noun: str) -> bool:
    """Whether a noun is one for figures of something else: "the number of members"."""
    return noun in _figures() or noun in _CUES["level"]["wholes"]


def level_subject(verb: Token) -> Token | None:
    """What a verb gives the level of: "the toll rose to 28", "raised the toll to 28"."""
    if verb.lemma_.lower() not in _levels():
        return None
    if verb.dep_ == "acl" and verb.head.pos_ == "NOUN":
        return _figure(verb.head)
    for wanted in ("dobj", "nsubjpass", "nsubj"):
        for child in verb.lefts if wanted != "dobj" else verb.rights:
            if child.dep_ == wanted and _is_counted(child) and not _is_amount(child):
                return _figure(child)
    return None


def _is_amount(noun: Token) -> bool:
    """Whether a noun is the unit of a figure: "reached 71 percent"."""
    return any(child.dep_ == "nummod" for child in noun.lefts)


def _figure(noun: Token) -> Token:
    """What a figure is of: "the number of deaths" is of deaths; "to a peak" of what rose."""
    if noun.lemma_.lower() not in _figures():
        return noun
    for child in noun.rights:
        inner = [c for c in child.children if _is_counted(c)] if child.lower_ == "of" else []
        # The population of wolves is of wolves, that of the village of those who live in it.
        if inner and (noun.lemma_.lower() != POPULATION or inner[0].tag_ == "NNS"):
            return inner[0]
    if noun.dep_ == "pobj" and noun.head.lower_ == "to":
        top = noun.head.head.head if noun.head.head.lower_ == "from" else noun.head.head
        if top.pos_ == "NOUN":
            return top
        return level_subject(top) or noun
    return noun


def _is_counted(token: Token) -> bool:
    """Whether a token is a noun; the tagger takes one that opens a sentence for a name."""
    return (
        token.pos_ == "NOUN" or token.lower_ in classes("nouns") or token.lower_ in _figures()
    )


@cache
def _levels() -> frozenset[str]:
    change = cues.load("quantities")["change"]["verbs"]
    return frozenset([*_CUES["level"]["verbs"], *change])


@cache
def _figures() -> frozenset[str]:
    return frozenset([*_CUES["level"]["figures"], *_CUES["level"]["bare"]])


@cache
def bare_figures() -> frozenset[str]:
    """Nouns that by themselves do not say what is counted: "the total"."""
    return frozenset(_CUES["level"]["bare"])
