"""How far annotators agree beyond chance. Nominal labels, any number of annotators.

A measure is ``None`` where it is not defined: with one label used by all, chance agrees as
often as they do, and nothing is known about how well they tell the labels apart.
"""

import random
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

# Labels that several annotators gave to one task.
Unit = Mapping[str, Hashable]

# Percentile bootstrap (Efron 1979). A thousand resamples put the ends of a 95 % interval within
# about a tenth of its width (Efron and Tibshirani 1993, section 13.3).
RESAMPLES = 1000
LOW, HIGH = 0.025, 0.975

# Below so many units an interval says more about the few tasks than about the annotators.
FEWEST = 10

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Measure:
    """A share or coefficient, and where it lies with 95 % confidence.

    Attributes:
        value: ``None`` where it is not defined.
        low: Lower end; ``None`` where there is too little to say.
        high: Upper end.
        units: On how many cases it rests.
    """

    value: float | None
    low: float | None
    high: float | None
    units: int


def alpha(units: Sequence[Unit]) -> float | None:
    """Krippendorff's alpha for nominal labels; labels may be missing.

    Returns:
        1 for perfect agreement, 0 for chance, below 0 for worse; ``None`` where it is not
        defined. Units with fewer than two labels say nothing and are skipped.

    See Also:
        Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C.
    """
    observed = 0.0
    totals: Counter[Hashable] = Counter()
    for unit in units:
        if len(unit) < 2:  # noqa: PLR2004 - a pair of labels
            continue
        counts = Counter(unit.values())
        agreeing = sum(n * (n - 1) for n in counts.values())
        observed += len(unit) - agreeing / (len(unit) - 1)
        totals += counts
    n = totals.total()
    expected = n * n - sum(count * count for count in totals.values())
    return 1 - (n - 1) * observed / expected if expected else None


def cohen(units: Sequence[Unit], one: str, other: str) -> float | None:
    """Cohen's kappa of two annotators, on the units that both labelled.

    See Also:
        Cohen (1960), "A Coefficient of Agreement for Nominal Scales".
    """
    both = [(unit[one], unit[other]) for unit in units if one in unit and other in unit]
    if not both:
        return None
    n = len(both)
    observed = sum(left == right for left, right in both) / n
    ours, theirs = Counter(left for left, _ in both), Counter(right for _, right in both)
    expected = sum(ours[label] * theirs[label] for label in ours) / (n * n)
    return (observed - expected) / (1 - expected) if expected < 1 else None


def fleiss(units: Sequence[Unit]) -> float | None:
    """Fleiss' kappa, on the units that as many annotators labelled as any was labelled by.

    See Also:
        Fleiss (1971), "Measuring Nominal Scale Agreement Among Many Raters".
    """
    raters = max((len(unit) for unit in units), default=0)
    full = [Counter(unit.values()) for unit in units if len(unit) == raters]
    if raters < 2:  # noqa: PLR2004 - a pair of labels
        return None
    pairs = raters * (raters - 1)
    agreeing = sum(sum(n * n for n in counts.values()) - raters for counts in full)
    observed = agreeing / (pairs * len(full))
    totals: Counter[Hashable] = sum(full, Counter())
    expected = sum((n / totals.total()) ** 2 for n in totals.values())
    return (observed - expected) / (1 - expected) if expected < 1 else None


def pairs_of(units: Sequence[Unit]) -> tuple[tuple[str, str], ...]:
    """The annotators who labelled something in common, two and two, by name."""
    met = {pair for unit in units for pair in combinations(sorted(unit), 2)}
    return tuple(sorted(met))


def measured(
    units: Sequence[T], measure: Callable[[Sequence[T]], float | None], *, seed: int = 0
) -> Measure:
    """A measure with its bootstrap interval: units drawn again, as many, with replacement.

    Args:
        units: What it is measured on.
        measure: Gives ``None`` where it is not defined; such resamples are left out.
        seed: Of the resampling; the same seed gives the same interval.
    """
    value = measure(units)
    if value is None or len(units) < FEWEST:
        return Measure(value, None, None, len(units))
    lot = random.Random(seed)  # noqa: S311 - a resample, no secret
    found = []
    for _ in range(RESAMPLES):
        drawn = [units[int(lot.random() * len(units))] for _ in units]
        again = measure(drawn)
        if again is not None:
            found.append(again)
    found.sort()
    return Measure(value, _quantile(found, LOW), _quantile(found, HIGH), len(units))


def one_against_rest(units: Sequence[Unit], label: Hashable) -> list[Unit]:
    """The same units, asked only whether a label was given."""
    return [{who: said == label for who, said in unit.items()} for unit in units]


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Of values in order, with linear interpolation between neighbours."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
