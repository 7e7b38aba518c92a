"""Conflicts on how long something was, where no verb says "lasted"."""

import re
from itertools import product

from claimcheck.frames import entities
from claimcheck.frames.delays import Delay, delay
from claimcheck.frames.happenings import akin
from claimcheck.frames.margins import margins
from claimcheck.frames.takings import is_far, one_deed, taking
from claimcheck.frames.units import is_duration
from claimcheck.frames.verbs import same_deed
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Claim, Pair, Quantity
from claimcheck.model.keeping import kept
from claimcheck.rules.amounts import wording
from claimcheck.rules.figures import Interval, near, stand
from claimcheck.rules.quantities import rounding
from claimcheck.rules.subjects import RANKS, named, two_subjects

# Verbs of a state that goes on: what stays, stands or lies so for days.
STAYING = frozenset(
    {"stay", "remain", "stand", "lie", "keep", "sit", "float", "hang", "drift", "be", "linger"}
)

# Who is waited for: "it was twenty minutes before an ambulance got through".
CALLED = re.compile(r"(?:ambulance|police|help|rescuer|paramedic|doctor|fire|engine)$")

# Parts by which the whole is meant: the tip of the bow.
PARTS = frozenset({"tip", "top", "part", "end", "side", "edge", "rest", "whole", "bulk"})


def other_margin(pair: Pair) -> str | None:
    """The sources say that other lengths of time were left before one end."""
    left, right = pair.left, pair.right
    if _apart(pair):
        return None
    for ours, theirs in product(margins(left), margins(right)):
        if not akin(ours.end, theirs.end) and not _one_head(left, right):
            continue
        if not near(ours.seconds, theirs.seconds):
            return f"{wording(ours.quantity)} against {wording(theirs.quantity)} to {ours.end}"
    return None


def other_stay(pair: Pair) -> str | None:
    """The sources say that a thing stayed as it was for other lengths of time."""
    left, right = pair.left, pair.right
    if not _one_thing(left, right) or not _one_state(left, right) or _apart(pair):
        return None
    for ours, theirs in product(stays(left), stays(right)):
        if stand(ours, theirs) is Interval.APART and not rounding(ours, theirs):
            return f"{wording(ours)} against {wording(theirs)}"
    return None


def other_taking(pair: Pair) -> str | None:
    """The sources say that one deed took other lengths of time."""
    left, right = pair.left, pair.right
    ours, theirs = taking(left), taking(right)
    if ours is None or theirs is None or not one_deed(ours, theirs):
        return None
    if _apart(pair) or pair.apart_in_time or pair.apart_in_name or _two_names(left, right):
        return None
    one, other = ours.length, theirs.length
    if stand(one, other) is not Interval.APART or rounding(one, other):
        return None
    return f"{wording(one)} against {wording(other)}"


def other_delay(pair: Pair) -> str | None:
    """The sources say that a thing was done at other lengths of time after another."""
    left, right = pair.left, pair.right
    ours, theirs = delay(left), delay(right)
    if ours is None or theirs is None or not _one_beginning(ours, theirs):
        return None
    if pair.one_account or pair.apart_in_time or pair.apart_in_name or pair.within:
        return None
    one = ours.deed == theirs.deed or same_deed(ours.deed, theirs.deed)
    if not one or two_subjects(left, right) or not _one_arrives(left, right):
        return None
    lengths = ours.length, theirs.length
    if stand(*lengths) is not Interval.APART or rounding(*lengths):
        return None
    since = ours.since or theirs.since
    return f"{wording(ours.length)} against {wording(theirs.length)} after the {since}"


def _one_beginning(ours: Delay, theirs: Delay) -> bool:
    """Whether both count from one thing; "eight minutes later" is after whatever that is."""
    if ours.since and theirs.since:
        return akin(ours.since, theirs.since)
    return bool(ours.since or theirs.since) and not is_far(ours.length, theirs.length)


def _later_one(claim: Claim) -> bool:
    """Whether it is not the first of several that did it: "the last ambulance"."""
    return bool((RANKS & set(claim.subject.casefold().split())) - {"first"})


def _one_arrives(left: Claim, right: Claim) -> bool:
    """Whether who did it, or what it was done to, can be one: fire service, fire engine."""
    if _later_one(left) or _later_one(right):
        return False
    ours, theirs = (
        set(named(claim)) or {term for term in claim.terms if CALLED.match(term)}
        for claim in (left, right)
    )
    return any(akin(one, other) for one in ours - RANKS for other in theirs - RANKS)


def _two_names(left: Claim, right: Claim) -> bool:
    """Whether both name somebody or a place, and nothing that the other names."""
    ours, theirs = left.entities, right.entities
    named = bool(ours and theirs)
    return named and not any(entities.same(one, other) for one in ours for other in theirs)


def _apart(pair: Pair) -> bool:
    left, right = pair.left, pair.right
    if pair.one_account or themes.apart(left, right) or two_subjects(left, right):
        return True
    return any(c.negated or c.incomplete or c.modality in DOUBTFUL for c in (left, right))


def _one_head(left: Claim, right: Claim) -> bool:
    ours, theirs = left.roles.agent, right.roles.agent
    return not themes.is_pronoun(ours) and ours.head == theirs.head


def _one_thing(left: Claim, right: Claim) -> bool:
    """Whether both are about one thing, or a part of it that stands for it."""
    ours, theirs = set(named(left)) - PARTS, set(named(right)) - PARTS
    return bool(ours) and ours == theirs


def _one_state(left: Claim, right: Claim) -> bool:
    """Whether what both say that the thing was can be one state; the verb alone is one, too."""
    ours, theirs = _state(left), _state(right)
    if not ours and not theirs:
        return left.roles.deed == right.roles.deed != "be"
    if any(akin(one, other) for one in ours for other in theirs):
        return True
    return _compounded(ours, right) or _compounded(theirs, left)


def _compounded(words: list[str], claim: Claim) -> bool:
    """Whether a noun is made of another claim's verb and the word after it: "standstill"."""
    deed = claim.roles.deed
    made = [word.removeprefix(deed) for word in words if word.startswith(deed)]
    return any(rest and rest in claim.text.casefold().split() for rest in made)


def _state(claim: Claim) -> list[str]:
    """The words of a claim beside its subject, its verb and its length of time."""
    times = (*(q.quote for q in claim.quantities), *(t.quote for t in claim.times))
    length = {word for said in times for word in said.casefold().split()}
    aside = {*named(claim), claim.predicate, claim.roles.deed, *PARTS, *AFTER}
    return [
        term
        for term in claim.terms
        if term not in aside and term not in length and f"{term}s" not in length
    ]


AFTER = frozenset({"afterwards", "thereafter", "later", "afterward"})


@kept
def stays(claim: Claim) -> tuple[Quantity, ...]:
    """The lengths of time for which a claim says that its state went on."""
    if claim.roles.deed not in STAYING:
        return ()
    return tuple(
        each
        for each in claim.quantities
        if is_duration(each)
        and not each.ordinal
        and re.search(rf"\bfor {re.escape(each.quote)}", claim.text, re.IGNORECASE)
    )
