"""Conflicts between dates, and dates that only differ in how finely they are given."""

import re
from itertools import repeat

from claimcheck.frames import entities
from claimcheck.frames.happenings import (
    SAYS_LITTLE,
    akin,
    happening,
    once,
    one_deed,
    subject_head,
)
from claimcheck.frames.namesakes import in_both
from claimcheck.frames.units import is_duration
from claimcheck.frames.verbs import same_deed
from claimcheck.matching import themes
from claimcheck.matching.occurring import FINE, HAPPENED, meet
from claimcheck.model import Bearing, Claim, Modality, Pair, Time
from claimcheck.model.keeping import kept
from claimcheck.rules.extremes import one_extreme
from claimcheck.rules.figures import distinctive
from claimcheck.rules.hours import Near, apart, close
from claimcheck.rules.prospects import only_meant
from claimcheck.rules.scopes import places_clash
from claimcheck.rules.subjects import by_pronoun, named, two_subjects, two_things
from claimcheck.rules.tellings import one_telling

# Two claims that are less alike than this date two happenings: "Orm TV announced the series on
# 25 May" and "the series premiered on 30 June".
SAME_HAPPENING = 0.6

# One deed with one thing as its subject is one happening at less: "the transaction agreement
# was signed on 13 May" and "the agreement had been signed on 9 May, days earlier".
SAME_THING_DONE = 0.42

# A deed that both sides name is one deed at less still, where its thing is shared, too.
SAME_DEED = 0.15

# Days between two dates of what each text tells of once, at most; beyond, it was done again.
SEASON = 92

# So many letters a noun shares with the verb that it is made of.
STEM = 4

# "The board last met in May", "the bridge was first inspected in 2030": one occasion each.
RANKED = re.compile(r"\b(last|first) (?:\w+ed|\w+en|met|held|sat|made|did|went|came|saw)\b")


def date_mismatch(pair: Pair) -> str | None:
    """Two sources date the same event at times that have no instant in common."""
    return _other_weekday(pair) or _other_start(pair) or _other_time(pair)


def _other_time(pair: Pair) -> str | None:
    """Why the times that two claims give for one event have no instant in common."""
    ours, theirs = dated(pair.left), dated(pair.right)
    if not ours or not theirs or not all(apart(one, other) for one in ours for other in theirs):
        return None
    if not (same_moment(pair) or one_extreme(pair) or _told_of_one(pair)):
        return None
    if only_meant(pair.left, pair.right) or only_meant(pair.right, pair.left):
        return None
    if _two_deeds(pair.left, pair.right):
        return None
    if _series(pair) and not one_extreme(pair):
        return None  # amounts at two times: a series of counts, not two dates of one event
    return f"{ours[0].quote} against {theirs[0].quote}"


def _told_of_one(pair: Pair) -> bool:
    """Whether two claims tell of one happening by their words, or each text of one."""
    if pair.apart_in_name or pair.within:
        return False
    return one_happening(pair) or (_same_season(pair) and one_telling(pair))


def _same_season(pair: Pair) -> bool:
    """Whether the times of two claims lie so near that they can be one, told wrongly."""
    return any(
        one.start and other.start and abs((one.start - other.start).days) <= SEASON
        for one in dated(pair.left)
        for other in dated(pair.right)
    )


def _other_weekday(pair: Pair) -> str | None:
    """Why a day of the week is none of the other's day: "on the Sunday", "Tuesday 19 May"."""
    ours, theirs = of_the_week(pair.left), of_the_week(pair.right)
    if not ours or not theirs or set(ours) & set(theirs) or not one_telling(pair):
        return None
    return f"{next(iter(ours.values()))} against {next(iter(theirs.values()))}"


def _other_start(pair: Pair) -> str | None:
    """Why what began at one time was not under way from the other: "from 4.50", "at 05:30"."""
    if pair.apart_in_name or pair.within or pair.apart_in_time:
        return None
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        began, under_way = _begins(one), _from(other)
        if began is None or under_way is None or not apart(began, under_way):
            continue
        if close(began, under_way) is Near.HOUR and _one_head(one, other):
            ours, theirs = (began, under_way) if one is pair.left else (under_way, began)
            return f"{ours.quote} against {theirs.quote}"
    return None


