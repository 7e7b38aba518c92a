"""Conflicts about whether there was a thing at all."""

import re

from claimcheck.frames import cues, entities
from claimcheck.frames.happenings import SAYS_LITTLE, akin, subject_head
from claimcheck.frames.lexicon import broader, kin
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.occurring import happened
from claimcheck.model import FACTUAL, Claim, Pair
from claimcheck.rules.inside import beside_it
from claimcheck.rules.polarity import (
    ANY_TIME,
    NAMED_BY,
    OF_ANY,
    at_any_time,
    reported_denial,
    says,
    voice,
)
from claimcheck.rules.subjects import (
    named,
    told_only,
)

# "No command of any kind was given to him" and "he was given repeated commands" are about one
# deed, "no command was given to him" and "the court was given the list of the dead" are not.
SAME_DENIED = 0.5

# "There had been no siren" and "the sirens were sounded in every village" are about one thing.
SAME_THERE = 0.2

# What is owed is not yet done: "they must pay the insurer".
OWED = re.compile(r"\b(?:must|shall|should|ought to|(?:have|has|had) to|to be paid)\b")

# Who asks for a thing does not say that there is one.
WANTS = frozenset(
    ["ask", "call", "demand", "need", "want", "propose", "recommend", "request", "lack", "seek"]
)

# "There was no longer a door in the quarter": there had been.
NO_LONGER = re.compile(r"\bno longer\b|\bany(?:more| longer)\b", re.IGNORECASE)

# Words that tell one of several by its rank: "the second span", "span 2".
RANKED = re.compile(
    r"\d|\b(?:first|second|third|fourth|fifth|sixth|last|next|other|same|upper|lower)\b",
    re.IGNORECASE,
)

# "All passwords have been changed" is of no one thing.
OF_ALL = re.compile(r"(?:all|every|each)\b", re.IGNORECASE)

# So many letters a noun shares with the verb that it is made of: "warning", "warn".
STEM = 4

# Nouns of which there is none in a manner of speaking: "there was no doubt".
ABSTRACT = frozenset(cues.load("negation")["abstract"]["nouns"])


def existence_denied(pair: Pair) -> str | None:
    """One source denies that there was a thing of which the other tells."""
    for denial, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if not denial.negated or other.negated or reported_denial(pair):
            continue
        if told_only(denial, other) or _some(denial) or _of_two(denial, other):
            continue
        if _elsewhere(denial, other):
            continue
        if OWED.search(other.text):
            continue  # "they must pay" tells of no payment
        if (
            at_any_time(pair, denial)
            and not pair.one_account
            and _there_is(denial, other)
            and pair.similarity >= SAME_THERE
        ):
            return f"{voice(denial)} denies that there was any {denial.denied[-1]}"
        if pair.apart_in_time or pair.apart_in_name or _limited(denial, other):
            continue
        done = _done(denial, other, pair.similarity) or _done_by_verb(denial, other)
        if _told_of(denial, other) or done:
            return f"{voice(denial)} denies that there was any {denial.denied[-1]}"
    return None


def _some(denial: Claim) -> bool:
    """Whether there are or were some: "no other reason", "no guest who had not paid".

    "No school in the country is older" says that there are others.
    """
    if not denial.denied:
        return False
    if NO_LONGER.search(denial.text):
        return True
    word = re.escape(denial.denied[-1])
    some = (
        rf"\b(?:other|further|more) {word}\b|\b{word}\b.* (?:who|which|that|whose)\b"
        rf"|\bno {word}\b.* (?:is|are|was|were|been) (?:(?!n?ever\b)\w+er|more|less|worse)\b"
    )
    return re.search(some, denial.text.casefold()) is not None


def _of_two(denial: Claim, other: Claim) -> bool:
    """Whether each tells what its thing is of or for, and not one: a member of party, union."""
    if not denial.denied or denial.predicate != other.predicate:
        return False
    thing = denial.denied[-1]
    ours, theirs = ([o for o in c.objects if not akin(o, thing)] for c in (denial, other))
    two = len(ours) == 1 == len(theirs) and not akin(ours[0], theirs[0])
    return two and not entities.same(ours[0], theirs[0])


def _there_is(denial: Claim, other: Claim) -> bool:
    """Whether a claim is about a thing of the kind that a denial says there was none of."""
    if not denial.denied or denial.denied[-1] in ABSTRACT or other.modality not in FACTUAL:
        return False
    thing, naming = denial.denied[-1], denial.denied[:-1]
    declared = akin(other.roles.patient.head, thing)  # "an outbreak was declared"
    if (says(other) and not declared) or other.predicate in WANTS:
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
    said = {*denial.denied, denial.predicate, *ANY_TIME, *OF_ANY}
    rest = [term for term in denial.terms if term not in said]
    if not rest and OF_ALL.match(other.text):
        return False
    about = not rest or _share_name(denial, other)
    about = about or any(akin(word, term) for word in rest for term in told)
    about = about or beside_it(denial, other, rest)
    return bool(kinds) and about and all(any(akin(n, t) for t in told) for n in naming)


def _elsewhere(denial: Claim, other: Claim) -> bool:
    """Whether both say where, and one of them on which of several: "on the second span"."""
    return any(
        ours.head.split()[-1:] == theirs.head.split()[-1:] and ours.quote != theirs.quote
        for ours in denial.roles.locations
        for theirs in other.roles.locations
        if RANKED.search(f"{ours.quote} {theirs.quote}")
    )


def _of_another(denial: Claim, other: Claim) -> bool:
    """Whether the thing that somebody is said not to have is said to be another's."""
    thing = re.escape(" ".join(denial.denied))
    found = re.search(
        rf"{thing}s? of (?:the |an? )?(\w+)|(\w+)['’]s {thing}", other.text.casefold()
    )
    whose = next((each for each in found.groups() if each), "") if found else ""
    owners = (*named(denial), *(word for name in denial.entities for word in name.split()))
    return bool(whose) and not any(akin(whose, each.casefold()) for each in owners)


def _share_name(left: Claim, right: Claim) -> bool:
    return any(
        entities.same(ours, theirs) for ours in left.entities for theirs in right.entities
    )


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


def _done_by_verb(denial: Claim, other: Claim) -> bool:
    """Whether the other tells by a verb what there is said to have been none of, to one end.

    "No order to open fire was given", "he ordered his men to fire".
    """
    if not denial.denied or other.modality not in FACTUAL or other.predicate in SAYS_LITTLE:
        return False
    if denial.roles.agent.words or (
        denial.predicate == "be" and denial.subject.casefold() != "there"
    ):
        return False  # "the board held no review"; "it was no shooting" says what it was
    thing = denial.denied[-1]
    named = thing[:STEM] == other.predicate[:STEM] and kin(thing, other.predicate)
    if thing in ABSTRACT or not named or denial.source == other.source:
        return False
    said = {*denial.denied, denial.predicate, *ANY_TIME, *OF_ANY}
    rest = [term for term in denial.terms if term not in said and term not in SAYS_LITTLE]
    told = [term for term in other.terms if term != other.predicate]
    return bool(rest) and any(akin(one, two) for one in rest for two in told)


def _limited(denial: Claim, other: Claim) -> bool:
    """Whether a denial is of one time only, or has exceptions: "no water on Monday"."""
    return bool(happened(denial) and not happened(other)) or " except " in denial.text
