"""A comparison as tables of plain values, which spreadsheets and CSV each write their way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimcheck.model import Claim, Comparison, Discrepancy, Source
from claimcheck.report import listed
from claimcheck.report.answers import Answer, answers
from claimcheck.report.context import line_and_column
from claimcheck.report.listed import Row
from claimcheck.report.reviewed import decided, decisions, status_of
from claimcheck.report.wording import reasons

TABLES = ("discrepancies", "answers", "claims", "pairs", "sources", "decisions", "changes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table.

    Attributes:
        name: Of one word; a file and a tab are called after it.
        columns: Names, each with how many characters wide it is shown.
        rows: As many values as there are columns. Text is as the sources have it: whoever
            writes it makes it safe.
    """

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]


def sheets(comparison: Comparison) -> tuple[Sheet, ...]:
    """The tables in the order in which a reader wants them; always the same ones."""
    given = answers(comparison)
    tables = (
        (DISCREPANCY_COLUMNS, _discrepancies(comparison, given)),
        (ANSWER_COLUMNS, _answers(comparison, given)),
        (listed.CLAIM_COLUMNS, listed.claims(comparison)),
        (listed.PAIR_COLUMNS, listed.pairs(comparison)),
        (listed.SOURCE_COLUMNS, listed.sources(comparison)),
        (listed.DECISION_COLUMNS, listed.decisions(comparison)),
        (listed.CHANGE_COLUMNS, listed.changes(comparison)),
    )
    return tuple(
        Sheet(name=name, columns=columns, rows=tuple(rows))
        for name, (columns, rows) in zip(TABLES, tables, strict=True)
    )


DISCREPANCY_COLUMNS = (
    ("number", 8),
    ("question", 44),
    ("type", 14),
    ("severity", 9),
    ("low", 10),
    ("best", 10),
    ("high", 10),
    ("policy", 9),
    ("answers", 9),
    ("sources", 28),
    ("contested", 10),
    ("reason", 50),
    ("decisions", 40),
    ("since", 9),
    ("id", 20),
)


def _discrepancies(
    comparison: Comparison, given: Iterable[tuple[Answer, ...]]
) -> Iterator[Row]:
    """A row for each question."""
    said = decisions(comparison)
    both = zip(comparison.discrepancies, given, strict=True)
    for number, (found, sides) in enumerate(both, 1):
        sources = dict.fromkeys(claim.source for side in sides for claim in side.claims)
        yield (
            number,
            found.question,
            found.type,
            found.severity,
            found.low,
            found.best,
            found.high,
            found.policy,
            len(sides),
            "; ".join(sources),
            _yes(found.contested),
            "; ".join(reason for _, reason in reasons(found)),
            "; ".join(map(decided, said[found.id])),
            status_of(found.id, comparison.changes),
            found.id,
        )


ANSWER_COLUMNS = (
    ("number", 8),
    ("question", 44),
    ("answer", 8),
    ("witnesses", 10),
    ("source", 16),
    ("speaker", 20),
    ("quote", 60),
    ("sentence", 60),
    ("line", 7),
    ("column", 8),
    ("section", 24),
    ("claim", 16),
    ("id", 20),
)


def _answers(comparison: Comparison, given: Iterable[tuple[Answer, ...]]) -> Iterator[Row]:
    """A row for each claim of each answer."""
    sources = {source.id: source for source in comparison.sources}
    both = zip(comparison.discrepancies, given, strict=True)
    for number, (found, sides) in enumerate(both, 1):
        for at, side in enumerate(sides, 1):
            for claim in side.claims:
                yield _answer(found, sources[claim.source], claim, (number, at, side.witnesses))


def _answer(
    found: Discrepancy, source: Source, claim: Claim, counts: tuple[int, int, int]
) -> Row:
    """One claim of one answer; ``counts`` are those of question, answer and witnesses."""
    number, answer, witnesses = counts
    line, column = line_and_column(source, claim)
    sentence = source.text[claim.sentence.start : claim.sentence.end]
    return (
        number,
        found.question,
        answer,
        witnesses,
        claim.source,
        claim.speaker,
        claim.quote,
        sentence,
        line,
        column,
        claim.section,
        claim.id,
        found.id,
    )


def _yes(truth: bool) -> str:  # noqa: FBT001 - the one value that it words
    """A truth in a word."""
    return "yes" if truth else "no"
