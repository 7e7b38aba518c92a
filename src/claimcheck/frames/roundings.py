"""The one figure that the words of an amount give, how many digits it has, and its rounding.

"About 300" is kept as an interval; here it is 300 again, "at least 210" is 210, and "16 km" is
what "52,000 feet" comes to when it is rounded.
"""

from decimal import ROUND_HALF_UP, Decimal

from claimcheck.frames.units import base
from claimcheck.model import Quantity

# A hedge widens a figure by a tenth or so; what spans more than twice itself is no figure.
VAGUE = 2


def stated(quantity: Quantity) -> tuple[Decimal, ...]:
    """The figures that the words of an amount give: "about 300" says 300, and "dozens" none."""
    ends = tuple(end for end in (quantity.low, quantity.high) if end is not None)
    if not quantity.approximate or len(ends) == 1:
        return ends
    low, high = ends
    if high - low > (VAGUE - 1) * abs(low):
        return ()
    about = (low + high) / 2
    said = quantity.quote.replace(",", "")
    return next(
        ((end,) for end in (about, high, low) if f"{end.normalize():f}" in said), (about,)
    )


def said(quantity: Quantity) -> Decimal | None:
    """The one figure that an amount gives, in base units; ``None`` for a range or no figure."""
    figures = set(stated(quantity))
    if quantity.range or len(figures) != 1:
        return None
    figure = figures.pop()
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    amount = base(quantity)
    scaled = [end for end in (amount.low, amount.high) if end is not None]
    if not ends[0]:
        return scaled[0] if figure == ends[0] else None
    if figure in ends:
        return scaled[ends.index(figure)].normalize()
    return (figure * scaled[0] / ends[0]).normalize()


def digits(value: Decimal) -> int:
    """How many digits of a value are not the noughts at its end: two of 2,500."""
    return len(value.normalize().as_tuple().digits)


def shown(quantity: Quantity) -> int:
    """How many digits the words of an amount give, in a unit of their own; noughts aside."""
    return max(map(digits, stated(quantity)), default=0)


def rounded_to(count: int, value: Decimal) -> Decimal:
    """A value rounded to so many digits that count: 2,486 to two is 2,500."""
    if not value:
        return value
    place = Decimal(1).scaleb(value.adjusted() - count + 1)
    return ((value / place).quantize(Decimal(1), ROUND_HALF_UP) * place).normalize()
