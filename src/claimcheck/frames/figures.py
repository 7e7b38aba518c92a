"""Reads a number with its bounds, hedges, currency and unit: "at least SEK 4,310 million".

A figure is one side of a range, or a whole amount; amounts.py puts the sides together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.frames import units
from claimcheck.frames.bounds import BOUNDS, cue_after, cue_before
from claimcheck.frames.cardinals import Numeral, plain
from claimcheck.frames.numerals import LETTERS, numeral
from claimcheck.frames.units import PERCENT, TIMES, Unit
from claimcheck.frames.words import Kind, Word, is_hyphen, phrase


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with everything that belongs to it.

    Attributes:
        low: Lowest value, as written: no hedge has widened it.
        high: Highest value; equal to ``low`` unless the number is vague.
        start: Index of its first word, cues included.
        number: Index of the number's first word.
        end: Index after its last word.
        bounds: Which kinds of cue stand with it, of ``BOUNDS``.
        unit: What it measures; ``None`` for a count.
        vague: A word such as "dozens".
        ordinal: A rank.
        estimated: "an estimated" stands before it.
        scaled: By what a scale word multiplied it.
    """

    low: Decimal
    high: Decimal
    start: int
    number: int
    end: int
    bounds: tuple[str, ...] = ()
    unit: Unit | None = None
    vague: bool = False
    ordinal: bool = False
    estimated: bool = False
    scaled: int = 1


# What may follow a unit: "a mile and a quarter".
PARTS = (
    (("and", "a", "half"), Decimal("0.5")),
    (("and", "a", "quarter"), Decimal("0.25")),
    (("and", "three", "quarters"), Decimal("0.75")),
)


def figure(words: Sequence[Word], at: int, *, floor: int = 0) -> Figure | None:
    """The figure whose number begins at a word.

    Args:
        words: Of the whole text.
        at: Where the number begins.
        floor: No cue before this index belongs to it.
    """
    read = _period(words, at) or _numbered(words, at, floor=floor)
    if read is None:
        return None
    return _with_cues(words, read, floor=floor)


def _numbered(words: Sequence[Word], at: int, *, floor: int) -> Figure | None:
    """Number, currency and unit."""
    number = numeral(words, at)
    if number is None:
        return None
    start, low, high = at, number.low, number.high
    end, scaled = number.end, number.scaled
    money = units.currency_before(words, at)
    if money and money[1] < floor:
        money = None
    unit: Unit | None = Unit(money[0], "money") if money else None
    if letters := _scale_letters(words, number, money=money is not None):
        low, high, scaled, end = plain(low * letters), plain(high * letters), letters, end + 1
    if money:
        start = money[1]
    elif number.share:
        unit = Unit(PERCENT, "share")
    elif number.times:
        unit = Unit(TIMES, "often")
    elif not number.ordinal:
        unit, end = _unit(words, end)
    of = at - 2 if at > 1 and is_hyphen(words, at - 1) else at - 1  # "a magnitude-7.4 quake"
    if at and words[of].lower == "magnitude" and unit is None:
        unit, start = Unit("magnitude", "magnitude"), of
    minus = (
        _minus(words, start, floor) if unit and unit.kind in {"temperature", "share"} else None
    )
    if minus is not None:
        low, high, start = -high, -low, minus
    read = Figure(low, high, start, at, end, (), unit, number.vague, number.ordinal)
    return replace(read, scaled=scaled)


def _period(words: Sequence[Word], at: int) -> Figure | None:
    """A length in parts of one unit: "half an hour", "a quarter of an hour", "half a mile"."""
    if words[at].lower not in _OPENS_PERIOD:
        return None
    if one := _one(words, at):
        return one
    for parts, amount in _PART_OF_ONE:
        end = phrase(words, at, parts)
        if end is None or (found := units.unit_at(words, end)) is None:
            continue
        unit, end = found
        if unit.kind in {"duration", "length"}:
            return Figure(Decimal(amount), Decimal(amount), at, at, end, (), unit)
    return None


