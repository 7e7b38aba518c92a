"""Deeds that exclude each other: what was turned down was not accepted.

Each matter has verbs for both sides, and says whether the thing of which they are told is what
the verb is done to or what does it: one who resigned was not dismissed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.frames.lexicon import broader, kin
from claimcheck.model import Claim, Party
from claimcheck.model.claims import KEPT

# Words that stand behind a verb and make another of it: "go ahead", "turned him away".
PARTICLE = re.compile(
    r"\b(?:ahead|aside|away|back|down|in|off|on|out|over|place|public|through|to|up)\b"
)


class Stand(NamedTuple):
    """What a claim tells of a thing on one side of a matter.

    Attributes:
        matter: Its name in the table.
        holds: The claim is on the side of the first verbs.
        thing: Of what, or of whom, it tells that.
        doer: Who did it to them; empty where they did it themselves, or it is not said who.
    """

    matter: str
    holds: bool
    thing: Party
    doer: Party


@lru_cache(maxsize=KEPT)
def stands(claim: Claim) -> tuple[Stand, ...]:
    """The matters on which a claim takes a stand, in the order of the table."""
    agent, patient = claim.roles.agent, claim.roles.patient
    found = [
        Stand(matter, holds, patient, agent)
        if done_to
        else Stand(matter, holds, agent, Party())
        for verb in _verbs(claim)
        for matter, holds, done_to in _table().get(verb, ())
    ]
    return tuple(each for each in dict.fromkeys(found) if each.thing.words and _apt(each))


def by_turns(left: str, right: str) -> bool:
    """Whether reports name one thing by two nouns in turn: "the strike", "the stoppage"."""
    return left == right or bool(_turns(left) & _turns(right))


@cache
def _turns(noun: str) -> frozenset[str]:
    groups = cues.load("contraries")["turns"]
    return frozenset(name for name, nouns in groups.items() if noun in nouns)


def _verbs(claim: Claim) -> tuple[str, ...]:
    """The verb of a claim, and with each particle that stands in it."""
    deed = claim.roles.deed
    # "Turned the offer down" has its particle already, "went ahead" has not.
    if not deed or " " in deed:
        return (deed,)
    behind = dict.fromkeys(PARTICLE.findall(claim.text.casefold()))
    phrasal = tuple(f"{deed} {particle}" for particle in behind)
    known = tuple(verb for verb in phrasal if verb in _table())
    return known or (deed,)


def _apt(stand: Stand) -> bool:
    """Whether a matter can be settled of such a thing: a permit is granted, a farm is not."""
    table = cues.load("contraries")
    somebody = bool(stand.thing.person or stand.thing.name or stand.thing.roles)
    somebody = somebody or broader("person", stand.thing.head)
    if stand.matter in table["people"]["matters"]:
        return somebody
    things = table["things"].get(stand.matter)
    if things is None:
        return not stand.thing.person
    return any(kin(stand.thing.head, thing) for thing in things)


@cache
def _table() -> dict[str, tuple[tuple[str, bool, bool], ...]]:
    """By verb, each matter, whether the verb is on its first side, and done to the thing."""
    found: dict[str, list[tuple[str, bool, bool]]] = {}
    for matter, sides in cues.load("contraries")["deeds"].items():
        for side, done in (("yes", "to"), ("yes", "by"), ("no", "to"), ("no", "by")):
            for verb in sides.get(side, {}).get(done, ()):
                found.setdefault(verb, []).append((matter, side == "yes", done == "to"))
    return {verb: tuple(entries) for verb, entries in found.items()}
