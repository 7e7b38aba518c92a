"""What a thing is made of, and its colour: "the granite tower", "the dam was made of earth"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.model import Claim, Party
from claimcheck.model.keeping import kept

# "Is of bronze", "was built of brick", "made out of oak", "are red".
SAID = re.compile(
    r"\b(?:is|are|was|were|be|been)(?: (?:mostly|largely|all|entirely|mainly|wholly|painted))?"
    r"(?P<made> (?:made|built|constructed|carved|cast|cut))?"
    r"(?P<of> (?:out )?(?:of|from|in))?(?: (?:solid|pure|plain|bare))? (?P<word>[a-z-]+)"
    r"(?P<rest> and | or |-)?"
)

# Which of several is meant: the old bridge is not the new one.
WHICH = frozenset(
    {"old", "new", "first", "second", "third", "last", "former", "present", "other", "another"}
    | {"next", "original", "earlier", "later", "replacement", "temporary", "previous", "second"}
)
# "The wooden bridge was replaced by one of steel": of two things.
REPLACING = frozenset({"replace", "rebuild", "substitute", "supersede", "repaint", "convert"})
DEFINITE = re.compile(r"(?:the|its|his|her|their|this|that|our|my)\b", re.IGNORECASE)


class Making(NamedTuple):
    """What is said of a thing's stuff or colour.

    Attributes:
        thing: The head of the phrase that names it.
        family: ``stuff`` or ``colour``.
        kind: Which, as a line of the table: ``stone``.
        word: The word itself: ``granite``.
    """

    thing: str
    family: str
    kind: str
    word: str


@kept
def makings(claim: Claim) -> tuple[Making, ...]:
    """What a claim says that its subject, its object or what its subject is was made of."""
    if claim.negated or claim.incomplete or claim.predicate in REPLACING:
        return ()
    roles = claim.roles
    found = [
        making
        for party in (roles.agent, roles.patient)
        if (making := _before(party.words, party.head)) is not None
        and DEFINITE.match(party.words)
    ]
    found += [
        making
        for kind in roles.kinds
        if (making := _before(kind, kind.split()[-1] if kind.split() else "")) is not None
    ]
    said = _said(claim)
    return tuple(dict.fromkeys([*found, *([said] if said else [])]))


def apart(ours: Making, theirs: Making) -> bool:
    """Whether one thing cannot be of both: granite and brick, not granite and stone."""
    if (ours.thing, ours.family) != (theirs.thing, theirs.family):
        return False
    if ours.kind != theirs.kind:
        return True
    lists: dict[str, list[str]] = cues.load("makings")["stuff-apart"]
    return ours.word != theirs.word and any(
        ours.word in words and theirs.word in words for words in lists.values()
    )


def _before(words: str, head: str) -> Making | None:
    """What stands right before a noun: "the tall granite tower"."""
    phrase = words.casefold().partition(" of ")[0].split()
    at = next((n for n, word in enumerate(phrase) if head and word.startswith(head[:4])), 0)
    if not at or WHICH & set(phrase[:at]) or (at > 1 and phrase[at - 2] in {"and", "or"}):
        return None
    return _making(head, phrase[at - 1])


def _said(claim: Claim) -> Making | None:
    """What a thing is said to be of: "is of bronze", "was built of brick"."""
    party: Party = claim.roles.patient if claim.roles.patient.head else claim.roles.agent
    found = SAID.search(claim.text.casefold())
    if found is None or found["rest"] or not party.head or party.name:
        return None
    if WHICH & set(party.words.casefold().split()) or not DEFINITE.match(party.words):
        return None
    making = _making(party.head, found["word"])
    if making is None or (making.family == "stuff" and not found["of"]):
        return None
    ends = found.end("word") >= len(claim.text.rstrip(" ."))
    return making if ends or making.family == "stuff" else None


def _making(thing: str, word: str) -> Making | None:
    found = _table().get(word)
    return Making(thing, *found, word) if found else None


@cache
def _table() -> dict[str, tuple[str, str]]:
    tables = cues.load("makings")
    return {
        word: (family, kind)
        for family in ("stuff", "colour")
        for kind, words in tables[family].items()
        for word in words
    }
