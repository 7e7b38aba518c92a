"""One unit for amounts that measure one thing in several: 14 m and 15.8 km are on one scale."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Context, Decimal

from claimcheck.frames.units import base
from claimcheck.model import Quantity

# Twelve digits are more than any text gives, and hide what a division leaves behind.
EXACT_ENOUGH = Context(prec=12)


def smallest_unit(amounts: Sequence[Quantity]) -> str:
    """The smallest unit of amounts that measure one thing in several; empty otherwise."""
    units = sorted({amount.unit for amount in amounts if amount.unit})
    ones = {unit: _one(unit) for unit in units}
    if len(units) < 2 or len({one.unit for one in ones.values()}) > 1:  # noqa: PLR2004
        return ""
    return min(units, key=lambda unit: (ones[unit].low or 0, unit))


def in_unit(amount: Quantity, unit: str, *, digits: Context = EXACT_ENOUGH) -> Quantity:
    """An amount in a unit; as it is where it has that unit, or none is asked for."""
    if not unit or amount.unit == unit:
        return amount
    one = _one(unit).low or Decimal(1)
    told = base(amount)
    low, high = (
        None if end is None else digits.divide(end, one) for end in (told.low, told.high)
    )
    return replace(amount, low=low, high=high, unit=unit)


def _one(unit: str) -> Quantity:
    return base(Quantity(low=Decimal(1), high=Decimal(1), unit=unit))
