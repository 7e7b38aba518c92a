"""Whether two claims can be about one event at all: the question that comes before any verdict.

"72 migrants in 2010" and "193 in 2011" are two events. A claim without a time or name of its
own is taken to speak of the main event, which is what most of the claims speak of.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from claimcheck.frames import entities
from claimcheck.model import Bearing, Claim, Precision, Span, Time

# A year that at least this share of all dated claims names belongs to the main story. In an
# article on an event of 2011 and a series of 2021 about it the shares are .38 and .11; most
# years that are named in passing stay below .05.
MAIN_YEAR = 0.1

# A name that at least this share of all claims mentions does not tell two events apart.
MAIN_NAME = 0.03

# Limits and as-of dates say when something was known, not when it happened.
HAPPENED = frozenset({Bearing.AT, Bearing.AFTER, Bearing.SINCE})

# Days precise enough to date an event by.
FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.DAY})

# A range or a hedged figure has two ends.
ENDS = 2

# What stands before the name of a place.
PLACED = r"\b(?:in|at|near|outside|around|off)\s+(?:the\s+)?"

# Words that set what follows apart from what the text is about.
ANOTHER = (
    "another ",
    "a separate ",
    "a similar ",
    "a previous ",
    "an earlier ",
    "a different ",
)


@dataclass(frozen=True, slots=True)
class Story:
    """What most of the claims are about.

    Attributes:
        years: The years of the main story.
        names: Keys of the names that the main story is about.
        day: The first of the days that are named more than once: that of the event, before
            those of what came of it. ``None`` when no day is.
        written: By source, the latest date that it names: it was not written before.
        figures: By source and what is counted or measured, how many figures it gives.
        told: By source and sentence, the times of its claims and where the claim begins: "In
            1932 it lasted for months and killed 118" dates both of its claims.
    """

    years: frozenset[int] = frozenset()
    names: frozenset[str] = frozenset()
    day: date | None = None
    written: Mapping[str, date] = field(default_factory=dict)
    figures: Mapping[tuple[str, str], int] = field(default_factory=dict)
    told: Mapping[tuple[str, Span], tuple[tuple[int, Time], ...]] = field(default_factory=dict)


def story(claims: Iterable[Claim]) -> Story:
    """Find the years and names that make up the main story of these claims."""
    claims = tuple(claims)
    years: Counter[int] = Counter()
    names: Counter[str] = Counter()
    days: Counter[date] = Counter()
    written: dict[str, date] = {}
    told: dict[tuple[str, Span], list[tuple[int, Time]]] = defaultdict(list)
    figures: dict[tuple[str, str], set[Decimal | None]] = defaultdict(set)
    dated = 0
    for claim in claims:
        fixed = [time for time in claim.times if time.start and not time.inferred]
        dated += bool(fixed)
        years.update({time.start.year for time in fixed if time.start})
        days.update({t.start.date() for t in fixed if t.start and t.precision in FINE})
        names.update({entities.key(name) for name in claim.entities})
        told[claim.source, claim.sentence] += [(_begins(claim), t) for t in happened(claim)]
        for quantity in claim.quantities:
            if quantity.counted and not quantity.ordinal:
                figures[claim.source, quantity.counted] |= {quantity.low, quantity.high}
        latest = [time.start.date() for time in fixed if time.start]
        written[claim.source] = max([*latest, written.get(claim.source, date.min)])
    named_twice = [day for day, count in days.items() if count > 1]
    return Story(
        years=frozenset(year for year, count in years.items() if count >= MAIN_YEAR * dated),
        names=frozenset(
            name for name, count in names.items() if count >= MAIN_NAME * len(claims)
        ),
        day=min(named_twice, default=None),
        written=written,
        figures={what: len(values) for what, values in figures.items()},
        told={where: tuple(times) for where, times in told.items()},
    )


def apart_in_time(left: Claim, right: Claim, main: Story) -> str:
    """Why two claims tell of different times; empty when they may tell of the same."""
    ours, theirs = _told(left, main), _told(right, main)
    if ours and theirs:
        if any(meet(one, other) for one in ours for other in theirs):
            return ""
        return f"{ours[0].quote} is not {theirs[0].quote}"
    for time in (*ours, *theirs):
        if main.years and not any(_in_year(time, year) for year in main.years):
            return f"{time.quote} is not the time that the texts are about"
    return ""


def timed(left: Claim, right: Claim, main: Story) -> tuple[str, ...]:
    """The sides whose time is told, by themselves or earlier in their sentence."""
    sides = {"left": left, "right": right}
    return tuple(side for side, claim in sides.items() if _told(claim, main))


def apart_in_name(left: Claim, right: Claim, main: Story) -> str:
    """Why two claims tell of different things by name; empty when they may tell of the same.

    Where nothing is known of the story, a name may be that of all of it.
    """
    for claim, other in ((left, right), (right, left)):
        for word in ANOTHER:
            if word in claim.text.lower() and word not in other.text.lower():
                return f"one tells of {word.strip()} case"
        for name in claim.entities if main.names else ():
            own = entities.key(name) not in main.names and name in claim.subject
            if own and not _mentions(other, name) and not _leaves_open(other):
                return f"only one is about {name}"
    return ""


def _leaves_open(claim: Claim) -> bool:
    """Whether a claim does not say who did it: "two rounds were fired"."""
    counted = {quantity.quote.casefold() for quantity in claim.quantities}
    return claim.subject.casefold() in counted and bool(claim.objects) is False


def _located(claim: Claim) -> tuple[str, ...]:
    """The names that a claim gives as the place of what it tells of."""
    found = (name for name in claim.entities if re.search(PLACED + re.escape(name), claim.text))
    return tuple(found)


def within(left: Claim, right: Claim, main: Story) -> str:
    """Which side tells of a place that only it names: ``left``, ``right``, or neither.

    Where nothing is known of the story, a place may be the one that all of it is about.
    """
    if not main.names:
        return ""
    sides = {"left": (left, right), "right": (right, left)}
    for side, (claim, other) in sides.items():
        for name in _located(claim):
            if entities.key(name) not in main.names and not _mentions(other, name):
                return side
    return ""


def lone(left: Claim, right: Claim, main: Story) -> tuple[str, ...]:
    """What each of two sources gives one figure of, and both give it here."""
    ours, theirs = ({q.counted for q in claim.quantities} for claim in (left, right))
    return tuple(
        counted
        for counted in sorted(ours & theirs)
        if left.source != right.source
        and all(
            main.figures.get((claim.source, counted), 0) in {1, ENDS} for claim in (left, right)
        )
    )


def happened(claim: Claim) -> tuple[Time, ...]:
    """The claim's times that say when it happened and are fixed to a date."""
    return tuple(time for time in claim.times if time.bearing in HAPPENED and time.start)


def meet(left: Time, right: Time) -> bool:
    """Whether two times have an instant in common. What began in a year may last beyond it."""
    if not (left.start and left.end and right.start and right.end):
        return True
    ours = None if left.bearing in {Bearing.AFTER, Bearing.SINCE} else left.end
    theirs = None if right.bearing in {Bearing.AFTER, Bearing.SINCE} else right.end
    return (ours is None or right.start <= ours) and (theirs is None or left.start <= theirs)


def _told(claim: Claim, main: Story) -> tuple[Time, ...]:
    """When a claim's event happened: its own times, else those given before it."""
    before = main.told.get((claim.source, claim.sentence), ())
    begins = _begins(claim)
    return happened(claim) or tuple(time for at, time in before if at <= begins)


def _begins(claim: Claim) -> int:
    return claim.spans[0].start if claim.spans else 0


def _in_year(time: Time, year: int) -> bool:
    return bool(time.start and time.end and time.start.year <= year <= time.end.year)


def _mentions(claim: Claim, name: str) -> bool:
    return any(entities.same(name, other) for other in claim.entities)
