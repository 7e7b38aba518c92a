"""What two claims say in one place of the same frame, and not the same: no agreement.

"The outbreak began in Kelm" and "the outbreak began in Tolsk" share all but what each says. One
of the places may lie in the other, one word may be a loose one for the other, so that it is no
conflict either.
"""

import re
from itertools import product

from claimcheck.frames import cues
from claimcheck.frames.happenings import akin, happening
from claimcheck.frames.kindred import kindred
from claimcheck.frames.lexicon import broader
from claimcheck.frames.occasions import SEASONS
from claimcheck.frames.verbs import same_deed
from claimcheck.model import Bearing, Cause, Claim, Location, Party, Roles, Time
from claimcheck.model.keeping import kept
from claimcheck.rules.scopes import at_place, places_clash
from claimcheck.rules.subjects import two_things
from claimcheck.rules.supports import about, common

# "The second oldest", "the 3rd most populous": a place on a scale.
_NUMERALS = cues.load("numerals")
_RANK = "|".join(sorted(_NUMERALS["ordinals"], key=lambda word: (-len(word), word)))
RANKED = re.compile(
    rf"\b({_RANK}|\d+(?:st|nd|rd|th))[- ](?:(?:most|least) [a-z]{{4,}}|[a-z]{{3,}}est)\b",
    re.IGNORECASE,
)

# "Ended 2-2", "won 3-1", "by 52-48".
SCORE = re.compile(r"(?<![\d.,-])(\d{1,3})[-–](\d{1,3})(?![\d-])(?! (?:per|%|years?|days?)\b)")

# "A 34-year-old man", "at the age of 84", "was 79 when she died".
AGED = re.compile(
    r"\b(\d{1,3})[- ]years?[- ]old\b|\baged (\d{1,3})\b|\bat (?:the )?age (?:of )?(\d{1,3})\b"
    r"|\b(?:was|is) (\d{1,3}) when\b",
    re.IGNORECASE,
)

ALONE = re.compile(
    r"\b(?:alone|single-handed(?:ly)?|by (?:him|her|it)self|on (?:his|her|its) own)\b"
)

SEASON = re.compile(rf"\b{SEASONS}\b")

# "Few of the workers", "some of the workers".
QUANTIFIERS = {
    "all": frozenset({"all", "every", "each", "both"}),
    "most": frozenset({"most"}),
    "some": frozenset({"some", "several", "many"}),
    "few": frozenset({"few", "hardly", "barely"}),
    "none": frozenset({"no", "none", "neither", "nobody"}),
}

# How firmly a cause is given that leaves room for no other, and the words that say what it is.
CAUSING = frozenset({"stated", "sole", "primary", "trigger"})
WORDS = re.compile(r"[^\W\d_]{4,}")

# Letters of a word that says what is meant, at least.
WORD = 4

# From and to when: times of one such bearing begin or end together, or are two.
BOUNDS = frozenset({Bearing.SINCE, Bearing.UNTIL, Bearing.BEFORE, Bearing.AFTER})


def slots_clash(left: Claim, right: Claim) -> bool:
    """Whether the claims differ in a place, rank, score, age or bound, or in who or what."""
    if _ranked(left) != _ranked(right) or _bounds_clash(left, right):
        return True
    sides = {happening(left).side, happening(right).side}
    if len(sides - {""}) > 1:
        return True  # "lasted three months", "began three months after the fire"
    alone = _alone(left, right) or _alone(right, left)
    if alone or _causes_clash(left.cause, right.cause):
        return True
    some, others = _quantified(left), _quantified(right)
    if some and others and some != others:
        return True
    for told in (_scores, _ages, _seasons):
        ours, theirs = told(left), told(right)
        if ours and theirs and not ours & theirs:
            return True
    return _deeds_clash(left, right)


def share_words(ours: Party, theirs: Party) -> bool:
    """Whether two phrases have a word in common, or words of one kind.

    "A unit of the federal police" may be "officers of a police unit".
    """
    one, other = (party.words.casefold().split() for party in (ours, theirs))
    words = product((w for w in one if len(w) >= WORD), (w for w in other if len(w) >= WORD))
    return any(kindred(a, b) for a, b in (*words, (ours.head, theirs.head)))


def _causes_clash(ours: Cause | None, theirs: Cause | None) -> bool:
    """Whether both say outright what caused it, and not one thing: "a blast", "an error"."""
    if ours is None or theirs is None or not {ours.strength, theirs.strength} <= CAUSING:
        return False
    one, other = (WORDS.findall(each.cause.casefold()) for each in (ours, theirs))
    return bool(one and other) and not any(kindred(*two) for two in product(one, other))


