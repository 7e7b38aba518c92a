"""Conflicts on whether one did it or several."""

from itertools import product

from claimcheck.frames import entities
from claimcheck.frames.kindred import kindred
from claimcheck.frames.singles import Doers, several, sole
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Claim, Pair
from claimcheck.rules.subjects import two_things
from claimcheck.rules.supports import content


def one_and_several(pair: Pair) -> str | None:
    """One source says that a single one did it, and another that several of them did."""
    left, right = pair.left, pair.right
    if pair.apart_in_time or themes.another_case(left, right):
        return None
    if any(c.negated or c.incomplete or c.modality in DOUBTFUL for c in (left, right)):
        return None
    if two_things(left.roles.patient, right.roles.patient):
        return None
    for one, other in ((left, right), (right, left)):
        for lone, group in product(sole(one), several(other)):
            if (
                lone.noun == group.noun
                and _one_deed(lone, group)
                and _shared(one, other, lone, group)
            ):
                return f"a single {lone.noun} against {group.number}"
    return None


def _one_deed(lone: Doers, group: Doers) -> bool:
    return any(kindred(*two) for two in product(lone.deeds, group.deeds))


def _shared(one: Claim, other: Claim, lone: Doers, group: Doers) -> bool:
    """Whether both name one thing more: whom they worked for, what it was about.

    "A single witness spoke of the fire" and "two witnesses spoke of the flood" do not.
    """
    if any(entities.same(*two) for two in product(one.entities, other.entities)):
        return True
    told = {lone.noun, *lone.deeds, *group.deeds}
    theirs = {word for word in content(other) if word not in told}
    return any(word in theirs for word in content(one) if word not in told)
