"""What most of a whole was, or came from: "most died by drowning", "two-thirds was coal"."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.frames.units import PERCENT
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

HALF = Decimal(50)
WORD = re.compile(r"[\w-]+")

# "Most of them", "the largest number", "mainly".
MOST = re.compile(
    r"\b(?:most|mostly|chiefly|mainly|largely|primarily|the (?:great |vast )?majority"
    r"|(?:more|over) than half|over half|the (?:largest|greatest|biggest|highest) "
    r"(?:number|share|part|group))\b",
    re.IGNORECASE,
)


# "All of the money", "the whole price", "every krona of it".
ALL = re.compile(
    r"\b(?:all(?: of)? (?:the|those|its|their|of)|the (?:whole|entire)|every|entirely|wholly"
    r"|exclusively|solely|nothing but|100 ?(?:%|percent|per cent))\b",
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


@kept
def whole(claim: Claim) -> Majority | None:
    """The kind that a claim gives all of a thing: "the whole of the price is borrowed"."""
    return part(claim) if part(claim) and ALL.search(claim.text) else None


@kept
def part(claim: Claim) -> Majority | None:
    """The kind that a claim gives some of a thing: "£300 million comes from a share issue"."""
    return _only(claim.text)


@kept
def majority(claim: Claim) -> Majority | None:
    """The kind that a claim gives most of a whole; ``None`` where it names none, or two."""
    found = part(claim)
    if found is None:  # as in most texts
        return None
    most = MOST.search(claim.text) is not None or any(
        each.unit == PERCENT and each.low is not None and each.low >= HALF and not each.range
        for each in claim.quantities
    )
    return found if most else None


def _only(text: str) -> Majority | None:
    """The one kind that a text names; ``None`` where it names none, or several."""
    told = WORD.findall(text.casefold())
    if _openers().isdisjoint(told):  # as of most texts
        return None
    plain = " ".join(["", *told, ""])
    found = [each for words, each in _forms() if words in plain]
    return found[0] if len({(each.group, each.kind) for each in found}) == 1 else None


@cache
def _openers() -> frozenset[str]:
    """The first word of each form."""
    return frozenset(each.said.partition(" ")[0] for _, each in _forms())


@cache
def _forms() -> tuple[tuple[str, Majority], ...]:
    """Each form between blanks, and its kind; the longer forms first."""
    groups = cues.load("majorities")["groups"]
    found = [
        Majority(group, kind, form)
        for group, kinds in groups.items()
        for kind, forms in kinds.items()
        for form in forms
    ]
    found.sort(key=lambda each: (-len(each.said), each.said))
    return tuple((f" {each.said} ", each) for each in found)
