"""When two claims tell of one thing by a detail that hardly turns up twice by chance."""

from collections.abc import Iterator
from itertools import product

from claimcheck.frames.classes import group, included, is_event
from claimcheck.frames.kindred import kindred
from claimcheck.frames.lexicon import broader
from claimcheck.frames.roundings import said, stated
from claimcheck.frames.units import PEOPLE, PERCENT, base, is_duration
from claimcheck.frames.units import kind as unit_kind
from claimcheck.model import Claim, Pair, Quantity
from claimcheck.rules.amounts import wording
from claimcheck.rules.clashes import clash, clash_beside_names
from claimcheck.rules.supports import RARE, ROUND, TELLING, common, content, one_figure

# "Both say 2,142 tonnes" is one statement; "both say nine boats" is no sign.
ENOUGH = 4

# From here on a figure of two digits that are not noughts is one of a story: "some 1,900 left".
STORY = 1000

# What every noun for people is a kind of.
PERSON = "person"

# Two amounts that are one, with the points of the figure and of what it measures.
Matched = tuple[Quantity, Quantity, int, int]


def telling_figure(pair: Pair) -> str | None:
    """Both sources give one figure that hardly turns up twice, of what may be one thing."""
    left, right = pair.left, pair.right
    found = tuple(matched(left, right))
    hardly_twice = any(map(_hardly_twice, found))
    if not found or (clash_beside_names(pair) if hardly_twice else clash(pair)):
        return None
    figures = {stated(ours): weight for ours, _, weight, _ in found}
    backing = max(each[-1] for each in found) + _beside(pair, found)
    if not backing and len(figures) == 1:
        return None
    if sum(figures.values()) + backing < ENOUGH:
        return None
    ours, theirs, *_ = max(found, key=lambda each: each[2])
    return _reason(ours, theirs)


def matched(left: Claim, right: Claim) -> Iterator[Matched]:
    """Yield the amounts that are one, with the points of the figure and of what it measures."""
    for ours, theirs in product(left.quantities, right.quantities):
        if ours.ordinal or theirs.ordinal or not _one_measure(ours, theirs):
            continue
        rounded = said(ours) != said(theirs)
        if rounded and not (
            _surely_one_measure(ours, theirs) or _one_share(left, right, ours, theirs)
        ):
            continue
        if (
            rounded
            and unit_kind(ours.unit) not in {"", "share"}
            and _exact(left, right, ours, theirs)
        ):
            continue
        weight, backing = one_figure(ours, theirs), _backing(ours, theirs)
        # "Three days" and "three days" are no sign of one thing; "four rounds" twice may be.
        if weight > ROUND or (weight and backing):
            yield ours, theirs, weight, backing


def _hardly_twice(each: Matched) -> bool:
    """Whether a figure is one of the story, whatever the subjects are called.

    Two mills may have 80 looms each; hardly two lost 1,900 in one story.
    """
    value = said(each[0])
    return each[2] == RARE or (each[2] == TELLING and value is not None and value >= STORY)


def _one_measure(ours: Quantity, theirs: Quantity) -> bool:
    """Whether what two amounts count and their units do not tell them apart."""
    if ours.per != theirs.per and ours.per and theirs.per:
        return False
    measures = [unit_kind(each.unit) for each in (ours, theirs)]
    if any(measures) and base(ours).unit != base(theirs).unit:
        return not ours.unit or not theirs.unit
    return any(
        _one_count(one, other) for one, other in product(_counted(ours), _counted(theirs))
    )


def _counted(quantity: Quantity) -> tuple[str, ...]:
    """What an amount counts: of pupils who died deaths, and pupils."""
    named = group(quantity.counted, quantity.unit)
    return (quantity.counted, named) if named else (quantity.counted,)


def _surely_one_measure(ours: Quantity, theirs: Quantity) -> bool:
    """Whether a rounded figure may be the other at all: 16,000 residents, 15,600 who left."""
    if unit_kind(ours.unit) not in {"", "share"} and theirs.unit:
        return True
    return kindred(ours.counted, theirs.counted)


def _exact(left: Claim, right: Claim, ours: Quantity, theirs: Quantity) -> bool:
    """Whether two measures that differ are given as they are, of what may be two things.

    A mast of 93 metres and a mast of 305 feet; but "the smoke rose 52,000 feet" and "rose 16
    km" tell of one rise.
    """
    return not (ours.approximate or theirs.approximate or common(left, right).deed)


def _one_share(left: Claim, right: Claim, ours: Quantity, theirs: Quantity) -> bool:
    """Whether a share of the voters is held against one in a claim that speaks of voters."""
    if ours.unit != PERCENT or theirs.unit != PERCENT or (ours.counted and theirs.counted):
        return False
    counted, other = (ours.counted, right) if ours.counted else (theirs.counted, left)
    return any(kindred(counted, word) for word in content(other))


def _one_count(ours: str, theirs: str) -> bool:
    """Whether two words for what is counted may stand for one thing."""
    if not ours or not theirs or kindred(ours, theirs):
        return True
    if included(ours, theirs) or included(theirs, ours):
        return True
    return PEOPLE in {ours, theirs} and all(
        one == PEOPLE or is_event(one) or broader(PERSON, one) for one in (ours, theirs)
    )


def _backing(ours: Quantity, theirs: Quantity) -> int:
    """Points for what is counted, for a unit that not everything is measured in, for a rate."""
    counted = bool(ours.counted and theirs.counted)
    unit = unit_kind(ours.unit) not in {"", "share"} and bool(theirs.unit)
    share = counted and ours.unit == theirs.unit == PERCENT
    rate = bool(ours.per) and ours.per == theirs.per
    return sum((counted, unit and not is_duration(ours), share, rate))


def _beside(pair: Pair, found: tuple[Matched, ...]) -> int:
    """Points for the deed, for a name, and for words that do not name what is counted."""
    both = common(pair.left, pair.right)
    counted = {each.counted for ours, theirs, *_ in found for each in (ours, theirs)}
    words = [word for word in both.words if not any(kindred(word, one) for one in counted)]
    return min(len(words), 2) + both.deed + bool(both.names)


def _reason(ours: Quantity, theirs: Quantity) -> str:
    said, other = wording(ours), wording(theirs)
    return f"both give {said}" if said == other else f"both give one figure: {said}, {other}"
