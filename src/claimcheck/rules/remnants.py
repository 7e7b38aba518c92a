"""Conflicts on whether anything is left of a thing."""

from claimcheck.frames import entities
from claimcheck.frames.remains import remains
from claimcheck.matching import themes
from claimcheck.model import Pair


def something_left(pair: Pair) -> str | None:
    """One source says that nothing is left of a thing, a part of which stands in the other."""
    left, right = pair.left, pair.right
    ours, theirs = remains(left), remains(right)
    if ours is None or theirs is None or ours.left is theirs.left or pair.one_account:
        return None
    if pair.apart_in_time or themes.apart(left, right) or ours.noun != theirs.noun:
        return None
    if not (ours.before <= theirs.before or theirs.before <= ours.before):
        return None  # "the north tower", "the south tower"
    named = left.entities and right.entities
    if named and not any(entities.same(a, b) for a in left.entities for b in right.entities):
        return None
    gone = right if ours.left else left
    return f"nothing left of the {ours.noun}, says {gone.speaker or gone.source}"
