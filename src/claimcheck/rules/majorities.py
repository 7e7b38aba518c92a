"""Conflicts on what most of a whole was."""

import re

from claimcheck.frames import cues
from claimcheck.frames.happenings import akin
from claimcheck.frames.majorities import majority, part, whole
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Claim, Pair

DEATHS = "death"
MONEY = "money"
DYING = re.compile(
    r"\b(?:died|dead|deaths?|killed|perished|drowned|fatalities)\b", re.IGNORECASE
)

# "The capacity that failed" and "the capacity that broke down" share the whole and what became
# of it; with the whole alone one may be of all there is.
SHARED = 2


def two_majorities(pair: Pair) -> str | None:
    """The sources give most of one whole to two kinds that exclude each other."""
    left, right = pair.left, pair.right
    ours, theirs = majority(left), majority(right)
    if ours is None or theirs is None or ours.group != theirs.group:
        return None
    if ours.kind == theirs.kind or _aside(pair):
        return None
    if not _one_whole(left, right, ours.group):
        return None
    return f"most {ours.said} against most {theirs.said}"


def whole_and_other(pair: Pair) -> str | None:
    """One source gives all of a thing to one kind, the other some of it to another kind."""
    left, right = pair.left, pair.right
    for total, other in ((left, right), (right, left)):
        ours, theirs = whole(total), part(other)
        if ours is None or theirs is None or ours.group != theirs.group:
            continue
        if ours.kind == theirs.kind or _aside(pair) or not _one_whole(left, right, ours.group):
            continue
        return f"all {ours.said}, against {theirs.said}"
    return None


def _aside(pair: Pair) -> bool:
    """Whether two claims tell of two cases, or one of them does not say that it is so."""
    left, right = pair.left, pair.right
    if pair.one_account or pair.apart_in_time or themes.another_case(left, right):
        return True
    return any(c.negated or c.incomplete or c.modality in DOUBTFUL for c in (left, right))


def _one_whole(left: Claim, right: Claim, group: str) -> bool:
    """Whether both are of all the dead, or of one thing and what became of it."""
    if group == DEATHS:
        return all(DYING.search(claim.text) for claim in (left, right))
    if group == MONEY:
        table = cues.load("majorities")["money"]
        return all(
            set(table["verbs"]) & {claim.predicate, claim.roles.deed, *claim.terms}
            and set(table["things"]) & {*claim.terms}
            for claim in (left, right)
        )
    shared = [a for a in left.terms if any(akin(a, b) for b in right.terms)]
    return len(dict.fromkeys(shared)) >= SHARED
