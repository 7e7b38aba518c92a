"""The highest that was measured: on two days, or below what another text gives."""

import re
from decimal import Decimal

from claimcheck.frames import entities
from claimcheck.frames.units import base_unit
from claimcheck.frames.units import kind as unit_kind
from claimcheck.matching import themes
from claimcheck.matching.occurring import happened
from claimcheck.model import FACTUAL, Claim, Pair, Quantity
from claimcheck.model.keeping import kept
from claimcheck.rules.amounts import wording
from claimcheck.rules.hours import Near, close
from claimcheck.rules.scopes import places_clash

# -18.9 degrees are -19.
CLOSE = Decimal("0.01")

EXTREME = re.compile(
    r"\b(?:lowest|highest|record|peak(?:ed)?|minimum|maximum|as (?:low|high) as"
    r"|(?:fell|dropped|sank|plunged|rose|climbed|soared) to)\b",
    re.IGNORECASE,
)


# "The highest gust recorded was 58 mph": no gust was stronger.
HIGHEST = re.compile(
    r"^(?:the |its |their |our )?(?:highest|largest|biggest|strongest|greatest|fastest|heaviest"
    r"|deepest|longest|hottest|most powerful|maximum|top)(?: recorded| measured| single)? "
    r"(?P<noun>[a-z-]+)",
    re.IGNORECASE,
)
UP_TO = re.compile(r"(?P<noun>[a-z-]+) of up to (?=\d|[a-z]+ )", re.IGNORECASE)

# What is measured of an event; towers and rivers there are elsewhere, too.
OTHERS = frozenset({"length", "area"})

# A figure so much higher is not the same one, rounded.
BEYOND = Decimal("1.05")


def beyond_extreme(pair: Pair) -> str | None:
    """One source measured more than what the other gives as the most that was measured."""
    left, right = pair.left, pair.right
    if pair.apart_in_time or pair.apart_in_name or pair.within or themes.apart(left, right):
        return None
    if places_clash(left.roles.locations, right.roles.locations):
        return None
    for most, other in ((left, right), (right, left)):
        if (found := top(most)) is None or other.negated or other.modality not in FACTUAL:
            continue
        noun, limit = found
        for each in other.quantities:
            if _of_noun(other, each, noun) and _exceeds(each, limit):
                return f"{wording(each)} against {wording(limit)} at most"
    return None


@kept
def top(claim: Claim) -> tuple[str, Quantity] | None:
    """What a claim gives the highest measure of, and the measure."""
    if claim.negated or claim.incomplete or claim.modality not in FACTUAL:
        return None
    found = HIGHEST.match(claim.subject) or UP_TO.search(claim.text)
    measures = [q for q in claim.quantities if (u := unit_kind(q.unit)) and u not in OTHERS]
    if found is None or len(measures) != 1 or measures[0].high is None:
        return None
    return found["noun"].casefold().removesuffix("s"), measures[0]


def _of_noun(claim: Claim, quantity: Quantity, noun: str) -> bool:
    """Whether a claim gives a measure of one such thing: "a gust of 84 mph"."""
    told = rf"\b{re.escape(noun)}s? of (?:about |some |nearly )?{re.escape(quantity.quote)}"
    return re.search(told, claim.text, re.IGNORECASE) is not None


def _exceeds(quantity: Quantity, limit: Quantity) -> bool:
    one = base_unit(quantity.unit) == base_unit(limit.unit) and not quantity.ordinal
    return bool(one and quantity.low and limit.high and quantity.low > BEYOND * limit.high)


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
