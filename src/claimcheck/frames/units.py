"""Units of measure and of money: what they are called, and how they are made comparable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from functools import cache

from claimcheck.frames import cues
from claimcheck.frames.words import Kind, Word, split
from claimcheck.model import Quantity
from claimcheck.model.keeping import kept

# Twelve digits are more than any text gives, and hide what a division leaves behind.
_EXACT_ENOUGH = Context(prec=12)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    Attributes:
        name: As ``Quantity.unit`` gives it.
        kind: What it measures: ``length``, ``money`` ...; empty for none that converts.
        factor: How many of the kind's base unit it holds.
        offset: What is added before the factor applies; for temperatures.
        metric: The metric unit in which it is given; its own name for a metric one.
    """

    name: str
    kind: str = ""
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    metric: str = ""


HUNDREDTH = Decimal("0.01")

# A coin of more moneys than these tells of none by itself.
AMBIGUOUS = 4

PERCENT = "%"
TIMES = "times"
PEOPLE = "people"


def unit_at(words: Sequence[Word], at: int) -> tuple[Unit, int] | None:
    """The unit whose name begins at a word, the longest one, and the index after it.

    Short names such as "m" and "g" stand only where :func:`is_symbol` allows; the caller asks.
    """
    if at >= len(words):
        return None
    for parts, unit in _forms().get(words[at].lower, ()):
        end = at + len(parts)
        if tuple(word.lower for word in words[at:end]) == parts:
            return unit, end
        if len(parts) == 2 and _hyphened(words, at, parts):  # noqa: PLR2004 "megawatt-hours"
            return unit, at + 3
    return None


def currency_before(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The currency whose sign or code ends before a word, and the index of its first word."""
    money = cues.load("units")["money"]
    if not at:
        return None
    last = words[at - 1]
    if last.text in money["signs"]:
        before = words[at - 2] if at > 1 and not last.spaced else None
        if last.text == "$" and before and before.lower in money["dollars"]:
            return money["dollars"][before.lower], at - 2
        return money["signs"][last.text], at - 1
    if last.text in money["codes"]["codes"]:
        return last.text, at - 1
    return None


def metric(value: Decimal, unit: Unit) -> Decimal:
    """A value in the unit's metric counterpart."""
    if unit.metric in {"", unit.name}:
        return value
    if unit.kind == "money":
        return _normal(value * unit.factor)
    return _normal((value + unit.offset) * unit.factor / _by_name()[unit.metric].factor)


@kept
def base(quantity: Quantity) -> Quantity:
    """The same amount in the base unit of what it measures: metres, seconds, kilograms ...

    Two amounts measure one thing if their base units are equal. Amounts of anything else come
    back as they are.
    """
    unit = _by_name().get(quantity.unit)
    if unit is None:
        return quantity
    scaled = [
        None if value is None else _normal((value + unit.offset) * unit.factor)
        for value in (quantity.low, quantity.high)
    ]
    return replace(quantity, low=scaled[0], high=scaled[1], unit=_bases()[unit.kind])


def is_hundredth(part: Unit, whole: Unit) -> bool:
    """Whether a coin is the hundredth part of a money: the penny of the pound."""
    coin = cues.load("units")["money"]["hundredths"].get(part.name)
    return coin is not None and whole.name in coin["of"]


def goes_on(larger: str, smaller: str) -> bool:
    """Whether two words name units that tell one amount together: "feet" and "inches"."""
    ours, theirs = unit_at(split(larger), 0), unit_at(split(smaller), 0)
    if ours is None or theirs is None:
        return False
    whole, part = ours[0], theirs[0]
    measured = whole.kind == part.kind and whole.kind in {"duration", "length"}
    return is_hundredth(part, whole) or (measured and whole.factor > part.factor)


def base_unit(name: str) -> str:
    """The unit in which :func:`base` gives an amount that is in the unit of this name."""
    unit = _by_name().get(name)
    return _bases()[unit.kind] if unit else name


def kind(name: str) -> str:
    """What a unit measures: ``duration``, ``length`` ...; empty for a counted noun."""
    unit = _by_name().get(name)
    return unit.kind if unit else ""


def is_currency(name: str) -> bool:
    """Whether a unit is a currency, by its code (ISO 4217)."""
    return name in cues.load("units")["money"]["codes"]["codes"]


def is_duration(quantity: Quantity) -> bool:
    """Whether it measures a length of time."""
    return kind(quantity.unit) == "duration"


def seconds(name: str) -> Decimal | None:
    """How many seconds a unit of time holds; ``None`` for other units."""
    unit = _by_name().get(name)
    return unit.factor if unit and unit.kind == "duration" else None


def is_symbol(word: Word) -> bool:
    """A unit's name of one or two letters, which is also much else: "m", "t", "h", "c"."""
    return word.kind is Kind.LETTERS and len(word.text) <= 2  # noqa: PLR2004


def _normal(value: Decimal) -> Decimal:
    value = _EXACT_ENOUGH.create_decimal(value)
    whole = value == value.to_integral_value()
    return Decimal(int(value)) if whole else value.normalize()  # quantize takes 28 digits


def _hyphened(words: Sequence[Word], at: int, parts: tuple[str, ...]) -> bool:
    joined = tuple(word.lower for word in words[at : at + 3])
    return joined == (parts[0], "-", parts[1])


@cache
def _units() -> tuple[tuple[Unit, tuple[str, ...]], ...]:
    """Every unit with the names it goes by."""
    found = []
    for what, table in cues.load("units").items():
        if what == "money":
            continue
        for name, row in table.items():
            if name == "base":
                continue
            factor, offset = Decimal(row["factor"]), Decimal(row.get("offset", 0))
            unit = Unit(name, what, factor, offset, row.get("as", name))
            found.append((unit, tuple(row["forms"])))
    money = cues.load("units")["money"]
    for form, name in money["names"].items():
        found.append((Unit(name, "money"), (form,)))
    for name, row in money["hundredths"].items():
        # "Cents" are of many moneys, and stay cents where none is named.
        whole = row["of"][0] if len(row["of"]) <= AMBIGUOUS else ""
        found.append((Unit(name, "money", HUNDREDTH, metric=whole), tuple(row["forms"])))
    return tuple(found)


@cache
def _forms() -> dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]:
    """First word of a unit's name -> names as words with their unit, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for unit, forms in _units():
        for form in forms:
            parts = tuple(word.lower for word in split(form))
            table.setdefault(parts[0], []).append((parts, unit))
    return {first: tuple(sorted(rows, key=_longest)) for first, rows in table.items()}


def _longest(row: tuple[tuple[str, ...], Unit]) -> tuple[int, tuple[str, ...]]:
    return -len(row[0]), row[0]


@cache
def _by_name() -> dict[str, Unit]:
    return {unit.name: unit for unit, _ in _units() if unit.kind != "money"}


@cache
def _bases() -> dict[str, str]:
    table = cues.load("units")
    return {what: row["base"] for what, row in table.items() if what != "money"}
