"""How many came, and what share of those who could vote did: the public of an event.

"The march drew 20,000 people", "police put the crowd at 4,000" and "attended by 350 persons"
count an attendance; "turnout was 61 percent" and "48 percent of voters cast a ballot" give one
turnout.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.units import PEOPLE, PERCENT
from claimcheck.model import Mention, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ATTENDANCE = "attendance"
TURNOUT = "turnout"

# People from which on they are a public, and no party on a walk.
CROWD = 100

# An event that each text gives one attendance or turnout of has one.
PUBLIC = frozenset({ATTENDANCE, TURNOUT})


def drawn(doc: Doc, found: Iterable[Mention[Quantity]]) -> list[Mention[Quantity]]:
    """The amounts of a block, those of a public called by what they count."""
    return [
        replace(each, value=replace(each.value, counted=said, unit=unit))
        if (said := _said(doc, each)) and (unit := PERCENT if said == TURNOUT else PEOPLE)
        else each
        for each in found
    ]


def _said(doc: Doc, mention: Mention[Quantity]) -> str:
    """What of a public an amount counts; empty for anything else."""
    value, tokens = mention.value, doc[mention.place.start : mention.place.end]
    table = cues.load("publics")
    if value.ordinal:
        return ""
    if value.unit == PERCENT:
        return TURNOUT if _voted(tokens.root, table) else ""
    if value.counted in table["crowds"] and value.unit in {*table["crowds"], PEOPLE, ""}:
        return ATTENDANCE
    if _marched(tokens.root, value, table):
        return ATTENDANCE
    if value.counted not in {PEOPLE, *table["watchers"]}:
        return ""
    return ATTENDANCE if _came(tokens.root, table) else ""


def _marched(noun: Token, value: Quantity, table: dict[str, list[str]]) -> bool:
    """Whether so many took part in what moves or stands in a crowd: "30,000 walked"."""
    people = value.counted in {"", PEOPLE, *table["watchers"]} and value.unit in {"", PEOPLE}
    many = value.low is not None and value.low >= CROWD
    if not people or not many or noun.dep_ != "nsubj":
        return False
    particle = next((f" {t.lower_}" for t in noun.head.rights if t.dep_ == "prt"), "")
    return noun.head.lemma_ + particle in table["marching"]


def _came(noun: Token, table: dict[str, list[str]]) -> bool:
    """Whether people are those whom an event drew, or who watched it."""
    verb, role = noun.head, noun.dep_
    if role == "pobj" and noun.head.lower_ == "by":
        return noun.head.dep_ == "agent" and noun.head.head.lemma_ in table["watching"]
    if role == "dobj":
        return verb.lemma_ in table["drawing"]
    if role == "nsubj":
        return verb.lemma_ in table["attending"] and any(c.dep_ == "dobj" for c in verb.rights)
    return role == "appos" and verb.lemma_.lower() in table["crowds"]


def _voted(share: Token, table: dict[str, list[str]]) -> bool:
    """Whether a share is that of the voters who voted."""
    words = [token.lemma_.lower() for token in share.subtree]
    if not set(words) & {*table["electors"]} or set(words) & {*table["some"]}:
        return False
    verb = share.head
    # "Went to vote", "went to the polls", "cast a ballot", "turned out"; not "voted for Vey".
    after = [verb, *(token for token in verb.subtree if token.i > verb.i)]
    if any(token.lower_ in {"for", "against", "yes", "no"} for token in after):
        return False
    told = {token.lemma_.lower() for token in after}
    return share.dep_ in {"nsubj", "nsubjpass"} and bool(told & {*table["voting"]})
