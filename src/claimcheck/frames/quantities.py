"""Reads every amount of a parsed block, with what is counted and on what footing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.frames import units
from claimcheck.frames.amounts import Amount, amounts
from claimcheck.frames.bounds import cue_after
from claimcheck.frames.counted import Counted, changed, counted, often
from claimcheck.frames.footing import standing
from claimcheck.frames.groups import grouped
from claimcheck.frames.measured import measured
from claimcheck.frames.moments import moments
from claimcheck.frames.numbering import is_name
from claimcheck.frames.partial import is_part
from claimcheck.frames.publics import drawn
from claimcheck.frames.rates import per
from claimcheck.frames.references import (
    antecedent,
    goes_on,
    leans,
    part_of,
    pointed_at,
    points_back,
    speaks_of_figures,
)
from claimcheck.frames.severity import graded
from claimcheck.frames.units import PEOPLE, PERCENT
from claimcheck.frames.words import Tokens, Word, split
from claimcheck.frames.zeros import zeros
from claimcheck.model import Mention, Place, Quantity, Standing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def mentions(doc: Doc, *, stated: bool = False) -> tuple[Mention[Quantity], ...]:
    """The amounts of a parsed block, in order.

    Dates, times of day, ages, and numbers that are part of a name or tell a place in a list
    are no amounts. Durations are.

    Args:
        doc: The block.
        stated: Give the values as the text does: "about 300" is 300, and feet stay feet.
            Otherwise a hedge widens the interval, and units are metric.
    """
    words = split(doc.text)
    tokens = Tokens(doc)
    taken = _taken(doc.text, words)
    found: list[Mention[Quantity]] = []
    for amount in amounts(words, taken=taken, stated=stated):
        if is_name(doc, words, amount, tokens):
            continue
        mention = _mention(doc, words, amount, tokens, found)
        # "325 second-year students" ranks nothing.
        if not (mention.value.ordinal and found and _overlap(found[-1], mention)):
            found.append(mention)
    found = drawn(doc, graded(doc, grouped(doc, _parts(doc, found))))
    found += [zero for zero in zeros(doc) if not any(_overlap(zero, other) for other in found)]
    return tuple(sorted(found, key=lambda mention: mention.place))


def _parts(doc: Doc, found: Sequence[Mention[Quantity]]) -> list[Mention[Quantity]]:
    """ "12 of the 40 people": the first amount ends before the second, which is its whole."""
    parts = list(found)
    for at, (left, right) in enumerate(pairwise(found)):
        opener = right.place.start - 1
        # "Three of the 40 injured": the first has no noun of its own.
        bare = left.place.end == opener and not left.value.counted
        overlaps = left.place.end > right.place.start
        if doc[opener].lower_ != "of" or not (bare or overlaps):
            continue
        place = Place(left.place.start, opener)
        quote = doc[place.start : place.end].text
        whole = None if left.value.unit == PERCENT else _exact(right.value)
        unit = left.value.unit or right.value.unit
        parts[at] = Mention(place, replace(left.value, whole=whole, unit=unit, quote=quote))
    return parts


def _taken(text: str, words: Sequence[Word]) -> list[bool]:
    """For each word, whether it belongs to a time."""
    spans = [moment.span for moment in moments(text)]
    return [any(span.start <= word.start < span.end for span in spans) for word in words]


def _mention(
    doc: Doc,
    words: Sequence[Word],
    amount: Amount,
    tokens: Tokens,
    before: Sequence[Mention[Quantity]],
) -> Mention[Quantity]:
    first = start = tokens.at(words[amount.start].start)
    end = tokens.at(words[amount.end - 1].end - 1) + 1
    number = tokens.at(words[amount.number].start)
    what = _what(doc, amount, Place(start, end), number, before)
    end = max(end, what.end)
    if what.head is not None and start - _NEAR <= what.head.i < start:
        start = what.head.i
    bound, end = _bound_after(words, amount, tokens, doc, end)
    # "The toll has passed 300."
    if first and what.head is not None and what.head.i < first and _passes(doc[first - 1]):
        bound = "least"
    value = _quantity(doc, amount, what, Place(start, end), before)
    # "Not one of the 12 alarms rang."
    if start and doc[start - 1].lower_ == "not" and value.low == value.high == 1:
        value = replace(value, low=Decimal(0), high=Decimal(0))
    return Mention(Place(start, end), _bounded(value, bound))


def _passes(token: Token) -> bool:
    return token.lemma_.lower() in {"pass", "cross"} and token.pos_ == "VERB"


# "Deaths exceeding 80" and "a toll of 28" are one place.
_NEAR = 3


def _what(
    doc: Doc, amount: Amount, place: Place, number: int, before: Sequence[Mention[Quantity]]
) -> Counted:
    """What an amount counts, where its kind or the amount before it says so."""
    if amount.kind == "rating":
        return Counted("rating", amount.unit, place.end)
    if amount.kind == "often":
        return Counted(often(doc, number, place.end), "", place.end)
    if what := changed(doc, place.start, share=amount.kind == "share"):
        return Counted(what, amount.unit, place.end)
    if amount.kind and amount.kind != "share":
        return Counted(measured(doc, amount.kind, place), amount.unit, place.end)
    if points_back(doc, place.end):
        return pointed_at(doc, place, before)
    return _by_noun(doc, place, number, before)


def _by_noun(
    doc: Doc, place: Place, number: int, before: Sequence[Mention[Quantity]]
) -> Counted:
    """What an amount counts; a bare second figure counts what the one before did."""
    found = counted(doc, number, place.end, opened=place.start)
    last = antecedent(doc, place, before)
    if last is not None and (leaning := leans(doc, place, before[-1], found)):
        return leaning
    if last is None or units.kind(last.unit):
        return found
    # "Gutted 45 shops and damaged 12 others": other shops.
    if found.head is not None and found.head.lower_ == "others" and last.unit != PEOPLE:
        return replace(found, counted=last.unit, unit=last.unit)
    if not found.counted and (
        goes_on(doc, before[-1].place.end, place.start) or part_of(doc, place, before)
    ):
        return Counted(last.counted, last.unit, place.end)
    # "It killed scores - estimates range from 40 to 90 victims": the estimates are of deaths.
    if (
        found.counted == "victims"
        and last.unit == PEOPLE
        and speaks_of_figures(doc, place.start)
    ):
        return replace(found, counted=last.counted)
    return found


def _bound_after(
    words: Sequence[Word], amount: Amount, tokens: Tokens, doc: Doc, end: int
) -> tuple[str, int]:
    """A bound or a rate after the counted noun: "12 people or more", "30 deaths a day"."""
    if end >= len(doc):
        return "", end
    at = bisect_left(words, doc[end].idx, key=lambda word: word.start)
    if hit := cue_after(words, at):
        return hit[0], tokens.at(words[hit[1] - 1].start) + 1
    rate, after = per(words, at)
    if rate and not amount.per and not amount.ordinal:
        return f"per {rate}", tokens.at(words[after - 1].start) + 1
    return "", end


def _bounded(value: Quantity, bound: str) -> Quantity:
    match bound.partition(" "):
        case "least", _, _:
            return replace(value, high=None)
        case "most", _, _:
            return replace(value, low=None)
        case "about", _, _:
            return replace(value, approximate=True)
        case "per", _, what:
            return replace(value, per=what)
    return value


def _quantity(
    doc: Doc, amount: Amount, what: Counted, place: Place, before: Sequence[Mention[Quantity]]
) -> Quantity:
    """The amount as a record."""
    floor = before[-1].place.end if before else 0
    footing = Standing.ESTIMATED if amount.estimated else standing(doc, *place, floor=floor)
    return Quantity(
        low=amount.low,
        high=amount.high,
        unit="shot" if what.counted == "shot" else amount.unit or what.unit,
        counted=what.counted,
        approximate=amount.approximate,
        ordinal=amount.ordinal,
        range=amount.range,
        standing=footing,
        per=amount.per,
        whole=_whole(doc, place, amount, before),
        part=amount.kind != "share" and is_part(doc, place),
        quote=doc[place.start : place.end].text,
    )


def _whole(
    doc: Doc, place: Place, amount: Amount, before: Sequence[Mention[Quantity]]
) -> Decimal | None:
    """ "Of the 304 dead, 250 were pupils": 304; "161 of them": of how many they were."""
    if amount.unit or amount.ordinal:
        return None
    if points_back(doc, place.end - 2):
        last = antecedent(doc, place, before)
        return None if last is None else _exact(last)
    return _exact(before[-1].value) if part_of(doc, place, before) else None


def _exact(value: Quantity) -> Decimal | None:
    return value.low if value.low == value.high and not value.ordinal else None


def _overlap(left: Mention[Quantity], right: Mention[Quantity]) -> bool:
    return left.place.start < right.place.end and right.place.start < left.place.end
