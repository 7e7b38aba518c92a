"""Conflicts between a statement and its denial, or between opposite words."""

import re
from itertools import product

from claimcheck.frames import antonyms
from claimcheck.frames.happenings import SAYS_LITTLE, akin, one_deed, subject_head
from claimcheck.frames.occasions import in_turn
from claimcheck.frames.units import PERCENT
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.occurring import happened
from claimcheck.model import Claim, Modality, Pair
from claimcheck.model.keeping import kept
from claimcheck.rules.subjects import (
    by_pronoun,
    named,
    told_only,
    two_parties,
    two_subjects,
    unsaid,
)
from claimcheck.rules.turned import excluded

# Below this a denial denies something else: "the agency conducted no internal review" and "an
# inspector reviewed other units".
SAME_STATEMENT = 0.45

# "The tower was damaged by the storm" and "the tower was left intact" tell of one thing, and
# each says nothing else of it.
SAME_OPPOSED = 0.15

# Two that are less alike are about one thing where neither says more: "the road is open to
# cyclists" and "the road is closed to cars" are of two.
WORDED_ALIKE = 0.3

STATING = frozenset({"be", "leave", "remain", "stay", "stand", "find", "keep"})
SHORT = 5

# "Has never made a loss" and "in 2021 the company made a net loss of 2 million" are one matter.
SAME_EVER = 0.36

EVER = re.compile(
    r"\bnever\b|\bever\b|of any (?:kind|sort|description)|whatsoever|\bat all\b|"
    r"not (?:a single|one)\b|at (?:any|no) (?:time|point|stage|moment)\b"
)

# Words with which a denial is of any time, and of any thing: "at no stage", "of any kind".
ANY_TIME = frozenset({"never", "ever", "time", "point", "stage", "occasion", "moment"})
OF_ANY = frozenset({"kind", "sort", "description", "single"})

# "There were then no instruments" denies nothing of later times.
LIMITS = re.compile(r"\b(?:except|then|now|yet|longer|today|still|more)\b")

# "Has not yet repaid it", "not all of them were warned", "nobody saw him after Friday", "no
# bridge is older" deny less than the deed.
LESS = re.compile(
    r"\bnot (?:yet|all|every|many|most|always|only|fully|enough)\b|\bno longer\b|\byet to\b"
    r"|\b(?:after|since) (?:\d|the|that|[a-z]+day\b)"
    r"|\bno \w+ .*\b(?:is|are|was|were|been) (?!n?ever\b)\w+er\b"
)

# A denial that something exists is answered by any statement about that thing, so that less of
# the rest needs to be alike; the thing itself must be named by two words at least.
NAMED_BY = 2

# Who are all there are, those that another noun names among them.
ALL = re.compile(r"(?:all|every|everyone|everybody|each)\b", re.IGNORECASE)
# Whose noun stands after "of".
NONE_OF = re.compile(
    r"(?:none|neither) of (?:the|these|those|its|his|her|their)\b", re.IGNORECASE
)


def opposite_polarity(pair: Pair) -> str | None:
    """One source states what the other denies."""
    left, right = pair.left, pair.right
    if left.negated is right.negated:
        return None
    denier, other = (left, right) if left.negated else (right, left)
    if told_only(denier, other):
        return None
    if LESS.search(denier.text.casefold()) or unsaid(left) or unsaid(right):
        return None
    if _one_predication(pair) and pair.similarity >= SAME_STATEMENT:
        return f"{voice(denier)} denies it"
    if at_any_time(pair, denier) and _ever_done(pair) and pair.similarity >= SAME_EVER:
        return f"{voice(denier)} says that it never was so"
    return None


