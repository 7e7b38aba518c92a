"""A discrepancy as the page shows it: its answers side by side, each with its own words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.model import Claim, Comparison, Discrepancy, Type
from claimcheck.report.answers import Answer
from claimcheck.report.html.ends import Asked, asked, headline
from claimcheck.report.html.index import Index
from claimcheck.report.html.passages import Passage, passage
from claimcheck.report.html.plots import Plot, plot
from claimcheck.report.wording import alone, best_figure, range_of, reasons

# As many columns of answers, and quotes in each, as a reader compares.
MOST_SIDES = 12
MOST_PASSAGES = 6

# Ten sources that give ten figures make 45 reasons; a reader has the point after a handful.
MOST_REASONS = 6

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One answer.

    Attributes:
        letter: Stands for it in the plot and in the matrix.
        headline: Its figure, date or cause in its own words; empty where there is none.
        stance: How strongly it ties cause and effect; empty where it is about no cause.
        witnesses: How many independent voices give it.
        passages: The claims that give it, in reading order.
        left_out: How many more give it.
    """

    letter: str
    headline: str
    stance: str
    witnesses: int
    passages: tuple[Passage, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A discrepancy.

    Attributes:
        number: Its place in the report, from 1.
        found: The discrepancy.
        alone: Id of the source that gives all the answers; empty where several do.
        span: The range of a disputed figure; empty where it is not about one.
        best: The figure that the policy chose, in words; empty where there is no range.
        sides: Its answers.
        sides_left_out: How many answers are not shown.
        reasons: Rules with their reasons.
        reasons_left_out: How many more reasons there are.
        plot: Of its figures or dates; ``None`` where it is about neither.
        of: Anchors of its sources, for the filter.
    """

    number: int
    found: Discrepancy
    alone: str
    span: str
    best: str
    sides: tuple[Side, ...]
    sides_left_out: int
    reasons: tuple[tuple[str, str], ...]
    reasons_left_out: int
    plot: Plot | None
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A discrepancy in one line, for the contents and for those that have no card.

    Attributes:
        number: Its place in the report, from 1.
        found: The discrepancy.
        span: What its answers say in short; empty where they have no figure or date.
        sources: How many sources answer it.
        of: Anchors of its sources, for the filter.
    """

    number: int
    found: Discrepancy
    span: str
    sources: int
    of: str


def cards(
    index: Index, comparison: Comparison, given: Sequence[Sequence[Answer]], *, most: int
) -> Iterator[Card]:
    """The severest discrepancies, each whole."""
    found = zip(comparison.discrepancies[:most], given, strict=False)
    for number, (discrepancy, answers) in enumerate(found, 1):
        claims = [claim for answer in answers for claim in answer.claims]
        said = reasons(discrepancy)
        about = asked(index, discrepancy)
        lettered = [(letter(at), answer.claims) for at, answer in enumerate(answers)]
        yield Card(
            number=number,
            found=discrepancy,
            alone=alone(claims),
            span=range_of(discrepancy),
            best=best_figure(discrepancy),
            sides=tuple(
                _side(index, about, answer, letter=letter(at))
                for at, answer in enumerate(answers[:MOST_SIDES])
            ),
            sides_left_out=max(0, len(answers) - MOST_SIDES),
            reasons=said[:MOST_REASONS],
            reasons_left_out=max(0, len(said) - MOST_REASONS),
            plot=plot(index, discrepancy, about, lettered),
            of=index.anchors_of(claims),
        )


def lines(
    index: Index, comparison: Comparison, given: Sequence[Sequence[Answer]]
) -> Iterator[Line]:
    """Every discrepancy in short."""
    for number, (discrepancy, answers) in enumerate(
        zip(comparison.discrepancies, given, strict=True), 1
    ):
        claims = [claim for answer in answers for claim in answer.claims]
        yield Line(
            number=number,
            found=discrepancy,
            span=range_of(discrepancy) or _headlines(index, discrepancy, answers),
            sources=len({claim.source for claim in claims}),
            of=index.anchors_of(claims),
        )


def letter(at: int) -> str:
    """A, B, ... Z, AA, AB: the name of the answer at a place, from 0."""
    before, last = divmod(at, len(LETTERS))
    return (letter(before - 1) if before else "") + LETTERS[last]


def _headlines(index: Index, found: Discrepancy, answers: Sequence[Answer]) -> str:
    """The first two answers in short: "2012 or 2014"."""
    about = asked(index, found)
    said = (
        _short(about, answer.claims)
        + (f" ({stance})" if (stance := _stance(about, answer.claims)) else "")
        for answer in answers
    )
    shown = list(dict.fromkeys(words for words in said if words))
    return " or ".join(shown[:2]) + (" or other" if len(shown) > 2 else "")  # noqa: PLR2004


def _short(about: Asked, claims: Sequence[Claim]) -> str:
    """An answer in a few verbatim words: its figure, its date, or what it calls the cause."""
    if about.type is Type.CAUSAL_FRAMING:
        return next((claim.cause.cause for claim in claims if claim.cause), "")
    return headline(about, claims)


def _stance(about: Asked, claims: Sequence[Claim]) -> str:
    """How strongly an answer ties cause and effect, where that is the question."""
    if about.type is not Type.CAUSAL_FRAMING:
        return ""
    return next((claim.cause.strength for claim in claims if claim.cause), "")


def _side(index: Index, about: Asked, answer: Answer, *, letter: str) -> Side:
    shown: Sequence[Claim] = answer.claims[:MOST_PASSAGES]
    return Side(
        letter=letter,
        headline=_short(about, answer.claims),
        stance=_stance(about, answer.claims),
        witnesses=answer.witnesses,
        passages=tuple(passage(index, claim) for claim in shown),
        left_out=len(answer.claims) - len(shown),
    )
