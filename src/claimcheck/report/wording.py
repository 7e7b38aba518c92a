"""Figures and counts as a reader would say them."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from claimcheck.model import Claim, Comparison, Discrepancy, Relation, Status, Type

# What every report says about claims that no other source speaks to.
UNSUPPORTED_NOTE = (
    "Unsupported does not mean false: no other independent source speaks to the claim."
)

METHOD = (
    "Each source was split into claims, the smallest statements that can be true or false on "
    "their own. Claims that share what they count, name or date were paired, and rules decided "
    "each pair; how alike two claims are decides nothing. Sources that copy each other are one "
    "witness."
)

LIMITS = (
    "The report says where sources differ, never which of them is right. It finds what its "
    "rules can read in English; a difference that is not listed may still exist. Check each "
    "quote in its source before relying on it."
)

SEVERITY_NOTE = "Severity goes from 1, what a reader would print first, to 5."

CONTESTED_NOTE = (
    "contested: the conflict is between named speakers, not in the sources' own voice"
)


def amount(number: Decimal) -> str:
    """A number as it is read: 12,500 or 2.5."""
    return _trimmed(f"{number:,f}")


def digits(number: Decimal) -> str:
    """A number as it is written in JSON: exact, without an exponent or needless zeros."""
    return _trimmed(f"{number:f}")


def figures(discrepancy: Discrepancy) -> str:
    """The range of a disputed figure; empty where it is not about a figure."""
    said = range_of(discrepancy)
    return f"{said}; best figure: {best_figure(discrepancy)}" if said else ""


def range_of(discrepancy: Discrepancy) -> str:
    """The lowest and the highest figure given; empty where it is not about a figure."""
    low, high = discrepancy.low, discrepancy.high
    if low is not None and high is not None:
        return amount(low) if low == high else f"{amount(low)} to {amount(high)}"
    if low is not None:
        return f"{amount(low)} or more"
    return f"{amount(high)} or fewer" if high is not None else ""


def best_figure(discrepancy: Discrepancy) -> str:
    """The figure that the policy chose, and which policy it is."""
    chosen = "none chosen" if discrepancy.best is None else amount(discrepancy.best)
    return f"{chosen} (policy: {discrepancy.policy})"


def reasons(discrepancy: Discrepancy) -> tuple[tuple[str, str], ...]:
    """Each rule and its reason once; "12 against 21" and "21 against 12" are one."""
    said: dict[tuple[str, ...], tuple[str, str]] = {}
    for judgement in discrepancy.judgements:
        sides = sorted(judgement.reason.split(" against "))
        said.setdefault((judgement.rule, *sides), (judgement.rule, judgement.reason))
    return tuple(said.values())


def alone(claims: Iterable[Claim]) -> str:
    """The id of the one source that makes all of some claims; empty where several do."""
    sources = {claim.source for claim in claims}
    return sources.pop() if len(sources) == 1 else ""


def counted(number: int, noun: str, *, plural: str = "") -> str:
    """A number with its noun: "1 claim", "2 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def statuses(comparison: Comparison) -> tuple[tuple[Status, int], ...]:
    """How many claims have each status, none left out."""
    counts = Counter(claim.status for claim in comparison.claims)
    return tuple((status, counts[status]) for status in Status)


def types(comparison: Comparison) -> tuple[tuple[Type, int], ...]:
    """How many discrepancies there are of each type that occurs, in the order of ``Type``."""
    counts = Counter(discrepancy.type for discrepancy in comparison.discrepancies)
    return tuple((type_, counts[type_]) for type_ in Type if counts[type_])


def dismissals(comparison: Comparison) -> tuple[tuple[str, int], ...]:
    """How many pairs each rule found not to be in conflict, by name of the rule."""
    return _sorted(
        pair.rule for pair in comparison.pairs if pair.relation is Relation.COMPATIBLE
    )


def _trimmed(number: str) -> str:
    """Without zeros behind the last digit of a fraction."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def _sorted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Counts, by name."""
    return tuple(sorted(Counter(names).items()))
