"""Small words by which two sentences that are nearly alike do not say the same."""

import re
from typing import NamedTuple

from claimcheck.frames.kindred import kindred
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

# "No chaplain ran in" denies, and so does "hardly touched by water"; "no later than" does not.
DENIAL = re.compile(
    r"\b(?:(?:no|not)(?! (?:only|later|fewer|less|more|doubt|longer than|least)\b)"
    r"|never|hardly|barely|scarcely|none|nobody|nothing|neither|nor|cannot|nowhere)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
ALL = re.compile(r"\b(?:all|every|each|both|entire|whole)\b", re.IGNORECASE)
SOME = re.compile(
    r"\b(?:some|most|many|several|partly|half|few"
    r"|[\w-]+ of (?:the|them|these|those|its|their))\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if|unless|provided(?: that)?|as long as|on condition that)\b", re.IGNORECASE
)


# What a noun is for: "the order to clear the yard".
PURPOSE = re.compile(r"\b(?P<noun>[^\W\d_]+) (?:not )?to (?P<deed>[^\W\d_]+)\b", re.IGNORECASE)


class Provisos(NamedTuple):
    """Which small words a claim has."""

    denial: bool
    condition: bool
    all: bool
    some: bool


def other_proviso(left: Claim, right: Claim) -> bool:
    """Whether only one denies, sets a condition, or says of all what the other says of some."""
    ours, theirs = _provisos(left), _provisos(right)
    if _other_purpose(left, right):
        return True
    if ours.denial is not theirs.denial and not left.negated and not right.negated:
        return True
    if ours.condition is not theirs.condition:
        return True
    return (ours.all and theirs.some and not theirs.all) or (
        theirs.all and ours.some and not ours.all
    )


def _other_purpose(left: Claim, right: Claim) -> bool:
    """Whether one noun of both is for two things: "the order to fire", "the order to wait"."""
    ours, theirs = _purposes(left), _purposes(right)
    return any(
        noun == other and not kindred(deed, done)
        for noun, deed in ours
        for other, done in theirs
    )


@kept
def _purposes(claim: Claim) -> tuple[tuple[str, str], ...]:
    """The nouns among a claim's objects that are followed by what they are for."""
    found = (
        (each["noun"].casefold(), each["deed"].casefold())
        for each in PURPOSE.finditer(claim.text)
    )
    return tuple(
        (noun, deed) for noun, deed in found if noun in claim.objects and deed in claim.terms
    )


@kept
def _provisos(claim: Claim) -> Provisos:
    patterns = (DENIAL, CONDITION, ALL, SOME)
    return Provisos(*(pattern.search(claim.text) is not None for pattern in patterns))
