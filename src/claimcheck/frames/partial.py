"""Amounts that are some of a figure, not the figure: "eight more", "five of those missing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.references import points_back

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from claimcheck.model import Place

_CUES = cues.load("counted")["partial"]
_MORE = frozenset(_CUES["more"])
_AMONG = frozenset(_CUES["among"])
_SOME = frozenset(_CUES["some"])
_KNOWN = frozenset(_CUES["known"])
_STATES = frozenset(_CUES["states"])

_WHERE = frozenset({"in", "at", "on", "near", "aboard", "inside", "under"})

_RELATIVE = frozenset({"which", "where", "when"})
_BESIDE = frozenset({"after", "since", "than", "before", "like", "unlike", "beside", "besides"})

# "The two bodies" are known already; "the 304 dead" tells how many there were. Reports write
# out what is below ten (as the style guides of news agencies ask), and count what is above.
_FEW = 10


def is_part(doc: Doc, place: Place) -> bool:
    """Whether the amount at some tokens, its noun included, is part of what was counted."""
    words = doc[place.start : place.end]
    # "Some 40 people" is a rounded figure, "some people" an unknown part of one.
    some = words[0].lower_ in _SOME and not any(token.like_num for token in words)
    if some or any(_adds(token) for token in doc[place.start : place.end + 1]):
        return True
    if points_back(doc, place.end - 2) or points_back(doc, place.end):
        return True
    known = _among(doc, place) or _is_known(doc, place) or _acts(words[-1])
    return known or _is_placed(words) or _is_shared_out(words) or _of_another(doc, place)


def _adds(token: Token) -> bool:
    """ "Eight more", "another nine"; not "more than eight" or "eight or more"."""
    if token.lower_ not in _MORE:
        return False
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    before = token.nbor(-1).lower_ if token.i else ""
    return after != "than" and before not in {"or", "no"}


def _among(doc: Doc, place: Place) -> bool:
    """ "Among them four pupils", "including 12 children", "of the missing, five were found"."""
    before = doc[max(0, place.start - 2) : place.start]
    if any(token.lower_ in _AMONG for token in before):
        return True
    opener = doc[place.start].sent.start
    return opener < place.start and doc[opener].lower_ == "of"


_WHICH = frozenset({"which", "who", "that"})


def _is_known(doc: Doc, place: Place) -> bool:
    """ "The same two bodies", "these three men", "the two survivors": told of before."""
    words = doc[max(0, place.start - 2) : place.end]
    if any(token.lower_ in _KNOWN for token in words):
        return True
    before = doc[place.start - 1].lower_ if place.start else ""
    first = doc[place.start]
    definite = before == "the" or first.lower_ == "the"
    number = next((token for token in doc[place.start : place.end] if token.like_num), None)
    noun = doc[place.end - 1]
    clause = next((child for child in noun.rights if child.dep_ == "relcl"), None)
    if clause is not None and doc[place.end].lower_ in _WHICH:
        return False  # "the eight clinics which closed" are all that did
    # "The better part of two hours" is a length, however it is put.
    most = any(token.lower_ == "part" for token in words)
    return definite and not most and number is not None and number.lower_ in _small()


def _is_placed(words: Span) -> bool:
    """ "Eight of the workers died in the tunnel": of those who died, some died there."""
    of = [token.i for token in words if token.lower_ == "of" and token.dep_ == "prep"]
    number = next((token for token in words if token.like_num), None)
    if not of or number is None or number.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    if words[0].doc[of[0] + 1].lower_ not in {"the", "those", "them", "these"}:
        return False
    return any(
        prep.dep_ == "prep"
        and prep.lower_ in _WHERE
        and prep.i > number.head.i
        and _is_site(prep)
        for prep in number.head.children
    )


def _is_shared_out(words: Span) -> bool:
    """ "Fifteen persons died at the scene and two in hospital": neither is all of them."""
    number = next((token for token in words if token.like_num), None)
    noun = number.head if number is not None and number.dep_ == "nummod" else number
    if noun is None or noun.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    return any(
        other.dep_ == "conj"
        and other.tag_ == "CD"
        and any(
            child.dep_ in {"prep", "advmod"} and child.i > other.i for child in other.children
        )
        for other in noun.head.children
    )


def _of_another(doc: Doc, place: Place) -> bool:
    """ "The worst since that of 1976, in which 24 persons died": of what is compared with."""
    before = [token.lower_ for token in doc[doc[place.start].sent.start : place.start]]
    relative = next((at for at, word in enumerate(before) if word in _RELATIVE), None)
    if relative is None or "," in before[relative:]:
        return False
    phrase = before[:relative]
    while phrase and phrase[-1] in _WHERE | {","}:
        phrase.pop()
    commas = [at for at, word in enumerate(phrase) if word == ","]
    phrase = phrase[commas[-1] + 1 :] if commas else phrase
    at = next((at for at, word in enumerate(phrase) if word in _BESIDE), None)
    return at is not None and any(word in {"that", "those"} for word in phrase[at + 1 :])


def _is_site(prep: Token) -> bool:
    """Whether a phrase names a place, not a time."""
    return any(
        token.dep_ == "pobj" and token.ent_type_ not in {"DATE", "TIME"}
        for token in prep.children
    )


def _acts(noun: Token) -> bool:
    """ "Several survivors recalled", "12 victims told": some of them do something."""
    verb = noun.head
    return (
        noun.lemma_.lower() in _STATES
        and noun.dep_ == "nsubj"
        and verb.pos_ == "VERB"
        and verb.lemma_ not in cues.load("counted")["level"]["verbs"]
    )


def _small() -> frozenset[str]:
    """Number words below ten, spelled out."""
    small = cues.load("numerals")["small"]
    return frozenset(word for word, value in small.items() if int(value) < _FEW)
