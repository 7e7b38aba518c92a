"""Words and names by which one of two claims turns the other's into something else.

"The council raised the fee to 40 crowns" and "the council cut the fee to 40 crowns" share all
but one word, and do not bear each other out; neither need be a conflict, since each may tell of
a day of its own.
"""

import re
from functools import lru_cache
from itertools import product

from claimcheck.frames import antonyms, entities
from claimcheck.frames.kindred import kindred
from claimcheck.frames.lexicon import WORDS
from claimcheck.frames.namesakes import TWOS
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

# Small words that are no terms of a claim, and those that exclude them.
SMALL = {
    "above": frozenset({"below", "within"}),
    "below": frozenset({"above", "within"}),
    "within": frozenset({"above", "below", "outside"}),
    "outside": frozenset({"inside", "within"}),
    "inside": frozenset({"outside"}),
    "including": frozenset({"excluding"}),
    "excluding": frozenset({"including"}),
    "with": frozenset({"without"}),
    "without": frozenset({"with"}),
    "more": frozenset({"less", "fewer"}),
    "less": frozenset({"more"}),
    "fewer": frozenset({"more"}),
    "despite": frozenset({"because", "due"}),
    "because": frozenset({"despite", "although"}),
}

# What stands after a small word: "below the dam", "without a new licence".
AFTER = re.compile(
    rf"\b(?P<small>{'|'.join(SMALL)}) (?:of |to )?(?:the |a |an |its |their |his |her |any )?"
    r"(?P<thing>[$£€]?[\w.,-]*\w)(?: (?P<next>[\w-]+))?",
    re.IGNORECASE,
)

# The end of a sentence, and what goes on after a word of it.
END = re.compile(r"[\s.,;!?…'\"”’]+$")
GOES_ON = re.compile(r",? \w")

# What is set against that which is so.
ASIDE = re.compile(
    r"\b(?:rather than|instead of|as opposed to)(?: (?:the|a|an|its|their|on|in|for|to))*"
    r" (?P<thing>\w+(?: \w+)?)"
)

# Syllables that deny a quality, and the ends of words for one.
DENYING = ("un", "in", "im", "ir", "il", "non", "non-", "dis")
QUALITY = ("ly", "able", "ible", "ent", "ant", "ed", "al", "ic", "ate", "ous", "ive", "ful")

# Words that may stand for one another with either sense, or turn up in every report.
PLAIN = frozenset({"be", "say", "find", "have", "do", "leave", "take", "come", "go", "last"})

# "Lost their lives" and "are dead" say one thing.
DYING = frozenset({"die", "dead", "death", "life", "live", "lose", "alive"})


def turned(left: Claim, right: Claim) -> bool:
    """Whether one has a word that excludes one of the other, or a name like the other's."""
    if _opposed(left, right) or _small(left, right) or _put_aside(left, right):
        return True
    return two_like_names(left, right) or cut_off(left, right)


def _opposed(left: Claim, right: Claim) -> bool:
    """Whether a word of one excludes a word of the other, and neither stands in both."""
    ours, theirs = _words(left), _words(right)
    if _against(left).isdisjoint(theirs) and _against(right).isdisjoint(ours):
        return False
    alone, others = ours - theirs, theirs - ours
    return any(
        not _excluding(word).isdisjoint(words)
        for some, words in ((alone, others), (others, alone))
        for word in some
    )


@kept
def _against(claim: Claim) -> frozenset[str]:
    """All words that a word of a claim excludes."""
    return frozenset().union(*map(_excluding, _words(claim)))


@lru_cache(maxsize=WORDS)
def _excluding(word: str) -> frozenset[str]:
    """The words that a word excludes: of "inefficiently" also "efficiently"."""
    denied = DENYING if word.endswith(QUALITY) else ()
    plain = (word.removeprefix(begin) for begin in denied if word.startswith(begin))
    return antonyms.opposites(word).union(plain)


@kept
def _words(claim: Claim) -> frozenset[str]:
    """The words of a claim that may be excluded by others; those of its times are not."""
    told = {word for time in claim.times for word in time.quote.casefold().split()}
    return frozenset(claim.terms) - told - PLAIN - DYING


@kept
def excluded(claim: Claim) -> frozenset[str]:
    """The opposites of all words of a claim."""
    return frozenset().union(*map(antonyms.opposites, claim.terms))


def _small(left: Claim, right: Claim) -> bool:
    """Whether both say of one thing where it is to it: "above the dam", "below the dam"."""
    ours, theirs = _placed(left), _placed(right)
    return bool(ours and theirs) and any(
        other in SMALL[small] and any(kindred(*two) for two in product(things, others))
        for small, things in ours
        for other, others in theirs
        if (other, things) not in ours
    )


def _put_aside(left: Claim, right: Claim) -> bool:
    """Whether one says that it was not what the other tells of: "oats rather than rye"."""
    ours, theirs = _aside(left), _aside(right)
    return (not ours <= theirs and bool((ours - theirs) & _words(right))) or (
        not theirs <= ours and bool((theirs - ours) & _words(left))
    )


@kept
def _aside(claim: Claim) -> frozenset[str]:
    """The words of a claim that it sets against what is so."""
    found = ASIDE.finditer(claim.text.casefold())
    said = {word for each in found for word in each["thing"].split()}
    return frozenset(term for term in claim.terms if any(w.startswith(term) for w in said))


@kept
def _placed(claim: Claim) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The small words of a claim, each with the words after it."""
    found = AFTER.finditer(claim.text.casefold())
    return tuple(
        (each["small"], tuple(word for word in (each["thing"], each["next"]) if word))
        for each in found
    )


def cut_off(left: Claim, right: Claim) -> bool:
    """Whether one quotes the beginning only of what the other quotes: "safe", "safe for us"."""
    return any(
        _cut(one.words, other.words) or _cut(other.words, one.words)
        for one, other in product(left.quotations, right.quotations)
    )


@lru_cache(maxsize=TWOS)
def _cut(short: str, long: str) -> bool:
    begun = END.sub("", short.casefold())
    rest = long.casefold().removeprefix(begun)
    return bool(begun) and rest != long.casefold() and GOES_ON.match(rest) is not None


def two_like_names(left: Claim, right: Claim) -> bool:
    """Whether a name of each has words in common with the other's, and each one of its own.

    "The Orm Valley Fund" and "the Orm Valley Trust"; "Ms Venn" may be "Ada Venn".
    """
    if _name_words(left).isdisjoint(_name_words(right)):
        return False
    ours, theirs = left.entities, right.entities
    alone = [name for name in ours if not any(_one(name, other) for other in theirs)]
    others = [name for name in theirs if not any(_one(name, own) for own in ours)]
    return any(
        _parts(one) & _parts(other)
        for one, other in product(alone, others)
        if one[:1].isupper() and other[:1].isupper()
    )


@kept
def _name_words(claim: Claim) -> frozenset[str]:
    """The words of all names of a claim that can be like another's."""
    names = (name for name in claim.entities if name[:1].isupper())
    return frozenset().union(*map(_parts, names))


@lru_cache(maxsize=TWOS)
def _one(name: str, other: str) -> bool:
    """Whether two names may be one: "E. Venn" and "Emil Venn", "Venn" and "Emil Venn"."""
    fewer, more = sorted((_parts(name), _parts(other)), key=len)
    return entities.same(name, other) or all(
        word in more or any(_initial(word, full) or _initial(full, word) for full in more)
        for word in fewer
    )


def _initial(letter: str, word: str) -> bool:
    return len(letter) == 1 and word.startswith(letter)


def _parts(name: str) -> frozenset[str]:
    return frozenset(entities.key(name).split())
