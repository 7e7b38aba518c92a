"""What people decided about discrepancies, and what became of them since an earlier run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from claimcheck.model.verdicts import Type


class Outcome(StrEnum):
    """What a person says of a discrepancy."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    NOTED = "noted"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one person said of one discrepancy.

    Attributes:
        discrepancy: Its fingerprint.
        outcome: What was decided; a note leaves open what an earlier decision left open.
        by: Who decided; never empty.
        reason: In the person's own words; never empty.
        question: What the discrepancy asked when it was decided; empty when unknown.
        date: When; ``None`` when it was not said.
    """

    discrepancy: str
    outcome: Outcome
    by: str
    reason: str
    question: str = ""
    date: date | None = None


class ChangeKind(StrEnum):
    """What became of a discrepancy, or of a source, since an earlier run."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A discrepancy that is not as it was.

    Attributes:
        kind: What became of it. Changed is one whose question stayed and whose answers did not.
        id: Its fingerprint in the later run, in the earlier one where it is gone.
        before: Of a changed one, its fingerprint in the earlier run; empty otherwise.
        type: What it is about.
        question: In words.
        then: Its range in the earlier run, such as "12 to 21"; empty where there was none.
        now: Its range in the later run; empty where there is none.
    """

    kind: ChangeKind
    id: str
    type: Type
    question: str
    before: str = ""
    then: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How a comparison differs from an earlier one.

    Attributes:
        signature: Of the earlier one. Where it is another, a change can come from claimcheck or
            its settings instead of the sources.
        discrepancies: New, then changed, then gone; each in its own run's order.
        sources: Id and what became of each source that is not as it was, by id.
        same: How many discrepancies are as they were.
    """

    signature: str
    discrepancies: tuple[Change, ...]
    sources: tuple[tuple[str, ChangeKind], ...]
    same: int
