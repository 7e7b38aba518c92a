"""How good claims are, and how often their status is right, by what annotators agreed on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.annotation.agreement import Measure
from claimcheck.annotation.labels import Answer, Aspect, Kind, Label
from claimcheck.evaluation.intervals import share_of
from claimcheck.evaluation.scoring import share
from claimcheck.evaluation.tables import in_words, measure_json, table
from claimcheck.model import Comparison, Status


@dataclass(frozen=True, slots=True)
class Row:
    """A share: of what, and how large."""

    name: str
    found: Measure


def figures(comparison: Comparison, labels: Sequence[Label], *, seed: int = 0) -> Iterator[Row]:
    """Shares of claims that are atomic and so on, and of statuses that are right.

    Labels that say "unsure", and those on claims that the comparison does not make, count for
    nothing.
    """
    said = {(label.task.sides[0].source, label.task.sides[0].spans): label for label in labels
            if label.task.kind is Kind.STATUS}  # fmt: skip
    for aspect in Aspect:
        yes = [
            label.answer is Answer.YES
            for label in labels
            if label.task.aspect is aspect and label.answer is not Answer.UNSURE
        ]
        if yes:
            yield Row(f"{aspect} claims", share_of(yes, _mean, counted=len(yes), seed=seed))
    for status in Status:
        right = [
            said[place].answer.value == status.value
            for claim in comparison.claims
            if claim.status is status and (place := (claim.source, claim.spans)) in said
            and said[place].answer is not Answer.UNSURE
        ]  # fmt: skip
        if right:
            yield Row(
                f"claims called {status}, rightly",
                share_of(right, _mean, counted=len(right), seed=seed),
            )


def render(rows: Iterable[Row]) -> str:
    """The shares as a table; empty where there are none."""
    cells = [(f"  {row.name}", in_words(row.found)) for row in rows]
    return f"of claims\n{table(cells)}" if cells else ""


def as_json(rows: Iterable[Row]) -> list[dict[str, object]]:
    """The shares as JSON."""
    return [{"name": row.name, "share": measure_json(row.found)} for row in rows]


def _mean(of: Sequence[bool]) -> float | None:
    return share(sum(of), len(of))
