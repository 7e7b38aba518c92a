"""Conflicts between a statement and its denial, or between opposite words."""

import re

from claimcheck.frames import antonyms, cues, entities
from claimcheck.frames.happenings import SAYS_LITTLE, akin, one_deed, subject_head
from claimcheck.frames.lexicon import broader, kin
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.question import happened
from claimcheck.model import Claim, Modality, Pair
from claimcheck.rules.inside import beside_it
from claimcheck.rules.subjects import (
    by_pronoun,
    named,
    told_only,
    two_parties,
    two_subjects,
    unsaid,
)

# Below this a denial denies something else: "the agency conducted no internal review" and "an
# inspector reviewed other units".
SAME_STATEMENT = 0.45

# "No command of any kind was given to him" and "he was given repeated commands" are about one
# deed, "no command was given to him" and "the court was given the list of the dead" are not.
SAME_DENIED = 0.5

# "The tower was damaged by the storm" and "the tower was left intact" tell of one thing, and
# each says nothing else of it.
SAME_OPPOSED = 0.15

FACTUAL = frozenset({Modality.CERTAIN, Modality.REPORTED})
STATING = frozenset({"be", "leave", "remain", "stay", "stand", "find", "keep"})
SHORT = 5

# "Has never made a loss" and "in 2021 the company made a net loss of 2 million" are one matter.
SAME_EVER = 0.36

# "There had been no siren" and "the sirens were sounded in every village" are about one thing.
SAME_THERE = 0.2

EVER = re.compile(
    r"\bnever\b|\bever\b|of any (?:kind|sort|description)|whatsoever|\bat all\b|"
    r"not (?:a single|one)\b|at (?:any|no) (?:time|point|stage|moment)\b"
)

# Who asks for a thing does not say that there is one.
WANTS = frozenset(
    ["ask", "call", "demand", "need", "want", "propose", "recommend", "request", "lack", "seek"]
)

OF_ANY = frozenset({"kind", "sort", "description", "never", "ever", "single"})

# "There were then no instruments" denies nothing of later times.
LIMITS = re.compile(r"\b(?:except|then|now|yet|longer|today|still|more)\b")

# "Has not yet repaid it", "not all of them were warned" deny less than the deed.
LESS = re.compile(
    r"\bnot (?:yet|all|every|many|most|always|only|fully|enough)\b|\bno longer\b|\byet to\b"
)

# Nouns of which there is none in a manner of speaking: "there was no doubt".
ABSTRACT = frozenset(cues.load("negation")["abstract"]["nouns"])

# A denial that something exists is answered by any statement about that thing, so that less of
# the rest needs to be alike; the thing itself must be named by two words at least.
NAMED_BY = 2


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
        return f"{_voice(denier)} denies it"
    if _at_any_time(pair, denier) and _ever_done(pair) and pair.similarity >= SAME_EVER:
        return f"{_voice(denier)} says that it never was so"
    return None


def existence_denied(pair: Pair) -> str | None:
    """One source denies that there was a thing of which the other tells."""
    for denial, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if not denial.negated or other.negated or reported_denial(pair):
            continue
        if told_only(denial, other) or _some(denial):
            continue
        if (
            _at_any_time(pair, denial)
            and not pair.one_account
            and _there_is(denial, other)
            and pair.similarity >= SAME_THERE
        ):
            return f"{_voice(denial)} denies that there was any {denial.denied[-1]}"
        if pair.apart_in_time or pair.apart_in_name or _limited(denial, other):
            continue
        if _told_of(denial, other) or _done(denial, other, pair.similarity):
            return f"{_voice(denial)} denies that there was any {denial.denied[-1]}"
    return None


