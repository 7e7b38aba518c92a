"""Which way somebody goes: "left Kelm" and "left for Kelm" are two journeys."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# What stands before the name of the place that is left, and of the place that is reached.
GOING = (
    r"(?:left|leav(?:es?|ing)|depart(?:s|ed|ing)?|fl(?:y|ies|ew|ying)|sail(?:s|ed|ing)?"
    r"|set (?:out|off|sail)|head(?:s|ed|ing)?|bound|travel\w*|mov(?:es?|ed|ing)|go(?:es|ing)?"
    r"|went|c(?:o|a)m(?:es?|ing)|return(?:s|ed|ing)?|fled|flee(?:s|ing)?|march\w*|drove|driv\w+)"
)
LEFT = re.compile(
    rf"\b(?:(?:left|leav(?:es?|ing)|depart(?:s|ed|ing)?|fled|flee(?:s|ing)?"
    rf"|departure from|{GOING}(?: \w+){{0,3}} from)\s+(?:the )?)$",
    re.IGNORECASE,
)
REACHED = re.compile(
    rf"\b(?:(?:reach(?:es|ed|ing)?|enter(?:s|ed|ing)?|arriv(?:es?|ed|al|ing) (?:in|at|on)"
    rf"|land(?:s|ed|ing)? (?:in|at|on)|dock(?:s|ed|ing)? (?:in|at)"
    rf"|{GOING}(?: [\w'-]+){{0,4}} (?:for|to|into|towards?))\s+(?:the )?)$",
    re.IGNORECASE,
)

# A movement is told within so many letters.
NEAR = 60


class Stop(NamedTuple):
    """A place that somebody leaves or reaches.

    Attributes:
        name: As the text has it.
        reached: It is where they go, not where they come from.
        start: Where the name begins.
    """

    name: str
    reached: bool
    start: int


def stops(text: str, names: tuple[str, ...]) -> Iterator[Stop]:
    """The places of some names that are left or reached in a text, in no order."""
    for name in dict.fromkeys(names):
        for found in re.finditer(rf"\b{re.escape(name)}\b", text):
            before = text[max(0, found.start() - NEAR) : found.start()]
            if LEFT.search(before):
                yield Stop(name, reached=False, start=found.start())
            elif REACHED.search(before):
                yield Stop(name, reached=True, start=found.start())
