"""Verbs that tell of one kind of deed: "the inquiry began" and "the inquiry was opened"."""

from functools import cache, lru_cache

from claimcheck.frames import cues
from claimcheck.frames.lexicon import WORDS


def same_deed(left: str, right: str) -> bool:
    """Whether two verbs, as lemmas, can tell of one deed; never true of the empty verb."""
    if not left or not right:
        return False
    return left == right or not deeds(left).isdisjoint(deeds(right))


@lru_cache(maxsize=WORDS)
def deeds(verb: str) -> frozenset[str]:
    """The classes of a verb; a verb in none of them is one of its own."""
    return _classes().get(verb) or frozenset((f"{verb}.",) if verb else ())


@cache
def _classes() -> dict[str, frozenset[str]]:
    """The classes of each verb that is in any."""
    return cues.by_word(cues.load("verbs")["classes"])
