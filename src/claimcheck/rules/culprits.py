"""Conflicts between what is said outright to have caused one happening."""

import re

from claimcheck.frames.events import any_mishap, events, kinds_of_event, mishaps
from claimcheck.frames.happenings import SAYS_LITTLE, akin
from claimcheck.matching import themes
from claimcheck.model import Cause, Claim, Modality, Pair
from claimcheck.model.keeping import kept
from claimcheck.rules.reasons import deeds, leaves_room, lemmas, short, two_bearers, two_uses

# A trigger and what lies under it fit together; two triggers do not, nor do two causes.
STATED = frozenset({"stated", "sole", "primary"})
TRIGGER = frozenset({"trigger"})

# What befell some may have another cause than what befell the rest.
PARTIAL = re.compile(
    r"\b(?:most|many|some|half|part|parts|several|few|more|another|first|second|third|last|next"
    r"|earlier|previous|later|other|others|each|both|every|risk|fear|any|no|a|an)\b|\d"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?) of\b"
)
# What says which: "the fire in the hall".
WHICH = re.compile(r" (?:of|in|at|on|aboard) ")

# A cause that only points at something said before.
POINTING = re.compile(r"^(?:this|that|it|he|she|they|we|i|these|those|which|what|who|both)$")

# What drives a fire did not start it.
SPREADING = frozenset(
    {"drive", "fan", "spread", "push", "feed", "fuel", "carry", "whip", "stoke"}
)

# These tell of no cause: nearly every verb is a kind of causing.
EMPTY = frozenset({"cause", "somebody", "someone", "something", "people", "reason"})

FIRM = frozenset({Modality.CERTAIN, Modality.REPORTED, Modality.ALLEGED, Modality.PROBABLE})


def other_cause(pair: Pair) -> str | None:
    """Two sources call things the cause of one happening that have nothing in common."""
    left, right = pair.left, pair.right
    ours, theirs = left.cause, right.cause
    if ours is None or theirs is None or pair.one_account or pair.apart_in_time:
        return None
    strengths = {ours.strength, theirs.strength}
    alike = strengths <= STATED or strengths <= TRIGGER or _one_mishap(left, right)
    if not alike or strengths - STATED - TRIGGER or themes.apart(left, right):
        return None
    if not (outright(left) and outright(right)):
        return None
    if not _one_happening(left, right) or two_bearers(left, right) or two_uses(left, right):
        return None
    if _shared(left, ours, right) or _shared(right, theirs, left):
        return None
    return f"caused by “{short(ours)}” against “{short(theirs)}”"


def _one_mishap(left: Claim, right: Claim) -> bool:
    """Whether both tell of one mishap by its noun: what starts a fire is what causes it."""
    ours, theirs = _named(left), _named(right)
    return any(mishaps(a) & mishaps(b) for a in ours for b in theirs)


@kept
def outright(claim: Claim) -> bool:
    """Whether a claim says without reserve that one thing caused the whole of another."""
    cause = claim.cause
    if cause is None or cause.strength not in STATED | TRIGGER:
        return False
    if claim.negated or claim.incomplete or claim.modality not in FIRM:
        return False
    if claim.predicate in SPREADING:
        return False
    if POINTING.match(cause.cause.casefold()) or not lemmas(claim, cause.cause):
        return False
    return not PARTIAL.search(_bearer(claim, cause)) and not leaves_room(claim, cause)


def _bearer(claim: Claim, cause: Cause) -> str:
    """What an effect befell: of "scanners failed in 9 places" the scanners."""
    subject, effect = claim.subject.casefold(), cause.effect.casefold()
    clause = bool(subject) and effect.startswith(subject) and claim.predicate not in SAYS_LITTLE
    return subject if clause else effect


def _one_happening(left: Claim, right: Claim) -> bool:
    """Whether two effects are one: a happening by its noun, or by the verb for it."""
    ours, theirs = _named(left), _named(right)
    mine, yours = _of(left), _of(right)
    if mine and yours and not any(akin(a, b) for a in mine for b in yours):
        return False  # "the collapse of the bridge" and "the collapse of the bank"
    if _generic(left, right) or _generic(right, left):
        return True
    one = events(" ".join(ours)) & events(" ".join(theirs)) & kinds_of_event()
    return bool(one) or any(akin(a, b) or mishaps(a) & mishaps(b) for a in ours for b in theirs)


def _generic(claim: Claim, other: Claim) -> bool:
    """Whether one says no more than that it was an accident, and the other what it was."""
    told, named = _named(claim)[-1:], _named(other)[-1:]
    mishap = any(any_mishap(word) or mishaps(word) for word in named)
    return mishap and any(map(any_mishap, told))


def _named(claim: Claim) -> tuple[str, ...]:
    """The word that names an effect: its verb, or its noun where it is a happening."""
    if claim.cause is None:
        return ()
    words = lemmas(claim, re.split(r" (?:of|in|at|on|that) ", claim.cause.effect)[0])
    if words and (events(words[-1]) & kinds_of_event() or mishaps(words[-1])):
        return words[-1:]
    if mishaps(claim.roles.deed):
        return (claim.roles.deed,)  # "sabotage set the plant off"
    return deeds(claim) if claim.predicate not in SAYS_LITTLE else ()


def _of(claim: Claim) -> tuple[str, ...]:
    """What a happening is said to be of: "the fall of the tower", "the tower fell"."""
    if claim.cause is None:
        return ()
    after = "".join(WHICH.split(claim.cause.effect, maxsplit=1)[1:])
    subject = claim.subject.casefold()
    if claim.cause.effect.casefold().startswith(subject) and mishaps(claim.predicate):
        after = subject.partition(" of ")[0]
    named = any(name.casefold() in after.casefold() for name in claim.entities)
    return () if named else lemmas(claim, after)


def _shared(claim: Claim, cause: Cause, other: Claim) -> bool:
    """Whether the other claim tells of what one claim calls the cause, in any of its words."""
    told = [term for term in other.terms if term not in EMPTY]
    words = [word for word in lemmas(claim, cause.cause) if word not in EMPTY]
    return any(akin(word, term) for word in words for term in told)
