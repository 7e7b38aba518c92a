"""Whom or what a claim's deed happens to, and whether that is one in two claims."""

import re
from itertools import pairwise

from claimcheck.frames import parties
from claimcheck.frames.cardinals import SCALES, SMALL, TENS
from claimcheck.frames.lexicon import broader, kin
from claimcheck.frames.offices import office_named
from claimcheck.matching.distinct import set_apart
from claimcheck.matching.occurring import happened, meet
from claimcheck.model import Claim, Party
from claimcheck.model.keeping import kept, lately

# Words that name nothing of their own.
PRONOUNS = frozenset(
    {"it", "he", "she", "they", "this", "that", "there", "who", "which", "what", "all", "those"}
    | {"i", "we", "you", "these", "one", "two", "some", "many", "both", "none", "other", "us"}
)

DEATH = frozenset({"die", "kill", "perish", "drown"})
WORD = re.compile(r"[\w'’-]+")

# One of several: what is told of a second thing is not told of the first.
NEXT = frozenset({"second", "third", "fourth", "fifth", "other", "another", "next", "later"})

# "In the third row" tells where, and "a third party" who: no second case of anything.
WHERE = frozenset(
    {"row", "floor", "storey", "deck", "lane", "line", "column", "party", "degree"}
)

# What narrows nothing.
EMPTY = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "own"}
)

DEAD = re.compile(r"\b(?:died|dead|killed|perished|drowned|victims)\b", re.IGNORECASE)


def theme(claim: Claim) -> Party:
    """Whom or what it happened to: the object, or the subject of a verb without one."""
    return claim.roles.patient if claim.roles.patient.words else claim.roles.agent


def one(ours: Party, theirs: Party) -> bool:
    """Whether two phrases surely name one person or thing, as far as one event has one."""
    if parties.same(ours, theirs):
        return True
    if ours.name or theirs.name or is_pronoun(ours) or is_pronoun(theirs):
        return False
    if _two(_narrowed(ours), _narrowed(theirs)) or _two(_content(ours), _content(theirs)):
        return False  # "the front gate" and "the back gate"
    return ours.head == theirs.head or kin(ours.head, theirs.head)


def perhaps_one(ours: Party, theirs: Party) -> bool:
    """Whether nothing tells two phrases apart: one is a pronoun, or broader than the other."""
    if one(ours, theirs):
        return True
    if is_pronoun(ours) or is_pronoun(theirs):
        return not (ours.name and theirs.name)
    if ours.name or theirs.name:
        return False
    if ours.head == theirs.head:
        return False  # and yet not one: "the front gate" and "the back gate"
    return broader(ours.head, theirs.head) or broader(theirs.head, ours.head)


def is_pronoun(party: Party) -> bool:
    """Whether a phrase says nothing of whom or what it stands for."""
    return not party.head or (party.head in PRONOUNS and not party.name)


def of_the_dead(claim: Claim) -> bool:
    """Whether a claim tells of all who lost their lives, or of some of them."""
    return claim.roles.deed in DEATH or bool(DEAD.search(claim.subject))


@lately
def apart(left: Claim, right: Claim) -> bool:
    """Whether two claims tell of two cases, by their own words or their own dates."""
    ours, theirs = happened(left), happened(right)
    dated = bool(ours and theirs) and not any(meet(a, b) for a in ours for b in theirs)
    return dated or _two_days(left, right) or another_case(left, right)


def another_case(left: Claim, right: Claim) -> bool:
    """Whether one of them says that it tells of another case than what the text is about."""
    return _ordered(left) != _ordered(right) or set_apart(left) != set_apart(right)


@kept
def _ordered(claim: Claim) -> frozenset[str]:
    """Words that say which of several a claim tells of; the third mate is not one of three."""
    words = WORD.findall(claim.text.lower())
    return frozenset(
        word
        for word, after in pairwise([*words, ""])
        if word in NEXT
        and after not in WHERE
        and not office_named(f"{word} {after}").startswith(word)
    )


def _two_days(left: Claim, right: Claim) -> bool:
    """Whether both name a day of the week, and not the same."""
    ours, theirs = (
        {time.weekday for time in claim.times if time.weekday is not None}
        for claim in (left, right)
    )
    return bool(ours and theirs) and not ours & theirs


def alike(ours: Party, theirs: Party) -> bool:
    """Whether two phrases are narrowed by the same words, or by none."""
    return _narrowed(ours) == _narrowed(theirs)


def _narrowed(party: Party) -> set[str]:
    """The words that narrow a phrase: "front" of "the front gate"."""
    words = WORD.findall(party.words.casefold().partition(" of ")[0])
    return {
        word
        for word in words[:-1]
        if word not in EMPTY and word != party.head and not _counts(word)
    }


def _counts(word: str) -> bool:
    """Whether a word says how many there are: "five paintings" may be "eight paintings"."""
    return word.isdecimal() or word in SMALL or word in TENS or word in SCALES


def _content(party: Party) -> set[str]:
    """What a thing is of: "the matter of the bridge"."""
    return set(WORD.findall(party.words.casefold().partition(" of ")[2])) - EMPTY


def _two(ours: set[str], theirs: set[str]) -> bool:
    return bool(ours and theirs) and not ours & theirs
