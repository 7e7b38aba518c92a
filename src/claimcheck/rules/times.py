"""Conflicts between dates, and dates that only differ in how finely they are given."""

from claimcheck.frames.verbs import same_deed
from claimcheck.matching.question import FINE, happened, meet
from claimcheck.model import Bearing, Claim, Modality, Pair, Time
from claimcheck.rules.figures import SAYS_LITTLE, by_pronoun, named, two_subjects

# Two claims that are less alike than this date two happenings: "Orm TV announced the series on
# 25 May" and "the series premiered on 30 June".
SAME_HAPPENING = 0.6

# One deed with one thing as its subject is one happening at less: "the transaction agreement
# was signed on 13 May" and "the agreement had been signed on 9 May, days earlier".
SAME_THING_DONE = 0.42

BOUNDS = frozenset({Bearing.BEFORE, Bearing.UNTIL})


def date_mismatch(pair: Pair) -> str | None:
    """Two sources date the same event at times that have no instant in common."""
    if pair.apart_in_name or pair.within or not one_happening(pair):
        return None
    ours, theirs = dated(pair.left), dated(pair.right)
    if not ours or not theirs or any(meet(one, other) for one in ours for other in theirs):
        return None
    if pair.left.quantities and pair.right.quantities:
        return None  # amounts at two times: a series of counts, not two dates of one event
    return f"{ours[0].quote} against {theirs[0].quote}"


def coarser_date(pair: Pair) -> str | None:
    """One source gives the day of the event, the other a longer time around it."""
    if not one_happening(pair):
        return None
    for one in dated(pair.left):
        for other in dated(pair.right):
            finer = (one.precision in FINE) is not (other.precision in FINE)
            if finer and meet(one, other):
                return f"{one.quote} and {other.quote} fit each other"
    return None


def one_happening(pair: Pair) -> bool:
    """Whether two claims tell of one happening: one verb, and enough alike otherwise."""
    left, right = pair.left, pair.right
    same_verb = same_deed(left.predicate, right.predicate)
    if left.predicate in SAYS_LITTLE and left.subject.casefold() != right.subject.casefold():
        return False
    if two_subjects(left, right) or by_pronoun(left) or by_pronoun(right):
        return False
    if not (_tells_of(left, right) and _tells_of(right, left)):
        return False
    plain = left.negated == right.negated and Modality.DENIED not in {
        left.modality,
        right.modality,
    }
    whole = not left.incomplete and not right.incomplete
    enough = SAME_THING_DONE if named(left)[-1:] == named(right)[-1:] else SAME_HAPPENING
    return same_verb and plain and whole and pair.similarity >= enough


def _tells_of(claim: Claim, other: Claim) -> bool:
    """Whether a claim speaks of the other's subject at all."""
    return any(term in other.terms for term in named(claim))


def dated(claim: Claim) -> tuple[Time, ...]:
    """The times that say when the claim's event happened.

    A time inside the subject tells which thing it is: "the attack of March 2011 was told of".
    """
    return tuple(
        time
        for time in happened(claim)
        if time.bearing not in BOUNDS and time.quote not in claim.subject
    )
