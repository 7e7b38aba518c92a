"""Conflicts on whether a weapon or a tool was used."""

import re

from claimcheck.frames.happenings import akin
from claimcheck.frames.lexicon import kin
from claimcheck.frames.uses import Use, uses
from claimcheck.matching import themes
from claimcheck.model import FACTUAL, Claim, Pair
from claimcheck.rules.polarity import reported_denial
from claimcheck.rules.subjects import told_only, two_things

# What was not used at first can be used in the end.
LIMITED = re.compile(
    r"\b(?:yet|then|now|still|longer|more|again|until|unless|except|only|first|initially|enough|"
    r"immediately|always|all|every|many|most|directly|if)\b"
)


def use_denied(pair: Pair) -> str | None:
    """One source says that a thing was not used, the other tells of its use."""
    left, right = pair.left, pair.right
    if pair.one_account or reported_denial(pair) or pair.apart_in_time:
        return None
    if not {left.modality, right.modality} <= FACTUAL or themes.apart(left, right):
        return None
    for denial, other in ((left, right), (right, left)):
        if not denial.negated or other.negated or told_only(denial, other):
            continue
        if denial.incomplete or other.incomplete or LIMITED.search(denial.text.casefold()):
            continue
        for ours in uses(denial):
            if any(_one(ours, theirs) for theirs in uses(other)) and _within(
                denial, other, ours
            ):
                return f"{ours.thing}: {denial.speaker or denial.source} denies its use"
    return None


def _one(denied: Use, told: Use) -> bool:
    """Whether what was used is of the kind of which none was."""
    return kin(denied.thing, told.thing) and denied.before <= told.before


def _within(denial: Claim, other: Claim, use: Use) -> bool:
    """Whether a denial says no more than the other claim, and of nobody else."""
    told = {use.thing, *use.before}
    rest = [term for term in denial.objects if term not in told]
    if not all(any(akin(term, each) for each in other.terms) for term in rest):
        return False
    ours, theirs = denial.roles.agent, other.roles.agent
    return not ours.words or not theirs.words or not two_things(ours, theirs)
