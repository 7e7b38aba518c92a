"""Conflicts on what most of a whole was."""

import re

from claimcheck.frames.happenings import akin
from claimcheck.frames.majorities import majority
from claimcheck.matching import themes
from claimcheck.model import Claim, Modality, Pair

DOUBTFUL = frozenset({Modality.POSSIBLE, Modality.DENIED})

DEATHS = "death"
DYING = re.compile(r"\b(?:died|dead|deaths?|killed|perished|drowned|fatalities)\b", re.IGNORECASE)

# "The capacity that failed" and "the capacity that broke down" share the whole and what became
# of it; with the whole alone one may be of all there is.
SHARED = 2


def two_majorities(pair: Pair) -> str | None:
    """The sources give most of one whole to two kinds that exclude each other."""
    left, right = pair.left, pair.right
    ours, theirs = majority(left), majority(right)
    if ours is None or theirs is None or ours.group != theirs.group:
        return None
    if ours.kind == theirs.kind or left.source == right.source:
        return None
    if pair.apart_in_time or themes.another_case(left, right):
        return None
    if any(c.negated or c.incomplete or c.modality in DOUBTFUL for c in (left, right)):
        return None
    if not _one_whole(left, right, ours.group):
        return None
    return f"most {ours.said} against most {theirs.said}"


def _one_whole(left: Claim, right: Claim, group: str) -> bool:
    """Whether both are of all the dead, or of one thing and what became of it."""
    if group == DEATHS:
        return all(DYING.search(claim.text) for claim in (left, right))
    shared = [a for a in left.terms if any(akin(a, b) for b in right.terms)]
    return len(dict.fromkeys(shared)) >= SHARED
