"""Which place lies within which: by the gazetteer, and by what a text says itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.frames import cues, gazetteer
from claimcheck.frames.names import fold, key

# Names of places that are kept, as what they stand for.
SEEN = 1 << 14

# A run of capitals, with the small words inside a name: "Puerto de la Vey".
WORD = r"[A-ZÀ-ÖØ-Þ]\w*(?:[’'-]\w{2,})*"
SMALL = r"(?:de|del|la|las|los|le|du|da|do|dos|of|al|el)"


class Containment(NamedTuple):
    """One place within another, both as the text calls them."""

    inner: str
    outer: str


class Area(NamedTuple):
    """What a name stands for: a place, folded, or a part of it."""

    name: str
    is_part: bool


def inside(inner: str, outer: str, tied: Iterable[Containment] = ()) -> bool:
    """Some place of the first name lies within one of the second; ``False`` where unknown.

    Of "Paris" and "Texas" this is true as it is of "Paris" and "France". A place is not inside
    itself under another name. ``tied`` is what texts say of places that the table may not have.
    """
    first, _, rest = (part.strip() for part in inner.partition(","))
    # "Kelm, Ostland" lies in Ostland, and in all that holds Ostland.
    if rest and (_same(_area(rest), _area(outer)) or inside(rest, outer, tied)):
        return True
    return not rest and _lies(_area(first), _area(outer), frozenset(tied))


def ties(text: str) -> tuple[Containment, ...]:
    """What a text says of where places lie: "Kelm, a town in Ostland", "in Kelm, Ostland".

    Runs of capitals are taken for places where the wording fits, so that names no table has are
    found; a person taken for a place does no harm where only places are asked for.
    """
    found = [
        (match.start(), Containment(match["inner"], match["outer"]))
        for pattern in _patterns()
        for match in pattern.finditer(text)
    ]
    return tuple(dict.fromkeys(tie for _, tie in sorted(found)))


def _lies(inner: Area, outer: Area, tied: frozenset[Containment]) -> bool:
    if outer.is_part:
        return False
    if _same(inner, outer):
        return inner.is_part
    if gazetteer.holders(inner.name) & gazetteer.units(outer.name):
        return True
    holders = [
        (Area(_area(tie.outer).name, is_part=False), tie)
        for tie in sorted(tied)
        if _same(_area(tie.inner), inner)
    ]
    return any(
        _same(holder, outer) or _lies(holder, outer, tied - {tie}) for holder, tie in holders
    )


def _same(left: Area, right: Area) -> bool:
    return key(left.name) == key(right.name)


@lru_cache(maxsize=SEEN)
def _area(name: str) -> Area:
    """ "northern Ostland" is part of a place; "South Korea" and "state of Ostland" are not."""
    folded = fold(name)
    if gazetteer.is_known(folded):
        return Area(folded, is_part=False)
    parts = folded.removeprefix("the ").split()
    # "Mexican state of Coahuila"
    for at, pair in enumerate(pairwise(parts[:-1])):
        if pair[0] in _words("kinds") and pair[1] == "of":
            return Area(" ".join(parts[at + 2 :]), is_part=False)
    bare = next((i for i, part in enumerate(parts) if part not in _words("directions")), 0)
    parts = parts[bare:]
    if len(parts) > 1 and parts[-1] in _words("kinds"):
        parts = parts[:-1]
    plain = " ".join(parts)
    return Area(_short().get(plain, plain), is_part=bare > 0)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The wordings that tie a place to what holds it, with groups "inner" and "outer"."""
    name = rf"(?!{_any('no_names')}){WORD}(?: (?:{SMALL} ){{0,2}}{WORD}){{0,3}}"
    inner, outer = rf"(?P<inner>{name})", rf"(?P<outer>{name})"
    kind = _any("kinds")
    at = rf"(?:(?i:{_any('prepositions')}) (?:the )?(?:{kind} of )?|{kind} of )"
    within = rf"(?:the )?(?:{_any('directions')}[ -])*(?:{kind} of )?"
    # A list goes on with "and"; another verb than these takes the second name for its subject.
    done = rf"(?!,? (?:and|or)\b)(?=$|[.;:)\n,’']| {_any('after')})"
    return tuple(
        re.compile(pattern)
        for pattern in (
            # "Kelm, a small port on the coast of northern Ostland"
            rf"{inner}, (?:an?|the) (?:[\w-]+ ){{0,4}}?{kind} "
            rf"(?:[a-z-]+ ){{0,5}}?(?:in|of) {within}{outer}",
            # "the town of Kelm in Ostland", "near Kelm, in northern Ostland"
            rf"\b{at}{inner},? in {within}{outer}",
            # "in Kelm, Ostland, on Monday"
            rf"\b{at}{inner}, {outer}{done}",
            # "the Ostland border town of Kelm"
            rf"{outer}(?:[’']s)? (?:[a-z-]+ ){{0,3}}?{_any('settlements')} of {inner}",
            # "Ostland's capital, Kelm"
            rf"{outer}[’']s (?:[a-z-]+ ){{0,2}}?{kind},? {inner}",
        )
    )


def _any(section: str) -> str:
    """One of the words, whole."""
    return rf"(?:{'|'.join(sorted(_words(section)))})\b"


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(cues.load("places")[section])


@cache
def _short() -> dict[str, str]:
    short: dict[str, str] = cues.load("places")["short"]
    return short
