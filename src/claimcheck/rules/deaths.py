"""Conflicts on where somebody died."""

import re

from claimcheck.frames.deathplaces import Deathplace, deathplace
from claimcheck.matching import themes
from claimcheck.matching.asked import ASKED
from claimcheck.matching.distinct import set_apart
from claimcheck.model import DOUBTFUL, Claim, Pair, Party

# Where a death is certified may not be where it happened; it is not the scene all the same.
CERTIFIED = re.compile(r"\b(?:pronounced|declared|certified|confirmed)\b", re.IGNORECASE)

BESIDE = re.compile(r"\b(?:second|third|fourth|other|another)\b", re.IGNORECASE)

# "The driver's brother", "his wife": somebody else than the driver.
OWNED = re.compile(r"['’]s? \w|^(?:his|her|their|my|our)\b", re.IGNORECASE)

# Of several one may die here and another there.
SEVERAL = frozenset({"they", "people", "those", "some", "others", "both", "all", "most"})


def other_deathplace(pair: Pair) -> str | None:
    """The sources put one person's death at two kinds of place: at the scene, in hospital."""
    left, right = pair.left, pair.right
    if pair.one_account or _other_case(left) != _other_case(right):
        return None
    ours, theirs = placed(left), placed(right)
    if ours is None or theirs is None or ours is theirs or not _one_person(pair):
        return None
    certified = any(CERTIFIED.search(claim.text) for claim in (left, right))
    if certified and Deathplace.SCENE not in {ours, theirs}:
        return None
    return f"died {ours} against {theirs}"


def placed(claim: Claim) -> Deathplace | None:
    """Where a claim says that one person died; ``None`` where it does not say, or doubts it."""
    if claim.negated or claim.modality in DOUBTFUL or claim.incomplete:
        return None
    return deathplace(claim.text) if _is_one(claim) else None


def _other_case(claim: Claim) -> bool:
    """Whether a claim tells of a death beside another: "a second man", "the other driver"."""
    return bool(set_apart(claim)) or BESIDE.search(claim.subject) is not None


def _is_one(claim: Claim) -> bool:
    """Whether a claim tells of one person's death, and not of how many died."""
    who = themes.theme(claim)
    if any(each.counted and each.low != 1 and not each.ordinal for each in claim.quantities):
        return False
    return who.head not in SEVERAL and not _is_plural(who)


def _is_plural(party: Party) -> bool:
    last = party.words.casefold().split()[-1:] or [""]
    return not party.name and last[0] != party.head and last[0].endswith("s")


def _one_person(pair: Pair) -> bool:
    """Whether both tell of one person, or the texts know of one death only."""
    ours, theirs = themes.theme(pair.left), themes.theme(pair.right)
    if themes.one(ours, theirs):
        return True
    if (ours.name and theirs.name) or _owned(ours) is not _owned(theirs):
        return False
    return pair.one_victim or pair.key == ASKED


def _owned(party: Party) -> bool:
    return OWNED.search(party.words) is not None
