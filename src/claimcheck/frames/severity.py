"""How badly those were hurt whom a figure counts: "five of them seriously".

Who was hurt badly is among those who were hurt, as a group that is named is among the whole:
the figure is in a unit of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.callings import refers
from claimcheck.frames.nouns import classes
from claimcheck.frames.units import PEOPLE
from claimcheck.model import Mention, Place, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

INJURED = "injured"

# From a figure to how badly: "40 people were said to be seriously hurt".
_REACH = 6
_BETWEEN = frozenset({"AUX", "VERB", "ADV", "ADJ", "PART"})


def graded(doc: Doc, found: Sequence[Mention[Quantity]]) -> list[Mention[Quantity]]:
    """The amounts of a block, those of the badly hurt in a unit of their own."""
    told: list[Mention[Quantity]] = []
    for mention in found:
        injured = mention.value.counted == INJURED or _goes_on(doc, mention, told)
        grade = _grade(doc, mention.place) if injured else ""
        told.append(_of_grade(doc, mention, grade) if grade else mention)
    return told


def _goes_on(doc: Doc, mention: Mention[Quantity], before: Sequence[Mention[Quantity]]) -> bool:
    """ "40 people were hurt, five seriously": the figure before says what is counted."""
    if mention.value.counted or mention.value.unit or not before:
        return False
    last = before[-1]
    near = doc[last.place.start].sent == doc[mention.place.start].sent
    return near and last.value.counted == INJURED


def _grade(doc: Doc, place: Place) -> str:
    """How badly they were hurt whom an amount counts; empty where it is not said."""
    for token in doc[place.start : place.end]:
        if token.lower_ in _grades():
            return _grades()[token.lower_]
    before = [token.lower_ for token in doc[max(0, place.start - 2) : place.start]]
    # "Seriously injuring seven".
    if before and before[0] in _grades() and _harms(doc[place.start - 1]):
        return _grades()[before[0]]
    for token in doc[place.end : place.end + _REACH]:
        if token.lower_ in _grades():
            return _grades()[token.lower_]
        if token.pos_ not in _BETWEEN:
            break
    return ""


def _harms(token: Token) -> bool:
    return classes("patients").get(token.lemma_.lower()) == INJURED


def _of_grade(doc: Doc, mention: Mention[Quantity], grade: str) -> Mention[Quantity]:
    """An amount as the figure of those who were hurt as badly."""
    value, place = mention.value, mention.place
    if refers(doc, place.end - 2):
        place = Place(place.start, place.end - 2)
    more = value.part and value.whole is None
    kind = grade if value.unit in {"", PEOPLE} else f"{grade} {value.unit}"
    quote = doc[place.start : place.end].text
    told = replace(value, unit=kind, counted=INJURED, whole=None, part=more, quote=quote)
    return Mention(place, told)


@cache
def _grades() -> dict[str, str]:
    """Word -> unit."""
    table = cues.load("counted")["severity"]
    return {word: unit for unit, words in table.items() for word in words}
