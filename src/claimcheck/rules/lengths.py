"""Conflicts on how long something was, where no verb says "lasted"."""

import re
from itertools import product

from claimcheck.frames import entities
from claimcheck.frames.happenings import akin
from claimcheck.frames.margins import margins
from claimcheck.frames.takings import one_deed, taking
from claimcheck.frames.units import is_duration
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Claim, Pair, Quantity
from claimcheck.model.keeping import kept
from claimcheck.rules.amounts import wording
from claimcheck.rules.figures import Interval, near, stand
from claimcheck.rules.quantities import rounding
from claimcheck.rules.subjects import named, two_subjects

# Verbs of a state that goes on: what stays, stands or lies so for days.
STAYING = frozenset(
    {"stay", "remain", "stand", "lie", "keep", "sit", "float", "hang", "drift", "be", "linger"}
)

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
    return any(akin(one, other) for one in ours for other in theirs)


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
