"""Amounts that lean on the one before: "161 of them", "of the 40, 12 left"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.frames import cues, units
from claimcheck.frames.counted import Counted
from claimcheck.frames.nouns import are_people, lemma, unit
from claimcheck.frames.predicates import said_of, verbs
from claimcheck.model import Mention, Place, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PRONOUNS = frozenset({"them", "whom", "these", "those", "which"})
# "..., potentially approaching 300": more words than these tell of something else.
_GOES_ON = 4
_HEDGES = frozenset({"ADV", "ADP", "SCONJ", "VERB", "AUX", "ADJ"})
_FIGURES_REACH = 4


def points_back(doc: Doc, end: int) -> bool:
    """Whether "of them" or its like follows an amount: "11 of whom"."""
    return (
        0 <= end < len(doc) - 1 and doc[end].lower_ == "of" and doc[end + 1].lower_ in _PRONOUNS
    )


def antecedent(doc: Doc, place: Place, before: Sequence[Mention[Quantity]]) -> Quantity | None:
    """The last count before an amount in its sentence."""
    for mention in reversed(before):
        if any(token.is_sent_start for token in doc[mention.place.end : place.start + 1]):
            return None
        if not mention.value.ordinal and not units.kind(mention.value.unit):
            return mention.value
    return None


def pointed_at(doc: Doc, place: Place, before: Sequence[Mention[Quantity]]) -> Counted:
    """What "161 of them" counts: what befell them, what was counted before, or the subject.

    "Sixty were admitted, and nine of them died" counts deaths.
    """
    end = place.end + 2
    last = antecedent(doc, place, before)
    told_of = last.unit if last is not None else units.PEOPLE
    if are_people(told_of) and (own := _befell(doc[place.end - 1])):
        return Counted(own, told_of, end)
    if last is not None:
        return Counted(last.counted, last.unit, end)
    for token in reversed(doc[doc[place.start].sent.start : place.start]):
        if token.tag_ == "NNS" and token.dep_ in {"nsubj", "nsubjpass"}:
            return Counted(lemma(token), unit(token), end)
    return Counted("", "", end)


def _befell(number: Token) -> str:
    """What the clause of a number says of those whom it counts; empty where it is no clause."""
    found = (
        said_of(verb, role, number, person=True)
        for verb, role in verbs(number)
        if role in {"nsubj", "nsubjpass"}
    )
    return next(filter(None, found), "")


def goes_on(doc: Doc, last: int, start: int) -> bool:
    """Whether only hedges stand between two amounts: "over 100 missing, potentially 300"."""
    between = [token for token in doc[last:start] if not token.is_punct]
    hedged = start > last and all(token.pos_ in _HEDGES for token in between)
    opened = {"potentially", "possibly", "perhaps", "maybe", "even", "probably", "likely"}
    return hedged and 0 < len(between) <= _GOES_ON and between[0].lower_ in opened


def leans(doc: Doc, place: Place, before: Mention[Quantity], found: Counted) -> Counted | None:
    """What a second number counts as the first did: "52 votes to 47", "a further nine"."""
    last, opener = before.value, doc[max(0, place.start - 1)]
    if opener.lower_ == "to" and before.place.end == place.start - 1 and last.unit:
        return Counted(last.counted, last.unit, place.end)
    more = any(token.lower_ in {"another", "further"} for token in doc[place.start : place.end])
    if not more or found.unit or last.unit != units.PEOPLE:
        return None
    verb = doc[place.end - 1].dep_ in {"nsubj", "nsubjpass", "dobj"}
    said = found.counted or (units.PEOPLE if verb else last.counted)
    return Counted(said, units.PEOPLE, place.end)


def part_of(doc: Doc, place: Place, before: Sequence[Mention[Quantity]]) -> bool:
    """Whether the amount before is the whole: "of the 304 dead, 250 were pupils"."""
    if not before or place.start - before[-1].place.end > 1:
        return False
    opener = before[-1].place.start - 1
    if opener < 0 or doc[opener].lower_ != "of":
        return False
    return opener == 0 or doc[opener - 1].is_punct or doc[opener].is_sent_start is True


def speaks_of_figures(doc: Doc, start: int) -> bool:
    """Whether "estimates" or "figures" stand close before: "estimates range from 40 to 90"."""
    level = cues.load("counted")["level"]
    nouns = {*level["figures"], *level["bare"]}
    return any(
        token.lemma_.lower() in nouns for token in doc[max(0, start - _FIGURES_REACH) : start]
    )
