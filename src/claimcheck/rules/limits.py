"""Conflicts on the limit that was set for a thing."""

from decimal import Decimal

from claimcheck.frames.limits import LIMITS, limits
from claimcheck.frames.units import base_unit
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Pair, Quantity
from claimcheck.rules.amounts import wording
from claimcheck.rules.subjects import named, two_subjects

# A limit is set to the unit; conversion may move it by less than this share.
EXACT = Decimal("0.02")


def other_limit(pair: Pair) -> str | None:
    """The sources give two limits that were set for one thing."""
    left, right = pair.left, pair.right
    if pair.one_account or pair.apart_in_time or themes.another_case(left, right):
        return None
    if any(c.negated or c.incomplete or c.modality in DOUBTFUL for c in (left, right)):
        return None
    for ours, value in limits(left):
        for theirs, other in limits(right):
            one = base_unit(ours.unit) == base_unit(theirs.unit) and ours.per == theirs.per
            if one and abs(value - other) > EXACT * value and _one_thing(pair, ours, theirs):
                return f"{wording(ours)} against {wording(theirs)}, as the limit"
    return None


def _one_thing(pair: Pair, ours: Quantity, theirs: Quantity) -> bool:
    """Whether what is limited is one: it is counted by both, or named beside the limit."""
    left, right = pair.left, pair.right
    if two_subjects(left, right):
        return False
    if ours.counted == theirs.counted and ours.counted not in LIMITS:
        return bool(ours.counted)
    told = {each.counted for each in (ours, theirs)} - LIMITS - {""}
    if told:
        return bool(told & {*left.terms} & {*right.terms})
    return bool(set(named(left)) & set(named(right)) - LIMITS)