def _begins(claim: Claim) -> Time | None:
    """The time of day at which a claim says that something began."""
    if claim.negated or claim.incomplete or happening(claim).side != "begin":
        return None
    return next((t for t in claim.times if t.clock and t.bearing is Bearing.AT), None)


def _from(claim: Claim) -> Time | None:
    """The time of day from which a claim says that something was under way."""
    if claim.negated or claim.incomplete:
        return None
    return next((t for t in claim.times if t.clock and t.bearing is Bearing.SINCE), None)


@kept
def of_the_week(claim: Claim) -> dict[int, str]:
    """The days of the week on which a claim says that it happened, with their words."""
    at = [t for t in claim.times if t.bearing is Bearing.AT]
    named = {t.weekday: t.quote for t in at if t.weekday is not None}
    days = [t for t in at if t.start and t.precision in FINE]
    return {t.start.weekday(): t.quote for t in days if t.start} | named


def _two_deeds(left: Claim, right: Claim) -> bool:
    """Whether it is done at two places, or at times far apart to two things: it is done twice.

    "Worked in Kelm", "in Tolsk"; "won gold in 2010", "won silver in 2014".
    """
    if places_clash(left.roles.locations, right.roles.locations):
        return True
    far = {close(one, other) for one in dated(left) for other in dated(right)} <= {Near.FAR}
    return far and two_things(left.roles.patient, right.roles.patient)


def _series(pair: Pair) -> bool:
    """Whether both give amounts that are no lengths of time or ranks."""
    return all(
        any(not q.ordinal and not is_duration(q) and q.counted for q in claim.quantities)
        for claim in (pair.left, pair.right)
    )


def coarser_date(pair: Pair) -> str | None:
    """One source gives the day of the event, the other a longer time around it."""
    ours, theirs = dated(pair.left), dated(pair.right)
    if not ours or not theirs or not one_happening(pair):
        return None
    for one in ours:
        for other in theirs:
            finer = (one.precision in FINE) is not (other.precision in FINE)
            if finer and meet(one, other):
                return f"{one.quote} and {other.quote} fit each other"
    return None


def same_moment(pair: Pair) -> bool:
    """Whether two claims time one deed in words of their own, and nearly at one time.

    "The Prime Minister ordered the evacuation at 16:00" and "the order was not given until
    16:40" name one deed, once by a verb and once by its noun. That the times are close says as
    much as a shared word.
    """
    left, right = pair.left, pair.right
    if any(claim.incomplete or claim.negated for claim in (left, right)):
        return False
    if two_subjects(left, right) and not _one_name(left, right):
        return False  # "was founded" and "she founded it" have two subjects for one deed
    if pair.similarity < SAME_DEED:
        return False
    found = {close(one, other) for one in dated(left) for other in dated(right)}
    if not one_deed(left, right):
        if happening(left).side != happening(right).side:
            return False  # "the fire began", "the flames came into the town"
        return Near.DAYS in found and _one_head(left, right) and _one_place(left, right)
    return _timed(left, right, found)


def _timed(left: Claim, right: Claim, found: set[Near]) -> bool:
    """Whether what one deed is done to, or how near the times are, makes it one event."""
    words = shared(left, right)
    bare = _bare(left, right)
    if Near.HOUR in found and (words or bare or _nominal(left, right)):
        return True
    # "A fire" is no word for "was removed", although to fire is to remove.
    nearly = words > 0 or (bare and _one_stem(left, right))
    if once(left) and once(right) and words and _one_name(left, right):
        return True
    if words and _rank(left) == _rank(right) != "":
        return True
    if words and _one_figure(left, right):
        return True
    if Near.SLIP in found:
        return words > 0 and _one_name(left, right) and _one_doer(left, right)
    return Near.DAYS in found and nearly


def _one_doer(left: Claim, right: Claim) -> bool:
    """Whether what is told of is one by its name, or by its noun."""
    ours, theirs = left.roles.agent, right.roles.agent
    if ours.words and theirs.words:
        return themes.one(ours, theirs)
    return themes.one(themes.theme(left), themes.theme(right))


