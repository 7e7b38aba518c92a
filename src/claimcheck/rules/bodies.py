"""How many there are of what belongs to one body: employees of a firm, passengers of a plane.

"The plane was carrying 140 passengers" and "there were 162 passengers on board the plane" count
all of them; those in first class are some, and what a ferry can carry is no count at all.
"""

import re

from claimcheck.frames import entities
from claimcheck.model import Claim
from claimcheck.rules.scopes import AT

# All who belong to a body, or all parts of a thing: it has one figure for them.
STAFF = "employee"
WHOLE = frozenset(
    {STAFF, "resident", "passenger", "member", "pupil", "student", "inmate", "crew"}
    | {"storey", "floor", "room", "seat", "bed", "cell", "cabin", "page", "chapter", "engine"}
)

# "Cut 300 employees" and "60 employees went on strike" say nothing of all of them.
HAVING = frozenset(
    {"employ", "have", "be", "number", "count", "total", "carry", "hold", "house", "contain"}
    | {"include", "comprise", "live", "seat", "accommodate"}
)

# What there is room for: "can carry 900 passengers", "seats 400", "has a capacity of 40".
ROOM = re.compile(
    r"\b(?:can|could|able|capacity|seats?|accommodates?|room|up to)\b", re.IGNORECASE
)

# Words beside the body and its figure that tell of no other body.
BESIDE = frozenset({"board", "aboard", "population", "staff", "total", "all", "altogether"})


def one_body(left: Claim, right: Claim) -> bool:
    """Whether two claims say of one body how many belong to it in all."""
    for claim in (left, right):
        if claim.roles.deed not in HAVING or any(each.name for each in claim.roles.locations):
            return False
    ours, theirs = set(left.entities), set(right.entities)
    if ours or theirs:
        return len(ours) == len(theirs) == 1 and entities.same(*ours, *theirs)
    body = _body(left)
    return bool(body) and body == _body(right) and not part_of_body(left, right)


def part_of_body(left: Claim, right: Claim) -> bool:
    """Whether one counts those in a part only, or what there is room for: "in first class"."""
    if bool(ROOM.search(left.text)) is not bool(ROOM.search(right.text)):
        return True
    ours, theirs = (
        {each.head for each in claim.roles.locations if each.prep in AT} - BESIDE
        for claim in (left, right)
    )
    return bool(ours - {*right.terms} or theirs - {*left.terms})


def _body(claim: Claim) -> frozenset[str]:
    """The nouns of what has so many of a kind: "the plane had 140 passengers"."""
    counted = " ".join(each.quote.casefold() for each in claim.quantities if not each.ordinal)
    aside = {*BESIDE, *HAVING, claim.predicate}
    return frozenset(term for term in claim.terms if term not in aside and term not in counted)
