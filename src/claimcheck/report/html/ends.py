"""What an answer puts on an axis: an amount or a time as an interval, and its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Context, Decimal

from claimcheck import questions
from claimcheck.frames.roundings import stated
from claimcheck.frames.scales import in_unit, smallest_unit
from claimcheck.frames.units import is_duration
from claimcheck.model import Bearing, Claim, Discrepancy, Precision, Quantity, Time, Type
from claimcheck.report.html.axes import moment
from claimcheck.report.html.index import Index
from claimcheck.report.wording import amount
from claimcheck.rules.figures import same_measure, told

# "Hundreds" has ends that can be drawn; "thousands", from 2,000 to 99,999, would press all
# other figures together at the left.
DRAWABLE = 10

# The longest list of times that one claim is drawn with.
MOST_TIMES = 3

# A third of a day is drawn, not printed to its last digit.
DRAWN = Context(prec=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a question is about.

    Attributes:
        type: Of its discrepancy.
        topic: The counted class; empty where it is about none.
        amounts: Those of all its claims, each with its claim's id.
        unit: In which amounts are drawn where they have several of one kind ("three days",
            "a week"), and where it says what the axis is; empty otherwise.
    """

    type: Type
    topic: str
    amounts: tuple[tuple[str, Quantity], ...]
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """An interval on an axis.

    Attributes:
        low: Its left end; ``None`` where it is open.
        high: Its right end; ``None`` where it is open.
        words: What the claim says, verbatim.
        first: The left end as a table shows it; empty where it is open.
        last: The right end as a table shows it.
        vague: Its ends are not those of the words.
    """

    low: Decimal | None
    high: Decimal | None
    words: str
    first: str
    last: str
    vague: bool = False


def asked(index: Index, found: Discrepancy) -> Asked:
    """What the question of a discrepancy is about."""
    topics = (
        questions.topic(each, index.claims[each.a], index.claims[each.b])
        for each in found.judgements
    )
    amounts = [(id_, quantity) for id_ in found.claims for quantity in told(index.claims[id_])]
    about = Asked(type=found.type, topic=next(filter(None, topics), ""), amounts=tuple(amounts))
    figures = [quantity for id_, quantity in amounts if _answers(about, id_, quantity)]
    return replace(about, unit=_unit(figures))


def ends(about: Asked, claim: Claim) -> Iterator[Ends]:
    """The intervals with which a claim answers a question about a figure or a date."""
    match about.type:
        case Type.QUANTITY | Type.DURATION:
            for quantity in told(claim):
                if _answers(about, claim.id, quantity):
                    yield _amount(in_unit(quantity, about.unit, digits=DRAWN))
        case Type.DATE:
            dated = [time for time in claim.times if time.start and time.end]
            times = [time for time in dated if time.bearing is not Bearing.AS_OF]
            yield from (_time(time) for time in times[:MOST_TIMES])
        case _:
            return


def headline(about: Asked, claims: Sequence[Claim]) -> str:
    """An answer in a few verbatim words: its figure or date; empty where it has neither."""
    return next((each.words for claim in claims for each in ends(about, claim)), "")


def _answers(about: Asked, claim: str, quantity: Quantity) -> bool:
    """Whether an amount of a claim is what the question asks for."""
    if about.topic:
        return questions.about(quantity, about.topic)
    return any(same_measure(quantity, other) for id_, other in about.amounts if id_ != claim)


def _unit(figures: Sequence[Quantity]) -> str:
    """The smallest unit of some amounts where they measure one thing in several, or time."""
    units = {figure.unit for figure in figures if figure.unit}
    if len(units) == 1 and is_duration(figures[0]):
        return units.pop()
    return smallest_unit(figures)


def _amount(quantity: Quantity) -> Ends:
    """An amount on an axis, as its words give it."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and quantity.approximate:
        if said := stated(quantity):
            low, high = min(said), max(said)
        elif high > DRAWABLE * max(low, Decimal(1)):
            high = None
    return Ends(
        low=low,
        high=high,
        words=quantity.quote,
        first=_figure(low),
        last=_figure(high),
        vague=quantity.approximate,
    )


def _figure(end: Decimal | None) -> str:
    return "" if end is None else amount(end)


def _time(time: Time) -> Ends:
    """A time on an axis; open where it is a limit."""
    low = moment(time.start) if time.start else None
    high = moment(time.end) if time.end else None
    first, last = _day(time.start, time.precision), _day(time.end, time.precision)
    match time.bearing:
        case Bearing.AFTER | Bearing.SINCE:
            high, last = None, ""
        case Bearing.BEFORE | Bearing.UNTIL:
            low, first = None, ""
        case _:
            pass
    return Ends(
        low=low, high=high, words=time.quote, first=first, last=last, vague=time.approximate
    )


def _day(instant: datetime | None, precision: Precision) -> str:
    """An instant in ISO 8601, as finely as it is given."""
    if instant is None:
        return ""
    match precision:
        case Precision.MINUTE | Precision.HOUR:
            return instant.isoformat(" ", "minutes")
        case Precision.YEAR | Precision.DECADE:
            return f"{instant.year:04}"
        case Precision.MONTH | Precision.SEASON:
            return instant.isoformat()[:7]
        case _:
            return instant.date().isoformat()