def _one_figure(left: Claim, right: Claim) -> bool:
    """Whether both give one figure that no second deed of the kind would have: £1.4 million."""
    return any(
        distinctive(ours) and (ours.low, ours.unit) == (theirs.low, theirs.unit)
        for ours in left.quantities
        for theirs in right.quantities
        if distinctive(theirs)
    )


def _one_stem(left: Claim, right: Claim) -> bool:
    """Whether the deeds of both begin alike: "the ballot", "balloted"."""
    ours, theirs = happening(left).words, happening(right).words
    return any(one[:STEM] == other[:STEM] for one in ours for other in theirs)


@kept
def _rank(claim: Claim) -> str:
    """``last`` or ``first`` where a claim tells of the last or first time of its deed."""
    found = RANKED.search(claim.text)
    return found[1].casefold() if found and claim.predicate not in SAYS_LITTLE else ""


def _one_head(left: Claim, right: Claim) -> bool:
    ours, theirs = subject_head(left), subject_head(right)
    return bool(ours and theirs) and akin(ours[0], theirs[0])


def _one_name(left: Claim, right: Claim) -> bool:
    """Whether both name one bearer of a name."""
    return any(entities.same(one, other) for one in left.entities for other in right.entities)


def _one_place(left: Claim, right: Claim) -> bool:
    """Whether both name one place or person beside their subject."""
    return any(
        entities.same(one, other)
        for one in left.entities
        for other in right.entities
        if one not in left.subject and other not in right.subject
    )


def shared(left: Claim, right: Claim) -> int:
    """How many things and people beside the deed two claims have in common."""
    deeds = {*happening(left).words, *happening(right).words}
    when = {word for t in (*left.times, *right.times) for word in t.quote.casefold().split()}
    aside = deeds | when
    theirs = [term for term in right.terms if term not in aside]
    return bool(in_both(left, right)) + sum(
        any(map(akin, repeat(term), theirs))
        for term in dict.fromkeys(left.terms)
        if term not in aside and term.isalpha()
    )


def _nominal(left: Claim, right: Claim) -> bool:
    """Whether one side names the deed by a noun: "gave the order", "ordered"."""
    return any(claim.predicate not in happening(claim).words for claim in (left, right))


def _bare(left: Claim, right: Claim) -> bool:
    """Whether one side names the deed alone, which is then the one that the texts are about."""
    return any(
        not set(named(claim)) - {*happening(claim).words, *subject_head(claim)}
        and happening(claim).words
        and claim.predicate not in happening(claim).words
        for claim in (left, right)
    )


def one_happening(pair: Pair) -> bool:
    """Whether two claims tell of one happening: one verb, and enough alike otherwise."""
    left, right = pair.left, pair.right
    same_verb = same_deed(left.predicate, right.predicate)
    if left.predicate in SAYS_LITTLE and left.subject.casefold() != right.subject.casefold():
        return False
    if two_subjects(left, right) or by_pronoun(left) or by_pronoun(right):
        return False
    if not (_tells_of(left, right) and _tells_of(right, left)):
        return False
    plain = left.negated == right.negated and Modality.DENIED not in {
        left.modality,
        right.modality,
    }
    whole = not left.incomplete and not right.incomplete
    enough = SAME_THING_DONE if named(left)[-1:] == named(right)[-1:] else SAME_HAPPENING
    return same_verb and plain and whole and pair.similarity >= enough


def _tells_of(claim: Claim, other: Claim) -> bool:
    """Whether a claim speaks of the other's subject at all."""
    return any(term in other.terms for term in named(claim))


@kept
def dated(claim: Claim) -> tuple[Time, ...]:
    """The times that say when the claim's event happened.

    A time inside the subject tells which thing it is: "the attack of March 2011 was told of".
    A bare number, as in "ranks at 4", is no time of day.
    """
    return tuple(
        time
        for time in claim.times
        if time.bearing in HAPPENED
        and (time.start or time.clock)
        and (time.start or not time.quote.isdecimal())
        and time.quote not in claim.subject
    )
