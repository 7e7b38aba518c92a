"""When two claims tell one deed in words of their own."""

from collections.abc import Sequence
from itertools import product

from claimcheck.frames import entities
from claimcheck.frames.kindred import kindred, with_kin
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.occurring import FINE
from claimcheck.model import Claim, Pair, Time
from claimcheck.model.keeping import lately
from claimcheck.rules.clashes import (
    clash_beside_names,
    clearly_two,
    names_clash,
    some_of_them,
)
from claimcheck.rules.evidence import (
    by_light_verb,
    crossed,
    mentioned,
    none_at_all,
    one_weekday,
)
from claimcheck.rules.figures import Interval, stand
from claimcheck.rules.hours import apart
from claimcheck.rules.provisos import other_proviso
from claimcheck.rules.slots import slots_clash
from claimcheck.rules.supports import (
    Common,
    about,
    common,
    content,
    one_deed,
    one_figure,
    one_subject,
    other_subject,
)

# Points: one deed, one verb at one minute of one day, one time of day, one day. A common word,
# subject or figure, one month or year, and a denial by both, is one each.
DEED = 2
MOMENT = 4
HOUR = 3
DAY = 2

# Whoever did it, and to whom or what.
PARTIES = 2

# Words beside the deed that count, at most; and where only a noun names the deed.
BESIDE = 2
MENTIONED = 3

# In minutes: longer stretches ("in the morning") are no time of day.
STRETCH = 30

# "Passengers were told to stay put" and "they had been told to remain in their cabins": the
# deed, whom it was done to, and what. "The board met" and "the board met in May" is one short.
ENOUGH = 4

# Share of the words of the claim that says less, and of the one that says more, which the other
# has, too: "passengers were told to stay put" is told again in the middle of a longer sentence.
LESSER = 0.6
GREATER = 0.3
# At one time of day the half will do: "at 10:52 the rope came off its wheel" and "let go".
HALF = 0.5

# Share from which on two claims with four words in common, beside what they are about, say the
# same by other verbs: "the grant was a reward for long service at sea", "she got it for".
NEARLY = 0.7

# Share of the words of the claim that says more that makes it no more than the other one: "each
# lodger was paid back", "every lodger was repaid". With an object in common half will do.
NO_MORE = 0.75
HARDLY_MORE = 0.5


def told_again(pair: Pair) -> str | None:
    """Both tell of one deed, its doer or object, and one thing more."""
    left, right = pair.left, pair.right
    if clearly_two(left, right) or names_clash(pair):
        return None
    told = _told(pair)
    # Asked last: of what is alike so far little is left, and much can bar it.
    barred = told and _barred(pair, timed=_when(left, right) == MOMENT)
    return None if barred else told


def _told(pair: Pair) -> str | None:
    """What makes two claims tell one deed, unless a detail keeps them from it."""
    left, right = pair.left, pair.right
    when = _when(left, right)
    if when < HOUR and not _covered(left, right, LESSER):
        return None
    done = one_deed(left, right) or by_light_verb(left, right)
    deed = done or _both_lack(left, right)
    named = not deed and mentioned(left, right)
    both = common(left, right)
    subjects = {*about(left), *about(right)}
    said = [word for word in both.words if word not in subjects]
    many = not deed and _many(both, said) and _nearly_all(left, right)
    if not (deed or when or named or many):
        return None
    if many:
        return "both say nearly all that the other says"
    nobody = none_at_all(left, right)
    beside = min(len(said), MENTIONED if named else BESIDE) + _counts(left, right)
    beside += (left.negated and right.negated) + nobody
    narrowed = both.deed and one_subject(left, right) and _narrowed(left, right)
    all_of_it = done and _whole(left, right, said)
    subject = one_subject(left, right) or (named and crossed(left, right))
    parties = PARTIES * (bool(deed) and _one_pair_of_parties(left, right))
    parties += pair.told_once  # "the cargo slid to port", "the containers slid across"
    told = DEED * deed + named + all_of_it + when + subject + beside + narrowed + parties
    more = said or when or narrowed or all_of_it or nobody or parties or _counts(left, right)
    if told < ENOUGH or not more:
        return None
    whole = when == MOMENT or (both.deed and when == HOUR)
    timed = when == HOUR and subject
    covered = whole or _covered(left, right, HALF if timed else LESSER)
    return "both tell of one deed" if covered else None


def _one_pair_of_parties(left: Claim, right: Claim) -> bool:
    """Whether one does it to the other in both: "they rejected it", "turned down by them"."""
    ours, theirs = left.roles, right.roles
    return all(
        entities.same(one.name, other.name)
        if one.name and other.name
        else bool(one.head and other.head) and kindred(one.head, other.head)
        for one, other in ((ours.agent, theirs.agent), (ours.patient, theirs.patient))
    )


