"""What most of a whole was, or came from: "most died by drowning", "two-thirds was coal"."""

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.model import Claim
from claimcheck.model.claims import KEPT

HALF = Decimal(50)
SHARE = "%"

WORD = re.compile(r"[\w-]+")

# "Most of them", "the largest number", "mainly".
MOST = re.compile(
    r"\b(?:most|mostly|chiefly|mainly|largely|primarily|the (?:great |vast )?majority"
    r"|(?:more|over) than half|over half|the (?:largest|greatest|biggest|highest) "
    r"(?:number|share|part|group))\b",
    re.IGNORECASE,
)


class Majority(NamedTuple):
    """The kind that most of a whole is of.

    Attributes:
        group: Kinds of which each excludes the others ("death", "power").
        kind: The name of the kind.
        said: The form by which the text names it.
    """

    group: str
    kind: str
    said: str


@lru_cache(maxsize=KEPT)
def majority(claim: Claim) -> Majority | None:
    """The kind that a claim gives most of a whole; ``None`` where it names none, or two."""
    most = MOST.search(claim.text) is not None or any(
        each.unit == SHARE and each.low is not None and each.low >= HALF and not each.range
        for each in claim.quantities
    )
    if not most:
        return None
    plain = " ".join(["", *WORD.findall(claim.text.casefold()), ""])
    found = [each for each in _forms() if f" {each.said} " in plain]
    return found[0] if len({(each.group, each.kind) for each in found}) == 1 else None


@cache
def _forms() -> tuple[Majority, ...]:
    """Each form with its kind, the longer forms first."""
    groups = cues.load("majorities")["groups"]
    found = [
        Majority(group, kind, form)
        for group, kinds in groups.items()
        for kind, forms in kinds.items()
        for form in forms
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.said), each.said)))
