"""Whether two claims can be about one event at all: the question that comes before any verdict.

"72 migrants in 2010" and "193 in 2011" are two events. A claim without a time or name of its
own is taken to speak of the main event, which is what most of the claims speak of.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from claimcheck.frames import entities, occasions
from claimcheck.frames.lexicon import WORDS, broader
from claimcheck.frames.namesakes import mentions
from claimcheck.model import Bearing, Claim, Precision, Span, Time
from claimcheck.model.keeping import kept

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
PLACED = re.compile(r"\b(?:in|at|near|outside|around|off)\s+(?P<the>the\s+)?")

# A letter or number in the place of a name.
ALIAS = re.compile(r"^[A-Z][a-z]+ (?:[A-Z]|\d{1,2})$")

DIGITS = re.compile(r"\d+")

# What holds "since 1999" reaches back to then; it did not happen then.
RECORD = re.compile(
    r"\b(?:first|most|least|last|worst|best|only|\w+est)\b[^.;]*\bsince\b", re.IGNORECASE
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
        two: Neither source names what the other is about: there are two stories.
        dead: By source, of how many deaths it tells at least.
        compared: By source, keys of the names of what it holds its own matter against: "is
            often grouped with Kelm".
    """

    years: frozenset[int] = frozenset()
    names: frozenset[str] = frozenset()
    day: date | None = None
    written: Mapping[str, date] = field(default_factory=dict)
    figures: Mapping[tuple[str, str], int] = field(default_factory=dict)
    told: Mapping[tuple[str, Span], tuple[tuple[int, Time], ...]] = field(default_factory=dict)
    two: bool = False
    dead: Mapping[str, int] = field(default_factory=dict)
    compared: Mapping[str, frozenset[str]] = field(default_factory=dict)


def apart_in_time(left: Claim, right: Claim, main: Story) -> str:
    """Why two claims tell of different times; empty when they may tell of the same."""
    ours, theirs = _told(left, main), _told(right, main)
    if ours and theirs:
        if any(meet(one, other) for one in ours for other in theirs):
            return ""
        return f"{ours[0].quote} is not {theirs[0].quote}"
    if named := _named_apart(left, right):
        return named
    for time in (*ours, *theirs):
        if main.years and not any(_in_year(time, year) for year in main.years):
            return f"{time.quote} is not the time that the texts are about"
    return ""


def _named_apart(left: Claim, right: Claim) -> str:
    """Why two claims tell of two weekdays, days or months of no known year; empty otherwise."""
    ours, theirs = _undated(left), _undated(right)
    if not ours or not theirs:
        return ""
    for one, other in product(ours, theirs):
        if _class(one) != _class(other) or one.quote.casefold() == other.quote.casefold():
            return ""
    return f"{ours[0].quote} is not {theirs[0].quote}"


@kept
def _undated(claim: Claim) -> tuple[Time, ...]:
    """The weekdays, days and months at which a claim says that it happened, of no year."""
    return tuple(
        time
        for time in claim.times
        if time.bearing is Bearing.AT and not time.start and _class(time)
    )


def _class(time: Time) -> str:
    """``weekday``, ``month`` or ``day``; empty for other times."""
    if time.weekday is not None:
        return "weekday"
    if time.precision is Precision.DAY and DIGITS.search(time.quote):
        return "day"
    return "month" if time.precision is Precision.MONTH else ""


def timed(left: Claim, right: Claim, main: Story) -> tuple[str, ...]:
    """The sides whose time is told, by themselves or earlier in their sentence."""
    ours, theirs = _told(left, main), _told(right, main)
    if not ours and not theirs:  # as of most
        return ()
    return tuple([side for side, times in (("left", ours), ("right", theirs)) if times])


def apart_in_name(left: Claim, right: Claim, main: Story) -> str:
    """Why two claims tell of different things by name; empty when they may tell of the same.

    Where nothing is known of the story, a name may be that of all of it.
    """
    if main.two:
        return "neither text names what the other is about"
    ours, theirs = _matter(left), _matter(right)
    return _apart_from(left, ours, right, theirs, main) or _apart_from(
        right, theirs, left, ours, main
    )


