"""Conflicts between amounts, and the many differences between amounts that are none.

Every conflict rule is silent where a rule for compatible pairs has a reason, so that the pair
reaches that rule and the reason is shown.
"""

from itertools import product

from claimcheck.frames.classes import (
    included,
    is_event,
    is_tallied,
    only_grows,
    vaguely_same,
)
from claimcheck.frames.deathplaces import deathplace, died_later
from claimcheck.frames.levels import is_level
from claimcheck.frames.roundings import stated
from claimcheck.frames.units import PERCENT, TIMES, is_duration
from claimcheck.model import Claim, Pair, Quantity, Standing
from claimcheck.rules.amounts import wording
from claimcheck.rules.clashes import some_of_them
from claimcheck.rules.figures import (
    Interval,
    comparable,
    converted,
    footing,
    middle,
    near,
    rivals,
    stand,
    told,
    two_figures,
)
from claimcheck.rules.hours import one_day

# Verbs by which a toll comes to a figure, and may go on from there.
RISING = frozenset({"rise", "climb", "mount", "grow", "creep"})

Two = tuple[Quantity, Quantity]


def quantity_mismatch(pair: Pair) -> str | None:
    """Two sources give amounts of the same thing that cannot both be right."""
    found = _mismatch(pair, durations=False)
    return _against(found) if found else None


def duration_mismatch(pair: Pair) -> str | None:
    """Two sources give lengths of time for the same thing that cannot both be right."""
    found = _mismatch(pair, durations=True)
    return _against(found) if found else None


def range_mismatch(pair: Pair) -> str | None:
    """Two sources give a range for one figure, and the ends of the ranges differ."""
    if _other_event(pair) or pair.within:
        return None
    for ours, theirs in comparable(pair):
        full = ours.range and theirs.range and vaguely_same(ours.counted, theirs.counted)
        vague = ours.approximate or theirs.approximate
        ends = near(ours.low, theirs.low) and near(ours.high, theirs.high)
        if full and not vague and not ends and stand(ours, theirs) is Interval.MEET:
            return f"as the range of one figure, {_against((ours, theirs))}"
    return None


def below_confirmed(pair: Pair) -> str | None:
    """A figure's low end is below what another source gives as confirmed."""
    if _other_event(pair) or pair.within:
        return None
    for two in comparable(pair):
        found = footing(*two)
        if found is None:
            continue
        confirmed, other = found
        if confirmed.low is None or other.low is None or other.standing is Standing.INITIAL:
            continue
        counts_all = included(confirmed.counted, other.counted)
        if other.range and not other.approximate and counts_all and other.low < confirmed.low:
            return f"the low end of {wording(other)} is below {wording(confirmed)} confirmed"
    return None


def different_event(pair: Pair) -> str | None:
    """The two tell of different events, by their times or by their names."""
    differ = any(stand(*two) is not Interval.EQUAL for two in comparable(pair))
    return _other_event(pair) if differ else None


def superseded_figure(pair: Pair) -> str | None:
    """An early tally and a later one: the figure grew, and the sources do not disagree."""
    for ours, theirs in comparable(pair):
        if stand(ours, theirs) is Interval.EQUAL:
            continue
        if reason := _superseded(pair, ours, theirs):
            return reason
    return None


def different_scope(pair: Pair) -> str | None:
    """One figure is part of the other, or confirmed where the other is estimated."""
    found = tuple(comparable(pair))
    # "It was 13.8 percent, down 70 points" twice: each amount has its own in the other.
    met = {
        id(each)
        for two in found
        if stand(*two) is Interval.EQUAL and two[0].counted == two[1].counted
        for each in two
    }
    for ours, theirs in found:
        if id(ours) in met and id(theirs) in met:
            continue
        reason = _scope(ours, theirs) or _place(pair, ours, theirs)
        if reason := reason or _deathplace(pair, ours, theirs) or _passage(pair, ours, theirs):
            return reason
    return None


def bound_holds(pair: Pair) -> str | None:
    """One figure lies within the range or bound that the other gives."""
    for ours, theirs in comparable(pair):
        if stand(ours, theirs) is Interval.MEET:
            return f"{wording(ours)} and {wording(theirs)} have values in common"
    return None


def rounded(pair: Pair) -> str | None:
    """The figures differ by no more than rounding."""
    for ours, theirs in comparable(pair):
        if rounding(ours, theirs):
            return f"{wording(ours)} is {wording(theirs)}, rounded"
    return None


def _mismatch(pair: Pair, *, durations: bool) -> Two | None:
    """The first amounts that exclude each other, unless some in the same unit agree.

    "12 of the 40 people inside" holds two amounts; one that fits is enough. That both tell of
    12 dead leaves open how many of them were children.
    """
    if _other_event(pair) or not rivals(pair):
        return None
    agreed = agreed_in_part(pair)
    found: list[Two] = []
    for ours, theirs in rivals(pair):
        if is_duration(ours) is not durations:
            continue
        if _excludes(pair, ours, theirs):
            found.append((ours, theirs))
        else:
            agreed |= {ours.unit, theirs.unit}
    apart = (two for two in found if not agreed & {each.unit for each in two})
    return next(apart, None)


def agreed_in_part(pair: Pair) -> frozenset[str]:
    """Units in which the part that one side gives is the figure of the other.

    "Failed in six of the 31 wards" and "failed in six wards".
    """
    return frozenset(
        each.unit
        for ours, theirs in product(told(pair.left), told(pair.right))
        if ours.counted == theirs.counted and stand(ours, theirs) is Interval.EQUAL
        if any(each.part or each.whole is not None for each in (ours, theirs))
        for each in (ours, theirs)
    )