def opposite_words(pair: Pair) -> str | None:
    """The sources describe one thing by opposite words."""
    left, right = pair.left, pair.right
    if left.negated or right.negated or reported_denial(pair):
        return None
    if not _words_exclude(left, right) or pair.similarity < SAME_OPPOSED:
        return None
    # "Closed on Mondays", "open on Sundays".
    apart = pair.similarity < WORDED_ALIKE and not (_bare(left) and _bare(right))
    if apart or pair.apart_in_time or pair.apart_in_name:
        return None
    if (left.modality is Modality.POSSIBLE) is not (right.modality is Modality.POSSIBLE):
        return None  # "it was built", "it could be demolished"
    for ours in left.terms:
        for theirs in right.terms:
            opposite = antonyms.opposite(ours, theirs) and theirs not in left.terms
            alike = pair.similarity >= SAME_STATEMENT or (
                pair.similarity >= SAME_OPPOSED and _told(left, ours) and _told(right, theirs)
            )
            if not opposite or not alike or _one_after_the_other(left, right, ours, theirs):
                continue
            if _one_thing(left, right, {ours, theirs}):
                return f"{ours} against {theirs}"
    return None


def _bare(claim: Claim) -> bool:
    """Whether a claim says a word of a thing and nothing else: "the school was closed"."""
    rest = claim.times or claim.roles.locations or claim.quantities or claim.entities
    return not rest and len({*claim.terms} - {*named(claim), claim.predicate}) <= 1


def _words_exclude(left: Claim, right: Claim) -> bool:
    """Whether a word of one is the opposite of a word of the other."""
    return not excluded(left).isdisjoint(_folded(right))


@kept
def _folded(claim: Claim) -> frozenset[str]:
    return frozenset(map(str.casefold, claim.terms))


def _one_after_the_other(left: Claim, right: Claim, ours: str, theirs: str) -> bool:
    """Whether two deeds can follow each other, or are done in two matters.

    "It began in March", "it ended in June"; "convicted of murder", "acquitted of robbery".
    """
    if (left.predicate, right.predicate) != (ours, theirs):
        return False
    if in_turn(left.text) or in_turn(right.text) or antonyms.follow(ours, theirs):
        return True
    matters = product(left.objects, right.objects)
    return bool(left.objects and right.objects) and not any(akin(*two) for two in matters)


def _told(claim: Claim, word: str) -> bool:
    """Whether a claim says a word of a known thing: "the tower was left intact"."""
    known = claim.subject.casefold().startswith(("the ", "his ", "her ", "their ", "its "))
    state = claim.predicate in STATING and len(claim.terms) <= SHORT
    return known and (word == claim.predicate or state)


def denial_reported(pair: Pair) -> str | None:
    """One source only reports that somebody denied it, which is true of the denial alone."""
    if reported_denial(pair) and pair.similarity >= SAME_STATEMENT:
        denier = pair.left if pair.left.modality is Modality.DENIED else pair.right
        return f"{denier.speaker or 'somebody'} is reported as denying it"
    return None


def reported_denial(pair: Pair) -> bool:
    """Whether one side is somebody's denial, reported."""
    return Modality.DENIED in {pair.left.modality, pair.right.modality}


def _one_predication(pair: Pair) -> bool:
    """Whether two claims say one thing of one subject, or deny it."""
    left, right = pair.left, pair.right
    if pair.apart_in_time or pair.apart_in_name or pair.within or reported_denial(pair):
        return False
    if left.incomplete or right.incomplete or not same_deed(left.predicate, right.predicate):
        return False
    if by_pronoun(left) or by_pronoun(right) or two_subjects(left, right):
        return False
    if left.predicate in SAYS_LITTLE and not _one_subject(left, right):
        return False
    if not left.objects and not right.objects and left.predicate in SAYS_LITTLE:
        return False  # "he did", "she never did": what, the texts say elsewhere
    denial, other = (left, right) if left.negated else (right, left)
    one = _one_object(left, right) or (not denial.objects and _bare_denial(denial, other))
    # "None of the doors was locked": of the gate that says nothing.
    none = NONE_OF.match(denial.subject) is not None and not ALL.match(other.subject)
    none = none and named(denial)[-1:] != named(other)[-1:]
    return one and not none and not two_parties(left, right)


