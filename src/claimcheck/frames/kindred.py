"""Words by which two texts may say one thing, and what shows it only together with the rest.

Wider than ``akin``: "the jetty" and "the pier", "blew up" and "the eruption". Two texts that
agree in all else agree; no conflict may rest on it.
"""

from functools import cache

from claimcheck.frames import cues
from claimcheck.frames.happenings import akin
from claimcheck.frames.lexicon import kin


@cache
def kindred(left: str, right: str) -> bool:
    """Whether two lemmas can stand for one thing or deed in two reports of it."""
    if akin(left, right) or groups(left) & groups(right):
        return True
    return _by_class(left, right) or _by_class(right, left)


@cache
def groups(word: str) -> frozenset[str]:
    """The groups in which a word stands; none for most words."""
    table = cues.load("kindred")["groups"]
    return frozenset(name for name, words in table.items() if word in words)


def _by_class(verb: str, noun: str) -> bool:
    """Whether a noun is made of another verb of a verb's class: "blow up", "eruption"."""
    return any(kin(other, noun) for other in _classmates(verb))


@cache
def _classmates(verb: str) -> frozenset[str]:
    """The verbs of all classes in which a verb stands."""
    classes = cues.load("verbs")["classes"].values()
    return frozenset(other for verbs in classes if verb in verbs for other in verbs)
