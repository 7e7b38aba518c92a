"""What the claims of two sources tell of together: how rare each term is, and the main story.

Of two sources alone, so that a third cannot hide a conflict between them. Each source is read
once, and two are added up, because there are many more pairs of sources than sources.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from math import log
from typing import TypeVar

from claimcheck.frames import entities
from claimcheck.matching.comparison import Rarity
from claimcheck.matching.question import FINE, MAIN_NAME, MAIN_YEAR, Story, begins, happened
from claimcheck.model import Claim, Span, Time

# Pairs of sources of which the story is kept, at about a kilobyte each.
KEPT = 1 << 16

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
        self._written = _written(claims)
        self._figures = _figures(claims)
        self._told = _told(claims)
        self.of = lru_cache(maxsize=KEPT)(self._of)

    def _of(self, one: str, other: str) -> tuple[Rarity, Story]:
        """The rarity of terms in two sources, or in one, and what their story is."""
        names = dict.fromkeys((one, other))
        both = tuple(self._summaries[source] for source in names)
        return Together(both), _story(both, self._written, self._figures, self._told)


class Together(Mapping[str, float]):
    """The rarity of each term among some sources, worked out where it is asked for."""

    __slots__ = ("_claims", "_counts")

    def __init__(self, summaries: Sequence[Summary]) -> None:
        self._claims = sum(each.claims for each in summaries)
        self._counts = tuple(each.terms for each in summaries)

    def __getitem__(self, term: str) -> float:
        count = sum([counts.get(term, 0) for counts in self._counts])
        if not count:
            raise KeyError(term)
        return 1 + log(self._claims / count)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(chain(*self._counts)))

    def __len__(self) -> int:
        return len(set().union(*self._counts))


def rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """Inverse document frequency (Spärck Jones 1972) of each term, with a claim as document."""
    return dict(Together([summary(claims)]))


def story(claims: Sequence[Claim]) -> Story:
    """Find the years and names that make up the main story of these claims."""
    return _story((summary(claims),), _written(claims), _figures(claims), _told(claims))


def summary(claims: Sequence[Claim]) -> Summary:
    """Count what claims have."""
    fixed = [[t.start for t in c.times if t.start and not t.inferred] for c in claims]
    days = (
        {t.start.date() for t in c.times if t.start and not t.inferred and t.precision in FINE}
        for c in claims
    )
    return Summary(
        claims=len(claims),
        dated=sum(map(bool, fixed)),
        terms=_counted(set(claim.terms) for claim in claims),
        years=_counted({start.year for start in starts} for starts in fixed),
        days=_counted(days),
        names=_counted(set(map(entities.key, claim.entities)) for claim in claims),
    )


def _story(
    summaries: Sequence[Summary],
    written: Mapping[str, date],
    figures: Mapping[tuple[str, str], int],
    told: Mapping[tuple[str, Span], tuple[tuple[int, Time], ...]],
) -> Story:
    """The story of some sources, with what is known of each of them."""
    claims = sum(each.claims for each in summaries)
    dated = sum(each.dated for each in summaries)
    return Story(
        years=_frequent([each.years for each in summaries], MAIN_YEAR * dated),
        names=_frequent([each.names for each in summaries], MAIN_NAME * claims),
        day=min(_frequent([each.days for each in summaries], TWICE), default=None),
        written=written,
        figures=figures,
        told=told,
    )


def _counted(found: Iterable[Collection[T]]) -> Mapping[T, int]:
    """In how many of some collections each thing is, the most frequent first."""
    return dict(Counter(chain.from_iterable(found)).most_common())


def _frequent(counts: Sequence[Mapping[T, int]], least: float) -> frozenset[T]:
    """What is counted so often at least, when the counts are added up."""
    found = []
    for each in counts:
        for thing, count in each.items():
            # Of two counts that add up to enough one is at least the half of it.
            if count * len(counts) < least:
                break
            if sum(other.get(thing, 0) for other in counts) >= least:
                found.append(thing)
    return frozenset(found)


def _written(claims: Iterable[Claim]) -> dict[str, date]:
    """By source, the latest date that it names for sure."""
    latest: dict[str, date] = {}
    for claim in claims:
        fixed = [t.start.date() for t in claim.times if t.start and not t.inferred]
        latest[claim.source] = max([*fixed, latest.get(claim.source, date.min)])
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
