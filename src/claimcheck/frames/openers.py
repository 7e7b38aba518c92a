"""Who of two sides began: fired first, struck the first blow, made the first approach."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.frames.lexicon import WORDS, kin
from claimcheck.model import Claim, Party
from claimcheck.model.keeping import kept

# Who began a fight, and who began talks; each has its own first act.
FIGHT = re.compile(
    r"\b(?:fired|shot|attacked|struck|opened fire) first\b"
    r"|\bfirst (?:shots?|blows?|stones?|salvos?|punch|missiles?)\b"
)
TALKS = re.compile(
    r"\bfirst (?:move|approach|overtures?|contact)\b|\b(?:made|took) the initiative\b"
    r"|\binitiative (?:came|lay)\b|\bat the initiative of\b"
    r"|\b(?:approached|contacted) \w+ first\b"
)
# Whoever does this to the other side may have been the first to.
APPROACHES = frozenset({"approach", "contact", "woo", "court", "sound out"})

# The act itself, which may stand where its doer does: "the first shots came from the crowd".
ACTS = frozenset(
    {"shot", "blow", "stone", "salvo", "punch", "missile", "move", "approach", "initiative"}
    | {"contact", "overture", "talk", "negotiation"}
)


class Opening(NamedTuple):
    """Who is said to have begun, and with whom.

    Attributes:
        matter: ``fight`` or ``talks``.
        opener: Who began.
        other: To whom it was done; empty where that is not said.
        first: It is said that this came first.
    """

    matter: str
    opener: Party
    other: Party
    first: bool


@kept
def opening(claim: Claim) -> Opening | None:
    """Who a claim says began; ``None`` where it says no such thing."""
    plain, roles = claim.text.casefold(), claim.roles
    begun = "first" in plain or "initiative" in plain  # in hardly any text
    for matter, pattern in (("fight", FIGHT), ("talks", TALKS)) if begun else ():
        if pattern.search(plain):
            return _of(claim, matter, first=True)
    if _approaches(roles.deed):
        return _of(claim, "talks", first=False)
    return None


@lru_cache(maxsize=WORDS)
def _approaches(deed: str) -> bool:
    return any(kin(deed, each) for each in APPROACHES)


def _of(claim: Claim, matter: str, *, first: bool) -> Opening | None:
    """The opener of a claim: who acts, or whom the act comes from."""
    roles = claim.roles
    opener = roles.agent
    if not opener.words or opener.head in ACTS:
        found = (each for each in roles.locations if each.prep in {"from", "of", "by"})
        source = next(found, None)
        if source is None:
            return None
        opener = Party(words=source.quote, head=source.head.split()[-1], name=source.name)
    other = roles.patient if roles.patient.head not in ACTS else Party()
    return Opening(matter, opener, other, first)
