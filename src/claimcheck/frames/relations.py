"""Relations between two that a text names, and which of them stands on which side.

"Orley bought Kelm Steel", "Kelm Steel, a unit of Orley" and "Orley's subsidiary Kelm Steel" say
one thing of the two.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.frames.inflection import NEVER, any_of, forms

# What stands between two names that are in one relation.
LONGEST = 70
BREAK = re.compile(r"[.;!?]\s|\b(?:and|but|which|who|that|while|because|said|says)\b|[()]")

WORD = re.compile(r"\w+")

# So many words may stand before the word of a relation, and after it.
BEFORE = 4
AFTER = 6

# What becomes of somebody makes room for the next: "after Vey's death, Orm was elected".
AFTER_ONE = re.compile(r"\b(?:after|following|upon|on)\s+$", re.IGNORECASE)
GONE = re.compile(
    r"^['’]s?\s+(?:death|resignation|departure|retirement|dismissal|ouster|abdication"
    r"|assassination|removal|defeat)\b[^.;]{0,20}$"
)
TAKES = re.compile(
    r"^\s+(?:was|became|took|is|has been)\s+(?:\w+ly )?"
    r"(?:elected|appointed|named|chosen|sworn|crowned|over|president|leader|king|queen|the)\b"
)
SUCCESSION = "succession"


class Related(NamedTuple):
    """Two names in a relation, the first of them on its first side."""

    relation: str
    first: str
    second: str


def relations(text: str, names: Collection[str]) -> Iterator[Related]:
    """The relations in which a text sets two of some names.

    Args:
        text: What is read.
        names: As they may stand in it.
    """
    places = _mentions(text, names)
    for at, (name, _, end) in enumerate(places):
        for other, start, ending in places[at + 1 : at + 3]:
            between = text[end:start]
            if name == other or len(between) > LONGEST or BREAK.search(between):
                continue
            if hinted(between):
                yield from _related(name, between, other)
            gone = AFTER_ONE.search(text[: places[at][1]]) and GONE.match(between)
            if gone and TAKES.match(text[ending:]):
                yield Related(SUCCESSION, other, name)


def hinted(text: str) -> bool:
    """Whether a text has any word with which a phrase for a relation begins."""
    return not _hints().isdisjoint(WORD.findall(text))


@cache
def _hints() -> frozenset[str]:
    tables: Iterable[dict[str, list[str]]] = cues.load("relations").values()
    phrases = {phrase for table in tables for some in table.values() for phrase in some}
    return frozenset(form for phrase in phrases for form in forms(phrase.split()[0]))


def _mentions(text: str, names: Collection[str]) -> list[tuple[str, int, int]]:
    """Where names stand in a text as words, the longest at each place."""
    found: list[tuple[str, int, int]] = []
    for name in sorted({name for name in names if name}, key=lambda name: (-len(name), name)):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            inside = any(begin < end and start < over for _, begin, over in found)
            if not inside and _is_whole(text, start, end):
                found.append((name, start, end))
            start = text.find(name, start + 1)
    return sorted(found, key=itemgetter(1))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter stands right before or after a part of a text."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


def _related(name: str, between: str, other: str) -> Iterator[Related]:
    """The relations that the words between two names tell of."""
    for relation, patterns in _patterns().items():
        for pattern, turned in patterns:
            if pattern.match(between):
                yield Related(relation, *((other, name) if turned else (name, other)))


@cache
def _patterns() -> dict[str, tuple[tuple[re.Pattern[str], bool], ...]]:
    """By relation, what may stand between its two names, and whether the second comes first."""
    found = {}
    for relation, table in cues.load("relations").items():
        verbs, back = (any_of(table.get(key, ())) for key in ("verbs", "back"))
        patterns = [
            (rf"{AHEAD}{verbs}(?! by\b){BEHIND}$", False),
            (rf"{AHEAD}{verbs} by{BEHIND}$", True),
            (rf"{AHEAD}{back}{BEHIND}$", True),
        ]
        for key, turned in (("first", False), ("second", True)):
            noun = any_of(table.get(key, ()))
            patterns += [
                (rf"{IS}{noun}(?: company)? (?:of|to){BEHIND}$", turned),
                (rf"['’]s? {ONE}{noun},?{BEHIND}$", not turned),
                (rf" {noun},? $", not turned),
            ]
        found[relation] = tuple(
            (re.compile(way), turned) for way, turned in patterns if NEVER not in way
        )
    return found


# Words ahead of a verb, an auxiliary among them; those between it and a name.
AHEAD = rf"(?:,?\s+[\w'’-]+){{0,{BEFORE}}}?,?\s+"
BEHIND = rf"(?:,?\s+[\w'’$.-]+){{0,{AFTER}}}?,?\s+"
IS = r"(?:,|,? (?:is|was|are|became|remains?|as))(?: [\w'’-]+){0,4}? "
ONE = r"(?:[\w'’-]+ ){0,3}?"
