"""Deeds and states that exclude each other: what was turned down was not accepted.

Each matter has verbs for both sides, and says whether the thing of which they are told is what
the verb is done to or what does it: one who resigned was not dismissed. What is untested was
not tested, and what is lawful not unlawful.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.frames import antonyms, cues
from claimcheck.frames.lexicon import WORDS, broader, kin
from claimcheck.model import Claim, Party
from claimcheck.model.keeping import kept

# "Went unanswered", "was left unlocked", "is unlawful".
STATING = frozenset({"be", "go", "leave", "remain", "stay", "stand", "lie"})

# What a matter is called that is only whether a thing was done.
UNDONE = "done "

NONE = Party()


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


@kept
def stands(claim: Claim) -> tuple[Stand, ...]:
    """The matters on which a claim takes a stand, in the order of the table."""
    agent, patient = claim.roles.agent, claim.roles.patient
    found = [
        Stand(matter, holds, patient, agent)
        if how == "to"
        else Stand(matter, holds, agent, NONE)
        for verb in _verbs(claim)
        for matter, holds, how in _table().get(verb, ())
        if how != "is"
    ]
    found += _states(claim)
    if patient.words and claim.roles.deed:
        found.append(
            Stand(f"{UNDONE}{_stem(claim.roles.deed)}", holds=True, thing=patient, doer=agent)
        )
    return tuple(each for each in dict.fromkeys(found) if each.thing.words and _apt(each))


def _states(claim: Claim) -> list[Stand]:
    """What a claim says of how its subject is: "remained unlocked", "was unlawful"."""
    agent, patient = claim.roles.agent, claim.roles.patient
    thing = agent if agent.words and claim.roles.deed != "leave" else patient
    if claim.predicate not in STATING:
        # "The tanks uninspected" is read as a verb of its own now and then.
        return [_undone(claim.predicate, patient)] if _verb_of(claim.predicate) else []
    words = [term for term in claim.terms if term in claim.objects or term == claim.terms[-1]]
    text = claim.text.casefold()
    said = (phrase for phrase, pattern in _phrases() if pattern.search(text))
    found = [
        Stand(matter, holds, thing, NONE)
        for word in (*words, *said)
        for matter, holds, how in _table().get(word, ())
        if how == "is"
    ]
    found += [
        Stand(f"is {min(word, other)}/{max(word, other)}", word < other, thing, NONE)
        for word in words
        for other in sorted(antonyms.opposites(word))
    ]
    return found + [_undone(word, thing) for word in words if _verb_of(word)]


def _undone(word: str, thing: Party) -> Stand:
    return Stand(f"{UNDONE}{_verb_of(word)}", holds=False, thing=thing, doer=NONE)


@lru_cache(maxsize=WORDS)
def _verb_of(word: str) -> str:
    """The stem of a participle that is denied by its prefix; empty for any other word."""
    done = word.removeprefix("un")
    if done == word:
        return ""
    irregular = cues.load("contraries")["irregular"]["participles"].get(done, "")
    return (
        _stem(irregular) if irregular else _stem(done.removesuffix("ed")) * done.endswith("ed")
    )


def _stem(verb: str) -> str:
    """A verb as it stands before "-ed": *bury* is "buri", *plan* and *planned* are "plan"."""
    stem = verb.removesuffix("e")
    stem = f"{stem[:-1]}i" if stem.endswith("y") else stem
    return stem[:-1] if stem[-1:] == stem[-2:-1] else stem


def by_turns(left: str, right: str) -> bool:
    """Whether reports name one thing by two nouns in turn: "the strike", "the stoppage"."""
    return left == right or bool(_turns(left) & _turns(right))


@lru_cache(maxsize=WORDS)
def _turns(noun: str) -> frozenset[str]:
    groups = cues.load("contraries")["turns"]
    return frozenset(name for name, nouns in groups.items() if noun in nouns)


def _verbs(claim: Claim) -> tuple[str, ...]:
    """The verb of a claim; with the particles that the table has for it where it has them."""
    deed = claim.roles.deed
    # "Turned the offer down" has its particle already, "went back on it" has not.
    text = claim.text.casefold()
    known = (verb for verb, behind in _with_particles().get(deed, ()) if behind.search(text))
    return tuple(known) or (deed,)


@cache
def _with_particles() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The verbs of the table that have particles, by the verb alone, and how those are said."""
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for entry in _table():
        verb, _, behind = entry.partition(" ")
        if behind:
            found.setdefault(verb, []).append((entry, re.compile(rf"\b{behind}\b")))
    return {verb: tuple(entries) for verb, entries in found.items()}


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What a thing is said to be in more than a word: "in the dark", "out of use"."""
    return tuple(
        (entry, re.compile(rf"\b{re.escape(entry)}\b"))
        for entry, said in _table().items()
        if re.search(r"\W", entry) and any(how == "is" for _, _, how in said)
    )


def _apt(stand: Stand) -> bool:
    """Whether a matter can be settled of such a thing: a permit is granted, a farm is not."""
    table = cues.load("contraries")
    somebody = bool(stand.thing.person or stand.thing.name or stand.thing.roles)
    somebody = somebody or broader("person", stand.thing.head)
    if stand.matter.startswith((UNDONE, "is ")):
        return True
    if stand.matter in table["people"]["matters"]:
        return somebody
    things = table["things"].get(stand.matter)
    if things is None:
        return not stand.thing.person
    return any(kin(stand.thing.head, thing) for thing in things)


@cache
def _table() -> dict[str, tuple[tuple[str, bool, str], ...]]:
    """By word, each matter, whether it is on its first side, and what it says of the thing."""
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for matter, sides in cues.load("contraries")["deeds"].items():
        for side in ("yes", "no"):
            for how, words in sides.get(side, {}).items():
                for word in words:
                    found.setdefault(word, []).append((matter, side == "yes", how))
    return {word: tuple(entries) for word, entries in found.items()}
