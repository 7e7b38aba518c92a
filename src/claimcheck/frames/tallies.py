"""How a vote went, as the two sides of its result: "by 2,114 votes to 1,387", "6 to 3"."""

from __future__ import annotations

import re

from claimcheck.frames import cues
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

_WORDS: dict[str, int] = cues.load("numerals")["small"]
_FIGURE = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(_WORDS)}"
# "By 40 to 31", "40 votes to 31", "passed 40–31"; not "from 16 to 18", "by 10 to 12 per cent".
_LED = (
    r"(?:by|voted|vote|vote of|split|passed|carried|adopted|rejected|approved|backed|bill|,) "
)
_PLAIN = re.compile(
    rf"\b(?:{_LED}(?P<yes>{_FIGURE})(?: to |[-–—]| against )"
    rf"|(?P<votes>{_FIGURE}) votes? (?:to|against) )(?P<no>{_FIGURE})"
    r"(?=[.,;)]|$"
    r"| (?:in|on|to|with|after|against|that|by|but|and|when|as|not|for|last|this)\b)",
    re.IGNORECASE,
)
_SIDED = re.compile(
    rf"\b(?P<yes>{_FIGURE})(?P<votes>)(?: \w+){{0,2}}? (?:in favou?r|for|yes|ayes)\b"
    rf"(?: \w+){{0,3}}?,?(?: and|,)? (?P<no>{_FIGURE})"
    r"(?: \w+)?(?: voted)? (?:against|noes|no)\b",
    re.IGNORECASE,
)

YEAR = re.compile(r"1\d{3}|20\d{2}")

# Verbs and nouns of deciding by a vote.
VOTING = frozenset(
    {"vote", "approve", "pass", "reject", "ratify", "adopt", "accept", "carry", "elect", "back"}
    | {"defeat", "decide", "turn down", "throw out", "confirm", "endorse", "oppose", "ballot"}
    | {"majority", "margin", "motion", "referendum"}
)


@kept
def tally(claim: Claim) -> tuple[int, int] | None:
    """The two sides of a vote that a claim tells of, the larger first; ``None`` for none."""
    if not VOTING & {claim.predicate, claim.roles.deed, *claim.terms}:
        return None
    found = _SIDED.search(claim.text) or _PLAIN.search(claim.text)
    if found is None:
        return None
    yes = found["yes"] or found["votes"]
    if YEAR.fullmatch(yes) and YEAR.fullmatch(found["no"]):
        return None  # "elected for 2031–2035"
    sides = sorted((_figure(yes), _figure(found["no"])), reverse=True)
    return sides[0], sides[1]


def _figure(words: str) -> int:
    word = words.casefold()
    return _WORDS[word] if word in _WORDS else int(words.replace(",", ""))
