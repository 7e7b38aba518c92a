"""What two claims have in common that hardly comes about by chance.

Evidence is counted in points, as in the match weights of Fellegi and Sunter (1969): a rare
figure weighs more than a common one, and a word more than none. The points are whole numbers
set by hand; the pages of ``telling-figure`` and ``told-again`` show which are enough.
"""

from functools import lru_cache
from itertools import chain, product, starmap
from typing import NamedTuple

from claimcheck.frames import entities
from claimcheck.frames.happenings import AFTER, SAYS_LITTLE, happening, subject_head
from claimcheck.frames.kindred import kindred, with_kin
from claimcheck.frames.levels import is_figure
from claimcheck.frames.namesakes import TWOS, in_both
from claimcheck.frames.roundings import digits, rounded_to, said, shown
from claimcheck.frames.units import is_duration
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.blocking import LARGE
from claimcheck.matching.details import MANY_DIGITS
from claimcheck.model import BlockKind, Claim, Quantity
from claimcheck.model.keeping import kept, lately
from claimcheck.rules.figures import Interval, stand
from claimcheck.rules.subjects import by_pronoun, named

# Points: a figure of three digits or more that are not noughts, one of two from twenty on, one
# of two below, one digit.
RARE = 4
TELLING = 3
SMALL = 2
ROUND = 1
TWO_DIGITS = 2


# Words of a full name, at most: "Ada Lund Venn".
FULL_NAME = 3

# Subjects that say no more than a pronoun.
ANYBODY = frozenset({"man", "woman", "person", "people", "male", "female", "someone"})


class Common(NamedTuple):
    """What is in both of two claims.

    Attributes:
        words: Content words of the left one that stand in the right one, too, or have kin
            there; words of figures and times are left out.
        names: Of the left one.
        deed: Both tell of one deed, and not only by "be", "have" or "do".
    """

    words: tuple[str, ...]
    names: tuple[str, ...]
    deed: bool


@lately
def common(left: Claim, right: Claim) -> Common:
    """What two claims have in common beside figures and times."""
    ours, theirs = content(left), content(right)
    deeds = {*_deeds(left), *_deeds(right), left.predicate, right.predicate}
    words = with_kin(
        (word for word in ours if word not in deeds),
        [word for word in theirs if word not in deeds],
    )
    return Common(words, in_both(left, right), one_deed(left, right))


def deed_mentioned(left: Claim, right: Claim) -> bool:
    """Whether one of two claims mentions what the other tells of: "criticised for flying"."""
    return any(
        kindred(deed, word)
        for one, other in ((left, right), (right, left))
        for deed, word in product(_deeds(one), content(other))
        if deed not in SAYS_LITTLE and word not in about(other)
    )


def one_deed(left: Claim, right: Claim) -> bool:
    """Whether two claims tell of one deed, by a verb or by the noun that names it."""
    # "The bakery opened" and "the museum opened" tell of two openings.
    by_verb = (
        left.predicate in happening(left).words or right.predicate in happening(right).words
    )
    little = left.predicate in SAYS_LITTLE
    if by_verb and not little and same_deed(left.predicate, right.predicate):
        return True
    return any(starmap(kindred, product(_telling_deeds(left), _telling_deeds(right))))


@kept
def _telling_deeds(claim: Claim) -> tuple[str, ...]:
    return tuple(word for word in _deeds(claim) if word not in SAYS_LITTLE)


@kept
def _deeds(claim: Claim) -> tuple[str, ...]:
    """What a claim tells of; a label ("load shed") word by word."""
    words = happening(claim).words
    if claim.layout is not BlockKind.ROW:
        return words
    return tuple(part for word in words for part in (word, *word.split()))


def one_subject(left: Claim, right: Claim) -> bool:
    """Whether both are about one thing, as far as its noun or name goes."""
    if any(starmap(one_name, product(subject_names(left), subject_names(right)))):
        return True
    doers = left.roles.agent.name, right.roles.agent.name
    if all(doers) and entities.same(*doers):
        return True
    if left.subject.casefold() == right.subject.casefold() and not by_pronoun(left):
        return bool(left.subject)
    return any(starmap(kindred, product(_thing(left), _thing(right))))


@kept
def _thing(claim: Claim) -> tuple[str, ...]:
    """The head of a subject; of "the unemployment rate" unemployment."""
    head = subject_head(claim)
    words = about(claim)
    figure = bool(head) and is_figure(head[0]) and words[-1:] == head and len(words) > 1
    return words[-2:-1] if figure else head


@kept
def subject_names(claim: Claim) -> tuple[str, ...]:
    """The names in a claim's subject."""
    return tuple(name for name in claim.entities if name in claim.subject)


@lru_cache(maxsize=TWOS)
def one_name(one: str, other: str) -> bool:
    """Whether two names may be of one thing, one of them cut short: "Ada" of "Ada Venn"."""
    if entities.same(one, other):
        return True
    fewer, more = sorted((entities.key(one).split(), entities.key(other).split()), key=len)
    return len(fewer) == 1 and len(more) <= FULL_NAME and more[:1] == fewer


def other_subject(left: Claim, right: Claim) -> bool:
    """Whether each names what it is about, and nothing makes them one."""
    if by_pronoun(left) or by_pronoun(right) or one_subject(left, right):
        return False
    if ANYBODY & {*subject_head(left), *subject_head(right)}:
        return False
    ours, theirs = about(left), about(right)
    if not ours or not theirs:
        return False
    across = chain(product(ours, content(right)), product(theirs, content(left)))
    return not any(starmap(kindred, across))


@kept
def about(claim: Claim) -> tuple[str, ...]:
    """The content words of a claim's subject up to its "of", without the deed itself."""
    own = AFTER.split(claim.subject.casefold())[0].split()
    told = happening(claim).words
    return tuple(
        word
        for word in named(claim)
        if word not in told and any(w.startswith(word) for w in own)
    )


def one_figure(ours: Quantity, theirs: Quantity) -> int:
    """The points of a figure that two amounts have in common; 0 where they have none.

    "16 km" is "52,000 feet" rounded, and "at least 210" says 210.
    """
    if ours.range and theirs.range:
        return RARE if stand(ours, theirs) is Interval.EQUAL else 0
    one, other = said(ours), said(theirs)
    if one is None or other is None:
        return 0
    given = min(shown(ours), shown(theirs))
    if one != other:
        rounder, finer = sorted((one, other), key=digits)
        if given < TWO_DIGITS or rounder != rounded_to(digits(rounder), finer):
            return 0
    if given >= MANY_DIGITS:
        return RARE
    if given == TWO_DIGITS:
        large = abs(one) >= LARGE and not is_duration(ours)
        return TELLING if large else SMALL
    return ROUND


@kept
def content(claim: Claim) -> tuple[str, ...]:
    """The content words of a claim, without those of its figures and times."""
    measures = {
        word
        for quote in (*(q.quote for q in claim.quantities), *(t.quote for t in claim.times))
        for word in quote.casefold().split()
    }
    return tuple(
        word
        for word in dict.fromkeys(claim.terms)
        if word not in measures and not word.replace(",", "").replace(".", "").isdecimal()
    )
