"""Conflicts between what is called the cause of one thing."""

from claimcheck.frames import cues, entities
from claimcheck.frames.events import events
from claimcheck.model import Cause, Claim, Pair

# There is one main or only cause; "a cause" and "contributed" leave room for others.
EXCLUSIVE = frozenset({"sole", "primary"})

# That something is the only cause excludes any other that is called a cause outright.
OUTRIGHT = frozenset({"sole", "primary", "trigger", "stated"})


def rival_causes(pair: Pair) -> str | None:
    """Two sources call different things the main or only cause of one thing."""
    ours, theirs = pair.left.cause, pair.right.cause
    if ours is None or theirs is None or not _one_effect(pair, ours, theirs):
        return None
    strengths = {ours.strength, theirs.strength}
    exclude = strengths <= EXCLUSIVE or ("sole" in strengths and strengths <= OUTRIGHT)
    if not exclude or _one_cause(ours, theirs):
        return None
    return f"{_said(pair.left, ours)} against {_said(pair.right, theirs)}"


def cause_denied(pair: Pair) -> str | None:
    """One source calls a thing the cause that the other denies to be it."""
    ours, theirs = pair.left.cause, pair.right.cause
    if ours is None or theirs is None or not _one_effect(pair, ours, theirs):
        return None
    denied = [cause for cause in (ours, theirs) if cause.strength == "denied"]
    told = [cause for cause in (ours, theirs) if cause.strength in OUTRIGHT]
    if len(denied) != 1 or len(told) != 1 or not _one_cause(ours, theirs):
        return None
    if ranks(denied[0]) and told[0].strength not in EXCLUSIVE:
        return None  # what is not the main cause may have triggered it
    return f"{told[0].cause} is called the cause, and denied to be it"


def _one_effect(pair: Pair, ours: Cause, theirs: Cause) -> bool:
    """Whether two causes are given for one thing."""
    if pair.apart_in_time or pair.apart_in_name:
        return False
    if pair.left.incomplete or pair.right.incomplete:
        return False
    return bool(events(ours.effect) & events(theirs.effect))


def _one_cause(ours: Cause, theirs: Cause) -> bool:
    """Whether two descriptions of a cause share a word of substance."""
    return bool(events(ours.cause) & events(theirs.cause)) or entities.same(
        ours.cause, theirs.cause
    )


def ranks(denied: Cause) -> bool:
    """Whether a denial is only of the rank: "not the main cause"."""
    words = set(denied.quote.casefold().split())
    degrees = cues.load("causes")["degrees"]
    return any(words & set(degrees[strength]) for strength in sorted(EXCLUSIVE))


def _said(claim: Claim, cause: Cause) -> str:
    voice = f"{claim.speaker}: " if claim.speaker else ""
    return f"{voice}{cause.cause} ({cause.strength})"
