"""Reads what a rate is per: "a year", "annually", "per megawatt-hour"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.frames import cues
from claimcheck.frames.words import Word, phrase, split


def per(words: Sequence[Word], at: int) -> tuple[str, int]:
    """What a rate is per, and the index after the words that say it.

    Empty, and the index itself, where no such words begin at it.
    """
    if at >= len(words):
        return "", at
    for parts, name in _forms().get(words[at].lower, ()):
        if end := phrase(words, at, parts):
            return name, end
    return "", at


@cache
def _forms() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, forms in cues.load("quantities")["per"].items():
        for form in forms:
            parts = tuple(word.lower for word in split(form))
            rows.setdefault(parts[0], []).append((parts, name))
    return {key: tuple(sorted(row, key=lambda r: (-len(r[0]), r))) for key, row in rows.items()}
