"""What the claims of two sources tell of together: how rare each term is, and the main story.

Of two sources alone, so that a third cannot hide a conflict between them. Each source is read
once, and two are added up, because there are many more pairs of sources than sources.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from math import log
from typing import TypeVar

from claimcheck.frames import entities
from claimcheck.matching.comparison import Rarity
from claimcheck.matching.question import FINE, MAIN_NAME, MAIN_YEAR, Story, begins, happened
from claimcheck.matching.victims import deaths
from claimcheck.model import Claim, Span, Time

# Pairs of sources of which the story is kept, at about a kilobyte each.
KEPT = 1 << 16

# A second year belongs to the story where it is named at least so often, as a share of the
# first: 2021 is by .29 in an article on an event of 2011 and a series of 2021, the year in
# which some works opened by .1.
BESIDE_MAIN = 0.25

# A day that is named once may be any.
TWICE = 2

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Summary:
    """In how many claims something is; what is in most of them comes first.

    Attributes:
        claims: How many claims there are.
        dated: Those with a fixed time.
        terms: By term.
        years: By year that they name.
        days: By day that they name.
        names: By key of a name.
    """

    claims: int
    dated: int
    terms: Mapping[str, int]
    years: Mapping[int, int]
    days: Mapping[date, int]
    names: Mapping[str, int]


NOTHING = Summary(claims=0, dated=0, terms={}, years={}, days={}, names={})


class Background:
    """What is known of the claims of every two sources.

    Args:
        claims: Of all sources, in reading order.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        by_source: dict[str, list[Claim]] = {}
        for claim in claims:
            by_source.setdefault(claim.source, []).append(claim)
        self._summaries = {source: summary(of) for source, of in by_source.items()}
        # What these hold is of one source at a time, so that all pairs of sources share them.
        self._known = _known(claims)
        self.of = lru_cache(maxsize=KEPT)(self._of)

    def _of(self, one: str, other: str) -> tuple[Rarity, Story]:
        """The rarity of terms in two sources, or in one, and what their story is."""
        ours = self._summaries[one]
        theirs = self._summaries[other] if other != one else NOTHING
        known = _story(ours, theirs, self._known)
        return Together(ours, theirs), known


class Together:
    """The rarity of each term among the claims of two sources, worked out where it is asked."""

    __slots__ = ("_claims", "_one", "_other")

    def __init__(self, one: Summary, other: Summary) -> None:
        self._claims = one.claims + other.claims
        self._one = one.terms
        self._other = other.terms

    def get(self, term: str, default: float, /) -> float:
        """How rare a term is; what is given instead where neither source has it."""
        count = self._one.get(term, 0) + self._other.get(term, 0)
        return _rare(self._claims, count) if count else default


def rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """Inverse document frequency (Spärck Jones 1972) of each term, with a claim as document."""
    frequency = summary(claims).terms
    return {term: _rare(len(claims), count) for term, count in frequency.items()}


def _rare(claims: int, having: int) -> float:
    return 1 + log(claims / having)


def story(claims: Sequence[Claim]) -> Story:
    """Find the years and names that make up the main story of these claims."""
    return _story(summary(claims), NOTHING, _known(claims))


def summary(claims: Sequence[Claim]) -> Summary:
    """Count what claims have."""
    # A year that is completed from the date of the text is one that the text tells of, too.
    fixed = [[t.start for t in c.times if t.start] for c in claims]
    days = (
        {t.start.date() for t in c.times if t.start and t.precision in FINE} for c in claims
    )
    return Summary(
        claims=len(claims),
        dated=sum(map(bool, fixed)),
        terms=_counted(set(claim.terms) for claim in claims),
        years=_counted({start.year for start in starts} for starts in fixed),
        days=_counted(days),
        names=_counted(set(map(entities.key, claim.entities)) for claim in claims),
    )


def _known(claims: Sequence[Claim]) -> Story:
    """What is known of each source by itself."""
    return Story(
        written=_written(claims),
        figures=_figures(claims),
        told=_told(claims),
        dead=deaths(claims),
    )


def _story(one: Summary, other: Summary, known: Story) -> Story:
    """The story of two sources, with what is known of each of them."""
    claims, dated = one.claims + other.claims, one.dated + other.dated
    return replace(
        known,
        years=_frequent(
            one.years,
            other.years,
            max(MAIN_YEAR * dated, BESIDE_MAIN * _most(one.years, other.years)),
        ),
        names=_frequent(one.names, other.names, MAIN_NAME * claims),
        day=min(_frequent(one.days, other.days, TWICE), default=None),
    )


def _most(one: Mapping[int, int], other: Mapping[int, int]) -> int:
    """How many claims name the year that most of either source name."""
    first = (next(iter(years)) for years in (one, other) if years)
    return max((one.get(year, 0) + other.get(year, 0) for year in first), default=0)


def _counted(found: Iterable[Collection[T]]) -> Mapping[T, int]:
    """In how many of some collections each thing is, the most frequent first."""
    return dict(Counter(chain.from_iterable(found)).most_common())


def _frequent(one: Mapping[T, int], other: Mapping[T, int], least: float) -> frozenset[T]:
    """What is counted so often at least, when two counts are added up."""
    found = []
    for ours, theirs in ((one, other), (other, one)):
        for thing, count in ours.items():
            # Of two numbers that add up to enough one is at least the half of it.
            if 2 * count < least:
                break
            if count + theirs.get(thing, 0) >= least:
                found.append(thing)
    return frozenset(found)


def _written(claims: Iterable[Claim]) -> dict[str, date]:
    """By source, the latest date that it or its dateline names for sure."""
    latest: dict[str, date] = {}
    for claim in claims:
        fixed = [t.start.date() for t in claim.times if t.start and not t.inferred]
        head = claim.written or date.min
        latest[claim.source] = max([*fixed, head, latest.get(claim.source, date.min)])
    return latest


def _figures(claims: Iterable[Claim]) -> dict[tuple[str, str], int]:
    """By source and what is counted, how many figures it gives."""
    figures: dict[tuple[str, str], set[Decimal | None]] = defaultdict(set)
    for claim in claims:
        for quantity in claim.quantities:
            if quantity.counted and not quantity.ordinal:
                figures[claim.source, quantity.counted] |= {quantity.low, quantity.high}
    return {what: len(values) for what, values in figures.items()}


def _told(claims: Iterable[Claim]) -> dict[tuple[str, Span], tuple[tuple[int, Time], ...]]:
    """By source and sentence, where each claim begins with each of its times."""
    told: dict[tuple[str, Span], list[tuple[int, Time]]] = defaultdict(list)
    for claim in claims:
        if times := happened(claim):
            told[claim.source, claim.sentence] += [(begins(claim), time) for time in times]
    return {where: tuple(times) for where, times in told.items()}
