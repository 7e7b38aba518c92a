"""How near a thing came to its end: "ninety seconds from total collapse", "a minute away"."""

import re
from decimal import Decimal
from typing import NamedTuple

from claimcheck.frames.happenings import subject_head
from claimcheck.frames.units import base, is_duration
from claimcheck.model import Claim, Quantity
from claimcheck.model.keeping import kept

# "From total collapse", "of a complete blackout"; of what a length is, "of silence", it is no
# margin: that is what "within" before it makes of it.
FROM = re.compile(r"^\s*(?:away |short )?from (?:an? |the |its |their )?(?P<end>[\w -]+)")
OF = re.compile(r"^\s*of (?:an? |the |its |their )?(?P<end>[\w -]+)")
AWAY = re.compile(r"^\s*away\b(?! from)")
WITHIN = re.compile(r"\bwithin (?:\w+ )?$", re.IGNORECASE)

# Words before the noun of an end.
NARROWING = frozenset(
    {"total", "complete", "full", "outright", "whole", "certain", "utter", "final", "possible"}
)


class Margin(NamedTuple):
    """A length of time that was left.

    Attributes:
        quantity: The length.
        end: What was so near, as a noun.
        seconds: How long it was.
    """

    quantity: Quantity
    end: str
    seconds: Decimal


@kept
def margins(claim: Claim) -> tuple[Margin, ...]:
    """The margins that a claim tells of, in order."""
    found = []
    for each in claim.quantities:
        length = _length(each)
        if length is None:
            continue
        # A claim may leave out the "and" of "4 minutes and 37 seconds".
        said = each.quote if each.quote in claim.text else each.quote.replace(" and ", " ")
        before, _, after = claim.text.partition(said)
        if end := _end(claim, before, after, each.quote):
            found.append(Margin(each, end, length))
    return tuple(found)


def _length(quantity: Quantity) -> Decimal | None:
    """The figure of a length of time; "within four minutes of" says four."""
    if not is_duration(quantity) or not quantity.quote or quantity.ordinal or quantity.range:
        return None
    whole = base(quantity)
    return whole.high if whole.high is not None else whole.low


def _end(claim: Claim, before: str, after: str, quote: str) -> str:
    if AWAY.match(after):
        return "".join(subject_head(claim))
    within = quote.casefold().startswith("within") or WITHIN.search(before) is not None
    said = FROM.match(after) or (OF.match(after) if within else None)
    if said is None:
        return ""
    words = said["end"].casefold().split()
    while len(words) > 1 and words[0] in NARROWING:
        words = words[1:]
    return words[0] if words else ""
