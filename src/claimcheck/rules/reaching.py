"""Conflicts on whether a thing got to a place."""

import re

from claimcheck.frames.goals import Goal, goal, one_goal
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Claim, Pair, Party
from claimcheck.rules.subjects import two_subjects

# A denial in one word: "failed to reach the hut".
FAILED = re.compile(r"\bfail(?:ed|s|ing)?\b", re.IGNORECASE)


def short_of_goal(pair: Pair) -> str | None:
    """One source says that a thing reached a place, the other that it stopped short of it."""
    left, right = pair.left, pair.right
    ours, theirs = _goal(left), _goal(right)
    if ours is None or theirs is None or ours.reached is theirs.reached:
        return None
    if pair.one_account or themes.apart(left, right) or two_subjects(left, right):
        return None
    if any(c.incomplete or c.modality in DOUBTFUL for c in (left, right)):
        return None
    if not one_goal(ours.place, theirs.place) or not _one_mover(pair):
        return None
    reached, short = (ours, theirs) if ours.reached else (theirs, ours)
    return f"reached {reached.place}, and stopped short of {short.place}"


def _goal(claim: Claim) -> Goal | None:
    """Where a claim's thing got to; who "never reached the hut" stopped short of it."""
    found = goal(claim.text)
    if found is None or not claim.negated:
        return found
    if found.reached or FAILED.search(claim.text):
        return Goal(found.place, reached=False)
    return None


def _one_mover(pair: Pair) -> bool:
    """Whether one thing moves in both claims, or one of them only points at it."""
    ours, theirs = _mover(pair.left), _mover(pair.right)
    return themes.perhaps_one(ours, theirs) or (
        ours.head == theirs.head and not ours.name and not theirs.name
    )


def _mover(claim: Claim) -> Party:
    """What moves: the subject, also of "was stopped by the police"."""
    agent, patient = claim.roles.agent, claim.roles.patient
    passive = bool(patient.words) and patient.words in claim.subject
    return patient if passive or not agent.words else agent
