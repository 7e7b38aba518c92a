"""Conflicts between dates, and dates that only differ in how finely they are given."""

from claimcheck.matching.question import happened, meet
from claimcheck.model import Bearing, Claim, Modality, Pair, Time
from claimcheck.rules.figures import two_subjects

# Two claims that are less alike than this date two happenings. "Netflix announced the series on
# 25 May" and "the series premiered on 30 June" score 0.45.
SAME_HAPPENING = 0.6

# Verbs that tell of no happening of their own.
SAYS_LITTLE = frozenset({"be", "have", "do"})

BOUNDS = frozenset({Bearing.BEFORE, Bearing.UNTIL})


def date_mismatch(pair: Pair) -> str | None:
    """Two sources date the same event at times that have no instant in common."""
    if pair.apart_in_name or not one_happening(pair):
        return None
    ours, theirs = dated(pair.left), dated(pair.right)
    if not ours or not theirs or any(meet(one, other) for one in ours for other in theirs):
        return None
    if pair.left.quantities and pair.right.quantities:
        return None  # amounts at two times: a series of counts, not two dates of one event
    return f"{ours[0].quote} against {theirs[0].quote}"


def coarser_date(pair: Pair) -> str | None:
    """One source dates the event more finely, within the time that the other gives."""
    if not one_happening(pair):
        return None
    for one in dated(pair.left):
        for other in dated(pair.right):
            if one.precision is not other.precision and meet(one, other):
                return f"{one.quote} and {other.quote} fit each other"
    return None


def one_happening(pair: Pair) -> bool:
    """Whether two claims tell of one happening: one verb, and enough alike otherwise."""
    left, right = pair.left, pair.right
    same_verb = bool(left.predicate) and left.predicate == right.predicate
    if left.predicate in SAYS_LITTLE and left.subject.casefold() != right.subject.casefold():
        return False
    if two_subjects(left, right) or by_pronoun(left) or by_pronoun(right):
        return False
    plain = left.negated == right.negated and Modality.DENIED not in {
        left.modality,
        right.modality,
    }
    whole = not left.incomplete and not right.incomplete
    return same_verb and plain and whole and pair.similarity >= SAME_HAPPENING


def by_pronoun(claim: Claim) -> bool:
    """Whether a claim's subject is a pronoun whose referent is not sure."""
    return claim.subject.casefold() in {word.casefold() for word in claim.unresolved}


def dated(claim: Claim) -> tuple[Time, ...]:
    """The times that say when the claim's event happened."""
    return tuple(time for time in happened(claim) if time.bearing not in BOUNDS)