class Matter(NamedTuple):
    """What of a claim can tell its matter apart from another's.

    Attributes:
        instances: The words that set it apart from what its text is about.
        again: The words by which it tells of one more happening.
        aliases: The cover names in its subject.
        subjects: The names in its subject.
    """

    instances: tuple[str, ...]
    again: str
    aliases: tuple[str, ...]
    subjects: tuple[str, ...]


@kept
def _matter(claim: Claim) -> Matter:
    return Matter(set_apart(claim), occasions.another(claim), _aliases(claim), _subjects(claim))


def _apart_from(claim: Claim, its: Matter, other: Claim, others: Matter, main: Story) -> str:
    """What a claim tells of by a name or word that the other does not have; else empty."""
    for word in its.instances:
        if word not in others.instances:
            return f"only one tells of {word.strip()} ...: another instance"
    if its.again and not others.again:
        return "one tells of it happening once more"
    if claim.source in main.compared and (elsewhere := _compared(claim, other, main)):
        return f"only one tells of {elsewhere}, with which it is compared"
    if its.aliases and others.aliases and not set(its.aliases) & set(others.aliases):
        return f"one is about {its.aliases[0]}, one about {others.aliases[0]}"
    if its.aliases or others.aliases:
        return ""  # "Officer A" may be any of those whom the other text names
    return _named_alone(its.subjects, other, main) if its.subjects else ""


def _named_alone(subjects: tuple[str, ...], other: Claim, main: Story) -> str:
    """That a claim is about a name of which the other does not speak; else empty."""
    for name in subjects if main.names else ():
        if entities.key(name) in main.names or mentions(other, name):
            continue
        if not _by_its_noun(other, name) and not _leaves_open(other):
            return f"only one is about {name}"
    return ""


def _compared(claim: Claim, other: Claim, main: Story) -> str:
    """Another place that a claim alone tells of, and with which its text compares its own."""
    others = main.compared.get(claim.source, frozenset())
    if not others:
        return ""
    places = (name for name in _located(claim) if entities.key(name) in others)
    return next((name for name in places if not mentions(other, name)), "")


@kept
def set_apart(claim: Claim) -> tuple[str, ...]:
    """The words of a claim that set what it tells of apart from what its text is about."""
    return occasions.instances(claim.text)


def _subjects(claim: Claim) -> tuple[str, ...]:
    """The names in a claim's subject; a kind of people is none: "Civilians: 47"."""
    return tuple(
        name for name in claim.entities if name in claim.subject and not _are_people(name)
    )


@lru_cache(maxsize=WORDS)
def _are_people(name: str) -> bool:
    word = name.casefold()
    return word.endswith("s") and broader("person", word[:-1])


def _aliases(claim: Claim) -> tuple[str, ...]:
    """The cover names in a claim's subject: "Officer A", "Witness 3"."""
    return tuple(name for name in _subjects(claim) if ALIAS.search(name))


@kept
def _leaves_open(claim: Claim) -> bool:
    """Whether a claim does not say who did it: "two rounds were fired", "it was inspected"."""
    if claim.roles.deed and not claim.roles.agent.words and claim.roles.patient.words:
        return True  # "the site was inspected"
    counted = {quantity.quote.casefold() for quantity in claim.quantities}
    return claim.subject.casefold() in counted and bool(claim.objects) is False


@kept
def _located(claim: Claim) -> tuple[str, ...]:
    """The names that a claim gives as the place of what it tells of."""
    begins = set()
    for found in PLACED.finditer(claim.text):
        begins |= {found.end(), found.start("the") if found["the"] else found.end()}
    return tuple(
        name
        for name in claim.entities
        if any(claim.text.startswith(name, begin) for begin in begins)
    )


