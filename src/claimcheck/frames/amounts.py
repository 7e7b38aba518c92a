"""Reads the amounts of a text, by its words alone: ranges, bounds, rates, compound durations.

What is counted needs the parse, and is found in counted.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from claimcheck.frames import units
from claimcheck.frames.cardinals import plain
from claimcheck.frames.codes import is_code, rating_scale
from claimcheck.frames.compounds import compound, spread
from claimcheck.frames.figures import Figure, figure
from claimcheck.frames.numerals import numeral
from claimcheck.frames.ranges import scaled_low, second_end
from claimcheck.frames.rates import per
from claimcheck.frames.words import Kind, Word

# "About 300" and 280 agree, "about 300" and 350 do not; "nearly 300" may be 275, but not 250.
LEEWAY = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount as an interval of words and values.

    Attributes:
        low: Lowest value; ``None`` when open.
        high: Highest value; ``None`` when open.
        start: Index of its first word, cues included.
        end: Index after its last word.
        number: Index of its first number word.
        last: Index of its last number word or unit word.
        unit: Name of its unit; empty for a count.
        kind: What the unit measures; empty for a count.
        approximate: Hedged or vague.
        ordinal: A rank.
        range: Both ends are given.
        estimated: "an estimated" stands before it.
        per: What a rate is per.
        whole: Of how many it is a part, where the words themselves say so.
    """

    low: Decimal | None
    high: Decimal | None
    start: int
    end: int
    number: int
    last: int
    unit: str = ""
    kind: str = ""
    approximate: bool = False
    ordinal: bool = False
    range: bool = False
    estimated: bool = False
    per: str = ""
    whole: Decimal | None = None


def amounts(
    words: Sequence[Word], *, taken: Sequence[bool], stated: bool = False
) -> tuple[Amount, ...]:
    """The amounts of a text, in order.

    Args:
        words: Of the text.
        taken: For each word, whether it belongs to a time.
        stated: Leave the values as the words give them: hedges widen nothing, and no unit is
            converted.
    """
    found: list[Amount] = []
    at = floor = 0
    while at < len(words):
        read = None if taken[at] else _amount(words, at, floor, taken=taken, stated=stated)
        if read is None:
            at = _past_number(words, at)
            continue
        found.append(read)
        at = floor = read.end
    return tuple(found)


def _past_number(words: Sequence[Word], at: int) -> int:
    """A number that is no amount is skipped whole, its last words too."""
    if words[at].kind is Kind.NUMBER and (number := numeral(words, at)):
        return number.end
    return at + 1


def _amount(
    words: Sequence[Word], at: int, floor: int, *, taken: Sequence[bool], stated: bool
) -> Amount | None:
    first = figure(words, at, floor=floor)
    if first is None or any(taken[at : first.end]) or is_code(words, at, first.end):
        return None
    while first.start < at and any(taken[first.start : at]):
        first = _later(first)
    if first.ordinal:
        follows = numeral(words, first.end) if first.end < len(words) else None
        return None if follows else _single(words, first, stated=stated)
    if _loses_words(words, first):
        return None
    first = spread(words, first)
    if longer := compound(words, first):
        return _single(words, longer, stated=stated)
    second = second_end(words, first)
    if second is None or any(taken[first.end : second.end]):
        return _rating(words, first) or _single(words, first, stated=stated)
    return _range(words, first, second, stated=stated)


def _loses_words(words: Sequence[Word], read: Figure) -> bool:
    """ "45 to , with": the text has lost the other end, and perhaps the unit of both."""
    after = words[read.end : read.end + 2]
    return len(after) == 2 and after[0].lower == "to" and after[1].text in ",.;)"  # noqa: PLR2004


def _later(read: Figure) -> Figure:
    """The figure without its first cue word, which belongs to a time."""
    return replace(read, start=read.start + 1)


def _range(words: Sequence[Word], first: Figure, second: Figure, *, stated: bool) -> Amount:
    low = scaled_low(first, second)
    high: Decimal | None = second.high
    hedged = "about" in first.bounds or "nearly" in second.bounds or "about" in second.bounds
    if not stated and any(name in second.bounds for name in ("least", "more")):
        high = None
    end = second.end
    while first.vague and end < len(words) and words[end].text in {"—", "–", ",", ")"}:
        end += 1
    unit = second.unit or first.unit
    if unit and not stated:
        low, high = units.metric(low, unit), None if high is None else units.metric(high, unit)
    start = first.start
    if start and words[start - 1].lower in {"between", "from"}:
        start -= 1
    rate, end = per(words, end)
    return Amount(
        low=low,
        high=high,
        start=start,
        end=end,
        number=first.number,
        last=second.end - 1,
        unit=_name(unit, stated=stated),
        kind=unit.kind if unit else "",
        approximate=hedged or first.vague,
        range=True,
        estimated=first.estimated or second.estimated,
        per=rate,
    )


def _single(words: Sequence[Word], read: Figure, *, stated: bool) -> Amount:
    low, high = _bounds(read) if stated else _interval(read)
    approximate = read.vague or any(n in read.bounds for n in ("nearly", "beyond", "about"))
    if read.unit and not stated:
        low = None if low is None else units.metric(low, read.unit)
        high = None if high is None else units.metric(high, read.unit)
    rate, end = per(words, read.end)
    return Amount(
        low=low,
        high=high,
        start=read.start,
        end=end,
        number=read.number,
        last=read.end - 1,
        unit=_name(read.unit, stated=stated),
        kind=read.unit.kind if read.unit else "",
        approximate=approximate or read.estimated,
        ordinal=read.ordinal,
        estimated=read.estimated,
        per=rate,
    )


def _bounds(read: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The values as they are given: a bound leaves an end open, a hedge changes nothing."""
    match read.bounds[0] if read.bounds else "":
        case "least" | "more":
            return read.low, None
        case "most" | "less":
            return None, read.high
    return read.low, read.high


def _interval(read: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The values that the cues leave open."""
    low, high = _bounds(read)
    if low is None or high is None:
        return low, high
    measured = read.unit is not None
    hedged = "about" in read.bounds or read.estimated
    match read.bounds[0] if read.bounds else "":
        case "nearly":
            return (low if read.vague else _away(low, -LEEWAY, measured=measured)), high
        case "beyond":
            return low, (high if read.vague else _away(high, LEEWAY, measured=measured))
    if hedged and not read.vague:
        return _away(low, -LEEWAY, measured=measured), _away(high, LEEWAY, measured=measured)
    return low, high


def _away(value: Decimal, share: Decimal, *, measured: bool) -> Decimal:
    """A value moved by a share of itself; a count moves to a whole number."""
    moved = plain(value * (1 + share))
    if measured or value != value.to_integral_value():
        return moved
    down = moved < value
    return moved.to_integral_value(ROUND_FLOOR if down else ROUND_CEILING)


def _rating(words: Sequence[Word], first: Figure) -> Amount | None:
    """ "7.1/10", "60 out of 100", "4 out of 5 stars": a grade on a scale."""
    if first.unit or first.end != first.number + 1:
        return None
    whole = rating_scale(words, first.number)
    if whole is None:
        return None
    return Amount(
        low=first.low,
        high=first.high,
        start=first.start,
        end=whole.end,
        number=first.number,
        last=whole.end - 1,
        unit=f"/{whole.low}",
        kind="rating",
    )


def _name(unit: units.Unit | None, *, stated: bool) -> str:
    if unit is None:
        return ""
    return unit.name if stated else unit.metric or unit.name
