"""Who answers what, and who is silent: sources in columns, matters in rows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from claimcheck.model import Claim, Comparison, Discrepancy, Source
from claimcheck.report.answers import Answer
from claimcheck.report.html.cards import letter
from claimcheck.report.html.editions import Edition
from claimcheck.report.html.index import Index
from claimcheck.report.html.mentions import mentions, words_of

# A name in fewer claims than these is one writer's detail.
OFTEN = 3

# For each claim, those of other witnesses that agree with it.
Allies = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one source has on one matter.

    Attributes:
        words: A letter, a count; empty where the source is silent.
        anchor: Of the claim in the source's text; empty where it is silent.
    """

    words: str
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One matter.

    Attributes:
        head: The question, claim or name.
        cells: For each column what that source has on it; the answers it gives.
        number: Of the discrepancy; 0 where it is none.
        found: The discrepancy; ``None`` where it is none.
        of: Anchors of the sources that speak to it, for the filter.
        silent: How many of all sources do not.
    """

    head: str
    cells: tuple[tuple[Cell, ...], ...]
    number: int = 0
    found: Discrepancy | None = None
    of: str = ""
    silent: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A table with a column for each source.

    Attributes:
        columns: The sources that are shown.
        rows: In order.
        columns_left_out: How many sources are not shown.
        rows_left_out: How many rows are not.
    """

    columns: tuple[Source, ...]
    rows: tuple[Row, ...]
    columns_left_out: int = 0
    rows_left_out: int = 0


def asked(
    index: Index,
    comparison: Comparison,
    given: Sequence[Sequence[Answer]],
    edition: Edition,
) -> Matrix:
    """Each disputed question with the answers of each source, by letter."""
    speaking = Counter(
        source
        for answers in given
        for source in {claim.source for answer in answers for claim in answer.claims}
    )
    columns = _columns(comparison, speaking, edition)
    rows = [
        _question(index, columns, number, found, answers)
        for number, (found, answers) in enumerate(
            zip(comparison.discrepancies, given, strict=True), 1
        )
    ]
    return _matrix(comparison, columns, rows, most=edition.rows)


def reported(
    index: Index, comparison: Comparison, partners: Allies, edition: Edition
) -> Matrix:
    """What independent sources agree on and others are silent about, most reported first."""
    groups = sorted(
        _agreeing(index, comparison, partners),
        key=lambda group: (-len({claim.source for claim in group}), index.order[group[0].id]),
    )
    speaking = Counter(source for group in groups for source in {c.source for c in group})
    columns = _columns(comparison, speaking, edition)
    rows = [
        row
        for group in groups
        if (row := _matter(index, columns, min(group, key=_plainest).text, group)).silent
    ]
    return _matrix(comparison, columns, rows, most=edition.rows)


def named(index: Index, comparison: Comparison, edition: Edition) -> Matrix:
    """Names that the claims of some sources hold and those of others do not, by how often."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in comparison.claims:
        for name in dict.fromkeys(claim.entities):
            claims[name].append(claim)
    names = sorted(
        (name for name in claims if len(claims[name]) >= OFTEN),
        key=lambda name: (-len(claims[name]), name),
    )
    columns = _columns(
        comparison, Counter(claim.source for claim in comparison.claims), edition
    )
    words = {source.id: words_of(source.text) for source in comparison.sources}
    rows = [
        row
        for name in names
        if (row := _name(index, columns, name, claims[name], words)).silent
    ]
    return _matrix(comparison, columns, rows, most=edition.names)


def _columns(
    comparison: Comparison, speaking: Mapping[str, int], edition: Edition
) -> tuple[Source, ...]:
    """The sources that have most to say, in the order of the report."""
    ranked = sorted(
        comparison.sources, key=lambda source: (-speaking.get(source.id, 0), source.id)
    )
    shown = {source.id for source in ranked[: edition.columns]}
    return tuple(source for source in comparison.sources if source.id in shown)


def _matrix(
    comparison: Comparison, columns: tuple[Source, ...], rows: Sequence[Row], *, most: int
) -> Matrix:
    return Matrix(
        columns=columns,
        rows=tuple(rows[:most]),
        columns_left_out=len(comparison.sources) - len(columns),
        rows_left_out=max(0, len(rows) - most),
    )


def _question(
    index: Index,
    columns: Iterable[Source],
    number: int,
    found: Discrepancy,
    answers: Sequence[Answer],
) -> Row:
    """A question; each source's cell has the letters of the answers that it gives."""
    given: dict[str, dict[str, Cell]] = defaultdict(dict)
    for at, answer in enumerate(answers):
        for claim in answer.claims:
            cell = Cell(words=letter(at), anchor=index.claim_anchors[claim.id])
            given[claim.source].setdefault(letter(at), cell)
    claims = [claim for answer in answers for claim in answer.claims]
    return Row(
        head=found.question,
        cells=tuple(tuple(given[source.id].values()) for source in columns),
        number=number,
        found=found,
        of=index.anchors_of(claims),
        silent=len(index.sources) - len(given.keys() & {claim.source for claim in claims}),
    )


def _matter(index: Index, columns: Iterable[Source], head: str, claims: Sequence[Claim]) -> Row:
    """A matter; each source's cell leads to the first claim that it makes about it."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.source, claim)
    return Row(
        head=head,
        cells=tuple(
            (Cell(words="says so", anchor=index.claim_anchors[first[source.id].id]),)
            if source.id in first
            else ()
            for source in columns
        ),
        of=index.anchors_of(claims),
        silent=len(index.sources) - len(first),
    )


def _name(
    index: Index,
    columns: Iterable[Source],
    name: str,
    claims: Sequence[Claim],
    words: Mapping[str, Set[str]],
) -> Row:
    """A name; each source's cell counts the claims that hold it."""
    counts = Counter(claim.source for claim in claims)
    row = _matter(index, columns, name, claims)
    said = {
        source: f"{counts[source]:,}" if source in counts else "in its text"
        for source in index.sources
        if source in counts or mentions(words[source], name)
    }
    cells = tuple(
        (Cell(words=said[source.id], anchor=cells[0].anchor if cells else ""),)
        if source.id in said
        else ()
        for source, cells in zip(columns, row.cells, strict=True)
    )
    return Row(head=name, cells=cells, of=row.of, silent=len(index.sources) - len(said))


def _agreeing(index: Index, comparison: Comparison, partners: Allies) -> Iterator[list[Claim]]:
    """Claims that say one thing, as independent sources do, in reading order."""
    seen: set[str] = set()
    for claim in comparison.claims:
        if claim.id in seen or claim.id not in partners:
            continue
        # Only what agrees with this very claim: a chain of small steps ends elsewhere.
        group = [claim.id, *(id_ for id_ in partners[claim.id] if id_ not in seen)]
        seen |= {*group}
        if len({index.claims[id_].source for id_ in group}) > 1:
            yield [index.claims[id_] for id_ in sorted(group, key=index.order.__getitem__)]


def _plainest(claim: Claim) -> tuple[int, str]:
    return len(claim.text), claim.id
