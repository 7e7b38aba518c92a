"""Everything that the page shows, gathered: the template only lays it out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck import origins
from claimcheck.model import Comparison, Source, Status, Type
from claimcheck.report.answers import answers
from claimcheck.report.html.cards import Card, Line, cards, lines
from claimcheck.report.html.editions import Edition
from claimcheck.report.html.framing import Frame, framing
from claimcheck.report.html.index import index
from claimcheck.report.html.lists import (
    Alone,
    Borne,
    Passed,
    corroborated,
    passed,
    unsupported,
)
from claimcheck.report.html.matrices import Matrix, asked, named, reported
from claimcheck.report.html.texts import Text, texts
from claimcheck.report.selected import allies
from claimcheck.report.wording import dismissals, statuses, types

SECTIONS = (
    ("questions", "Who answers what"),
    ("framing", "Who is said to have caused what"),
    ("silent", "Who is silent on what"),
    ("corroborated", "Corroborated"),
    ("unsupported", "Unsupported"),
    ("compatible", "Compared and not in conflict"),
    ("sources", "The sources"),
    ("method", "Method and limits"),
    ("texts", "The texts"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A source in numbers.

    Attributes:
        source: The source.
        of: Its anchor.
        original: Id of the source that it copies; empty where it copies none.
        claims: How many claims it makes.
        statuses: How many of them have each status.
    """

    source: Source
    of: str
    original: str
    claims: int
    statuses: Mapping[Status, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the page shows, section by section."""

    comparison: Comparison
    edition: Edition
    told: tuple[Told, ...]
    statuses: tuple[tuple[Status, int], ...]
    types: tuple[tuple[Type, int], ...]
    lines: tuple[Line, ...]
    cards: tuple[Card, ...]
    asked: Matrix
    frames: tuple[Frame, ...]
    frames_left_out: int
    reported: Matrix
    named: Matrix
    borne: tuple[Borne, ...]
    borne_left_out: int
    alone: tuple[Alone, ...]
    passed: tuple[Passed, ...]
    texts: tuple[Text, ...]
    anchored: frozenset[str]

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """Anchors and titles of the sections below the discrepancies."""
        there = {
            "questions": self.asked.rows,
            "framing": self.frames,
            "silent": self.reported.rows or self.named.rows,
            "texts": self.texts,
        }
        return tuple((anchor, title) for anchor, title in SECTIONS if there.get(anchor, True))

    @property
    def compatible(self) -> int:
        """How many pairs are not in conflict."""
        return sum(number for _, number in dismissals(self.comparison))

    @property
    def lines_left_out(self) -> tuple[Line, ...]:
        """The discrepancies that have no card, in a line each."""
        return self.lines[self.edition.cards :][: self.edition.lines]

    @property
    def lines_unnamed(self) -> int:
        """How many discrepancies are not even named."""
        return max(0, len(self.lines) - self.edition.cards - self.edition.lines)

    @property
    def lost(self) -> tuple[Source, ...]:
        """The sources on whose pages stand numbers that their texts lack."""
        return tuple(source for source in self.comparison.sources if source.lost)

    @property
    def text_left_out(self) -> int:
        """How many characters of the sources' texts are not in the page."""
        return sum(text.omitted for text in self.texts)


def page(comparison: Comparison, edition: Edition) -> Page:
    """Gather what the page shows of a comparison."""
    where = index(comparison)
    copyings = origins.copied(comparison.sources)
    given = answers(comparison, copyings)
    agreeing = allies(comparison, copyings)
    frames, frames_left_out = framing(where, comparison, most=edition.frames)
    borne, borne_left_out = corroborated(where, comparison, agreeing, most=edition.borne)
    kept = texts(where, comparison, most=edition.text)
    return Page(
        comparison=comparison,
        edition=edition,
        told=_told(comparison),
        statuses=statuses(comparison),
        types=types(comparison),
        lines=tuple(lines(where, comparison, given)),
        cards=tuple(cards(where, comparison, given, most=edition.cards)),
        asked=asked(where, comparison, given, edition),
        frames=frames,
        frames_left_out=frames_left_out,
        reported=reported(where, comparison, agreeing, edition),
        named=named(where, comparison, edition),
        borne=borne,
        borne_left_out=borne_left_out,
        alone=tuple(
            unsupported(where, comparison, each=edition.alone, together=edition.alone_together)
        ),
        passed=tuple(passed(where, comparison, most=edition.examples)),
        texts=kept,
        anchored=frozenset(where.claim_anchors[id_] for text in kept for id_ in text.anchored),
    )


def _told(comparison: Comparison) -> tuple[Told, ...]:
    """Each source in numbers."""
    counts: dict[str, Counter[Status]] = {source.id: Counter() for source in comparison.sources}
    for claim in comparison.claims:
        counts[claim.source][claim.status] += 1
    originals = dict(comparison.copies)
    return tuple(
        Told(
            source=source,
            of=f"s{number}",
            original=originals.get(source.id, ""),
            claims=counts[source.id].total(),
            statuses=counts[source.id],
        )
        for number, source in enumerate(comparison.sources, 1)
    )
