"""What makes two discrepancies the same in two runs: the question, the sources, their answers.

No offset, line, similarity or sentence goes in, so that a fingerprint stays when text moves or
is reflowed, and changes when a figure does. Answers are normalised: "twelve people" and "12
people" are one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from claimcheck import questions
from claimcheck.frames import antonyms
from claimcheck.frames.events import events
from claimcheck.frames.units import PERCENT
from claimcheck.matching.blocking import INTENT
from claimcheck.model import Claim, Identity, Judgement, Precision, Quantity, Time, Type
from claimcheck.rules.figures import same_measure

# How much of an instant in ISO 8601 a time of each precision gives.
GIVEN = {Precision.DAY: len("2031-05-03"), Precision.MONTH: 7, Precision.YEAR: 4}


def identity(judgements: Sequence[Judgement], claims: Mapping[str, Claim]) -> Identity:
    """What identifies the discrepancy that some conflicts make.

    Args:
        judgements: Conflicts of one type about one question; at least one.
        claims: By id; those of the judgements and maybe more.
    """
    first = judgements[0]
    sides = [(claims[each.a], claims[each.b]) for each in judgements]
    topic = questions.topic(first, *sides[0])
    answers = {
        (claim.source, _value(first.type, claim, other))
        for left, right in sides
        for claim, other in ((left, right), (right, left))
    }
    return Identity(
        type=first.type,
        about=topic or _shared(first.type, sides),
        answers=tuple(sorted(answers)),
    )


def _shared(type_: Type, sides: Iterable[tuple[Claim, Claim]]) -> str:
    """The words that all claims share; where there are none, those that two of them do."""
    shared = [_words(type_, left) & _words(type_, right) for left, right in sides]
    everywhere = frozenset.intersection(*shared)
    return min(" ".join(sorted(words)) for words in ([everywhere] if everywhere else shared))


def _words(type_: Type, claim: Claim) -> frozenset[str]:
    """The words that the question may hold: a claim's, without those that are its answer."""
    if type_ is Type.CAUSAL_FRAMING and claim.cause:
        return events(claim.cause.effect)
    quotes = [
        *(quantity.quote for quantity in claim.quantities),
        *(time.quote for time in claim.times),
    ]
    said = {word for quote in quotes for word in quote.casefold().split()}
    return frozenset(word for word in claim.terms if word not in said)


def _value(type_: Type, claim: Claim, other: Claim) -> str:
    """What a claim answers where another one answers otherwise."""
    match type_:
        case Type.QUANTITY | Type.DURATION:
            values = _figures(claim, other)
        case Type.DATE:
            values = (_instant(time) for time in claim.times)
        case Type.CAUSAL_FRAMING | Type.MOTIVE if claim.cause:
            values = iter((claim.cause.strength, *sorted(events(claim.cause.cause))))
        case Type.MODALITY:
            values = iter((claim.modality,))
        case Type.ATTRIBUTION:
            values = iter((claim.speaker.casefold(),))
        case Type.NEGATION:
            values = _stance(claim, other)
        case _:
            values = iter(sorted(set(claim.terms) - set(other.terms)))
    return " ".join(dict.fromkeys(value for value in values if value))


def _figures(claim: Claim, other: Claim) -> Iterator[str]:
    """The amounts that are held against those of the other claim, smallest first."""
    held = [
        ours
        for ours, theirs in product(claim.quantities, other.quantities)
        if same_measure(ours, theirs) and (ours.low, ours.high) != (theirs.low, theirs.high)
    ]
    return iter(sorted(map(_amount, held or claim.quantities)))


def _amount(quantity: Quantity) -> str:
    """An amount as "12", "50..300" or "21.."; a share or a length with its unit."""
    low, high = _number(quantity.low), _number(quantity.high)
    # Of a counted thing the unit is its noun: "60 houses" and "60 homes" are one answer.
    unit = quantity.unit if not quantity.counted or quantity.unit == PERCENT else ""
    return f"{low if low == high else f'{low}..{high}'} {unit}".rstrip()


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def _instant(time: Time) -> str:
    """A time at its own precision: "2031-05-03", "before 2031", "weekday 4"."""
    if time.start is None or time.end is None:
        clock = f"{time.clock[0]}..{time.clock[1]} min" if time.clock else ""
        return f"weekday {time.weekday} {clock}".rstrip() if time.weekday is not None else clock
    cut = GIVEN.get(time.precision)
    start, end = time.start.isoformat()[:cut], time.end.isoformat()[:cut]
    said = start if start == end else f"{start}..{end}"
    return said if time.bearing == "at" else f"{time.bearing} {said}"


def _stance(claim: Claim, other: Claim) -> Iterator[str]:
    """What is said to be so or not to be so, by its verb and the words that are opposites."""
    yield from ("not",) if claim.negated else ()
    yield claim.predicate
    yield from sorted(claim.denied)
    theirs = set(other.terms)
    yield from sorted(
        word
        for word in set(claim.terms) - theirs
        if word in INTENT or any(antonyms.opposite(word, each) for each in theirs)
    )
