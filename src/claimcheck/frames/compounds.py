"""Amounts in two units, and "over three days", which may be no bound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimcheck.frames.cardinals import plain
from claimcheck.frames.figures import PARTS, Figure, figure
from claimcheck.frames.units import HUNDREDTH, Unit, is_hundredth
from claimcheck.frames.words import Word, phrase


def compound(words: Sequence[Word], first: Figure) -> Figure | None:
    """ "an hour and forty-two minutes" or "6 minutes 40 seconds", in the smaller unit.

    "Two pounds and ten pence" is told in pounds.
    """
    if first.unit is None or first.unit.kind not in {"duration", "length", "money"}:
        return None
    for part, value in PARTS:
        if (end := phrase(words, first.end, part)) and first.low == first.high:
            return _grown(first, first.low + value, end)
    start = first.end
    while start < len(words) and words[start].lower in {"and", ","}:
        start += 1
    if start >= len(words) or start > first.end + 2:
        return None
    rest = figure(words, start, floor=start)
    if rest is None or rest.unit is None or rest.unit.kind != first.unit.kind or rest.bounds:
        return None
    return _joined(first, rest, first.unit, rest.unit)


def _joined(first: Figure, rest: Figure, whole: Unit, part: Unit) -> Figure | None:
    """Two figures as one: in the smaller unit, or in the money of the first."""
    if whole.kind == "money":
        coins = rest.low * HUNDREDTH
        fits = is_hundredth(part, whole) and coins < 1
        return _grown(first, first.low + coins, rest.end) if fits else None
    ratio = whole.factor / part.factor
    if ratio <= 1 or rest.low >= ratio:
        return None
    return _grown(first, first.low * ratio + rest.low, rest.end, unit=rest)


def _grown(first: Figure, value: Decimal, end: int, *, unit: Figure | None = None) -> Figure:
    value = plain(value)
    return replace(
        first, low=value, high=value, end=end, unit=unit.unit if unit else first.unit
    )


def spread(words: Sequence[Word], read: Figure) -> Figure:
    """The figure, unbounded if "over" tells how it was spread: "spread over three days"."""
    if read.unit is None or read.unit.kind != "duration" or words[read.start].lower != "over":
        return read
    if read.start and words[read.start - 1].lower in _LASTING:
        return read
    bounds = tuple(name for name in read.bounds if name != "more")
    return replace(read, bounds=bounds, start=read.start + 1)


_LASTING = frozenset(
    [
        "for",
        "lasted",
        "lasting",
        "last",
        "lasts",
        "took",
        "take",
        "takes",
        "taking",
        "after",
        "spent",
        "waited",
        "is",
        "was",
        "of",
        "by",
        "well",
        "just",
        "slightly",
    ]
)
