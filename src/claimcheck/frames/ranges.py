"""Finds the other end of a range: "50 to 300", "dozens - and likely hundreds", "18 or 19"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from claimcheck.frames import cues
from claimcheck.frames.cardinals import plain
from claimcheck.frames.figures import Figure, figure
from claimcheck.frames.words import Word, phrase


def second_end(words: Sequence[Word], first: Figure) -> Figure | None:
    """The other end of a range."""
    for start in _joins(words, first):
        for at in range(start, min(start + 5, len(words))):
            read = figure(words, at, floor=start)
            if read and read.start == start and _fits(words, first, read):
                return read
    return None


def _joins(words: Sequence[Word], first: Figure) -> list[int]:
    """Where the second end may begin: after "to", a dash, "and" after "between", "or"."""
    at = first.end
    if at >= len(words):
        return []
    before = words[first.start - 1].lower if first.start else ""
    if before == "between" and words[at].lower == "and":
        return [at + 1]
    if words[at].lower == "to":
        moved = before in {"by", "from"} and _tells_change(words, first.start)
        return [] if moved or before in _change_forms() else [at + 1]
    if words[at].text in "-–—‐‑−" and (words[at].text in "–—" or not words[at].spaced):
        return [at + 1, *_vague_joins(words, first)]
    if words[at].lower == "or" and not first.vague:
        return [at + 1]
    return _vague_joins(words, first)


def _vague_joins(words: Sequence[Word], first: Figure) -> list[int]:
    """ "dozens - and likely hundreds", "dozens, if not hundreds"."""
    if not first.vague:
        return []
    at = first.end
    if words[at].text in {"—", "–", "-", ",", "("}:
        at += 1
    for join in _between("joins"):
        if end := phrase(words, at, join):
            if end < len(words) and words[end].lower in {h[0] for h in _between("hedges")}:
                return [end + 1, end]
            return [end]
    return []


def _fits(words: Sequence[Word], first: Figure, second: Figure) -> bool:
    """Whether two figures can be the ends of one range."""
    if second.ordinal or first.ordinal or second.vague != first.vague:
        return False
    if first.unit and second.unit and first.unit.kind != second.unit.kind:
        return False
    if first.unit and not second.unit and first.unit.kind != "money":
        return False
    if scaled_low(first, second) >= second.high:
        return False
    # "12 or 40 people" are two cases, "18 or 19" and "two or three" one count.
    return words[first.end].lower != "or" or first.vague or second.low <= 2 * first.low


def scaled_low(first: Figure, second: Figure) -> Decimal:
    """The low end of "1.2 to 1.4 million" is 1.2 million."""
    scaled = first.low * second.scaled
    if first.scaled == 1 and second.scaled > 1 and scaled < second.high:
        return plain(scaled)
    return first.low


def _tells_change(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of change stands close before: "rose from 12 to 40" is no range."""
    verbs = _change_forms()
    return any(word.lower in verbs for word in words[max(0, at - 8) : at])


@cache
def _between(table: str) -> tuple[tuple[str, ...], ...]:
    phrases = (tuple(text.split()) for text in cues.load("quantities")["between"][table])
    return tuple(sorted(phrases, key=lambda parts: (-len(parts), parts)))


@cache
def _change_forms() -> frozenset[str]:
    """Verbs of change in the forms that matter, regular endings added."""
    forms: set[str] = set(cues.load("quantities")["change"].get("forms", ()))
    for verb in cues.load("quantities")["change"]["verbs"]:
        stem = verb.removesuffix("e")
        forms |= {verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing", f"{verb}ped"}
    return frozenset(forms)
