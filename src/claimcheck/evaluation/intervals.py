"""Where a share lies, also where a bootstrap cannot tell: all of the cases right, or none."""

from collections.abc import Callable, Sequence
from math import sqrt
from typing import TypeVar

from claimcheck.annotation.agreement import FEWEST, Measure, measured

# Two-sided 95 % of the normal distribution.
Z = 1.959964

T = TypeVar("T")


def share_of(
    units: Sequence[T],
    measure: Callable[[Sequence[T]], float | None],
    *,
    counted: int,
    seed: int,
) -> Measure:
    """A share with its bootstrap interval.

    Every resample of cases that are all right is all right: there the interval is Wilson's, or
    twenty cases would promise that there is no other.

    Args:
        units: What is drawn again.
        measure: The share; ``None`` where there is no case.
        counted: How many cases the share is of.
        seed: Of the resampling.
    """
    found = measured(units, measure, seed=seed)
    low, high = found.low, found.high
    if found.value in {0.0, 1.0} and counted >= FEWEST:
        low, high = wilson(round(found.value * counted), counted)
    return Measure(found.value, low, high, counted)


def wilson(right: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share, in [0, 1]; of at least one case."""
    share = right / of
    middle = share + Z * Z / (2 * of)
    half = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    whole = 1 + Z * Z / of
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)
