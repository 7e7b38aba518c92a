"""Finds the words that bound and hedge a number: "at least", "some", "or more"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.frames import cues
from claimcheck.frames.numerals import numeral
from claimcheck.frames.words import Word, phrase, phrase_before, split

# What stands between "never" and the bound that it denies.
AUXILIARIES = frozenset(
    {"is", "are", "was", "were", "did", "have", "has", "had", "been", "there"}
)

# In order of authority where a number has several: "no more than about 12" is bounded.
BOUNDS = ("least", "more", "most", "less", "nearly", "beyond", "about")


def cue_before(words: Sequence[Word], at: int, floor: int) -> tuple[str, int] | None:
    """The kind of cue that ends before a word, and the index of its first word.

    No cue before ``floor`` is looked at.
    """
    if at <= floor:
        return None
    for parts, name in _cues("before").get(words[at - 1].lower, ()):
        start = phrase_before(words, at, parts)
        if start is not None and start >= floor:
            return ("most" if name == "more" and _denied(words, start) else name), start
    return None


def _denied(words: Sequence[Word], at: int) -> bool:
    """Whether what follows never was: "at no time were more than 41", "never more than 41"."""
    while at and words[at - 1].lower in AUXILIARIES:
        at -= 1
    said = tuple(word.lower for word in words[max(at - 3, 0) : at])
    return said[-1:] == ("never",) or (said[:2] == ("at", "no") and said[2:] != ())


def cue_after(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The kind of cue that begins at a word, and the index after it: "12 people or more"."""
    if at >= len(words):
        return None
    for parts, name in _cues("after").get(words[at].lower, ()):
        end = phrase(words, at, parts)
        if end is not None and not _opens_another(words, end):
            return name, end
    return None


def _opens_another(words: Sequence[Word], at: int) -> bool:
    """ "12 goats and more than 40 sheep": the bound is the next amount's."""
    return at < len(words) and (words[at].lower == "than" or numeral(words, at) is not None)


@cache
def _cues(table: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Word next to the number -> phrases with their kind, longest first."""
    rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrases in cues.load("quantities")[table].items():
        for text in phrases:
            parts = tuple(word.lower for word in split(text))
            rows.setdefault(parts[-1] if table == "before" else parts[0], []).append(
                (parts, name)
            )
    return {key: tuple(sorted(row, key=lambda r: (-len(r[0]), r))) for key, row in rows.items()}
