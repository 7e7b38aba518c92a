"""Conflicts between two figures that answer one question of one thing, in whatever words."""

from itertools import product

from claimcheck.frames import entities
from claimcheck.frames.answers import Answer, answers, head
from claimcheck.frames.contraries import by_turns
from claimcheck.frames.happenings import akin
from claimcheck.frames.lexicon import broader, kin
from claimcheck.frames.units import is_duration
from claimcheck.matching import themes
from claimcheck.model import Claim, Pair
from claimcheck.rules.amounts import wording
from claimcheck.rules.figures import Interval, stand
from claimcheck.rules.quantities import rounding

DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "this", "that"})
KNOWN = frozenset({"the", "this", "that"})


def other_number(pair: Pair) -> str | None:
    """The sources answer one question of how many or how much with two figures."""
    return _differ(pair, durations=False)


def other_length(pair: Pair) -> str | None:
    """The sources answer one question of how long with two lengths of time."""
    return _differ(pair, durations=True)


def _differ(pair: Pair, *, durations: bool) -> str | None:
    left, right = pair.left, pair.right
    if pair.one_account or pair.apart_in_time or pair.apart_in_name or pair.within:
        return None
    if themes.apart(left, right):
        return None
    for ours, theirs in product(answers(left), answers(right)):
        one, other = ours.figure, theirs.figure
        if ours.question != theirs.question or is_duration(one) is not durations:
            continue
        if stand(one, other) is not Interval.APART or rounding(one, other):
            continue
        if _at_one_time(pair, ours, theirs) and _of_one(left, right, ours, theirs):
            return f"{wording(one)} against {wording(other)}"
    return None


def _at_one_time(pair: Pair, ours: Answer, theirs: Answer) -> bool:
    """Whether the figure cannot have changed from one to the other."""
    if ours.tally and pair.overtaken:
        return False
    if not ours.state:
        return True
    when = [{t.start for t in claim.times} for claim in (pair.left, pair.right)]
    return ours.past is theirs.past and when[0] == when[1]


def _of_one(left: Claim, right: Claim, ours: Answer, theirs: Answer) -> bool:
    """Whether both figures are of one thing, as far as the words go."""
    if ours.same and ours.figure.counted != theirs.figure.counted:
        return False
    names = [_names(left, ours.thing), _names(right, theirs.thing)]
    if names[0] and names[1]:
        return any(entities.same(a, b) for a in names[0] for b in names[1])
    if left.entities and right.entities and not _share_name(left, right):
        return False
    if not ours.thing or not theirs.thing:
        return not ours.own
    if names[0] or names[1]:  # "Orley Mills", "the company"
        article, *noun = (theirs if names[0] else ours).thing.split()
        plain = article in KNOWN and len(noun) == 1 and not ours.person
        return plain and not broader("person", noun[0])
    return _one_noun(ours, theirs)


def _one_noun(ours: Answer, theirs: Answer) -> bool:
    """Whether two phrases without a name can stand for one thing: "the rally", "the march".

    The district has more inhabitants than the village in it.
    """
    one, other = head(ours.thing), head(theirs.thing)
    if {one, other} & themes.PRONOUNS:
        return False
    alike = kin(one, other) if ours.state else akin(one, other)
    if not (alike or by_turns(one, other)):
        return False
    narrowed = [
        set(each.thing.split()) - DETERMINERS - {one, other} for each in (ours, theirs)
    ]
    return not all(narrowed) or bool(narrowed[0] & narrowed[1])


def _names(claim: Claim, thing: str) -> list[str]:
    return [name for name in claim.entities if name.casefold() in thing]


def _share_name(left: Claim, right: Claim) -> bool:
    return any(entities.same(a, b) for a in left.entities for b in right.entities)