def within(left: Claim, right: Claim, main: Story) -> str:
    """Which side tells of a place that only it names: ``left``, ``right``, or neither.

    Where nothing is known of the story, a place may be the one that all of it is about.
    """
    if not main.names:
        return ""
    if _alone_at(left, right, main):
        return "left"
    return "right" if _alone_at(right, left, main) else ""


def _alone_at(claim: Claim, other: Claim, main: Story) -> bool:
    """Whether a claim gives a place of its own, which the other does not name."""
    for name in _located(claim):
        if entities.key(name) not in main.names and not mentions(other, name):
            return True
    return False


def lone(left: Claim, right: Claim, main: Story) -> tuple[str, ...]:
    """What each of two sources gives one figure of, and both give it here."""
    if not left.quantities or not right.quantities:
        return ()
    ours, theirs = ({q.counted for q in claim.quantities} for claim in (left, right))
    return tuple(
        counted
        for counted in sorted(ours & theirs)
        if left.source != right.source
        and all(
            main.figures.get((claim.source, counted), 0) in {1, ENDS} for claim in (left, right)
        )
    )


def one_victim(left: Claim, right: Claim, main: Story) -> bool:
    """Whether neither of two sources tells of more deaths than one."""
    return main.dead.get(left.source) == 1 == main.dead.get(right.source)


@kept
def happened(claim: Claim) -> tuple[Time, ...]:
    """The claim's times that say when it happened and are fixed to a date."""
    record = RECORD.search(claim.text) is not None
    return tuple(
        time
        for time in claim.times
        if time.bearing in HAPPENED
        and time.start
        and not (record and time.bearing is Bearing.SINCE)
    )


def meet(left: Time, right: Time) -> bool:
    """Whether two times have an instant in common. What began in a year may last beyond it."""
    if not (left.start and left.end and right.start and right.end):
        return True
    if _one_day_of_the_year(left, right):
        return True
    ours = None if left.bearing in {Bearing.AFTER, Bearing.SINCE} else left.end
    theirs = None if right.bearing in {Bearing.AFTER, Bearing.SINCE} else right.end
    return (ours is None or right.start <= ours) and (theirs is None or left.start <= theirs)


def _one_day_of_the_year(left: Time, right: Time) -> bool:
    """Whether both name one day, and a year that differs was only found from context.

    "On 14 November" in a report of 2022 on the events of 2021 may be of either year.
    """
    if not left.start or not right.start or not {left.precision, right.precision} <= FINE:
        return False
    if (left.start.month, left.start.day) != (right.start.month, right.start.day):
        return False
    return any(time.inferred and _names_its_day(time) for time in (left, right))


def _names_its_day(time: Time) -> bool:
    """Whether a time gives the day of the month in its own words, and not by "yesterday"."""
    return time.start is not None and str(time.start.day) in DIGITS.findall(time.quote)


def _told(claim: Claim, main: Story) -> tuple[Time, ...]:
    """When a claim's event happened: its own times, else those given before it."""
    if claim.times and (own := happened(claim)):
        return own
    before = main.told.get((claim.source, claim.sentence))
    if not before:
        return ()
    here = begins(claim)
    return tuple(time for at, time in before if at <= here)


def begins(claim: Claim) -> int:
    """Where in its source a claim begins."""
    return claim.spans[0].start if claim.spans else 0


def _in_year(time: Time, year: int) -> bool:
    return bool(time.start and time.end and time.start.year <= year <= time.end.year)


def _by_its_noun(claim: Claim, name: str) -> bool:
    """Whether a claim speaks of what a name ends in: "the board" of the "Kelm Safety Board"."""
    words = name.casefold().split()
    return len(words) > 1 and words[-1] in _after_the(claim)


@kept
def _after_the(claim: Claim) -> frozenset[str]:
    """The words of a claim that stand right after "the"."""
    said = re.findall(r"[\w'’-]+", claim.text.casefold())
    return frozenset(word for the, word in pairwise(said) if the == "the")
