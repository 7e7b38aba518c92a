"""What tells the matter of one claim apart from that of another: a name, a word, a place.

"The dead of Kelm" and "the dead of Orm" are of two events.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.frames import entities, names, occasions
from claimcheck.frames.lexicon import WORDS, broader
from claimcheck.frames.namesakes import mentions
from claimcheck.matching.question import Story
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

# What stands before the name of a place.
PLACED = re.compile(r"\b(?:in|at|near|outside|around|off)\s+(?P<the>the\s+)?")

# A letter or number in the place of a name.
ALIAS = re.compile(r"^[A-Z][a-z]+ (?:[A-Z]|\d{1,2})$")


def apart_in_name(left: Claim, right: Claim, main: Story) -> str:
    """Why two claims tell of different things by name; empty when they may tell of the same.

    Where nothing is known of the story, a name may be that of all of it.
    """
    if main.two:
        return "neither text names what the other is about"
    ours, theirs = _matter(left), _matter(right)
    return _apart_from(left, ours, right, theirs, main) or _apart_from(
        right, theirs, left, ours, main
    )


class Matter(NamedTuple):
    """What of a claim can tell its matter apart from another's.

    Attributes:
        instances: The words that set it apart from what its text is about.
        again: The words by which it tells of one more happening.
        aliases: The cover names in its subject.
        subjects: The names in its subject.
    """

    instances: tuple[str, ...]
    again: str
    aliases: tuple[str, ...]
    subjects: tuple[str, ...]


@kept
def _matter(claim: Claim) -> Matter:
    return Matter(set_apart(claim), occasions.another(claim), _aliases(claim), _subjects(claim))


def _apart_from(claim: Claim, its: Matter, other: Claim, others: Matter, main: Story) -> str:
    """What a claim tells of by a name or word that the other does not have; else empty."""
    for word in its.instances:
        if word not in others.instances:
            return f"only one tells of {word.strip()} ...: another instance"
    if its.again and not others.again:
        return "one tells of it happening once more"
    if claim.source in main.compared and (elsewhere := _compared(claim, other, main)):
        return f"only one tells of {elsewhere}, with which it is compared"
    if its.aliases and others.aliases and not set(its.aliases) & set(others.aliases):
        return f"one is about {its.aliases[0]}, one about {others.aliases[0]}"
    if its.aliases or others.aliases:
        return ""  # "Officer A" may be any of those whom the other text names
    return _named_alone(its.subjects, other, main) if its.subjects else ""


def _named_alone(subjects: tuple[str, ...], other: Claim, main: Story) -> str:
    """That a claim is about a name of which the other does not speak; else empty."""
    for name in subjects if main.names else ():
        if entities.key(name) in main.names or mentions(other, name):
            continue
        if not _by_its_noun(other, name) and not _leaves_open(other):
            return f"only one is about {name}"
    return ""


def _compared(claim: Claim, other: Claim, main: Story) -> str:
    """Another place that a claim alone tells of, and with which its text compares its own."""
    others = main.compared.get(claim.source, frozenset())
    if not others:
        return ""
    places = (name for name in _located(claim) if entities.key(name) in others)
    return next((name for name in places if not mentions(other, name)), "")


@kept
def set_apart(claim: Claim) -> tuple[str, ...]:
    """The words of a claim that set what it tells of apart from what its text is about."""
    return occasions.instances(claim.text)


def _subjects(claim: Claim) -> tuple[str, ...]:
    """The names in a claim's subject; a kind of people or body is none: "Civilians: 47"."""
    return tuple(
        name
        for name in claim.entities
        if name in claim.subject and not _are_people(name) and not names.is_noun(name)
    )


@lru_cache(maxsize=WORDS)
def _are_people(name: str) -> bool:
    word = name.casefold()
    return word.endswith("s") and broader("person", word[:-1])


def _aliases(claim: Claim) -> tuple[str, ...]:
    """The cover names in a claim's subject: "Officer A", "Witness 3"."""
    return tuple(name for name in _subjects(claim) if ALIAS.search(name))


@kept
def _leaves_open(claim: Claim) -> bool:
    """Whether a claim does not say who did it: "two rounds were fired", "it was inspected"."""
    if claim.roles.deed and not claim.roles.agent.words and claim.roles.patient.words:
        return True  # "the site was inspected"
    counted = {quantity.quote.casefold() for quantity in claim.quantities}
    return claim.subject.casefold() in counted and bool(claim.objects) is False


def _by_its_noun(claim: Claim, name: str) -> bool:
    """Whether a claim speaks of what a name ends in: "the board" of the "Kelm Safety Board"."""
    words = name.casefold().split()
    return len(words) > 1 and words[-1] in _after_the(claim)


@kept
def _after_the(claim: Claim) -> frozenset[str]:
    """The words of a claim that stand right after "the"."""
    said = re.findall(r"[\w'’-]+", claim.text.casefold())
    return frozenset(word for the, word in pairwise(said) if the == "the")


def within(left: Claim, right: Claim, main: Story) -> str:
    """Which side tells of a place that only it names: ``left``, ``right``, or neither.

    Where nothing is known of the story, a place may be the one that all of it is about.
    """
    if not main.names:
        return ""
    if _alone_at(left, right, main):
        return "left"
    return "right" if _alone_at(right, left, main) else ""


def _alone_at(claim: Claim, other: Claim, main: Story) -> bool:
    """Whether a claim gives a place of its own, which the other does not name."""
    for name in _located(claim):
        if entities.key(name) not in main.names and not mentions(other, name):
            return True
    return False


@kept
def _located(claim: Claim) -> tuple[str, ...]:
    """The names that a claim gives as the place of what it tells of."""
    begins = set()
    for found in PLACED.finditer(claim.text):
        begins |= {found.end(), found.start("the") if found["the"] else found.end()}
    return tuple(
        name
        for name in claim.entities
        if any(claim.text.startswith(name, begin) for begin in begins)
    )
