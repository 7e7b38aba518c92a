"""Conflicts on what could have been done."""

import re

from claimcheck.frames.happenings import akin, happening
from claimcheck.model import Claim, Modality, Pair
from claimcheck.rules.subjects import by_pronoun, two_subjects

# "No insulation could have prevented these outages" and "the emergency could have been largely
# prevented" are one matter.
SAME_DEED = 0.25

ABLE = re.compile(r"\b(?:can|could|cannot|can't|couldn't|possible|able|impossible)\b")

POSSIBLE = frozenset({"possible", "able", "impossible"})


def possibility_denied(pair: Pair) -> str | None:
    """One source says that a thing could be done, the other that it could not."""
    left, right = pair.left, pair.right
    if pair.apart_in_name or pair.apart_in_time or pair.one_account:
        return None
    if not (able(left) and able(right)) or left.negated is right.negated:
        return None
    if by_pronoun(left) != by_pronoun(right) and not _possible(left, right):
        return None
    if (
        two_subjects(left, right)
        or pair.similarity < SAME_DEED
        or not _one_ability(left, right)
    ):
        return None
    denier = left if left.negated else right
    return f"{denier.speaker or denier.source} denies that it could be done"


def able(claim: Claim) -> bool:
    """Whether a claim says that a thing can or could be done, or denies that."""
    modal = claim.negated or claim.modality is Modality.POSSIBLE
    return modal and ABLE.search(claim.text.casefold()) is not None


def deeds(claim: Claim) -> tuple[str, ...]:
    """What could be done: the verb, or the words beside "possible"."""
    if not POSSIBLE & set(claim.terms):
        return happening(claim).words
    return tuple(term for term in claim.terms if term not in POSSIBLE)


def _one_ability(left: Claim, right: Claim) -> bool:
    return any(akin(one, other) for one in deeds(left) for other in deeds(right))


def _possible(left: Claim, right: Claim) -> bool:
    """Whether both say "possible", whose subject may be an empty "it"."""
    return bool(POSSIBLE & set(left.terms) and POSSIBLE & set(right.terms))
