"""What happened to those of whom a part is told: by the count before, or by a phrase.

"12 died", "the dead", "those arrested", "the twelve people who died".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.frames import units
from claimcheck.frames.classes import included, is_event
from claimcheck.frames.nouns import NOMINAL, are_people, calls_people, classes, unit
from claimcheck.frames.predicates import class_of_predicate
from claimcheck.frames.units import PEOPLE
from claimcheck.model import Mention, Place, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VICTIM = "victim"

# "The dead, 12 of whom": the whole stands straight before its part.
_CLOSE = 3


class Struck(NamedTuple):
    """Those to whom something happened.

    Attributes:
        fate: The class in which they are counted.
        unit: What they are; ``people`` where nothing narrows it.
    """

    fate: str
    unit: str


def told_before(
    doc: Doc, start: int, before: Sequence[Mention[Quantity]], noun: Token
) -> Struck | None:
    """Of whom a sentence tells before a token what happened to them, counted or not."""
    first = doc[start].sent.start
    if any(first <= mention.place.start < start for mention in before):
        return last_count(doc, start, before, noun)
    return _by_verb(doc, start) or _within(doc, Place(max(first, start - _CLOSE), start))


def last_count(
    doc: Doc,
    start: int,
    before: Sequence[Mention[Quantity]],
    noun: Token | None = None,
    *,
    across: bool = False,
) -> Struck | None:
    """Whom the last count before a token counts, if it is one of what happened.

    Of "12 were killed and 40 hurt, including three children" nobody can tell whose they are.

    Args:
        doc: The block.
        start: Where the part begins.
        before: The amounts before it.
        noun: What the part is called; ``None`` where it has no noun.
        across: The whole stands in the sentence before: "Among them were three children."
    """
    first = doc[start].sent.start
    if across and first:
        start, first = first, doc[first - 1].sent.start
    counts = [m for m in before if first <= m.place.start and m.place.end <= start]
    counts = [m for m in counts if not (m.value.ordinal or units.kind(m.value.unit))]
    # "Arrested 30 people in five raids, including 12 minors".
    if noun is not None and calls_people(noun):
        counts = [m for m in counts if not m.value.unit or are_people(m.value.unit)]
    if not counts or not is_event(counts[-1].value.counted):
        return None
    last, end = counts[-1].value, counts[-1].place.end
    others = [m.value for m in counts[:-1] if is_event(m.value.counted)]
    two = others and others[-1].counted != last.counted and others[-1].unit == last.unit
    if two or _others_between(doc, end, start):
        return None
    return Struck(last.counted, last.unit)


def _others_between(doc: Doc, end: int, start: int) -> bool:
    """Whether other people stand straight before a part: "died as mourners met, among them"."""
    at = start - 1
    while at > end and doc[at].is_punct:
        at -= 1
    return at >= end and doc[at].tag_ == "NNS" and calls_people(doc[at])


def told_within(doc: Doc, place: Place, mentions: Sequence[Mention[Quantity]]) -> Struck | None:
    """Who the whole is that stands at some tokens: "the twelve people who died"."""
    for mention in mentions:
        inside = place.start <= mention.place.start < place.end
        if inside and is_event(mention.value.counted):
            return Struck(mention.value.counted, mention.value.unit)
    return _within(doc, place)


def told_of_subject(
    doc: Doc, verb: Token, mentions: Sequence[Mention[Quantity]]
) -> Struck | None:
    """Who the subject of a verb is: "the dead include three nurses", "were three nurses"."""
    noun = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    if noun is not None and noun.tag_ in {"WDT", "WP"}:
        noun = verb.head
    if noun is None or noun.i > verb.i:
        return None
    return told_within(doc, Place(noun.left_edge.i, verb.i), mentions)


def _within(doc: Doc, place: Place) -> Struck | None:
    """Those whom a phrase names; ``None`` where it names none or two classes of them."""
    said = [fate for token in doc[place.start : place.end] if (fate := _fate(token))]
    found = list(dict.fromkeys(said))
    # "The victims who died" are the dead.
    narrow = [
        one for one in found if not any(included(other, one) for other in found if other != one)
    ]
    return Struck(narrow[0], PEOPLE) if len(narrow) == 1 else None


def _by_verb(doc: Doc, at: int) -> Struck | None:
    """Those whom the last noun of a sentence names of whom a verb says what happened."""
    for token in reversed(doc[doc[at].sent.start : at]):
        if token.pos_ in NOMINAL and token.tag_ in {"NNS", "NNPS"}:
            fate = class_of_predicate(doc, token, token.i)
            if fate and is_event(fate):
                return Struck(fate, unit(token))
    return None


def _fate(token: Token) -> str:
    own = token.lemma_.lower()
    if own == VICTIM:
        return "victims"
    if found := classes("states").get(token.lower_) or classes("nouns").get(own):
        return found if is_event(found) else ""
    if token.tag_ == "VBN":
        return classes("patients").get(own, "")
    return classes("agents").get(own, "") if token.pos_ == "VERB" else ""
