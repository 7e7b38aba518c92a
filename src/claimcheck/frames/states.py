"""On which side of a matter a text stands: it could have been averted, it is a duty, or not.

Each matter has phrases for both sides, so that two texts can be opposed without a word in
common: "the evacuation is mandatory" and "nobody was obliged to leave".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.model.claims import KEPT

# A "*" in a phrase of the table stands for so many words at most.
GAP = r"(?:[\w'’-]+,? ){0,3}"

DENIED = re.compile(
    r"(?:\bnever|\b(?:can)?not|n't|\bhardly) "
    r"(?:be (?:called|considered|described as) |\w+ly )?$"
)


WORD = re.compile(r"\w+")

# Words that most texts have.
EVERYDAY = frozenset(
    {"no", "not", "never", "nothing", "nobody", "none", "one", "any", "a", "an", "the", "at"}
    | {"is", "are", "was", "were", "be", "been", "have", "has", "had", "do", "does", "did"}
    | {"could", "would", "should", "might", "may", "can", "must", "t", "in", "on", "to", "of"}
    | {"it", "they", "he", "she", "with", "without", "out", "by", "as", "for", "up", "from"}
)


class State(NamedTuple):
    """That a text stands on one side of a matter.

    Attributes:
        matter: Its name in the table.
        holds: It says that the matter is so.
        at: Where its phrase begins in the text.
        end: Where it ends.
    """

    matter: str
    holds: bool
    at: int
    end: int


@lru_cache(maxsize=KEPT)
def states(text: str) -> tuple[State, ...]:
    """The matters on which a text takes a side, in the order of the table."""
    plain = text.casefold().replace("’", "'")
    # As in nearly all texts: to look for words takes a tenth of the time.
    if not _perhaps(frozenset(WORD.findall(plain))) or _any().search(plain) is None:
        return ()
    return tuple(state for matter in _patterns() if (state := _side(matter, plain)) is not None)


def state(text: str, matter: str) -> State | None:
    """The side that a text takes on one matter; ``None`` where it takes none."""
    return next((each for each in states(text) if each.matter == matter), None)


def _side(matter: str, plain: str) -> State | None:
    """The denial counts where a text holds both: "could not have been prevented"."""
    yes, no = _patterns()[matter]
    for holds, pattern in ((False, no), (True, yes)):
        found = pattern.search(plain)
        # "Never failed" is no failure.
        denied = found is not None and not holds and DENIED.search(plain[: found.start()])
        if found is not None and not denied:
            return State(matter, holds, found.start(), found.end())
    return None


def _perhaps(words: frozenset[str]) -> bool:
    """Whether a text of some words can hold a phrase at all: one word of each of its places."""
    found = words & _places().keys()
    return any(
        not any(place.isdisjoint(words) for place in places)
        for word in found
        for places in _places()[word]
    )


@cache
def _places() -> dict[str, list[tuple[frozenset[str], ...]]]:
    """The phrases, each as the words of its places, by the words of one of these.

    That is the first place that has no everyday word.
    """
    table: dict[str, dict[str, list[str]]] = cues.load("states")
    found: dict[str, list[tuple[frozenset[str], ...]]] = {}
    for phrase in (each for sides in table.values() for each in sides["yes"] + sides["no"]):
        slots = (slot for slot in phrase.split() if slot != "*")
        places = [frozenset(words) for slot in slots if (words := _firsts(slot))]
        rare = next((place for place in places if EVERYDAY.isdisjoint(place)), places[0])
        for word in rare:
            found.setdefault(word, []).append(tuple(places))
    return found


def _firsts(slot: str) -> list[str]:
    """The first word of each that can fill a place: "opt" of "opt-out"."""
    return [words[0] for each in slot.split("|") if (words := WORD.findall(each))]


@cache
def _any() -> re.Pattern[str]:
    """Whatever says of any matter that it is so, or that it is not."""
    table: dict[str, dict[str, list[str]]] = cues.load("states")
    return _compiled(
        [phrase for sides in table.values() for phrase in sides["yes"] + sides["no"]]
    )


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """For each matter what says that it is so, and what says that it is not."""
    table: dict[str, dict[str, list[str]]] = cues.load("states")
    return {
        matter: (_compiled(sides["yes"]), _compiled(sides["no"]))
        for matter, sides in table.items()
    }


def _compiled(phrases: list[str]) -> re.Pattern[str]:
    """One pattern for some phrases, each of which begins and ends with a word."""
    return re.compile("|".join(rf"\b{_one(phrase)}(?![\w-])" for phrase in phrases))


def _one(phrase: str) -> str:
    words = phrase.removesuffix(" *").split()
    parts = [GAP if word == "*" else rf"(?:{word}) " for word in words]
    return "".join(parts).rstrip()