def _barred(pair: Pair, *, timed: bool) -> bool:
    """Whether a detail beside their names keeps two claims from telling one deed.

    Args:
        pair: The two claims.
        timed: Both give one minute, so that their subjects and amounts may differ.
    """
    left, right = pair.left, pair.right
    if clash_beside_names(pair) or some_of_them(left, right):
        return True
    if slots_clash(left, right):
        return True
    if other_proviso(left, right) or one_weekday(left, right) is False:
        return True
    return not timed and (other_subject(left, right) or _counts_differ(pair))


def _narrowed(left: Claim, right: Claim) -> bool:
    """Whether both subjects have the same noun and word before it: "heat alarm" twice.

    A name of two words is one.
    """
    names = {part for name in left.entities for part in name.casefold().split()}
    ours, theirs = about(left)[-2:], about(right)[-2:]
    if names.issuperset(ours):
        return False
    pairs = tuple(zip(ours, theirs, strict=False))
    return len(pairs) > 1 and all(kindred(*two) for two in pairs)


def _when(left: Claim, right: Claim) -> int:
    """Points for a time that both give."""
    if not left.times or not right.times:
        return 0
    times = tuple(product(left.times, right.times))
    day = any(
        {one.precision, other.precision} <= FINE
        and one.start
        and other.start
        and one.start.date() == other.start.date()
        for one, other in times
    )
    minute = any(
        one.clock
        and other.clock
        and not apart(one, other)
        and _exact(one)
        and _exact(other)
        and (day or _spread(one) == _spread(other))  # "shortly after six", "at 18:04"
        for one, other in times
    )
    if minute and day and same_deed(left.predicate, right.predicate):
        return MOMENT
    if minute:
        return HOUR
    if day:
        return DAY
    return bool(one_weekday(left, right)) or any(_one_stretch(*two) for two in times)


def _one_stretch(one: Time, other: Time) -> bool:
    """Whether both give one month, season or year: "in 1986" twice."""
    coarse = one.precision == other.precision not in FINE
    return coarse and one.start == other.start is not None and one.bearing == other.bearing


def _exact(time: Time) -> bool:
    """Whether a time of day is one, and no part of the day: "about ten to nine", "at 8:50"."""
    return time.clock is not None and time.clock[1] - time.clock[0] <= STRETCH


def _spread(time: Time) -> int:
    """How many minutes a time of day may mean: 30 for "shortly after six"."""
    return time.clock[1] - time.clock[0] if time.clock else 0


@lately
def _counts(left: Claim, right: Claim) -> bool:
    return any(
        one_figure(one, other)
        for one, other in product(left.quantities, right.quantities)
        if one.ordinal is other.ordinal and one.unit == other.unit
    )


def _counts_differ(pair: Pair) -> bool:
    """Whether both give amounts, and none is one of the other's."""
    ours, theirs = (
        [each for each in claim.quantities if not each.ordinal]
        for claim in (pair.left, pair.right)
    )
    if not ours or not theirs:
        return False
    return all(
        stand(one, other) is Interval.APART and not one_figure(one, other)
        for one, other in product(ours, theirs)
    )


def _covered(left: Claim, right: Claim, enough: float) -> bool:
    """Whether the claim that says less says little that the other does not."""
    lesser, greater = _share(left, right)
    return lesser >= enough and greater >= GREATER


@lately
def _share(left: Claim, right: Claim) -> tuple[float, float]:
    """Which share of each claim's words the other has, too; the greater share first.

    Both are 0 where either is too small for any telling.
    """
    ours, theirs = content(left), content(right)
    # "Switched off" and "disabled" are one deed that have no word in common.
    verbs = {*left.predicate.split(), *right.predicate.split()}
    one = one_deed(left, right) or by_light_verb(left, right)
    told = verbs if one else set()
    shares = []
    for words, others in ((ours, theirs), (theirs, ours)):
        if words:
            both = told.intersection(words).union(with_kin(words, others))
            shares.append(len(both) / len(words))
            if shares[-1] < GREATER:  # as of most, so that the other need not be found
                return 0.0, 0.0
    return max(shares, default=0.0), min(shares, default=0.0)


def _many(both: Common, said: Sequence[str]) -> bool:
    """Whether four words beside what they are about are in both; a name is one."""
    named = {part for name in both.names for part in name.casefold().split()}
    return len([word for word in said if word not in named]) + len(both.names) >= ENOUGH


def _nearly_all(left: Claim, right: Claim) -> bool:
    """Whether each says little that the other does not, whatever their verbs are."""
    lesser, greater = _share(left, right)
    return lesser >= NEARLY and greater >= LESSER


def _whole(left: Claim, right: Claim, said: Sequence[str]) -> bool:
    """Whether one claim says all of the other, and hardly more."""
    lesser, greater = _share(left, right)
    return lesser == 1 and greater >= (HARDLY_MORE if said else NO_MORE)


def _both_lack(left: Claim, right: Claim) -> bool:
    """Whether both say that the same two things were not there: "neither lamps nor rails"."""
    if not (left.negated and right.negated):
        return False
    there = [
        o for o in dict.fromkeys(left.objects) if any(kindred(o, t) for t in right.objects)
    ]
    return len(there) > 1