def universal(denial: Claim) -> bool:
    """Whether a denial is of all times and cases: "there was no siren", "never"."""
    if happened(denial) or LIMITS.search(denial.text.casefold()):
        return False
    bare = denial.predicate == "be" and denial.subject.casefold() == "there"
    # "The town had no warning siren": named by two words, it is a thing and no trait.
    bare = bare or (denial.predicate == "have" and len(denial.denied) >= NAMED_BY)
    return bare or EVER.search(denial.text.casefold()) is not None


def at_any_time(pair: Pair, denial: Claim) -> bool:
    """Whether a denial for all cases is of the other claim's time, too.

    Only "never" is of every time: in "in 1932 it lasted for months, and no one gave an order of
    any kind" the year is told before.
    """
    always = re.search(r"\b(?:never|ever)\b", denial.text.casefold()) is not None
    side = "left" if denial is pair.left else "right"
    return universal(denial) and (always or side not in pair.timed)


def says(claim: Claim) -> bool:
    """Whether a claim tells of what was said, in which "a statement" is no thing."""
    return same_deed(claim.predicate, "say")


def _ever_done(pair: Pair) -> bool:
    """Whether one deed is done to one thing by one doer, whenever that was."""
    left, right = pair.left, pair.right
    if pair.apart_in_name or reported_denial(pair) or two_subjects(left, right):
        return False
    if says(left) or says(right):
        return False
    if left.incomplete or right.incomplete or not one_deed(left, right):
        return False
    if not left.objects or not right.objects:
        return False
    denial, told = (left, right) if left.negated else (right, left)
    # "No test was ever applied to the bank" is no answer to "the bank applied for a loan".
    none = subject_head(denial) if denial.subject.casefold().startswith("no ") else ()
    thing = denial.denied[-1:] or none
    if thing and not any(akin(thing[0], term) for term in told.terms):
        return False
    return any(akin(one, other) for one in left.objects for other in right.objects)


def _one_thing(left: Claim, right: Claim, opposites: set[str]) -> bool:
    """Whether opposite words can be about one thing: same deed and object, or same subject."""
    if by_pronoun(left) or by_pronoun(right) or two_subjects(left, right):
        return False
    if any(_tells_which(claim, opposites) for claim in (left, right)):
        return False
    ours, theirs = set(left.objects) - opposites, set(right.objects) - opposites
    if same_deed(left.predicate, right.predicate) and (ours or theirs):
        return bool(ours & theirs)
    return bool(named(left)) and _one_subject(left, right)


def _tells_which(claim: Claim, opposites: set[str]) -> bool:
    """Whether an opposite word tells which things are meant: men, students, in the south."""
    sides = {each.side for each in claim.roles.locations if not each.off}
    counted = {word for each in claim.quantities for word in (each.unit, each.counted)}
    if opposites & ({*subject_head(claim), *sides, *counted} - {claim.predicate}):
        return True
    return any(
        each.unit == PERCENT and each.quote in claim.subject for each in claim.quantities
    )


def _one_subject(left: Claim, right: Claim) -> bool:
    """Whether two claims are about one subject, by its words; "there" has none."""
    ours, theirs = set(named(left)), set(named(right))
    there = {claim.subject.casefold() for claim in (left, right)} == {"there"}
    return bool(ours & theirs) or there


def _one_object(left: Claim, right: Claim) -> bool:
    """Whether one thing is done to one object: "held an inquiry", "held no inquiry"."""
    if not left.objects or not right.objects:
        return not left.objects and not right.objects
    ours, theirs = set(left.objects), set(right.objects)
    # "Safe for cars" and "not safe for lorries" are of two.
    apart = [akin(one, other) for one in ours - theirs for other in theirs - ours]
    return bool(ours & theirs) and (not apart or any(apart))


def _bare_denial(denial: Claim, other: Claim) -> bool:
    """Whether a deed is denied of its subject without any limit: "the siren did not sound"."""
    subject = set(named(denial))
    told = set(denial.terms) - subject - {denial.predicate}
    if denial.predicate in SAYS_LITTLE or told or LIMITS.search(denial.text):
        return False
    return bool(subject & set(named(other)))


def voice(claim: Claim) -> str:
    """Who makes a claim: whoever is reported as saying it, or its source."""
    return claim.speaker or claim.source
