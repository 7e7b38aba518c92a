"""Is a rule as often right as it was elsewhere? What was foretold against what was seen, drawn.

For each labelled judgement the share foretold is how often its rule was right in the other
parts of the labels, so that no label foretells itself.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from claimcheck.evaluation.alignment import Aligned
from claimcheck.evaluation.intervals import wilson
from claimcheck.model import Judgement

PARTS = 5
BINS = 10

# The drawing, in its own units.
SIZE, MARGIN = 400, 56


@dataclass(frozen=True, slots=True)
class Bin:
    """Judgements of about one foretold share.

    Attributes:
        foretold: Their mean, in [0, 1].
        seen: The share that was right.
        low: Lower end of Wilson's interval (Wilson 1927).
        high: Upper end.
        judgements: How many there are.
    """

    foretold: float
    seen: float
    low: float
    high: float
    judgements: int


def reliability(cases: Sequence[Aligned]) -> tuple[Bin, ...]:
    """The bins that hold something, from the least foretold share to the greatest."""
    judged = _judged(cases)
    bins: dict[int, list[tuple[float, bool]]] = {}
    for judgement, right in judged:
        others = [
            fits
            for one, fits in judged
            if one.rule == judgement.rule and part_of(one) != part_of(judgement)
        ]
        foretold = (sum(others) + 1) / (len(others) + 2)  # Laplace
        bins.setdefault(min(int(foretold * BINS), BINS - 1), []).append((foretold, right))
    return tuple(_bin(bins[place]) for place in sorted(bins))


def error(bins: Iterable[Bin]) -> float | None:
    """Expected calibration error, in [0, 1]: how far the bins lie off, by their weight.

    See Also:
        Naeini et al. (2015), "Obtaining Well Calibrated Probabilities Using Bayesian Binning".
    """
    bins = tuple(bins)
    total = sum(each.judgements for each in bins)
    if not total:
        return None
    return sum(abs(each.foretold - each.seen) * each.judgements for each in bins) / total


def render_svg(bins: Sequence[Bin]) -> str:
    """The bins as a drawing that stands alone: points on the diagonal are as foretold."""
    off = error(bins)
    said = "no labelled judgement" if off is None else f"expected calibration error {off:.3f}"
    counts = "; ".join(
        f"foretold {each.foretold:.2f}: {each.seen:.2f} of {each.judgements}" for each in bins
    )
    far = SIZE - MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" '
        'font-family="sans-serif" font-size="11" role="img" aria-labelledby="t d">',
        '<title id="t">Reliability of the rules</title>',
        f'<desc id="d">{escape(said)}. {escape(counts)}</desc>',
        f'<rect width="{SIZE}" height="{SIZE}" fill="#ffffff"/>',
        f'<rect x="{MARGIN}" y="{MARGIN}" width="{far - MARGIN}" height="{far - MARGIN}" '
        'fill="none" stroke="#999999"/>',
        f'<line x1="{MARGIN}" y1="{far}" x2="{far}" y2="{MARGIN}" stroke="#999999" '
        'stroke-dasharray="4 4"/>',
        *(_tick(step / 4) for step in range(5)),
        *(_point(each) for each in bins),
        f'<text x="{SIZE / 2}" y="{MARGIN / 2}" text-anchor="middle" font-size="13">'
        f"Reliability of the rules: {escape(said)}</text>",
        f'<text x="{SIZE / 2}" y="{SIZE - 14}" text-anchor="middle">'
        "share foretold by the other labels</text>",
        f'<text x="16" y="{SIZE / 2}" text-anchor="middle" '
        f'transform="rotate(-90 16 {SIZE / 2})">share that was right, of so many</text>',
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def part_of(judgement: Judgement) -> int:
    """Which part of the labels a judgement belongs to; the same in every run."""
    data = f"{judgement.a}\0{judgement.b}".encode()
    return hashlib.sha256(data).digest()[0] % PARTS


def _judged(cases: Sequence[Aligned]) -> list[tuple[Judgement, bool]]:
    """Each judgement that stands for a gold pair, once, and whether it is right."""
    found: dict[Judgement, bool] = {}
    for each in cases:
        for judgement in each.judgements:
            fits = judgement.relation is each.gold.relation
            found[judgement] = found.get(judgement, False) or fits
    return list(found.items())


def _bin(held: Sequence[tuple[float, bool]]) -> Bin:
    right = sum(fits for _, fits in held)
    low, high = wilson(right, len(held))
    mean = sum(foretold for foretold, _ in held) / len(held)
    return Bin(mean, right / len(held), low, high, len(held))


def _x(share: float) -> float:
    return round(MARGIN + share * (SIZE - 2 * MARGIN), 1)


def _y(share: float) -> float:
    return round(SIZE - MARGIN - share * (SIZE - 2 * MARGIN), 1)


def _tick(share: float) -> str:
    below, left = SIZE - MARGIN + 16, MARGIN - 8
    return (
        f'<text x="{_x(share)}" y="{below}" text-anchor="middle">{share:g}</text>'
        f'<text x="{left}" y="{_y(share) + 4}" text-anchor="end">{share:g}</text>'
    )


def _point(each: Bin) -> str:
    x = _x(each.foretold)
    return (
        f'<line x1="{x}" y1="{_y(each.low)}" x2="{x}" y2="{_y(each.high)}" stroke="#1f5fa8"/>'
        f'<circle cx="{x}" cy="{_y(each.seen)}" r="4" fill="#1f5fa8"/>'
        f'<text x="{x + 7}" y="{_y(each.seen) - 6}">{each.judgements}</text>'
    )
