"""What a quotation asks for and what it forbids: "don't shoot", "you'll have to shoot me"."""

from functools import lru_cache
from typing import NamedTuple

from claimcheck.frames.utterances import words
from claimcheck.model.claims import KEPT

# "Going to have to leave", "you must leave", "please leave".
URGING = frozenset({"must", "should", "please", "shall"})
TO = frozenset({"have", "need", "got", "want", "ought", "going", "better"})

# Who says "I do not go" forbids nothing.
SUBJECTS = frozenset({"i", "we", "they", "you", "he", "she", "it", "who", "people"})

# Verbs that ask for nothing in particular.
SLIGHT = frozenset(
    {"be", "do", "have", "get", "go", "let", "make", "not", "want", "know", "think"}
)

# Words that a thing can only follow: "shoot the dog" asks for what is done to the dog.
ARTICLES = frozenset(
    {"the", "a", "an", "my", "your", "his", "her", "their", "our", "this", "that"}
)


class Demand(NamedTuple):
    """A deed that is asked for or forbidden.

    Attributes:
        deed: The verb.
        thing: What it is to be done to; empty where nothing follows.
        forbidden: It is not to be done.
    """

    deed: str
    thing: str
    forbidden: bool


@lru_cache(maxsize=KEPT)
def demands(text: str) -> tuple[Demand, ...]:
    """What quoted words ask for or forbid, in order."""
    said = words(text)
    found = []
    for at, word in enumerate(said):
        if word in SLIGHT or word in SUBJECTS or word == "never" or not _thing(said, at):
            continue
        if _is_forbidden(said, at):
            found.append(Demand(word, _thing(said, at), forbidden=True))
        elif _is_asked(said, at):
            found.append(Demand(word, _thing(said, at), forbidden=False))
    return tuple(found)


def _thing(said: tuple[str, ...], at: int) -> str:
    """The word after a verb, its article aside."""
    rest = [word for word in said[at + 1 : at + 3] if word not in ARTICLES]
    return rest[0] if rest else ""


def _is_forbidden(said: tuple[str, ...], at: int) -> bool:
    before = said[max(0, at - 3) : at]
    if before[-2:] == ("do", "not"):
        return not SUBJECTS & set(before[:-2])
    return before[-1:] == ("never",) and len(before) == 1


def _is_asked(said: tuple[str, ...], at: int) -> bool:
    if at == 0:
        return True
    before = said[max(0, at - 4) : at]
    if {"not", "never"} & set(before):
        return False
    return before[-1] in URGING or (before[-1] == "to" and bool(TO & set(before[:-1])))