def _alone(one: Claim, other: Claim) -> bool:
    """Whether one is said to have been alone, and the other tells of several such."""
    if not ALONE.search(one.text):
        return False
    head = one.roles.agent.head or one.roles.patient.head
    counts = (each for each in other.quantities if each.low is not None and each.low > 1)
    return any(akin(head, each.counted) for each in counts if head and each.counted)


def _deeds_clash(left: Claim, right: Claim) -> bool:
    """Whether one deed is told of two doers or two things, or at two places."""
    ours, theirs = left.roles, right.roles
    if not ours.deed or not same_deed(ours.deed, theirs.deed):
        return False
    if ours.deed == "be" and _two_callings(ours, theirs):
        return True
    where = ours.locations, theirs.locations
    if _two_actors(ours.agent, theirs.agent) or places_clash(*where) or _nouns_clash(*where):
        return True
    return _two_patients(left, right) and _nothing_else(left, right)


def _two_callings(ours: Roles, theirs: Roles) -> bool:
    """Whether somebody is said to be two kinds of person: a member, the chairman."""
    one, other = (
        [kind for kind in roles.kinds if broader("person", kind)] for roles in (ours, theirs)
    )
    return bool(one and other) and not any(akin(*two) for two in product(one, other))


def _two_patients(left: Claim, right: Claim) -> bool:
    """Whether it is done to two things, of which the other claim says nothing."""
    ours, theirs = left.roles.patient, right.roles.patient
    if not two_things(ours, theirs) or kindred(ours.head, theirs.head):
        return False
    return ours.head not in right.terms and theirs.head not in left.terms


def _two_actors(ours: Party, theirs: Party) -> bool:
    """Whether two people or bodies did it: "by rebels", "by the army"; not shots and rounds."""
    if not two_things(ours, theirs) or not (_acts(ours) or _acts(theirs)):
        return False
    return not share_words(ours, theirs)


def _acts(party: Party) -> bool:
    kinds = ("person", "organization")
    return party.person or any(broader(kind, party.head) for kind in kinds)


def _nothing_else(left: Claim, right: Claim) -> bool:
    """Whether two claims share nothing but subject, deed and names: "studied law in Kelm"."""
    both = common(left, right)
    names = {part for name in both.names for part in name.casefold().split()}
    return not set(both.words) - names - {*about(left), *about(right)}


def _nouns_clash(ours: tuple[Location, ...], theirs: tuple[Location, ...]) -> bool:
    """Whether both say where by nouns, and not by one: "in the arm", "in the leg"."""
    nouns = [[each for each in some if at_place(each)] for some in (ours, theirs)]
    if not all(nouns) or any(each.name for some in nouns for each in some):
        return False
    return not any(
        akin(one, other)
        for a, b in product(*nouns)
        for one, other in product(a.head.split(), b.head.split())
    )


def _bounds_clash(left: Claim, right: Claim) -> bool:
    """Whether both give a time from or to which it is so, and not one: "since 1999", "2007"."""
    both = [
        two
        for two in product(left.times, right.times)
        if two[0].bearing is two[1].bearing and two[0].bearing in BOUNDS
    ]
    return bool(both) and all(_apart(*two) for two in both)


def _apart(one: Time, other: Time) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.end < other.start or other.end < one.start


@kept
def _ranked(claim: Claim) -> frozenset[str]:
    """The ranks that a claim gives on scales other than the first: "the third longest"."""
    return frozenset(rank.casefold() for rank in RANKED.findall(claim.text))


def _quantified(claim: Claim) -> str:
    """How many of its subject a claim speaks of, as far as its first word says."""
    first = claim.subject.casefold().partition(" ")[0]
    return next((kind for kind, words in QUANTIFIERS.items() if first in words), "")


@kept
def _ages(claim: Claim) -> frozenset[str]:
    return frozenset(each for found in AGED.findall(claim.text) for each in found if each)


@kept
def _seasons(claim: Claim) -> frozenset[str]:
    return frozenset(SEASON.findall(claim.text.casefold()))


@kept
def _scores(claim: Claim) -> frozenset[str]:
    """Of either side's telling: 3-1 is 1-3."""
    return frozenset("-".join(sorted(found)) for found in SCORE.findall(claim.text))
