"""What a block says brought about what.

``causing`` reads verbs, nouns and adjectives of cause, ``connectives`` prepositions and
conjunctions, ``motives`` what acts are for, ``aftermaths`` what is left to the reader. A
purpose is a cause of strength ``motive``: "marched to stop the mine". Where a text only sets
one thing after another ("died after the quake", "killed in a blast") the strength is
``implied``: the link is the reader's, and no rule should take it for a statement.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.frames import aftermaths, causing, connectives, motives, phrases
from claimcheck.frames.links import Link
from claimcheck.model import Cause, Mention, Place

if TYPE_CHECKING:
    from spacy.tokens import Doc


def mentions(doc: Doc) -> tuple[Mention[Cause], ...]:
    """The causal links of a parsed block, in order; the place is that of the whole link."""
    found: dict[tuple[Place, Place], Link] = {}
    contrasts = []
    for token in doc:
        for each in (
            *causing.readings(token),
            *connectives.readings(token),
            *motives.readings(token),
            *aftermaths.readings(token),
        ):
            if _is_whole(each):
                found.setdefault((each.cause, each.effect), each)
        if token.lower_ in {"rather", "instead", "as"}:
            contrasts.append(token)
    denied = [
        each for token in contrasts for each in connectives.contrasts(token, found.values())
    ]
    given = [*(_without(each, denied) for each in found.values()), *denied]
    ordered = sorted(given, key=lambda each: (each.whole, each.cause, each.effect))
    return tuple(Mention(each.whole, _record(doc, each)) for each in ordered)


def firmest(causes: Iterable[Cause]) -> Cause | None:
    """The first that is stated; where all are only implied, the first of them."""
    given = tuple(causes)
    stated = (cause for cause in given if cause.strength != "implied")
    return next(stated, given[0] if given else None)


def _is_whole(each: Link) -> bool:
    """Both sides have words, and neither lies inside the other."""
    (left, right), (first, last) = each.cause, each.effect
    if left >= right or first >= last:
        return False
    return not (first <= left and right <= last) and not (left <= first and last <= right)


def _without(each: Link, denied: Iterable[Link]) -> Link:
    """A link whose cause ends before what it is set against: "rust rather than the storm"."""
    for other in denied:
        if each.cause.start < other.cause.start < other.cause.end <= each.cause.end:
            # The words before the denied cause are "rather than".
            return replace(each, cause=Place(each.cause.start, other.cause.start - 2))
    return each


def _record(doc: Doc, each: Link) -> Cause:
    return Cause(
        cause=phrases.words(doc, phrases.trim(doc, each.cause)),
        effect=phrases.words(doc, each.effect),
        strength=each.strength,
        quote=phrases.words(doc, each.whole),
    )
