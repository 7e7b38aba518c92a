"""The limits that a claim tells of: "at most 60 guests are allowed", "a ceiling of 60"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.frames.units import base
from claimcheck.model import Claim, Quantity
from claimcheck.model.keeping import kept

# "A ceiling of 1,077 tonnes", "the limit was 60".
LIMIT = re.compile(
    r"\b(?:ceiling|limit|cap|maximum|quota|upper bound)\b(?: \w+){0,4}?"
    r" (?:of|at|was|is|to|stood at)(?: about| only| some)? $",
    re.IGNORECASE,
)

# By these an "at most" is a limit that somebody sets, and no guess at a figure.
SETTING = re.compile(
    r"\b(?:allow|permit|licen[sc]|authoris|authoriz|approv|certif|condition|restrict|limit|cap|"
    r"rul(?:e|es|ed)\b|must not|may not|not exceed)",
    re.IGNORECASE,
)

# Nouns that are the limit of what is named beside them.
LIMITS = frozenset({"ceiling", "limit", "cap", "maximum", "quota"})


@kept
def limits(claim: Claim) -> tuple[tuple[Quantity, Decimal], ...]:
    """The amounts by which a claim tells a limit that was set, each with its value."""
    return tuple(_limits(claim))


def _limits(claim: Claim) -> Iterator[tuple[Quantity, Decimal]]:
    for each in claim.quantities:
        value = base(each).high
        if value is None or not each.quote or each.ordinal or each.part or each.range:
            continue
        before = claim.text.partition(each.quote)[0]
        most = each.low is None and SETTING.search(claim.text) is not None
        if most or LIMIT.search(before) or each.counted in LIMITS:
            yield each, value
