"""What an effect is, by the nouns in it: "the 2011 massacre" and "the killings" can be one."""

import re
from functools import cache, lru_cache

from claimcheck.frames import cues
from claimcheck.frames.lexicon import WORDS

WORD = re.compile(r"[^\W\d_]{4,}")

# Words that say nothing of what an effect is.
VAGUE = frozenset(
    {"that", "this", "these", "those", "their", "which", "what", "with", "from", "scale"}
)


@lru_cache(maxsize=WORDS)
def events(words: str) -> frozenset[str]:
    """The kinds of event that some words name, and each longer word that names none."""
    found = {word for word in WORD.findall(words.casefold()) if word not in VAGUE}
    return frozenset(_kind(word) for word in found)


def _kind(word: str) -> str:
    for name, nouns in cues.load("events")["classes"].items():
        if word in nouns or word.removesuffix("s") in nouns or _singular(word) in nouns:
            return str(name)
    return word.removesuffix("s")


def _singular(word: str) -> str:
    """ "Atrocities" is the plural of "atrocity"."""
    return f"{word.removesuffix('ies')}y" if word.endswith("ies") else word


@cache
def kinds_of_event() -> frozenset[str]:
    """The kinds of event that have a name of their own."""
    return frozenset(cues.load("events")["classes"])


@lru_cache(maxsize=WORDS)
def mishaps(word: str) -> frozenset[str]:
    """The kinds of mishap that a verb or noun, as a lemma, can tell of: "jam", "failure"."""
    table: dict[str, list[str]] = cues.load("events")["mishaps"]
    return frozenset(name for name, words in table.items() if word in words)


def any_mishap(word: str) -> bool:
    """Whether a noun says no more than that there was a mishap: "accident", "tragedy"."""
    return word in cues.load("events")["any"]["nouns"]


def harms_done(predicate: str, effect: str) -> bool:
    """Whether an effect is harm: people die, or it is called by a noun for harm."""
    table = cues.load("events")["harm"]
    return predicate in table["verbs"] or bool(events(effect) & set(table["classes"]))
