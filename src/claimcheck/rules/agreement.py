"""When two claims say the same."""

from itertools import product

from claimcheck.frames.units import base
from claimcheck.matching.question import FINE, meet
from claimcheck.model import Modality, Pair
from claimcheck.rules.figures import Interval, comparable, distinctive, stand, wording
from claimcheck.rules.times import dated

# Two units that differ count two things; one that is missing may be the other.
UNITS = 2

# "The dam at Kelm failed on 4 May" and "on 4 May the old dam at Kelm failed" are alike enough;
# "the series was filmed in Durango" and "the series is set in Allende" are not.
SAME_STATEMENT = 0.55

# One day tells more than most words: "the alert level was set at orange on 1 March" and "had
# been orange since 1 March" say the same, "the board met on 4 May" and "the dam failed on 4
# May" do not.
SAME_DAY = 0.5


def same_figure(pair: Pair) -> str | None:
    """Both sources give the same amount of the same thing."""
    if pair.apart_in_time or pair.apart_in_name or not _alike(pair):
        return None
    for ours, theirs in comparable(pair):
        one_thing = ours.counted == theirs.counted or not (ours.counted and theirs.counted)
        if stand(ours, theirs) is Interval.EQUAL and one_thing:
            return f"both give {wording(ours)}"
    return _shared_figure(pair)


def restatement(pair: Pair) -> str | None:
    """Both sources say the same in their own words."""
    enough = SAME_DAY if _one_day(pair) else SAME_STATEMENT
    if pair.similarity < enough or not _alike(pair):
        return None
    if pair.apart_in_time or pair.apart_in_name or _figures_differ(pair) or _dates_differ(pair):
        return None
    return "both say the same"


def _shared_figure(pair: Pair) -> str | None:
    """A figure that hardly turns up twice by chance, of things that share a word."""
    common = set(pair.left.terms) & set(pair.right.terms)
    for ours, theirs in product(pair.left.quantities, pair.right.quantities):
        if not (distinctive(ours) and distinctive(theirs)):
            continue
        units = {base(ours).unit, base(theirs).unit} - {""}
        figures = {word for each in (ours, theirs) for word in each.quote.casefold().split()}
        said = any(term not in figures and not term.isnumeric() for term in common)
        if stand(ours, theirs) is Interval.EQUAL and len(units) < UNITS and said:
            return f"both give {wording(ours)}"
    return None


def _alike(pair: Pair) -> bool:
    """Whether nothing turns one of them into another statement: denial, doubt."""
    left, right = pair.left, pair.right
    doubtful = {Modality.DENIED, Modality.POSSIBLE}
    return left.negated == right.negated and not doubtful & {left.modality, right.modality}


def _one_day(pair: Pair) -> bool:
    """Whether both give one day: that they tell of one event needs less likeness then."""
    ours, theirs = (
        {time.start.date() for time in dated(claim) if time.start and time.precision in FINE}
        for claim in (pair.left, pair.right)
    )
    return bool(ours & theirs)


def _figures_differ(pair: Pair) -> bool:
    ours, theirs = pair.left.quantities, pair.right.quantities
    if not ours or not theirs:
        return False
    return not any(stand(*two) is Interval.EQUAL for two in comparable(pair))


def _dates_differ(pair: Pair) -> bool:
    ours, theirs = dated(pair.left), dated(pair.right)
    if not ours or not theirs:
        return False
    return not any(meet(one, other) for one in ours for other in theirs)
