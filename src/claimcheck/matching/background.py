"""What the claims of two sources tell of together: how rare each term is, and the main story.

Of two sources alone, so that a third cannot hide a conflict between them. Each source is read
once, and two are added up, because there are many more pairs of sources than sources.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import chain
from math import log
from typing import TypeVar

from claimcheck.frames import entities, occasions
from claimcheck.matching.comparison import Rarity
from claimcheck.matching.occurring import FINE, begins, happened, stands
from claimcheck.matching.question import MAIN_NAME, MAIN_YEAR, Story, telling
from claimcheck.matching.refining import RECURS, name_words
from claimcheck.matching.victims import deaths
from claimcheck.model import Bearing, Claim, Quantity, Span, Time
from claimcheck.model.records import Record

# Pairs of sources of which the story is kept, at some ten kilobytes each.
KEPT = 1 << 12

# A second year belongs to the story where it is named at least so often, as a share of the
# first: 2021 is by .29 in an article on an event of 2011 and a series of 2021, the year in
# which some works opened by .1.
BESIDE_MAIN = 0.25

# A day that is named once may be any.
TWICE = 2

# A source of fewer claims may name what it is about no more often than what it mentions, and
# the one place that two short notes give may be just what they differ in.
LONG = 12

# A name alone is what a source is about where so many of its claims have it: a report that
# calls itself "the Inquiry" does so in .13 of them. Of several names one must be in as many: a
# letter that names a captain and an owner four times each in 80 claims need not name the ship.
ABOUT = 0.15
ABOUT_SEVERAL = 0.08

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Summary(Record):
    """In how many claims something is; what is in most of them comes first.

    Attributes:
        claims: How many claims there are.
        dated: Those with a fixed time.
        terms: By term.
        years: By year that they name.
        days: By day that they name.
        names: By key of a name.
        named: Every word of every name.
        recurring: Those that the claims come back to: what the source is about.
    """

    claims: int
    dated: int
    terms: Mapping[str, int]
    years: Mapping[int, int]
    days: Mapping[date, int]
    names: Mapping[str, int]
    named: frozenset[str] = frozenset()
    recurring: frozenset[str] = frozenset()


NOTHING = Summary(claims=0, dated=0, terms={}, years={}, days={}, names={})


@dataclass(frozen=True, slots=True)
class Account(Record):
    """What is known of one source by itself.

    Attributes:
        summary: In how many of its claims something is.
        written: The latest date that it or its dateline names for sure; the first there is
            where it names none.
        figures: By what is counted, the ends of the figures that it gives.
        told: By sentence, where each claim begins and each of its times stands, and the time.
        dead: Of how many deaths it tells at least.
        compared: Keys of the names of what it holds its own matter against.
        deeds: By kind of deed, in how many sentences it is told.
    """

    summary: Summary
    written: date
    figures: Mapping[str, tuple[Decimal | None, ...]]
    told: Mapping[Span, tuple[tuple[int, int, Time], ...]]
    dead: int = 0
    compared: frozenset[str] = frozenset()
    deeds: Mapping[str, int] = field(default_factory=dict)


class Background:
    """What is known of the claims of every two sources.

    Args:
        account: Gives what is known of a source; asked once for each.
    """

    def __init__(self, account: Callable[[str], Account]) -> None:
        self._account = account
        self._summaries: dict[str, Summary] = {}
        # What these hold is of one source at a time, so that all pairs of sources share them.
        self._written: dict[str, date] = {}
        self._figures: dict[tuple[str, str], tuple[Decimal | None, ...]] = {}
        self._told: dict[tuple[str, Span], tuple[tuple[int, int, Time], ...]] = {}
        self._dead: dict[str, int] = {}
        self._compared: dict[str, frozenset[str]] = {}
        self._deeds: dict[tuple[str, str], int] = {}
        # No ``lru_cache``: one that held this object would keep it from being dropped.
        self._known: dict[tuple[str, str], tuple[Rarity, Story]] = {}

    def of(self, one: str, other: str) -> tuple[Rarity, Story]:
        """The rarity of terms in two sources, or in one, and what their story is."""
        known = self._known.get((one, other))
        if known is None:
            if len(self._known) == KEPT:
                self._known.clear()
            known = self._known[one, other] = self._of(one, other)
        return known

    def _of(self, one: str, other: str) -> tuple[Rarity, Story]:
        ours = self._summary(one)
        theirs = self._summary(other) if other != one else NOTHING
        return Together(ours, theirs), self.story(ours, theirs)

    def story(self, one: Summary, other: Summary) -> Story:
        """The story of two sources, with what is known of each of them."""
        claims, dated = one.claims + other.claims, one.dated + other.dated
        return Story(
            years=_frequent(
                one.years,
                other.years,
                max(MAIN_YEAR * dated, BESIDE_MAIN * _most(one.years, other.years)),
            ),
            names=_frequent(one.names, other.names, MAIN_NAME * claims),
            day=min(_frequent(one.days, other.days, TWICE), default=None),
            two=two_stories(one, other),
            written=self._written,
            figures=self._figures,
            told=self._told,
            dead=self._dead,
            compared=self._compared,
            deeds=self._deeds,
        )

    def two(self, one: str, other: str) -> bool:
        """Whether two sources tell of two stories."""
        return one != other and two_stories(self._summary(one), self._summary(other))

    def _summary(self, source: str) -> Summary:
        if source not in self._summaries:
            known = self._account(source)
            self._summaries[source] = known.summary
            self._written[source] = known.written
            self._dead[source] = known.dead
            if known.compared:
                self._compared[source] = known.compared
            self._figures |= {(source, what): ends for what, ends in known.figures.items()}
            self._deeds |= {(source, deed): count for deed, count in known.deeds.items()}
            self._told |= {(source, where): times for where, times in known.told.items()}
        return self._summaries[source]


def among(claims: Iterable[Claim]) -> Background:
    """What is known of the claims of every two sources.

    Args:
        claims: Of all sources, in reading order.
    """
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    return Background(lambda source: account(by_source[source]))


class Together(Rarity):
    """The rarity of each term among the claims of two sources, worked out where it is asked."""

    __slots__ = ("_claims", "_one", "_other")

    def __init__(self, one: Summary, other: Summary) -> None:
        super().__init__()
        self._claims = one.claims + other.claims
        self._one = one.terms
        self._other = other.terms

    def __missing__(self, term: str) -> float:
        count = self._one.get(term, 0) + self._other.get(term, 0)
        if not count:
            raise KeyError(term)
        rare = self[term] = _rare(self._claims, count)
        return rare


def rarity(claims: Sequence[Claim]) -> Rarity:
    """Inverse document frequency (Spärck Jones 1972) of each term, with a claim as document."""
    frequency = summary(claims).terms
    return Rarity({term: _rare(len(claims), count) for term, count in frequency.items()})


def _rare(claims: int, having: int) -> float:
    return 1 + log(claims / having)


def story(claims: Sequence[Claim]) -> Story:
    """Find the years and names that make up the main story of these claims."""
    known = among(claims)
    for source in dict.fromkeys(claim.source for claim in claims):
        known.of(source, source)  # what is told of a source is kept when it is first asked of
    return known.story(summary(claims), NOTHING)


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
        names=_counted(_names(claims)),
        named=frozenset(word for claim in claims for word in name_words(claim)),
        recurring=recurring(claims),
    )


def _names(claims: Sequence[Claim]) -> Iterator[set[str]]:
    """Keys of the names in each claim and in the headings above it."""
    known = {name for claim in claims for name in claim.entities}
    headings = {claim.section for claim in claims}
    over = {
        heading: {entities.key(name) for name in known if name in heading}
        for heading in headings
    }
    for claim in claims:
        yield {*map(entities.key, claim.entities), *over[claim.section]}


def recurring(claims: Sequence[Claim]) -> frozenset[str]:
    """The words of the names that a source comes back to; none of one too short to tell.

    Who comes back to one name alone, now and then, may tell of a nephew, or of itself: "the
    Inquiry has found". What it is about is then not known.
    """
    if len(claims) < LONG:
        return frozenset()
    words = _counted(name_words(claim) for claim in claims)
    found = frozenset(word for word, count in words.items() if count >= RECURS)
    names = {
        frozenset(entities.key(name).split()) & found for c in claims for name in c.entities
    }
    apart = {name for name in names if name and not any(name < other for other in names)}
    share = max(words.values(), default=0) / len(claims)
    least = ABOUT_SEVERAL if len(apart) > 1 else ABOUT
    return found if share >= least else frozenset()


def two_stories(one: Summary, other: Summary) -> bool:
    """Whether neither of two sources names anything that the other comes back to.

    A word of a name is enough to tell of one thing, and of a source that comes back to no name
    it is not known what it is about.
    """
    return bool(
        one.recurring
        and other.recurring
        and one.recurring.isdisjoint(other.named)
        and other.recurring.isdisjoint(one.named)
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


def _is_article(quantity: Quantity) -> bool:
    """Whether "one" only names a single one of a kind: "one guard, Vey, ran for the door"."""
    one = quantity.low == quantity.high == 1
    return one and quantity.whole is None and quantity.quote.casefold().startswith("one ")


def account(claims: Sequence[Claim]) -> Account:
    """What is known of one source by its claims, in reading order."""
    heads = [claim.written for claim in claims if claim.written is not None]
    # "The tunnel will open in 2040" was written before.
    past = [claim for claim in claims if not occasions.ahead(claim)]
    times = [t for claim in past for t in claim.times if t.bearing is not Bearing.BEFORE]
    fixed = [t.start.date() for t in times if t.start and not (heads and t.inferred)]
    figures: dict[str, dict[Decimal | None, None]] = defaultdict(dict)
    told: dict[Span, list[tuple[int, int, Time]]] = defaultdict(list)
    done: dict[str, set[Span]] = defaultdict(set)
    for claim in claims:
        for deed in telling(claim):
            done[deed].add(claim.sentence)
        for quantity in claim.quantities:
            if quantity.counted and not quantity.ordinal and not _is_article(quantity):
                figures[quantity.counted] |= dict.fromkeys((quantity.low, quantity.high))
        told[claim.sentence] += [
            (begins(claim), stands(claim, time), time) for time in happened(claim)
        ]
    return Account(
        summary=summary(claims),
        written=max([*fixed, *heads], default=date.min),
        figures={what: tuple(ends) for what, ends in figures.items()},
        told={where: tuple(times) for where, times in told.items() if times},
        dead=sum(deaths(claims).values()),
        deeds={deed: len(sentences) for deed, sentences in done.items()},
        compared=frozenset(
            entities.key(name) for claim in claims for name in occasions.compared(claim)
        ),
    )
