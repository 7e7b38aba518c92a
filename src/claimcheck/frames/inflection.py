"""The forms of words: "leaving a note" is told as "left a note", "vote" may be "voted"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claimcheck.frames import cues

VOWELS = "aeiou"

# A vowel in writing and none in speech: "a Ukrainian", "a union", "a European", "a one-off".
CLOSED_VOWEL = re.compile(r"uni|u[bcdfghjkrst][aeiou]|eu|one|once")
SHORTEST_DOUBLING = 3

# "Cleared" is a form, "succeed" is none.
PAST = re.compile(r"(?<!e)ed$")


def past(lemma: str) -> str:
    """The simple past of a verb."""
    irregular: dict[str, str] = cues.load("inflection")["past"]
    if lemma in irregular:
        return irregular[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{_stem(lemma)}ed"


def participle(lemma: str) -> str:
    """The past participle of a verb."""
    irregular: dict[str, str] = cues.load("inflection")["participle"]
    return irregular.get(lemma) or past(lemma)


def gerund(lemma: str) -> str:
    """The form of a verb in "-ing"."""
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    silent = lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be"
    return f"{lemma[:-1] if silent else _stem(lemma)}ing"


@cache
def forms(word: str) -> tuple[str, ...]:
    """A word with the forms that it has as a verb: "vote", "votes", "voted", "voting".

    A word that is a form already, such as "cleared", and one of two parts have no others;
    "cancel" has its British and its American forms.
    """
    if not word.isalpha() or PAST.search(word):
        return (word,)
    made = present(word, plural=False), past(word), participle(word), gerund(word)
    either = word in cues.load("inflection")["either_words"]
    other = (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing") if either else ()
    return tuple(dict.fromkeys((word, *made, *other)))


# The pattern that nothing matches.
NEVER = "(?!)"


def any_of(entries: Iterable[str]) -> str:
    """A pattern for any of some entries, in any form of their first word; never for none."""
    ways = {
        " ".join((form, *rest))
        for first, *rest in (entry.split() for entry in entries)
        for form in forms(first)
    }
    longest_first = sorted(ways, key=lambda way: (-len(way), way))
    return rf"(?:{'|'.join(map(re.escape, longest_first))})\b" if ways else NEVER


def present(lemma: str, *, plural: bool) -> str:
    """The simple present of a verb in the third person."""
    if lemma == "be":
        return "are" if plural else "is"
    if plural:
        return lemma
    if lemma == "have":
        return "has"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{lemma}s"


def singular(noun: str) -> str:
    """A regular plural in the singular: "cities", "guards"; other words as they are."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun if noun.endswith(("ss", "us", "is")) else noun.removesuffix("s")


def copula(*, past: bool, plural: bool) -> str:
    """The form of "to be" that fits."""
    if past:
        return "were" if plural else "was"
    return "are" if plural else "is"


def article(following: str) -> str:
    """The indefinite article before a word, by its spelling."""
    word = following.casefold()
    closed = CLOSED_VOWEL.match(word) is not None
    return "an" if word[:1] in VOWELS and not closed else "a"


def _stem(lemma: str) -> str:
    """The verb with its last consonant doubled where English doubles it: "stop", "refer"."""
    if lemma in cues.load("inflection")["doubled_words"]:
        return lemma + lemma[-1]
    short = len(lemma) >= SHORTEST_DOUBLING and sum(letter in VOWELS for letter in lemma) == 1
    closed = lemma[-1:] not in f"{VOWELS}wxy" and lemma[-2:-1] in VOWELS and lemma[-2:-1]
    return lemma + lemma[-1] if short and closed else lemma
