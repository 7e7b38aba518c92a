"""Whether one claim points to the place that another names: "in the hangar", "with it"."""

import re

from claimcheck.frames.happenings import akin
from claimcheck.model import Claim

# Something is put to or kept with a thing that the text has named before.
POINTED = re.compile(
    r"\b(?:in|into|inside|with|within|beside|under|on|onto|at|next to|alongside) (?:it|them)\b"
    r"|\bthere\b(?! (?:is|are|was|were|had|has|have|been|be)\b)|\bin the same (?:\w+ )?\w+\b"
)


def beside_it(denial: Claim, other: Claim, rest: list[str]) -> bool:
    """Whether what a denial is limited to is one place, to which the other claim points.

    "There were no guns in the hold" and "forty rifles were put in with them".

    Args:
        denial: Of a thing.
        other: Told of such a thing.
        rest: The content words of the denial besides the thing.
    """
    places = [each for each in denial.roles.locations if not each.name]
    if len(rest) != 1 or not any(each.head == rest[0] for each in places):
        return False
    elsewhere = [
        each
        for each in other.roles.locations
        if each.name or not (akin(each.head, rest[0]) or _points(each.quote))
    ]
    return not elsewhere and POINTED.search(other.text.casefold()) is not None


def _points(phrase: str) -> bool:
    return POINTED.search(phrase.casefold()) is not None
