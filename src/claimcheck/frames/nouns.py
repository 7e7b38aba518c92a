"""The counted noun: where it stands, what it is called, and the class that it names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.lexicon import broader

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CUES = cues.load("counted")
PEOPLE = "people"
# "No more than a dozen villagers" counts villagers.
NUMBERS = frozenset({"dozen", "score", "hundred", "thousand", "million", "billion"})
NOMINAL = frozenset({"NOUN", "PROPN"})
_WITHIN = frozenset({"ADJ", "ADV", "DET", "NUM"})
# From the amount to its noun: "300 unidentified, badly burned bodies".
_REACH = 8


def noun_after(doc: Doc, at: int) -> Token | None:
    """The head of the phrase that an amount opens: "50 cartel gunmen", "dozens of people"."""
    if at + 1 < len(doc) and doc[at].text in "-‐‑" and doc[at + 1].pos_ in NOMINAL:
        return doc[at + 1]  # "a six-part series" counts parts
    here = at
    while here < len(doc) and doc[here].text in {"—", "–", "-", ",", ")"} and here < at + 2:
        here += 1
    of = here < len(doc) and doc[here].lower_ == "of"
    if not of and here != at:
        return None
    if not of and _opens_another(doc, here):
        return None  # "before eight the ten-metre mast fell" counts no masts
    found = _first_noun(doc, here + of, possessors=not of)
    if of and found is not None and not _can_be_whole(doc, end=at, at=here + 1, noun=found):
        return None
    return found


def _opens_another(doc: Doc, at: int) -> bool:
    """Whether a phrase of its own begins after a number: "eight the mast"."""
    number = doc[at - 1] if at else None
    if number is None or at >= len(doc) or number.pos_ != "NUM" or number.lower_ == "half":
        return False
    return doc[at].lower_ in {"the", "a", "an", "this", "that", "its", "his", "her", "their"}


def _first_noun(doc: Doc, at: int, *, possessors: bool) -> Token | None:
    """The head of the noun phrase at a token; its possessor, where that may be counted."""
    found: Token | None = None
    for token in doc[at : at + _REACH]:
        if token.pos_ in NOMINAL and not token.is_currency:
            found = token
        elif found is not None and (
            token.text == "-" or (token.tag_ == "POS" and not possessors)
        ):
            found = None
        elif found is not None or not _may_precede(token):
            break
    return found


def _can_be_whole(doc: Doc, *, end: int, at: int, noun: Token) -> bool:
    """Whether "of" takes something that has parts: "12 of the men", "dozens of men"."""
    if doc[end - 1].tag_ == "NNS" or noun.tag_ in {"NNS", "NNPS"}:
        return True
    determined = doc[at].pos_ in {"DET", "PRON", "NUM"}
    share = doc[end - 1].text == "%" or doc[end - 1].lower_ in {"percent", "cent", "half"}
    return determined or share


def _may_precede(token: Token) -> bool:
    """Whether a word may stand between a number and its noun."""
    if token.lower_ in skipped() or token.text in {"-", "–", "'s", "’s", '"', "“"}:
        return True
    if _joins_qualities(token):
        return True
    if token.pos_ in _WITHIN:
        return token.dep_ in {"amod", "det", "nummod", "advmod", "poss", "compound", "nmod"}
    return (token.pos_ == "VERB" and token.dep_ == "amod") or token.dep_ == "poss"


def _joins_qualities(token: Token) -> bool:
    """Whether a word belongs to two qualities of a noun: "212 current and former members"."""
    first = token.head
    joined = token.dep_ in {"cc", "conj"} and first.dep_ == "amod"
    return joined and first.pos_ == "ADJ" and token.i < first.head.i


def lemma(head: Token) -> str:
    """A noun with the nouns that compound it, singular and merged with its synonyms."""
    own = head.lemma_.lower()
    parts = [
        child.lemma_.lower()
        for child in head.lefts
        if child.dep_ == "compound"
        and child.pos_ == "NOUN"
        and child.is_alpha
        and child.lower_ not in NUMBERS
        and not _hyphened(child)
    ]
    whole = " ".join([*parts, own])
    return _same().get(whole) or " ".join([*parts, _same().get(own, own)])


def _hyphened(token: Token) -> bool:
    """ "second-year students": "year" is half of an adjective."""
    return token.i > 0 and token.nbor(-1).text == "-"


def unit(head: Token) -> str:
    """``people`` for anyone; else the noun."""
    own = head.lemma_.lower()
    if own in _anyone() or own in classes("nouns"):
        return PEOPLE
    return lemma(head)


def is_person(head: Token) -> bool:
    """Whether a noun names people."""
    own = head.lemma_.lower()
    return own in _anyone() or own in _some()


def calls_people(noun: Token) -> bool:
    """Whether a noun is what people are called: by its list, or as a kind of person."""
    return is_person(noun) or broader("person", noun.lemma_.lower())


def are_people(kind: str) -> bool:
    """Whether a unit counts people: "people", "firefighter", "crew member"."""
    own = kind.rpartition(" ")[2]
    return own == PEOPLE or own in _anyone() or own in _some() or broader("person", own)


def coordinated(head: Token) -> tuple[str, ...]:
    """Classes of a noun or state and of those that are joined to it, in a fixed order."""
    table = classes("nouns") | classes("states")
    first = table.get(head.lemma_.lower()) or table.get(head.lower_)
    if first is None:
        return ()
    found = {first}
    tokens = head.doc
    at = head.i + 1
    while at + 1 < len(tokens) and tokens[at].lower_ in {"and", "or", "and/or", ","}:
        other = tokens[at + 1]
        said = table.get(other.lemma_.lower()) or table.get(other.lower_)
        if said is None or any(child.pos_ == "NUM" for child in other.lefts):
            break
        found.add(said)
        at += 2
    return tuple(sorted(found))


def phrase_end(head: Token) -> int:
    """Index after a noun and those joined to it that its class rests on."""
    end = head.i + 1
    doc = head.doc
    table = classes("nouns") | classes("states")
    while end + 1 < len(doc) and doc[end].lower_ in {"and", "or"}:
        word = doc[end + 1]
        if word.lemma_.lower() not in table and word.lower_ not in table:
            break
        end += 2
    return end


@cache
def classes(table: str) -> dict[str, str]:
    """Word -> class."""
    return {word: name for name, words in _CUES[table].items() for word in words}


@cache
def _same() -> dict[str, str]:
    return {word: name for name, words in _CUES["same"].items() for word in words}


@cache
def _anyone() -> frozenset[str]:
    return frozenset(_CUES["people"]["anyone"])


@cache
def _some() -> frozenset[str]:
    return frozenset(_CUES["people"]["some"])


@cache
def skipped() -> frozenset[str]:
    """Words between a number and its noun that add nothing: "12 more people"."""
    return frozenset(_CUES["skip"]["before"])
