"""Conflicts between a statement and its denial, or between opposite words."""

from claimcheck.frames import antonyms, entities
from claimcheck.model import Claim, Modality, Pair
from claimcheck.rules.figures import two_subjects
from claimcheck.rules.times import by_pronoun

# Below this a denial denies something else. "The agency conducted no internal review" and "an
# outside inspector reviewed related units" score 0.41.
SAME_STATEMENT = 0.6

# A denial that something exists is answered by any statement about that thing, so that less of
# the rest needs to be alike; the thing itself must be named by two words at least.
NAMED_BY = 2


def opposite_polarity(pair: Pair) -> str | None:
    """One source states what the other denies."""
    left, right = pair.left, pair.right
    if left.negated is right.negated or reported_denial(pair) or pair.apart_in_time:
        return None
    if left.incomplete or right.incomplete or pair.apart_in_name:
        return None
    if not left.predicate or left.predicate != right.predicate:
        return None
    if by_pronoun(left) or by_pronoun(right) or two_subjects(left, right):
        return None
    if pair.similarity < SAME_STATEMENT or not _one_object(left, right):
        return None
    denier = left if left.negated else right
    return f"{_voice(denier)} denies it"


def existence_denied(pair: Pair) -> str | None:
    """One source denies that there was a thing of which the other tells."""
    for denial, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if not denial.negated or other.negated or reported_denial(pair):
            continue
        if pair.apart_in_time or pair.apart_in_name:
            continue
        named = denial.denied
        told = all(term in other.terms for term in named)
        if len(named) >= NAMED_BY and told and _share_name(denial, other):
            return f"{_voice(denial)} denies that there was {' '.join(named)}"
    return None


def opposite_words(pair: Pair) -> str | None:
    """The sources describe one thing by opposite words."""
    left, right = pair.left, pair.right
    if left.negated or right.negated or reported_denial(pair):
        return None
    if pair.similarity < SAME_STATEMENT or pair.apart_in_time or pair.apart_in_name:
        return None
    if not _one_thing(left, right):
        return None
    for ours in left.terms:
        for theirs in right.terms:
            if antonyms.opposite(ours, theirs) and theirs not in left.terms:
                return f"{ours} against {theirs}"
    return None


def denial_reported(pair: Pair) -> str | None:
    """One source only reports that somebody denied it, which is true of the denial alone."""
    if reported_denial(pair) and pair.similarity >= SAME_STATEMENT:
        denier = pair.left if pair.left.modality is Modality.DENIED else pair.right
        return f"{denier.speaker or 'somebody'} is reported as denying it"
    return None


def reported_denial(pair: Pair) -> bool:
    """Whether one side is somebody's denial, reported."""
    return Modality.DENIED in {pair.left.modality, pair.right.modality}


def _one_thing(left: Claim, right: Claim) -> bool:
    """Whether opposite words can be about one thing: same deed and object, or same subject."""
    if by_pronoun(left) or by_pronoun(right) or two_subjects(left, right):
        return False
    if left.predicate == right.predicate:
        return _one_object(left, right)
    return left.subject.casefold() == right.subject.casefold() or _one_object(left, right)


def _one_object(left: Claim, right: Claim) -> bool:
    """Whether one thing is done to one object: "held an inquiry", "held no inquiry"."""
    if not left.objects or not right.objects:
        return not left.objects and not right.objects
    return bool(set(left.objects) & set(right.objects))


def _share_name(left: Claim, right: Claim) -> bool:
    return any(
        entities.same(ours, theirs) for ours in left.entities for theirs in right.entities
    )


def _voice(claim: Claim) -> str:
    return claim.speaker or claim.source
