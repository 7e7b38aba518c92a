"""What a claim is about: whether two claims are about one subject, and by which words."""

import re

from claimcheck.frames import cues, entities, names
from claimcheck.frames.antonyms import opposite
from claimcheck.frames.happenings import akin, subject_head
from claimcheck.frames.sites import other_side
from claimcheck.frames.voices import nobody
from claimcheck.matching import themes
from claimcheck.model import Claim, Party
from claimcheck.model.keeping import kept

# "Operators in the control room at Taylor" are not Taylor.
PLACED = re.compile(r" (?:in|at|on|near|from|outside) ")

# Subjects of two ranks are two: the first ambulance, the last.
ORDINALS = frozenset(cues.load("numerals")["ordinals"])
RANKS = ORDINALS | {"last", "final"}


@kept
def by_pronoun(claim: Claim) -> bool:
    """Whether a claim's subject is a pronoun whose referent is not sure."""
    subject = claim.subject.casefold()
    return subject.rpartition(" of ")[2] in {word.casefold() for word in claim.unresolved}


def two_subjects(left: Claim, right: Claim) -> bool:
    """Whether two claims are about two subjects: two firms, the first and second phase."""
    ours, theirs = _ranks(left), _ranks(right)
    if (ours and theirs and ours != theirs) or _two_of_a_kind(left, right):
        return True
    bearers, others = _bearers(left), _bearers(right)
    if not bearers or not others:
        return False
    return not any(entities.same(one, other) for one in bearers for other in others)


def _two_of_a_kind(left: Claim, right: Claim) -> bool:
    """Whether opposite words tell two things of one noun apart: the north tower, the south."""
    ours, theirs = named(left), named(right)
    if ours[-1:] != theirs[-1:]:
        return _two_wholes(left, right)
    return any(
        opposite(one, other) or other_side(one) == other
        for one in ours[:-1]
        for other in theirs[:-1]
    )


def _two_wholes(left: Claim, right: Claim) -> bool:
    """Whether one noun is told of two things: the price of oil, the price of gas."""
    if subject_head(left) != subject_head(right):
        return False
    ours, theirs = (
        named(claim)[1:] if " of " in claim.subject else () for claim in (left, right)
    )
    if any(name in claim.subject for claim in (left, right) for name in claim.entities):
        return False
    return bool(ours and theirs) and not any(akin(a, b) for a in ours for b in theirs)


@kept
def _ranks(claim: Claim) -> frozenset[str]:
    return RANKS & set(claim.subject.casefold().split())


@kept
def _bearers(claim: Claim) -> tuple[str, ...]:
    """The names in a claim's subject, without those of the place where it is."""
    subject = PLACED.split(claim.subject)[0]
    return tuple(n for n in claim.entities if n in subject and not names.is_noun(n))


@kept
def named(claim: Claim) -> tuple[str, ...]:
    """The content words of a claim's subject, without its figures."""
    subject = set(re.findall(r"\w+", claim.subject.casefold()))
    figures = {
        word
        for each in claim.quantities
        for word in re.split(r"[\s-]", each.quote.casefold())
        if not each.ordinal or word in ORDINALS
    }
    return tuple(
        term
        for term in claim.terms
        if (term in subject or f"{term}s" in subject)
        and (term not in figures and not term.isnumeric())
    )


def two_parties(left: Claim, right: Claim) -> bool:
    """Whether two are said to have done it, or to have had it done to them: two common nouns.

    "The mayor signed it" and "the governor did not" fit together, as do front and back doors.
    """
    ours, theirs = left.roles, right.roles
    return two_things(ours.agent, theirs.agent) or two_things(ours.patient, theirs.patient)


def two_things(ours: Party, theirs: Party) -> bool:
    """Whether two phrases without a name surely stand for two: "the plant", "the canteen"."""
    if ours.name or theirs.name or themes.is_pronoun(ours) or themes.is_pronoun(theirs):
        return False
    if ours.head == theirs.head:
        return not themes.one(ours, theirs)
    return not themes.perhaps_one(ours, theirs) and not akin(ours.head, theirs.head)


def unsaid(claim: Claim) -> bool:
    """Whether nobody said what a claim tells: "no witness told us that he was armed"."""
    return nobody(claim.speaker)


def told_only(denial: Claim, other: Claim) -> bool:
    """Whether a denial is somebody's, reported, of what the other source tells as its own.

    "The captain said that he had given no order" is true of the saying, whoever gave it.
    """
    return bool(denial.speaker) and not other.speaker
