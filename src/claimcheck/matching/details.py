"""Keys of details that hardly turn up twice by chance, and of deeds told in other words.

Two claims that share one may say the same, however few of their words are alike.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from claimcheck.frames.ages import age
from claimcheck.frames.happenings import happening, subject_head
from claimcheck.frames.kindred import groups
from claimcheck.frames.lexicon import WORDS, stands_for
from claimcheck.frames.makings import makings
from claimcheck.frames.publics import PUBLIC
from claimcheck.frames.roundings import rounded_to, said, shown
from claimcheck.frames.takings import taking
from claimcheck.frames.tallies import tally
from claimcheck.frames.verbs import deeds
from claimcheck.matching.occurring import FINE
from claimcheck.model import Claim, Time

# Under these a detail that hardly turns up twice is the matter itself.
RARE = "rare:"
CLOCK = "clock:"

# Digits that make a figure rare.
MANY_DIGITS = 3

# In minutes: a clock of twelve hours, by how much "about ten to nine" may be off, and how long
# a stretch still is a time: "shortly before six", not "in the morning".
HALF_DAY = 12 * 60
ABOUT = 5
STRETCH = 30

# "Repaid" may be told as "paid", "reopened" as "opened".
AGAIN = re.compile(r"^re-?(?=\w{3})")

# Subjects that may be one person, or everybody: "no person was arrested", "he was not".
SOMEBODY = re.compile(
    r"^(?:[Nn]o(?: one|body| (?:person|man|woman)s?)|[Hh]e|[Ss]he|[A-Z][\w .'-]*)$"
)

# Under this only two statements meet, or two denials, which may say one thing.
RETOLD = "retold:"


def rare_figure(claim: Claim) -> Iterator[str]:
    """A figure of three digits or more that are not noughts, in base units."""
    for quantity in claim.quantities:
        value = said(quantity)
        if value is not None and not quantity.ordinal and shown(quantity) >= MANY_DIGITS:
            yield f"{RARE}{value}"


def rounded_figure(claim: Claim) -> Iterator[str]:
    """A figure as it is when rounded to two digits, in base units."""
    for quantity in claim.quantities:
        value = said(quantity)
        if value and not quantity.ordinal:
            yield f"about:{rounded_to(2, value).normalize()}"


def minute(claim: Claim) -> Iterator[str]:
    """Each minute that a time of day may mean, on a clock of twelve hours."""
    for time in claim.times:
        if time.clock and not time.quote.isdecimal():
            first, last = time.clock
            care = ABOUT if time.approximate else 0
            if last - first <= STRETCH:
                minutes = range(first - care, last + care + 1)
                yield from (f"{CLOCK}{at % HALF_DAY}" for at in minutes)


def retold(claim: Claim) -> Iterator[str]:
    """The group of the deed's word with those of the things it is done to or by."""
    told = sorted({group for word in happening(claim).words for group in _kindred(word)})
    things = dict.fromkeys(
        (*claim.objects, *subject_head(claim), *claim.subject.casefold().split()[-1:])
    )
    kin = sorted({group for word in things for group in _kindred(word)})
    yield from (f"{RETOLD}{deed}+{thing}" for deed in told for thing in kin if deed != thing)
    if claim.negated and SOMEBODY.search(claim.subject):
        yield f"{RETOLD}not+{claim.predicate}"
    days = {_weekday(time) for time in claim.times} - {None}
    if days:
        words = happening(claim).words
        senses = sorted({sense for word in words for sense in stands_for(word)})
        yield from (
            f"{RETOLD}{sense}+day {day}"
            for sense in senses
            for day in sorted(filter(None, days))
        )


def _weekday(time: Time) -> str | None:
    """The day of the week of a time that is given to the day, by a word or by its date."""
    if time.weekday is not None:
        return f"{time.weekday}"
    fine = time.start and time.precision in FINE
    return f"{time.start.weekday()}" if fine and time.start else None


@lru_cache(maxsize=WORDS)
def _kindred(word: str) -> frozenset[str]:
    """The groups and classes of a word, and itself."""
    plain = AGAIN.sub("", word)
    return groups(word) | deeds(word) | {word, plain}


def aged(claim: Claim) -> Iterator[str]:
    """Whoever is said to be so old, by the last word of the phrase."""
    told = age(claim)
    if told is not None:
        name = told.whose.name.casefold().split()
        yield f"age:{name[-1] if name else told.whose.head}"


def tallied(claim: Claim) -> Iterator[str]:
    """That the claim gives the two sides of a vote."""
    if tally(claim):
        yield "tally:"


def taken(claim: Claim) -> Iterator[str]:
    """Each sense of a deed that is said to have taken so long."""
    told = taking(claim)
    if told is not None:
        senses = deeds(told.deed) | stands_for(told.deed)
        yield from (f"took:{sense}" for sense in sorted(senses))


def made(claim: Claim) -> Iterator[str]:
    """Each thing of which the claim says what it is made of, or its colour."""
    yield from (f"made:{each.family}+{each.thing}" for each in makings(claim))


def publics(claim: Claim) -> Iterator[str]:
    """That the claim gives an attendance, or a turnout."""
    yield from (f"public:{q.counted}" for q in claim.quantities if q.counted in PUBLIC)


DETAIL_BLOCKERS: tuple[Callable[[Claim], Iterator[str]], ...] = (
    rare_figure,
    minute,
    tallied,
    made,
    publics,
    taken,
    aged,
)
