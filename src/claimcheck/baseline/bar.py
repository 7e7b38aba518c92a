"""Which conflicts a gate is closed by."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from claimcheck.baseline.drift import Drift, Standing, State
from claimcheck.model import Type

# The mildest severity.
ALL = 5


class FailOn(StrEnum):
    """What closes the gate: new conflicts always do, as far as severity and type say."""

    NEW = "new"
    ANY = "any"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What is asked of a corpus.

    Attributes:
        fail_on: What closes the gate beside new conflicts: ``any`` conflict, known or not;
            whatever the baseline or a manifest accepts and is ``resolved``.
        severity: The mildest that closes it, from 1 (what a reader would print first) to 5.
        types: Those that close it; all where it is empty.
    """

    fail_on: Collection[FailOn] = (FailOn.NEW,)
    severity: int = ALL
    types: Collection[Type] = ()

    def closed_by(self, standing: Standing) -> bool:
        """Whether one conflict closes the gate."""
        found = standing.found.discrepancy
        asked = FailOn.ANY in self.fail_on or standing.state is State.NEW
        return (
            asked
            and found.severity <= self.severity
            and (not self.types or found.type in self.types)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A drift, measured against a bar.

    Attributes:
        drift: What is new, known and gone.
        failing: The conflicts that close the gate, in the order of the drift.
        passing: New conflicts that do not, by their severity or type.
        stale: Entries and acceptances that are resolved close it, and there are some.
        baseline: The file, as it is named in messages.
        signature: Versions and settings that decide the result.
    """

    drift: Drift
    failing: tuple[Standing, ...]
    passing: tuple[Standing, ...]
    stale: bool
    baseline: Path
    signature: str

    @property
    def closed(self) -> bool:
        """Whether the gate is closed."""
        return bool(self.failing) or self.stale


def measure(drift: Drift, bar: Bar, *, baseline: Path, signature: str) -> Measured:
    """What closes the gate, and what does not."""
    failing = tuple(each for each in drift.standings if bar.closed_by(each))
    left_behind = bool(drift.resolved or drift.unused)
    return Measured(
        drift=drift,
        failing=failing,
        passing=tuple(each for each in drift.of(State.NEW) if each not in failing),
        stale=FailOn.RESOLVED in bar.fail_on and left_behind,
        baseline=baseline,
        signature=signature,
    )
