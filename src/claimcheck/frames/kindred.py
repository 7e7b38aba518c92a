"""Words by which two texts may say one thing, and what shows it only together with the rest.

Wider than ``akin``: "the jetty" and "the pier", "blew up" and "the eruption". Two texts that
agree in all else agree; no conflict may rest on it.
"""

from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from itertools import repeat

from claimcheck.frames import cues
from claimcheck.frames.happenings import akin
from claimcheck.frames.lexicon import TWOS, WORDS, Numbers, kinds_of, stands_for
from claimcheck.frames.verbs import deeds


@lru_cache(maxsize=TWOS)
def kindred(left: str, right: str) -> bool:
    """Whether two lemmas can stand for one thing or deed in two reports of it."""
    if not (is_listed(left) and is_listed(right)):
        return bool(left) and left.casefold() == right.casefold()
    if akin(left, right) or not groups(left).isdisjoint(groups(right)):
        return True
    return _by_class(left, right) or _by_class(right, left)


def with_kin(words: Iterable[str], others: Collection[str]) -> tuple[str, ...]:
    """Those of some words that are kindred to one of others at least, in order."""
    listed = [word for word in others if is_listed(word)]
    return tuple(
        [
            word
            for word in words
            if word in others
            or (
                any(map(kindred, repeat(word), listed))
                if is_listed(word)
                else word.casefold() in map(str.casefold, others)
            )
        ]
    )


@lru_cache(maxsize=WORDS)
def is_listed(word: str) -> bool:
    """Whether any table has a word; one that none has can stand for itself alone."""
    if stands_for(word) or kinds_of(word) or groups(word):
        return True
    return word.casefold() in _classmates() or deeds(word) != {f"{word}."}


def groups(word: str) -> frozenset[str]:
    """The groups in which a word stands; none for most words."""
    return _groups().get(word, frozenset())


@cache
def _groups() -> dict[str, frozenset[str]]:
    return cues.by_word(cues.load("kindred")["groups"])


def _by_class(verb: str, noun: str) -> bool:
    """Whether a noun is made of another verb of a verb's class: "blow up", "eruption"."""
    others, senses = _classmates().get(verb, NONE)
    return noun.casefold() in others or not senses.isdisjoint(stands_for(noun))


NONE: tuple[frozenset[str], Numbers] = frozenset(), frozenset()


@cache
def _classmates() -> dict[str, tuple[frozenset[str], Numbers]]:
    """By verb, the verbs of all classes in which it stands, and the senses of these."""
    found: dict[str, set[str]] = {}
    for verbs in cues.load("verbs")["classes"].values():
        for verb in verbs:
            found.setdefault(verb, set()).update(verbs)
    return {
        verb: (
            frozenset(other.casefold() for other in others),
            frozenset().union(*map(stands_for, others)),
        )
        for verb, others in found.items()
    }