def opposite_words(pair: Pair) -> str | None:
    """The sources describe one thing by opposite words."""
    left, right = pair.left, pair.right
    if left.negated or right.negated or reported_denial(pair):
        return None
    if pair.apart_in_time or pair.apart_in_name or pair.similarity < SAME_OPPOSED:
        return None
    if (left.modality is Modality.POSSIBLE) is not (right.modality is Modality.POSSIBLE):
        return None  # "it was built", "it could be demolished"
    for ours in left.terms:
        for theirs in right.terms:
            opposite = antonyms.opposite(ours, theirs) and theirs not in left.terms
            alike = pair.similarity >= SAME_STATEMENT or (
                pair.similarity >= SAME_OPPOSED and _told(left, ours) and _told(right, theirs)
            )
            if opposite and alike and _one_thing(left, right, {ours, theirs}):
                return f"{ours} against {theirs}"
    return None


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
    return one and not two_parties(left, right)


def _told_of(denial: Claim, other: Claim) -> bool:
    """Whether a claim tells of the thing that a denial says there was none of.

    A thing named by one word is that of its doer: "the board held no review" denies what "the
    board reviewed" and "the board's reviews found" tell of, not what another's review found.
    """
    if not denial.denied or not _share_name(denial, other):
        return False
    if len(denial.denied) >= NAMED_BY:
        return all(term in other.terms for term in denial.denied)
    doer = any(name in other.subject for name in other.entities)
    subject = other.subject.casefold()
    named = any(term == denial.denied[-1] and term in subject for term in other.terms)
    return doer and (named or other.predicate == denial.denied[-1])


def _done(denial: Claim, other: Claim, similarity: float) -> bool:
    """Whether the deed that a denial says was never done to a thing is done to it after all."""
    if not denial.denied or not same_deed(denial.predicate, other.predicate):
        return False
    thing = denial.denied[-1]
    told = (*other.objects, *named(other))
    if denial.predicate in SAYS_LITTLE:
        of_subject = named(other)
        after = (each for each in other.objects if each not in of_subject)
        told = (*other.roles.kinds, *subject_head(other), *after)
    return similarity >= SAME_DENIED and thing in told


def universal(denial: Claim) -> bool:
    """Whether a denial is of all times and cases: "there was no siren", "never"."""
    if happened(denial) or LIMITS.search(denial.text.casefold()):
        return False
    bare = denial.predicate == "be" and denial.subject.casefold() == "there"
    # "The town had no warning siren": named by two words, it is a thing and no trait.
    bare = bare or (denial.predicate == "have" and len(denial.denied) >= NAMED_BY)
    return bare or EVER.search(denial.text.casefold()) is not None


def _at_any_time(pair: Pair, denial: Claim) -> bool:
    """Whether a denial for all cases is of the other claim's time, too.

    Only "never" is of every time: in "in 1932 it lasted for months, and no one gave an order of
    any kind" the year is told before.
    """
    always = re.search(r"\b(?:never|ever)\b", denial.text.casefold()) is not None
    side = "left" if denial is pair.left else "right"
    return universal(denial) and (always or side not in pair.timed)


def _some(denial: Claim) -> bool:
    """Whether there are some all the same: "no other reason", "no guest who had not paid"."""
    if not denial.denied:
        return False
    word = re.escape(denial.denied[-1])
    some = rf"\b(?:other|further|more) {word}\b|\b{word}\b.* (?:who|which|that|whose)\b"
    return re.search(some, denial.text.casefold()) is not None


