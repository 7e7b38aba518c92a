"""Conflicts on how a vote went."""

from claimcheck.frames.tallies import tally
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Pair
from claimcheck.rules.subjects import two_subjects, two_things


def other_tally(pair: Pair) -> str | None:
    """The sources give two results of one vote."""
    left, right = pair.left, pair.right
    ours, theirs = tally(left), tally(right)
    if ours is None or theirs is None or ours == theirs:
        return None
    if pair.one_account or pair.apart_in_time or themes.another_case(left, right):
        return None
    if any(c.negated or c.incomplete or c.modality in DOUBTFUL for c in (left, right)):
        return None
    if two_subjects(left, right) or two_things(left.roles.patient, right.roles.patient):
        return None
    return f"{ours[0]:,} to {ours[1]:,} against {theirs[0]:,} to {theirs[1]:,}"
