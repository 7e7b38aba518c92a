"""Turning a participle into a finite verb: "leaving a note" is told as "left a note"."""

from __future__ import annotations

import re

from claimcheck.extraction import cues

VOWELS = "aeiou"

# A vowel in writing and none in speech: "a Ukrainian", "a union", "a European", "a one-off".
CLOSED_VOWEL = re.compile(r"uni|u[bcdfghjkrst][aeiou]|eu|one|once")
SHORTEST_DOUBLING = 3


def past(lemma: str) -> str:
    """The simple past of a verb."""
    irregular: dict[str, str] = cues.load("verbs")["past"]
    if lemma in irregular:
        return irregular[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{_stem(lemma)}ed"


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
    if lemma in cues.words("verbs", "doubled_words"):
        return lemma + lemma[-1]
    short = len(lemma) >= SHORTEST_DOUBLING and sum(letter in VOWELS for letter in lemma) == 1
    closed = lemma[-1:] not in f"{VOWELS}wxy" and lemma[-2:-1] in VOWELS and lemma[-2:-1]
    return lemma + lemma[-1] if short and closed else lemma
