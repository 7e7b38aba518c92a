"""How a vote went, as the two sides of its result: "by 2,114 votes to 1,387", "six to three"."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.frames import cues
from claimcheck.model import Claim
from claimcheck.model.claims import KEPT

_WORDS: dict[str, int] = cues.load("numerals")["small"]
_FIGURE = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(_WORDS)}"
_PLAIN = re.compile(
    rf"(?<!at )(?<!until )(?<!since )\b(?P<yes>{_FIGURE})(?: votes?)?(?: to |[-–—]| against )(?P<no>{_FIGURE})\b",
    re.IGNORECASE,
)
_SIDED = re.compile(
    rf"\b(?P<yes>{_FIGURE})(?: \w+){{0,2}}? (?:in favou?r|for|yes|ayes)\b(?: \w+){{0,3}}?,?"
    rf"(?: and|,)? (?P<no>{_FIGURE})(?: \w+)?(?: voted)? (?:against|noes|no)\b",
    re.IGNORECASE,
)

# Verbs and nouns of deciding by a vote.
VOTING = frozenset(
    {"vote", "approve", "pass", "reject", "ratify", "adopt", "accept", "carry", "elect", "back"}
    | {"defeat", "decide", "turn down", "throw out", "confirm", "endorse", "oppose", "ballot"}
)


@lru_cache(maxsize=KEPT)
def tally(claim: Claim) -> tuple[int, int] | None:
    """The two sides of a vote that a claim tells of, the larger one first; ``None`` for none."""
    if not VOTING & {claim.predicate, claim.roles.deed, *claim.terms}:
        return None
    found = _SIDED.search(claim.text) or _PLAIN.search(claim.text)
    if found is None:
        return None
    sides = sorted((_figure(found["yes"]), _figure(found["no"])), reverse=True)
    return sides[0], sides[1]


def _figure(words: str) -> int:
    return _WORDS.get(words.casefold()) or int(words.replace(",", "")) if words else 0
