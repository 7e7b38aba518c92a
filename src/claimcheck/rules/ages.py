"""Conflicts between two ages that are given for one person."""

from claimcheck.frames.ages import age
from claimcheck.frames.verbs import same_deed
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Pair, Party

# A birthday lies between two texts.
A_BIRTHDAY = 1

# Anybody may be meant by them.
ANYBODY = frozenset({"man", "woman", "boy", "girl", "child", "person", "victim", "people"})


def other_age(pair: Pair) -> str | None:
    """The sources give one person two ages."""
    left, right = pair.left, pair.right
    ours, theirs = age(left), age(right)
    if ours is None or theirs is None or abs(ours.years - theirs.years) <= A_BIRTHDAY:
        return None
    if pair.one_account or pair.apart_in_time or {left.modality, right.modality} & DOUBTFUL:
        return None
    if not _one_person(pair, ours.whose, theirs.whose):
        return None
    return f"aged {ours.years} against {theirs.years}"


def _one_person(pair: Pair, ours: Party, theirs: Party) -> bool:
    """Whether both are one by name, or by the same noun and the same deed.

    "A 44-year-old fitter was arrested" twice; a man of 44 is not another of 48.
    """
    if ours.name or theirs.name:
        return themes.one(ours, theirs)
    left, right = pair.left, pair.right
    if ours.head != theirs.head or ours.head in ANYBODY or themes.another_case(left, right):
        return False
    return same_deed(left.predicate, right.predicate)
