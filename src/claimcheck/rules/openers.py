"""Conflicts on which of two sides began."""

from claimcheck.frames import acts, entities
from claimcheck.frames.happenings import akin
from claimcheck.frames.openers import opening
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Claim, Pair, Party
from claimcheck.rules.subjects import two_things


def other_opener(pair: Pair) -> str | None:
    """The sources say of two sides that they began: fired first, made the first move."""
    left, right = pair.left, pair.right
    if pair.one_account or left.negated or right.negated:
        return None
    if {left.modality, right.modality} & DOUBTFUL or themes.another_case(left, right):
        return None
    ours, theirs = opening(left), opening(right)
    if ours is None or theirs is None or ours.matter != theirs.matter:
        return None
    if not (ours.first or theirs.first) or not _two_sides(ours.opener, theirs.opener):
        return None
    for claim, one, opened in ((left, ours, theirs), (right, theirs, ours)):
        # Who approached a third party may yet have been approached by the other side.
        if not one.first and one.other.words and not _told_of(claim, one.other, opened.opener):
            return None
    return f"{ours.opener.words} against {theirs.opener.words}"


def _two_sides(ours: Party, theirs: Party) -> bool:
    """Whether they are surely two, of whom neither stands for the other."""
    if themes.is_pronoun(ours) or themes.is_pronoun(theirs):
        return False
    if ours.name and theirs.name:
        mine, yours = (set(entities.key(each.name).split()) for each in (ours, theirs))
        return not entities.same(ours.name, theirs.name) and not mine & yours
    if acts.one_group(ours, theirs):
        return False
    return acts.two_doers(ours, theirs) or two_things(ours, theirs)


def _told_of(claim: Claim, other: Party, opener: Party) -> bool:
    """Whether the other side that a claim tells of is the one that is said to have begun."""
    if opener.name and opener.name in claim.text:
        return True
    return not (other.name and opener.name) and akin(other.head, opener.head)
