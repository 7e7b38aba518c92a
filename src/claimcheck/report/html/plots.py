"""What is drawn of a discrepancy: each figure, or each date, as a bar on one axis.

A bar that is open ends in an arrow: "at least 21" goes on to the right. What the words leave
vague ("dozens") is drawn in dashes, since its ends stand in no source.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.model import Bearing, Claim, Discrepancy, Type
from claimcheck.report.html.axes import Axis, instant, number_axis, time_axis
from claimcheck.report.html.ends import Asked, Ends, ends
from claimcheck.report.html.index import Index

# More statements than this are told apart in the table, not in a picture.
MOST_BARS = 16

# In the units of the picture, which is as wide as a telephone's screen.
WIDTH = 360
MARGIN = 24
EDGE = 4
ROW = 34
FOOT = 26

# A line of words: what is left beside the letter, and what a character takes in the widest of
# the usual fonts, DejaVu Sans.
ROOM = 328
BOLD = 7.4
PLAIN = 6.5
LONGEST_WORDS = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One statement on the axis.

    Attributes:
        letter: Of the answer that it gives.
        words: Its figure or date, verbatim.
        by: The source, whom it cites, and as of when it speaks.
        short: The words, cut to what fits into the picture.
        label: Who says it, cut to what is left beside them.
        low: The lowest figure or first date as a reader would say it; empty where it is open.
        high: The highest or last.
        left: Where it begins, from the picture's left.
        right: Where it ends.
        open_left: It goes on to the left.
        open_right: It goes on to the right.
        vague: Its ends are not those of the words.
    """

    letter: str
    words: str
    by: str
    short: str
    label: str
    low: str
    high: str
    left: float
    right: float
    open_left: bool = False
    open_right: bool = False
    vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A picture of all statements about one figure or date.

    Attributes:
        title: What it shows.
        said: The same in a sentence, for whoever does not see it.
        bars: In the order of the answers.
        ticks: Positions from the left, with their labels.
        best: Where the figure that a policy chose stands; ``None`` where it chose none.
        left_out: How many statements are not drawn.
    """

    title: str
    said: str
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    best: float | None = None
    left_out: int = 0

    @property
    def height(self) -> int:
        """Of the picture, in its units."""
        return len(self.bars) * ROW + FOOT


# Letter of an answer, a claim that gives it, and its interval.
Statement = tuple[str, Claim, Ends]


def plot(
    index: Index,
    found: Discrepancy,
    about: Asked,
    sides: Iterable[tuple[str, Sequence[Claim]]],
) -> Plot | None:
    """Draw a discrepancy about figures or dates; ``None`` where there is nothing to draw.

    Args:
        index: Of the page.
        found: The discrepancy.
        about: What its question is about.
        sides: For each answer its letter and the claims that give it.
    """
    statements: list[Statement] = [
        (letter, claim, each)
        for letter, claims in sides
        for claim in claims
        for each in ends(about, claim)
    ]
    values = [
        end for _, _, each in statements for end in (each.low, each.high) if end is not None
    ]
    # One point is no picture.
    if len(statements) < 2 or not values:  # noqa: PLR2004
        return None
    dated = found.type is Type.DATE
    axis = _time_axis(values) if dated else number_axis([*values, *_best(found)])
    shown = statements[:MOST_BARS]
    return Plot(
        title=found.question,
        said=_said(shown),
        bars=tuple(_bar(index, axis, *statement) for statement in shown),
        ticks=_ticks(axis, about.unit),
        best=next((_x(axis, value) for value in _best(found)), None),
        left_out=len(statements) - len(shown),
    )


def _ticks(axis: Axis, unit: str) -> tuple[tuple[float, str], ...]:
    """Positions and labels; the last one says in which unit they count."""
    ticks = [(_x(axis, value), label) for value, label in axis.ticks]
    if unit:
        x, label = ticks[-1]
        ticks[-1] = (x, f"{label} {unit}" if label == "1" else f"{label} {unit}s")
    return tuple(ticks)


def _time_axis(values: Iterable[Decimal]) -> Axis:
    return time_axis([instant(value) for value in values])


def _best(found: Discrepancy) -> tuple[Decimal, ...]:
    return () if found.best is None else (found.best,)


def _x(axis: Axis, value: Decimal) -> float:
    """From the picture's left, in its units."""
    return round(MARGIN + axis.part(value) * (WIDTH - 2 * MARGIN), 1)


def _bar(index: Index, axis: Axis, letter: str, claim: Claim, each: Ends) -> Bar:
    return Bar(
        letter=letter,
        words=each.words,
        by=_by(index, claim),
        short=shortened(each.words, LONGEST_WORDS),
        label=_label(index, claim, len(shortened(each.words, LONGEST_WORDS))),
        low=each.first,
        high=each.last,
        left=EDGE if each.low is None else _x(axis, each.low),
        right=WIDTH - EDGE if each.high is None else _x(axis, each.high),
        open_left=each.low is None,
        open_right=each.high is None,
        vague=each.vague,
    )


def _by(index: Index, claim: Claim) -> str:
    """Who says it, and as of when."""
    said = f"{claim.source}, citing {claim.speaker}" if claim.speaker else claim.source
    if as_of := as_of_time(index, claim):
        said += f", {as_of}"
    return said


def as_of_time(index: Index, claim: Claim) -> str:
    """As of when a claim speaks: in its own words, else when its source was published."""
    for time in claim.times:
        if time.bearing is Bearing.AS_OF and time.quote:
            return time.quote
    published = index.sources[claim.source].published
    return f"published {published.isoformat()}" if published else ""


def _label(index: Index, claim: Claim, words: int) -> str:
    """Who says it, as far as there is room beside so many characters of words."""
    said = _by(index, claim).replace(", published ", ", ")
    return shortened(said, int((ROOM - words * BOLD) / PLAIN))


def shortened(text: str, most: int) -> str:
    """A text cut to some characters, with an ellipsis where it is."""
    return text if len(text) <= most else f"{text[: max(0, most - 1)].rstrip()}…"


def _said(statements: Iterable[Statement]) -> str:
    """The plot in a sentence."""
    return "; ".join(
        f"{letter}: {each.words}, says {claim.source}" for letter, claim, each in statements
    )
