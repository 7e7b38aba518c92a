"""Conflicts on whether anybody was at fault."""

import re

from claimcheck.frames.happenings import akin
from claimcheck.model import Modality, Pair
from claimcheck.rules.states import opposed_sides

# "The guard was not to blame" clears one of them, "nobody was" clears all.
ALL = re.compile(r"^(?:no|nobody|none|cleared|absolved|exonerated)\b")
FOR = re.compile(r"^ (?:for|in|over) (?P<what>.+)")


def fault_denied(pair: Pair) -> str | None:
    """One source says that nobody was at fault, the other that somebody was."""
    sides = opposed_sides(pair, "fault", dated=False)
    if sides is None or sides.holds.negated or sides.holds.modality is Modality.POSSIBLE:
        return None
    denial = sides.denies.text.casefold()
    if not ALL.match(denial[sides.no.at : sides.no.end]):
        return None
    rest = FOR.match(denial[sides.no.end :])
    limits = [term for term in sides.denies.terms if rest and term[:4] in rest["what"]]
    if not all(any(akin(term, each) for each in sides.holds.terms) for term in limits):
        return None
    return f"{sides.denies.speaker or sides.denies.source} says that nobody was at fault"
