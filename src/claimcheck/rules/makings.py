"""Conflicts on what a thing is made of, or what colour it has."""

from itertools import product

from claimcheck.frames.makings import apart, makings
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Pair


def other_make(pair: Pair) -> str | None:
    """The sources say that one thing was of two materials, or of two colours."""
    left, right = pair.left, pair.right
    if pair.one_account or pair.apart_in_time or pair.apart_in_name:
        return None
    if themes.apart(left, right) or {left.modality, right.modality} & DOUBTFUL:
        return None
    for ours, theirs in product(makings(left), makings(right)):
        both = {each.word for claim in (left, right) for each in makings(claim)}
        if apart(ours, theirs) and len(both) == len((ours, theirs)):
            return f"{ours.thing}: {ours.word} against {theirs.word}"
    return None
