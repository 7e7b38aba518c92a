"""Where a thing that moved got to: it reached its goal, or stopped short of it."""

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.frames.happenings import akin
from claimcheck.model.claims import KEPT

REACHED = re.compile(
    r"\b(?:reached|reaches|arrived at|got to|made it to|came as far as) "
    r"(?:the |its |their |his |her )?(?P<goal>[\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
SHORT = re.compile(
    r"\b(?:stopped|stops|halted|ended|turned back|came to rest|came to a halt|gave up"
    r"|was stopped|were stopped|was halted|were halted|petered out|failed|fell)\b[^.;]{0,40}?"
    r"\b(?:short of|before reaching|from reaching|to reach) "
    r"(?:the |its |their |his |her )?(?P<goal>[\w'’-]+(?: [A-Z][\w'’-]+)*)"
)

# "Reached an agreement", "reached 40 degrees" go nowhere.
NOWHERE = frozenset(
    {"a", "an", "agreement", "consensus", "conclusion", "verdict", "deal", "peak", "settlement"}
)


class Goal(NamedTuple):
    """A place that something moved to.

    Attributes:
        place: Its name or noun.
        reached: It got there.
    """

    place: str
    reached: bool


@lru_cache(maxsize=KEPT)
def goal(text: str) -> Goal | None:
    """Where a text says that something got to, or short of where it stopped."""
    short = SHORT.search(text)
    found = short or REACHED.search(text)
    if found is None or found["goal"].casefold() in NOWHERE or found["goal"][0].isdigit():
        return None
    return Goal(found["goal"], reached=short is None)


def one_goal(left: str, right: str) -> bool:
    """Whether two nouns or names are of one place: the sea, and the coast where it begins."""
    ours, theirs = goal_key(left), goal_key(right)
    return ours == theirs or akin(ours, theirs)


def goal_key(place: str) -> str:
    """A place in lower case; one word for where land and water meet."""
    plain = place.casefold()
    return "shore" if plain in cues.load("sides")["shore"]["words"] else plain
