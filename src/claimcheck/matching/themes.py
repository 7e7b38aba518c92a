"""Whom or what a claim's deed happens to, and whether that is one in two claims."""

import re

from claimcheck.frames import parties
from claimcheck.frames.lexicon import broader, kin
from claimcheck.matching.question import ANOTHER, happened, meet
from claimcheck.model import Claim, Party

# Words that name nothing of their own.
PRONOUNS = frozenset(
    {"it", "he", "she", "they", "this", "that", "there", "who", "which", "what", "all", "those"}
    | {"i", "we", "you", "these", "one", "two", "some", "many", "both", "none", "other", "us"}
)

DEATH = frozenset({"die", "kill", "perish", "drown"})
DEAD = re.compile(r"\b(?:died|dead|killed|perished|drowned|victims)\b", re.IGNORECASE)


def theme(claim: Claim) -> Party:
    """Whom or what it happened to: the object, or the subject of a verb without one."""
    return claim.roles.patient if claim.roles.patient.words else claim.roles.agent


def one(ours: Party, theirs: Party) -> bool:
    """Whether two phrases surely name one person or thing, as far as one event has one."""
    if parties.same(ours, theirs):
        return True
    if ours.name or theirs.name or is_pronoun(ours) or is_pronoun(theirs):
        return False
    return ours.head == theirs.head or kin(ours.head, theirs.head)


def perhaps_one(ours: Party, theirs: Party) -> bool:
    """Whether nothing tells two phrases apart: one is a pronoun, or broader than the other."""
    if one(ours, theirs):
        return True
    if is_pronoun(ours) or is_pronoun(theirs):
        return not (ours.name and theirs.name)
    if ours.name or theirs.name:
        return False
    return broader(ours.head, theirs.head) or broader(theirs.head, ours.head)


def is_pronoun(party: Party) -> bool:
    """Whether a phrase says nothing of whom or what it stands for."""
    return not party.head or (party.head in PRONOUNS and not party.name)


def of_the_dead(claim: Claim) -> bool:
    """Whether a claim tells of all who lost their lives, or of some of them."""
    return claim.roles.deed in DEATH or bool(DEAD.search(claim.subject))


def apart(left: Claim, right: Claim) -> bool:
    """Whether two claims tell of two cases, by their own words or their own dates."""
    ours, theirs = happened(left), happened(right)
    dated = bool(ours and theirs) and not any(meet(a, b) for a in ours for b in theirs)
    return dated or another_case(left, right)


def another_case(left: Claim, right: Claim) -> bool:
    """Whether one of them says that it tells of another case than what the text is about."""
    ours, theirs = left.text.lower(), right.text.lower()
    return any((word in ours) is not (word in theirs) for word in ANOTHER)
