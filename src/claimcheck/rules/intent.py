"""Conflicts on whether a deed was meant."""

from claimcheck.frames import cues, entities
from claimcheck.frames.verbs import same_deed
from claimcheck.model import Claim, Pair
from claimcheck.rules.subjects import named

MEANT = frozenset(cues.load("intent")["words"]["meant"])
UNMEANT = frozenset(cues.load("intent")["words"]["unmeant"])


def opposite_intent(pair: Pair) -> str | None:
    """One source says that a deed was meant, the other that it was a mistake."""
    left, right = pair.left, pair.right
    if left.negated or right.negated or pair.apart_in_time or pair.apart_in_name:
        return None
    if not same_deed(left.predicate, right.predicate) or not _one_matter(left, right):
        return None
    if {_meant(left), _meant(right)} != {True, False}:
        return None
    meant = left if _meant(left) else right
    return f"meant, says {meant.speaker or meant.source}; a mistake, says the other"


def _meant(claim: Claim) -> bool | None:
    """Whether the deed was meant; ``None`` where the claim does not say."""
    words = set(claim.terms)
    if words & UNMEANT:
        return False
    purpose = claim.cause is not None and claim.cause.strength == "motive"
    return True if words & MEANT or purpose else None


def _one_matter(left: Claim, right: Claim) -> bool:
    """Whether two deeds are done to one thing, or by or to one bearer of a name."""
    ours, theirs = {*left.objects, *named(left)}, {*right.objects, *named(right)}
    return bool(ours & theirs) or any(
        entities.same(one, other) for one in left.entities for other in right.entities
    )