def _excludes(pair: Pair, ours: Quantity, theirs: Quantity) -> bool:
    """Whether two amounts of one thing cannot both be right."""
    apart = stand(ours, theirs) in {Interval.APART, Interval.TOUCH}
    if not apart and not two_figures(ours, theirs):
        return False
    return not (
        _superseded(pair, ours, theirs)
        or _scope(ours, theirs)
        or _place(pair, ours, theirs)
        or _passage(pair, ours, theirs)
        or _deathplace(pair, ours, theirs)
        or _of_some(pair, ours, theirs)
        or rounding(ours, theirs)
    )


def _superseded(pair: Pair, ours: Quantity, theirs: Quantity) -> str:
    """Why one figure is an earlier state of the other; empty when it is not."""
    if not is_tallied(ours.counted) or not is_tallied(theirs.counted):
        return ""
    early, late = (ours, theirs) if pair.early == "left" else (theirs, ours)
    if pair.overtaken and (_ends_below(early, late) or not only_grows(early.counted)):
        return f"{wording(early)} and {wording(late)}: {pair.overtaken}"
    for early, late in ((ours, theirs), (theirs, ours)):
        first = early.standing is Standing.INITIAL and late.standing is not Standing.INITIAL
        if first and _ends_below(early, late):
            return f"{wording(early)} was a first count, {wording(late)} came later"
        if _ends_below(early, late) and _rose(pair.left if early is ours else pair.right):
            return f"the toll rose to {wording(early)} by then"
    return ""


def _rose(claim: Claim) -> bool:
    """Whether a claim tells what a count had come to at some time: "the toll rose to 14"."""
    return claim.predicate in RISING and is_level(claim.predicate)


def _scope(ours: Quantity, theirs: Quantity) -> str:
    """Why two different figures count different things; empty when they do not."""
    if ours.counted != theirs.counted and ours.unit != TIMES:
        part, whole = (
            (ours, theirs) if included(ours.counted, theirs.counted) else (theirs, ours)
        )
        exceeds = part.low is not None and whole.high is not None and part.low >= whole.high
        return "" if exceeds else f"{wording(part)} are among {wording(whole)}"
    if found := footing(ours, theirs):
        confirmed, other = found
        exceeds = (
            confirmed.low is not None and other.high is not None and confirmed.low > other.high
        )
        if not exceeds and other.standing is not Standing.INITIAL:
            return f"{wording(confirmed)} confirmed, against {wording(other)} in all"
    return ""


def _place(pair: Pair, ours: Quantity, theirs: Quantity) -> str:
    """Why a figure for one place is no rival of the other: a part of it, or of another event.

    More bodies in one hospital than died on that day in all are too many; more in a town that
    the other text does not speak of may be those of another year.
    """
    if not pair.within:
        return ""
    part, whole = (ours, theirs) if pair.within == "left" else (theirs, ours)
    exceeds = part.low is not None and whole.high is not None and part.low > whole.high
    if exceeds and one_day(pair.left, pair.right):
        return ""
    return f"{wording(part)} are those of one place"


def _passage(pair: Pair, ours: Quantity, theirs: Quantity) -> str:
    """Why two vague figures of one passage are stages of what it tells; empty otherwise.

    "They abducted dozens. Over the following days they abducted hundreds."
    """
    left, right = pair.left, pair.right
    one = pair.one_account and left.section == right.section
    if not one or stated(ours) or stated(theirs):
        return ""
    return f"{wording(ours)} and {wording(theirs)}, told one after the other in one passage"


def _deathplace(pair: Pair, ours: Quantity, theirs: Quantity) -> str:
    """Why two counts of dead are parts of one: some died at the scene, some in hospital."""
    if not is_event(ours.counted):
        return ""
    left, right = deathplace(pair.left.text), deathplace(pair.right.text)
    if left and right and left != right:
        return f"those who died {left}, and {right}"
    return _died_later(pair, ours, theirs)


def _died_later(pair: Pair, ours: Quantity, theirs: Quantity) -> str:
    """Why the smaller of two counts of dead is of some: "two died later of their burns"."""
    later = died_later(pair.left.text), died_later(pair.right.text)
    if all(later) or not any(later):
        return ""
    part, whole = (ours, theirs) if later[0] else (theirs, ours)
    return "those who died later, and all" if _ends_below(part, whole) else ""


def _of_some(pair: Pair, ours: Quantity, theirs: Quantity) -> bool:
    """Whether only one is of some of the things: "five pictures went", "three of the pictures".

    How many of a number they are tells that they are all; that some died counts the dead.
    """
    parted = ours.whole is not None or theirs.whole is not None or ours.unit == PERCENT
    if is_event(ours.counted) or parted:
        return False
    return some_of_them(pair.left, pair.right)


def rounding(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two single figures are one, given with different care."""
    careless = ours.approximate or theirs.approximate or converted(ours) or converted(theirs)
    if not careless or ours.range or theirs.range:
        return False
    one, other = middle(ours), middle(theirs)
    return one is not None and other is not None and near(one, other)


def _ends_below(early: Quantity, late: Quantity) -> bool:
    """Whether the later figure can have grown out of the earlier one."""
    return early.low is not None and (late.high is None or early.low <= late.high)


def _other_event(pair: Pair) -> str:
    return pair.apart_in_time or pair.apart_in_name


def _against(two: Two) -> str:
    ours, theirs = two
    return f"{wording(ours)} against {wording(theirs)}"
