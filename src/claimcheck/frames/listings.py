"""What a text says something is listed or designated as, and what not."""

import re
from functools import lru_cache

from claimcheck.frames.inflection import singular
from claimcheck.model.claims import KEPT

NARROWING = r"(?:[\w'’-]+ ){0,2}"

# "On the official list of shelters", "is registered as a charity".
ON_LIST = re.compile(
    rf"\bon (?:the|an?|its|their) {NARROWING}(?:list|register|roll|roster) of {NARROWING}"
    r"(?P<kind>[\w-]+)"
)
STANDING = (
    "listed|registered|designated|classified|classed|recognised|recognized|licensed|certified"
    "|counted|accredited"
)
AS = re.compile(
    rf"\b(?:{STANDING}|count|counts|recognise|recognises|recognize|recognizes|class|classes"
    r"|list|lists|designate|designates|regard|regards|treat|treats)"
    rf"(?: (?!as\b)[\w-]+){{0,3}} as an? {NARROWING}(?P<kind>[\w-]+)"
)

# "Is not a designated shelter".
NOT_OFFICIAL = re.compile(
    rf"\bnot an? (?:{STANDING}|official|approved|authorised|authorized) {NARROWING}"
    r"(?P<kind>[\w-]+)"
)


@lru_cache(maxsize=KEPT)
def listed(text: str) -> tuple[str, ...]:
    """The kinds of which a text puts a thing on the list, in the singular."""
    found = [m["kind"] for pattern in (ON_LIST, AS) for m in pattern.finditer(text.casefold())]
    return tuple(singular(kind) for kind in found)


@lru_cache(maxsize=KEPT)
def unlisted(text: str) -> tuple[str, ...]:
    """The kinds that a denial says a thing is not listed, counted or designated as."""
    plain = text.casefold()
    found = [m["kind"] for p in (NOT_OFFICIAL, ON_LIST, AS) for m in p.finditer(plain)]
    return tuple(singular(kind) for kind in found)
