"""What two texts are about, as far as all of their claims tell: before any verdict.

A claim without a time or name of its own is taken to speak of the main event, which is what
most of the claims speak of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from claimcheck.frames import cues
from claimcheck.frames.verbs import deeds
from claimcheck.model import Claim, Span, Time
from claimcheck.model.keeping import kept

# A year that at least this share of all dated claims names belongs to the main story. In an
# article on an event of 2011 and a series of 2021 about it the shares are .38 and .11; most
# years that are named in passing stay below .05.
MAIN_YEAR = 0.1

# A name that at least this share of all claims mentions does not tell two events apart.
MAIN_NAME = 0.03

# So many times another figure a figure is of another kind of thing.
FAR = 100

# A range or a hedged figure has two ends.
ENDS = 2


@dataclass(frozen=True, slots=True)
class Story:
    """What most of the claims are about.

    Attributes:
        years: The years of the main story.
        names: Keys of the names that the main story is about.
        day: The first of the days that are named more than once: that of the event, before
            those of what came of it. ``None`` when no day is.
        written: By source, the latest date that it names: it was not written before.
        figures: By source and what is counted or measured, the ends of its figures.
        told: By source and sentence, where a claim begins, where a time of it stands, and the
            time: "In 1932 it lasted for months and killed 118" dates both of its claims.
        two: Neither source names what the other is about: there are two stories.
        dead: By source, of how many deaths it tells at least.
        compared: By source, keys of the names of what it holds its own matter against: "is
            often grouped with Kelm".
        deeds: By source and kind of deed, in how many of its sentences the deed is told.
    """

    years: frozenset[int] = frozenset()
    names: frozenset[str] = frozenset()
    day: date | None = None
    written: Mapping[str, date] = field(default_factory=dict)
    figures: Mapping[tuple[str, str], tuple[Decimal | None, ...]] = field(default_factory=dict)
    told: Mapping[tuple[str, Span], tuple[tuple[int, int, Time], ...]] = field(
        default_factory=dict
    )
    two: bool = False
    dead: Mapping[str, int] = field(default_factory=dict)
    compared: Mapping[str, frozenset[str]] = field(default_factory=dict)
    deeds: Mapping[tuple[str, str], int] = field(default_factory=dict)


def lone(left: Claim, right: Claim, main: Story) -> tuple[str, ...]:
    """What each of two sources gives one figure of, and both give it here."""
    if not left.quantities or not right.quantities:
        return ()
    ours, theirs = ({q.counted for q in claim.quantities} for claim in (left, right))
    return tuple(
        counted
        for counted in sorted(ours & theirs)
        if left.source != right.source
        and all(_is_all(claim, counted, main) for claim in (left, right))
    )


def _is_all(claim: Claim, counted: str, main: Story) -> bool:
    """Whether a claim gives one figure of something, and its text no other near as large.

    Beside 48,000 bottles twelve are those of another question.
    """
    ends = {end for q in claim.quantities if q.counted == counted for end in (q.low, q.high)}
    told = main.figures.get((claim.source, counted))
    if told is None or len(ends) > ENDS:
        return False  # of two claims alone it is not known what else their texts count
    return all(end in ends or _far_less(end, ends) for end in told)


def _far_less(end: Decimal | None, ends: set[Decimal | None]) -> bool:
    return end is not None and all(each is not None and each >= FAR * end for each in ends)


@kept
def telling(claim: Claim) -> frozenset[str]:
    """The kinds of deed that a claim tells by a verb that does not turn up everywhere."""
    everyday = cues.load("everyday")["verbs"]
    if claim.predicate in everyday or claim.roles.deed in everyday or not claim.roles.deed:
        return frozenset()
    return deeds(claim.roles.deed)


def told_once(left: Claim, right: Claim, main: Story) -> bool:
    """Whether both claims tell a deed that each of their two sources tells but once."""
    if left.source == right.source:
        return False
    return any(
        main.deeds.get((left.source, deed)) == 1 == main.deeds.get((right.source, deed))
        for deed in telling(left) & telling(right)
    )


def one_victim(left: Claim, right: Claim, main: Story) -> bool:
    """Whether neither of two sources tells of more deaths than one."""
    return main.dead.get(left.source) == 1 == main.dead.get(right.source)
