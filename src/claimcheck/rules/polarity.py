"""Conflicts between a statement and its denial, or between opposite words."""

from claimcheck.frames import antonyms, entities
from claimcheck.frames.happenings import SAYS_LITTLE
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.question import happened
from claimcheck.model import Claim, Modality, Pair
from claimcheck.rules.subjects import by_pronoun, named, two_subjects

# Below this a denial denies something else: "the agency conducted no internal review" and "an
# inspector reviewed other units".
SAME_STATEMENT = 0.6

# "No command of any kind was given to him" and "he was given repeated commands" are about one
# deed, "no command was given to him" and "the court was given the list of the dead" are not.
SAME_DENIED = 0.5

# A denial that something exists is answered by any statement about that thing, so that less of
# the rest needs to be alike; the thing itself must be named by two words at least.
NAMED_BY = 2


def opposite_polarity(pair: Pair) -> str | None:
    """One source states what the other denies."""
    left, right = pair.left, pair.right
    if left.negated is right.negated or not _one_predication(pair):
        return None
    if pair.similarity < SAME_STATEMENT:
        return None
    denier = left if left.negated else right
    return f"{_voice(denier)} denies it"


def existence_denied(pair: Pair) -> str | None:
    """One source denies that there was a thing of which the other tells."""
    for denial, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if not denial.negated or other.negated or reported_denial(pair):
            continue
        if pair.apart_in_time or pair.apart_in_name or _limited(denial, other):
            continue
        if _told_of(denial, other) or _done(denial, other, pair.similarity):
            return f"{_voice(denial)} denies that there was any {denial.denied[-1]}"
    return None


def opposite_words(pair: Pair) -> str | None:
    """The sources describe one thing by opposite words."""
    left, right = pair.left, pair.right
    if left.negated or right.negated or reported_denial(pair):
        return None
    if pair.similarity < SAME_STATEMENT or pair.apart_in_time or pair.apart_in_name:
        return None
    for ours in left.terms:
        for theirs in right.terms:
            opposite = antonyms.opposite(ours, theirs) and theirs not in left.terms
            if opposite and _one_thing(left, right, {ours, theirs}):
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


def _one_predication(pair: Pair) -> bool:
    """Whether two claims say one thing of one subject, or deny it."""
    left, right = pair.left, pair.right
    if pair.apart_in_time or pair.apart_in_name or pair.within or reported_denial(pair):
        return False
    if left.incomplete or right.incomplete or not same_deed(left.predicate, right.predicate):
        return False
    if by_pronoun(left) or by_pronoun(right) or two_subjects(left, right):
        return False
    if left.predicate in SAYS_LITTLE and not _one_subject(left, right):
        return False
    return _one_object(left, right)


def _told_of(denial: Claim, other: Claim) -> bool:
    """Whether a claim tells of the thing that a denial says there was none of.

    A thing named by one word is that of its doer: "the board held no review" denies what "the
    board reviewed" and "the board's reviews found" tell of, not what another's review found.
    """
    if not denial.denied or not _share_name(denial, other):
        return False
    if len(denial.denied) >= NAMED_BY:
        return all(term in other.terms for term in denial.denied)
    doer = any(name in other.subject for name in other.entities)
    subject = other.subject.casefold()
    named = any(term == denial.denied[-1] and term in subject for term in other.terms)
    return doer and (named or other.predicate == denial.denied[-1])


def _done(denial: Claim, other: Claim, similarity: float) -> bool:
    """Whether the deed that a denial says was never done to a thing is done to it after all."""
    if not denial.denied or not same_deed(denial.predicate, other.predicate):
        return False
    thing = denial.denied[-1]
    return similarity >= SAME_DENIED and (thing in other.objects or thing in named(other))


def _limited(denial: Claim, other: Claim) -> bool:
    """Whether a denial is of one time only, or has exceptions: "no water on Monday"."""
    return bool(happened(denial) and not happened(other)) or " except " in denial.text


def _one_thing(left: Claim, right: Claim, opposites: set[str]) -> bool:
    """Whether opposite words can be about one thing: same deed and object, or same subject."""
    if by_pronoun(left) or by_pronoun(right) or two_subjects(left, right):
        return False
    ours, theirs = set(left.objects) - opposites, set(right.objects) - opposites
    if same_deed(left.predicate, right.predicate) and (ours or theirs):
        return bool(ours & theirs)
    return bool(named(left)) and _one_subject(left, right)


def _one_subject(left: Claim, right: Claim) -> bool:
    """Whether two claims are about one subject, by its words; "there" has none."""
    ours, theirs = set(named(left)), set(named(right))
    return bool(ours & theirs) or (not ours and not theirs)


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
