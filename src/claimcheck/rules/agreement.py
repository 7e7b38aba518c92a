"""When two claims say the same."""

from claimcheck.matching.question import meet
from claimcheck.model import Modality, Pair
from claimcheck.rules.figures import Interval, comparable, stand, wording
from claimcheck.rules.times import dated

# "The series premiered on 30 June 2021" and "The six-episode series premiered on June 30, 2021"
# score 0.78; "the series was filmed in Durango" and "the series is set in Allende" 0.49.
SAME_STATEMENT = 0.66


def same_figure(pair: Pair) -> str | None:
    """Both sources give the same amount of the same thing."""
    if pair.apart_in_time or pair.apart_in_name or not _alike(pair):
        return None
    for ours, theirs in comparable(pair):
        if stand(ours, theirs) is Interval.EQUAL and ours.counted == theirs.counted:
            return f"both give {wording(ours)}"
    return None


def restatement(pair: Pair) -> str | None:
    """Both sources say the same in their own words."""
    if pair.similarity < SAME_STATEMENT or not _alike(pair):
        return None
    if pair.apart_in_time or pair.apart_in_name or _figures_differ(pair) or _dates_differ(pair):
        return None
    return "both say the same"


def _alike(pair: Pair) -> bool:
    """Whether nothing turns one of them into another statement: denial, doubt."""
    left, right = pair.left, pair.right
    doubtful = {Modality.DENIED, Modality.POSSIBLE}
    return left.negated == right.negated and not doubtful & {left.modality, right.modality}


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
