"""How often a thing happens: "once in a hundred years", "the fourth in ten years"."""

import re
from decimal import Decimal

from claimcheck.frames import cues
from claimcheck.frames.units import is_duration
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

YEAR = "year"

# "A once-in-a-century flood", "a one-in-500-year storm", "a 100-year flood".
FIXED = re.compile(
    r"\b(?:once|one)[- ]in[- ]an?[- ](?P<span>decade|generation|century|millennium)\b"
    r"|\b(?:1|one)[- ]in[- ](?P<years>\d+)[- ]years?\b"
    r"|\b(?P<plain>\d{2,4})-year (?:flood|storm|event|drought|rainfall|frost|tide|wave)",
    re.IGNORECASE,
)
SPANS = {"decade": 10, "generation": 30, "century": 100, "millennium": 1000}

# Before a number of years: "comes once in", "happens every".
ONCE = re.compile(r"\b(?:once|one|1)(?: \w+)? (?:in|every|per)\s*(?:the last |the past )?$")
# "With a return period of about".
RETURNING = re.compile(r"\b(?:return period|recurrence interval|recurrence) of (?:\w+ )?$")
# "The fourth such flood in".
RANKED = re.compile(
    r"\b(?P<rank>second|third|[a-z]+th)\b[^.;]{0,40}? (?:in|within) "
    r"(?:the (?:last|past) |barely |only |just )?$",
    re.IGNORECASE,
)


@kept
def years_between(claim: Claim) -> Decimal | None:
    """How many years lie between two such happenings; ``None`` where a claim does not say."""
    if fixed := FIXED.search(claim.text):
        told = fixed["years"] or fixed["plain"]
        return Decimal(told) if told else Decimal(SPANS[fixed["span"].casefold()])
    for each in claim.quantities:
        if not is_duration(each) or each.unit != YEAR or each.low is None or not each.quote:
            continue
        before = claim.text.partition(each.quote)[0]
        if ONCE.search(before.casefold()) or RETURNING.search(before.casefold()):
            return each.low
        if (rank := _rank(before)) is not None:
            return each.low / rank
    return None


def _rank(before: str) -> int | None:
    """Of "the fourth such flood in" four; ``None`` where no rank stands before the years."""
    found = RANKED.search(before)
    if found is None:
        return None
    word = found["rank"].casefold()
    ordinals = cues.load("numerals")["ordinals"]
    return int(ordinals.get(word, 0)) or None
