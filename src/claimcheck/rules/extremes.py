"""One measured extreme that two texts put on two days."""

import re
from decimal import Decimal

from claimcheck.frames import entities
from claimcheck.frames.units import kind as unit_kind
from claimcheck.matching.occurring import happened
from claimcheck.model import Pair, Quantity
from claimcheck.rules.hours import Near, close

# -18.9 degrees are -19.
CLOSE = Decimal("0.01")

EXTREME = re.compile(
    r"\b(?:lowest|highest|record|peak(?:ed)?|minimum|maximum|as (?:low|high) as"
    r"|(?:fell|dropped|sank|plunged|rose|climbed|soared) to)\b",
    re.IGNORECASE,
)


def one_extreme(pair: Pair) -> bool:
    """Whether both give one measured figure of one place as an extreme, some days apart.

    "The thermometer fell to -18.9 on Monday at Kelm" and "lowest temperature: -19 at Kelm".
    """
    left, right = pair.left, pair.right
    if not (EXTREME.search(left.text) and EXTREME.search(right.text)):
        return False
    if not any(close(a, b) is Near.DAYS for a in happened(left) for b in happened(right)):
        return False
    one = any(
        each.counted and unit_kind(each.unit) and _one_measure(each, other)
        for each in left.quantities
        for other in right.quantities
        if each.counted == other.counted and each.unit == other.unit
    )
    place = (entities.same(a, b) for a in left.entities for b in right.entities)
    return one and any(place)


def _one_measure(one: Quantity, other: Quantity) -> bool:
    """Whether two exact figures are one, of more than a digit, that one side may round."""
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high:
        return False
    digits = min(len(each.normalize().as_tuple().digits) for each in (one.low, other.low))
    return digits > 1 and abs(one.low - other.low) <= CLOSE * abs(one.low)