def _there_is(denial: Claim, other: Claim) -> bool:
    """Whether a claim is about a thing of the kind that a denial says there was none of."""
    if not denial.denied or denial.denied[-1] in ABSTRACT or other.modality not in FACTUAL:
        return False
    thing, naming = denial.denied[-1], denial.denied[:-1]
    if _says(other) or other.predicate in WANTS:
        return False
    if re.search(rf"\b(?:no|any|without) (?:\w+ )?{re.escape(thing)}", other.text):
        return False  # "the assurance that there was no risk"
    amounts = (each.counted for each in other.quantities)  # "two tonnes of fireworks"
    heads = (*subject_head(other), *other.objects[:2], *amounts)
    if naming and " ".join(denial.denied) in other.text.casefold():
        if denial.predicate == "have" and _of_another(denial, other):
            return False
        heads = (*heads, thing)  # "out of a storage closet"
    # "To officer" is to command, but an officer is no command.
    people = broader("person", thing)
    heads = tuple(head for head in heads if broader("person", head) == people)
    # "There was no opening" is of all kinds of openings; "no command was given" of commands.
    wide = denial.subject.casefold() == "there"
    kinds = [head for head in heads if kin(thing, head) or (wide and broader(thing, head))]
    told = set(other.terms) - set(kinds)
    said = {*denial.denied, denial.predicate, *OF_ANY}
    rest = [term for term in denial.terms if term not in said]
    about = not rest or _share_name(denial, other)
    about = about or any(akin(word, term) for word in rest for term in told)
    about = about or beside_it(denial, other, rest)
    return bool(kinds) and about and all(any(akin(n, t) for t in told) for n in naming)


def _of_another(denial: Claim, other: Claim) -> bool:
    """Whether the thing that somebody is said not to have is said to be another's."""
    thing = re.escape(" ".join(denial.denied))
    found = re.search(
        rf"{thing}s? of (?:the |an? )?(\w+)|(\w+)['’]s {thing}", other.text.casefold()
    )
    whose = next((each for each in found.groups() if each), "") if found else ""
    owners = (*named(denial), *(word for name in denial.entities for word in name.split()))
    return bool(whose) and not any(akin(whose, each.casefold()) for each in owners)


def _says(claim: Claim) -> bool:
    """Whether a claim tells of what was said, in which "a statement" is no thing."""
    return same_deed(claim.predicate, "say")


def _ever_done(pair: Pair) -> bool:
    """Whether one deed is done to one thing by one doer, whenever that was."""
    left, right = pair.left, pair.right
    if pair.apart_in_name or reported_denial(pair) or two_subjects(left, right):
        return False
    if _says(left) or _says(right):
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


def _limited(denial: Claim, other: Claim) -> bool:
    """Whether a denial is of one time only, or has exceptions: "no water on Monday"."""
    return bool(happened(denial) and not happened(other)) or " except " in denial.text


def _one_thing(left: Claim, right: Claim, opposites: set[str]) -> bool:
    """Whether opposite words can be about one thing: same deed and object, or same subject."""
    if by_pronoun(left) or by_pronoun(right) or two_subjects(left, right):
        return False
    ours, theirs = set(left.objects) - opposites, set(right.objects) - opposites
    if same_deed(left.predicate, right.predicate) and (ours or theirs):
        return bool(ours & theirs)
    return bool(named(left)) and _one_subject(left, right)


def _one_subject(left: Claim, right: Claim) -> bool:
    """Whether two claims are about one subject, by its words; "there" has none."""
    ours, theirs = set(named(left)), set(named(right))
    there = {claim.subject.casefold() for claim in (left, right)} == {"there"}
    return bool(ours & theirs) or there


def _one_object(left: Claim, right: Claim) -> bool:
    """Whether one thing is done to one object: "held an inquiry", "held no inquiry"."""
    if not left.objects or not right.objects:
        return not left.objects and not right.objects
    return bool(set(left.objects) & set(right.objects))


def _bare_denial(denial: Claim, other: Claim) -> bool:
    """Whether a deed is denied of its subject without any limit: "the siren did not sound"."""
    subject = set(named(denial))
    told = set(denial.terms) - subject - {denial.predicate}
    if denial.predicate in SAYS_LITTLE or told or LIMITS.search(denial.text):
        return False
    return bool(subject & set(named(other)))


def _share_name(left: Claim, right: Claim) -> bool:
    return any(
        entities.same(ours, theirs) for ours in left.entities for theirs in right.entities
    )


def _voice(claim: Claim) -> str:
    return claim.speaker or claim.source
