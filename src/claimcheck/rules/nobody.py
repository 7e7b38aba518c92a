"""Conflicts between "nobody did it", or "nobody had it done to them", and somebody who did."""

import re

from claimcheck.frames.happenings import akin
from claimcheck.frames.lexicon import broader
from claimcheck.frames.verbs import deeds, same_deed
from claimcheck.matching import themes
from claimcheck.matching.occurring import happened
from claimcheck.model import DOUBTFUL, Claim, Pair, Party
from claimcheck.rules.polarity import ANY_TIME, EVER, LESS, LIMITS, OF_ANY, reported_denial
from claimcheck.rules.subjects import two_subjects, two_things

NOBODY = re.compile(
    r"^(?:no|not (?:a single|one)) (?P<noun>[\w-]+)$|^(?:nobody|no one|no-one)$"
)

# Nouns under "no" that leave out nobody.
ANYBODY = frozenset({"person", "people", "individual", "man", "human", "soul", "one", ""})

# Whom these are done to is a person, whatever the noun: "arrested a former fitter".
PERSONAL = frozenset({"arrest", "charge", "convict", "question", "injure", "kill", "abduct"})

# "Nobody has been charged": until the day on which that is written.
PERFECT = re.compile(r"\b(?:has|have) been\b")


def done_to_nobody(pair: Pair) -> str | None:
    """One source says that nobody ever had it done to them, the other tells of one who had."""
    for denial, other in _sides(pair):
        whom = NOBODY.match(denial.roles.patient.words.casefold())
        ever = EVER.search(denial.text.casefold()) or _until_written(denial, other)
        if whom is None or not ever:
            continue
        if _is_one(other, whom["noun"] or "") and _rest_shared(denial, other):
            return f"nobody was, and {other.roles.patient.words} was"
    return None


def _until_written(denial: Claim, other: Claim) -> bool:
    """Whether nobody had it done by the day of a text, and the other dates it before."""
    written = denial.written
    if written is None or not PERFECT.search(denial.text.casefold()):
        return False
    dates = [time.start.date() for time in happened(other) if time.start]
    return bool(dates) and all(each < written for each in dates)


def done_by_nobody(pair: Pair) -> str | None:
    """One source says that nobody gave or sent a thing, the other that it was given or sent."""
    for denial, other in _sides(pair):
        if not NOBODY.match(denial.roles.agent.words.casefold()):
            continue
        if "transfer" not in deeds(denial.roles.deed) or happened(denial):
            continue
        thing = denial.roles.patient.head
        given = thing and thing in {*other.objects, other.roles.patient.head}
        if given and _one_receiver(denial, other, thing):
            return f"nobody gave a {thing}, and one was given"
    return None


def _sides(pair: Pair) -> tuple[tuple[Claim, Claim], ...]:
    """Each denial with the other claim, where the two can be about one deed."""
    left, right = pair.left, pair.right
    if pair.one_account or left.negated is right.negated or reported_denial(pair):
        return ()
    denial, other = (left, right) if left.negated else (right, left)
    if left.incomplete or right.incomplete or pair.apart_in_name:
        return ()
    if pair.apart_in_time and not _until_written(denial, other):
        return ()
    if not same_deed(denial.roles.deed, other.roles.deed) or other.modality in DOUBTFUL:
        return ()
    plain = denial.text.casefold()
    limited = LESS.search(plain) or LIMITS.search(plain) or denial.modality in DOUBTFUL
    return () if limited else ((denial, other),)


def _is_one(other: Claim, noun: str) -> bool:
    """Whether somebody is one of those that a denial is about: "no officer", "nobody"."""
    party = other.roles.patient
    if not party.head or themes.is_pronoun(party):
        return False
    if noun in ANYBODY:
        personal = bool(deeds(other.roles.deed) & PERSONAL)
        return personal or party.person or broader("person", party.head)
    return akin(noun, party.head) and (party.person or broader("person", noun))


def _rest_shared(denial: Claim, other: Claim) -> bool:
    """Whether the other claim shares what limits a denial: "arrested for the theft"."""
    told = {denial.predicate, denial.roles.patient.head, *ANY_TIME, *OF_ANY}
    rest = [term for term in denial.terms if term not in told]
    return all(any(akin(term, each) for each in other.terms) for term in rest)


def _one_receiver(denial: Claim, other: Claim, thing: str) -> bool:
    """Whether nothing tells apart who was to have it, and what it is a list of."""
    if two_subjects(denial, other) and denial.entities and other.entities:
        return False
    ours = [each for each in denial.objects if each != thing][:1]
    known = ours and ours[0] not in themes.PRONOUNS
    if known and not any(akin(ours[0], term) for term in other.terms):
        return False
    return other.roles.patient.head == thing or not two_things(
        Party(words=ours[0], head=ours[0]) if known else Party(), other.roles.patient
    )
