"""Conflicts on how often a thing happens."""

from claimcheck.frames import kinds
from claimcheck.frames.happenings import akin
from claimcheck.frames.recurrence import years_between
from claimcheck.matching import themes
from claimcheck.matching.distinct import set_apart
from claimcheck.model import DOUBTFUL, Claim, Pair, Party

# "Once in a century" and "once in eighty years" are one; "once in a century" and "the fourth in
# ten years" are not.
OFTEN = 4

# What a storm or a flood is called where it was named before.
POINTING = frozenset({"it", "this", "that"})
PEOPLE = frozenset({"he", "she", "they", "we", "i", "you", "who"})


def other_frequency(pair: Pair) -> str | None:
    """The sources say that such a thing happens far more often, and far less."""
    left, right = pair.left, pair.right
    ours, theirs = years_between(left), years_between(right)
    if not ours or not theirs or max(ours, theirs) < OFTEN * min(ours, theirs):
        return None
    if pair.one_account or set_apart(left) != set_apart(right):
        return None
    if any(c.negated or c.incomplete or c.modality in DOUBTFUL for c in (left, right)):
        return None
    if not (_one_kind(left.roles.agent, right.roles.agent) or _called(left, right)):
        return None
    return f"once in {ours.normalize():f} years against once in {theirs.normalize():f}"


def _called(left: Claim, right: Claim) -> bool:
    """Whether one calls by a noun what the other tells of: "described it as a rainfall"."""
    return any(
        akin(kind.split()[-1], term)
        for one, other in ((left, right), (right, left))
        for kind in one.roles.kinds
        for term in other.terms
    )


def _one_kind(ours: Party, theirs: Party) -> bool:
    """Whether two subjects are one, or stand for what happened."""
    if themes.one(ours, theirs):
        return True
    if any(party.person or party.head in PEOPLE for party in (ours, theirs)):
        return False
    return any(party.head in POINTING or kinds.whatever(party.head) for party in (ours, theirs))
