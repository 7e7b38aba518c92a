"""Counts that each of two texts gives once, and what makes them counts of one thing.

"Rounds fired: 137" and "not more than twelve rounds were discharged" exclude each other; "the
ship had 24 lifeboats" and "eleven lifeboats were launched" do not.
"""

import re
from itertools import product

from claimcheck.frames.happenings import SAYS_LITTLE, one_deed
from claimcheck.frames.publics import PUBLIC
from claimcheck.frames.units import PEOPLE, PERCENT, is_currency, is_duration
from claimcheck.frames.units import kind as unit_kind
from claimcheck.frames.verbs import same_deed
from claimcheck.model import BlockKind, Claim, Pair, Quantity
from claimcheck.rules.amounts import wording
from claimcheck.rules.bodies import WHOLE
from claimcheck.rules.subjects import two_subjects, two_things

# Where each of two texts counts a thing once: "rounds fired: 137", "at most twelve rounds".
LONE_COUNT = 0.3
MORE = re.compile(r"\b(?:additional|further|other|another|extra|new|more(?! than))\b")
MANY = 10
LABEL = re.compile(r"[A-Z][\w ]{2,30}: ")
SOLE = re.compile(r"\b(?:sole|lone) \w+", re.IGNORECASE)
SAYERS = re.compile(r"\b(?:according to|said|say|says|told|asked)\W*(?:the |by )?$")


def lone_count(pair: Pair, quantity: Quantity) -> bool:
    """Whether each of two texts counts a thing once, so that both counts are surely of one.

    "Rounds fired: 137" and "not more than twelve rounds were discharged". It is too little to
    say that the two agree: small numbers turn up twice.
    """
    left, right = pair.left, pair.right
    counted = quantity.counted
    if counted not in pair.lone or not counted or pair.similarity < LONE_COUNT:
        return False
    if not _is_plain_count(quantity) or counted in {*PUBLIC, *WHOLE, PEOPLE}:
        return False
    if left.incomplete or right.incomplete or two_subjects(left, right):
        return False
    if not _of_one_deed(left, right) and not _of_all(pair, counted):
        return False
    return not any(
        each.counted == counted and (each.high == 0 or _some_only(claim, each))
        for claim in (left, right)
        for each in claim.quantities
    )


def same_lone_count(pair: Pair) -> str | None:
    """The count that each of two texts gives of a thing, once: "16-bed ward", "sixteen beds".

    From ten on; three of a thing turn up in many a story.
    """
    if not pair.lone or pair.left.incomplete or pair.right.incomplete:
        return None
    for ours, theirs in product(pair.left.quantities, pair.right.quantities):
        same = ours.counted == theirs.counted and ours.low == theirs.low == ours.high
        if not same or ours.counted not in pair.lone or theirs.high != theirs.low:
            continue
        many = ours.low is not None and ours.low >= MANY
        if many and _is_plain_count(ours) and not (ours.ordinal or theirs.ordinal):
            return f"both give {wording(ours)}"
    return None


def _is_plain_count(quantity: Quantity) -> bool:
    measured = unit_kind(quantity.unit) or is_currency(quantity.unit)
    return not (measured or quantity.unit == PERCENT or is_duration(quantity))


def _of_one_deed(left: Claim, right: Claim) -> bool:
    """Whether nothing tells the deeds of two claims apart, nor who did them."""
    ours, theirs = left.roles, right.roles
    if two_things(ours.agent, theirs.agent) or two_things(ours.patient, theirs.patient):
        return False
    if left.negated is not right.negated or {left.predicate, right.predicate} & SAYS_LITTLE:
        return False
    return one_deed(left, right) or same_deed(left.predicate, right.predicate)


def _of_all(pair: Pair, counted: str) -> bool:
    """Whether one gives a count under a label, or says that there are no others, or both do.

    "Inquiry: 104 witnesses", "the sole operator", "one of the 46 rafts" and "two of the 46".
    """
    both = (pair.left, pair.right)
    wholes = [
        {q.whole for q in claim.quantities if q.counted == counted} - {None} for claim in both
    ]
    if wholes[0] & wholes[1]:
        return True
    return any(
        claim.layout is BlockKind.ROW or LABEL.match(claim.text) or SOLE.search(claim.text)
        for claim in both
    )


def _some_only(claim: Claim, quantity: Quantity) -> bool:
    """Whether a claim counts further ones, or those who say so: "according to 3 witnesses"."""
    before, _, _ = claim.text.casefold().partition(quantity.quote.casefold())
    return bool(SAYERS.search(before) or MORE.search(quantity.quote.casefold()))