def _one(words: Sequence[Word], at: int) -> Figure | None:
    """ "an hour" where the length is meant: after "for" or a bound, or before "later"."""
    if words[at].lower not in {"a", "an"}:
        return None
    found = units.unit_at(words, at + 1)
    if found is None or found[0].kind not in {"duration", "length"}:
        return None
    unit, end = found
    if unit.kind == "length" and not _parted(words, end):
        return None
    after = words[end].lower if end < len(words) else ""
    before = words[at - 1].lower if at else ""
    measured = before in _MEASURING or cue_before(words, at, 0) is not None
    # "An hour and a half", "an hour and forty minutes".
    goes_on = phrase(words, end, ("and", "a")) or (
        after == "and" and end + 1 < len(words) and numeral(words, end + 1)
    )
    if not (measured or goes_on or after in _TELLING):
        return None
    return Figure(Decimal(1), Decimal(1), at, at, end, (), unit)


def _parted(words: Sequence[Word], at: int) -> bool:
    """Whether a part of a unit follows: "a mile and a quarter"."""
    return any(phrase(words, at, part) for part, _ in PARTS)


_MEASURING = frozenset(
    [
        "for",
        "within",
        "in",
        "lasted",
        "lasting",
        "lasts",
        "took",
        "takes",
        "taking",
        "spanned",
        "spanning",
        "spent",
        "after",
    ]
)
_TELLING = frozenset({"later", "after", "ago", "before", "earlier", "long", "of"})
_OPENS_PERIOD = frozenset({"a", "an", "half", "three"})
_PART_OF_ONE = (
    (("three", "quarters", "of", "an"), "0.75"),
    (("three", "quarters", "of", "a"), "0.75"),
    (("a", "quarter", "of", "an"), "0.25"),
    (("a", "quarter", "of", "a"), "0.25"),
    (("half", "an"), "0.5"),
    (("half", "a"), "0.5"),
    (("a", "half"), "0.5"),
    (("half",), "0.5"),
)


def _unit(words: Sequence[Word], at: int) -> tuple[Unit | None, int]:
    """The unit after a number, hyphenated or not: "72-hour", "14km", "30 GW"."""
    start = at
    if start + 1 < len(words) and words[start].text in "-‐‑–" and not words[start].spaced:
        start += 1
    elif phrase(words, start, ("of", "a")):
        start += 2
        found = units.unit_at(words, start)
        return found if found and found[0].name == "percentage point" else (None, at)
    found = units.unit_at(words, start)
    if found is None:
        return None, at
    unit, end = found
    if end < len(words) and words[end].kind is Kind.LETTERS and not words[end].spaced:
        return None, at
    if words[start].lower == "second" and start == at and is_hyphen(words, end):
        return None, at  # "325 second-year students"
    return unit, end


def _scale_letters(words: Sequence[Word], number: Numeral, *, money: bool) -> int | None:
    """ "5bn", "85k", and beside a currency "700m"; a bare "m" is metres."""
    if number.end >= len(words) or words[number.end].kind is not Kind.LETTERS:
        return None
    word = words[number.end]
    scale = LETTERS.get(word.lower)
    if scale is None or number.share or number.ordinal:
        return None
    if word.lower in {"m", "b"}:
        return scale if money else None
    return scale if not word.spaced or len(word.text) > 1 else None


def _minus(words: Sequence[Word], at: int, floor: int) -> int | None:
    """Index of a minus before a number: "minus 2", "−19", and "-5" after a blank."""
    if at <= floor:
        return None
    sign = words[at - 1]
    if sign.lower == "minus" or (sign.text in "−–-" and sign.spaced and not words[at].spaced):
        return at - 1
    return None


def _with_cues(words: Sequence[Word], read: Figure, *, floor: int) -> Figure:
    """Bounds and hedges before and after the figure."""
    bounds, start, estimated = [], read.start, False
    while hit := cue_before(words, start, floor):
        name, start = hit
        if name == "definite":  # "over the six days": nothing before it bounds the number
            break
        estimated = estimated or name == "estimated"
        if name in BOUNDS:
            bounds.append(name)
    end = read.end
    if hit := cue_after(words, end):
        name, end = hit
        bounds.append(name)
    in_order = tuple(name for name in BOUNDS if name in bounds)
    return replace(read, start=start, end=end, bounds=in_order, estimated=estimated)
