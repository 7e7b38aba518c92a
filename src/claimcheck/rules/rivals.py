"""Conflicts by words and figures of which one thing has one, between two short texts."""

import re
from collections.abc import Sequence

from claimcheck.frames import antonyms, rivals
from claimcheck.frames.happenings import akin
from claimcheck.frames.units import is_duration
from claimcheck.matching.asked import (
    Question,
    affirmed,
    covered,
    mentioned,
    one_subject,
    subject_words,
)
from claimcheck.model import DOUBTFUL, Claim, Pair, Quantity
from claimcheck.rules.figures import Interval, converted, same_measure, stand
from claimcheck.rules.quantities import different_event, different_scope, superseded_figure
from claimcheck.rules.supports import one_figure

# So many content words to either side are the surroundings of a word.
NEAR = 3

# One deed has both: whoever buys is sold to, whoever is beaten loses.
CONVERSE = frozenset({
    "buy", "sell", "give", "receive", "take", "pay", "lend", "borrow", "rent", "let", "teach",
    "learn", "send", "get", "beat", "defeat", "overcome",
})  # fmt: skip

# What makes the figure after it a bound, whatever the parser takes it for.
BOUND = r"\b(?:over|under|than|least|most|nearly|almost)"

# "The third largest", "the second most important"; "the largest", "the world's most important".
MOST = r"(?P<most>[a-z]{3,}est|most [a-z]{4,})"
RANKED = re.compile(
    rf"\b(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]{MOST}\b",
    re.IGNORECASE,
)
FOREMOST = re.compile(rf"\b(?:(?<!of )the|['’]s) {MOST}\b", re.IGNORECASE)

# Decades without their century; the third digit of the years in them.
DECADES = {
    "twenties": "2",
    "thirties": "3",
    "forties": "4",
    "fifties": "5",
    "sixties": "6",
    "seventies": "7",
    "eighties": "8",
    "nineties": "9",
}
BORN = re.compile(rf"\bborn\b[^.;)]*?\b(?P<when>1\d\d\d|20\d\d|{'|'.join(DECADES)})\b")


def rival_words(pair: Pair) -> str | None:
    """Two short texts fill one place of a statement with words that exclude each other."""
    asked = affirmed(pair)
    if asked is None or not covered(asked) or asked.account.modality in DOUBTFUL:
        return None
    return _born(asked) or _ranked(asked) or _foremost(asked) or _words(asked)


def other_figure(pair: Pair) -> str | None:
    """Two short texts give one thing two numbers of something, or two lengths of time."""
    asked = affirmed(pair)
    if asked is None or different_event(pair) or superseded_figure(pair):
        return None
    if different_scope(pair):
        return None
    ours, theirs = (_lasting(claim) for claim in (asked.statement, asked.account))
    if len(ours) == len(theirs) == 1 and one_subject(asked):
        apart = stand(ours[0], theirs[0]) is Interval.APART
        return f"{ours[0].quote} against {theirs[0].quote}" if apart else None
    if not mentioned(asked):
        return None
    for amount in _counts(asked.statement):
        same = [q for q in _counts(asked.account) if _one_count(amount, q)]
        if same and all(_apart(amount, other) for other in same):
            return f"{amount.quote} against {same[0].quote}"
    return None


def _apart(amount: Quantity, other: Quantity) -> bool:
    """Whether neither amount is the other, rounded: 52,000 feet are 16 km."""
    rounded = (converted(amount) or converted(other)) and one_figure(amount, other)
    return stand(amount, other) is Interval.APART and not rounded


def _words(asked: Question) -> str | None:
    """Two words of one group in like surroundings, or two opposites in one place."""
    ours, theirs = asked.statement, asked.account
    # "The flood of 2019" is named by its year and not told to be of it.
    known = {*theirs.terms, *subject_words(ours)}, {*ours.terms, *subject_words(theirs)}
    for at, word in enumerate(ours.terms):
        for there, other in enumerate(theirs.terms):
            if word in known[0] or other in known[1]:
                continue
            if rivals.rival(word, other) and _fits(asked, word):
                found = _alike(_around(ours.terms, at), _around(theirs.terms, there))
            else:
                found = antonyms.opposite(word, other) and _one_place(asked, at, there)
            if found:
                return f"{word} against {other}"
    return None


def _fits(asked: Question, word: str) -> bool:
    """Whether a word that says when is said of what the account tells of, not in passing."""
    if not rivals.is_time(word) or asked.statement.predicate == "be":
        return True
    return any(akin(asked.account.predicate, term) for term in asked.shared)


def _one_place(asked: Question, at: int, there: int) -> bool:
    """Whether opposites are the verbs of both texts, or stand before one word."""
    ours, theirs = asked.statement, asked.account
    word, other = ours.terms[at], theirs.terms[there]
    if (word, other) == (ours.predicate, theirs.predicate):
        return not CONVERSE & {word, other}
    return _alike(ours.terms[at + 1 : at + 2], theirs.terms[there + 1 : there + 2])


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return any(akin(one, other) for one in ours for other in theirs)


def _around(terms: Sequence[str], at: int) -> Sequence[str]:
    return (*terms[max(0, at - NEAR) : at], *terms[at + 1 : at + 1 + NEAR])


def _ranked(asked: Question) -> str | None:
    """ "Her first album" and "her second album", "before the split" and "after the split"."""
    ours, theirs = (rivals.ranks(claim.text) for claim in (asked.statement, asked.account))
    for thing, given in ours.items():
        others = theirs.get(thing, frozenset())
        pairs = [(a, b) for a in sorted(given) for b in sorted(others) if rivals.rival(a, b)]
        if pairs and not given & others:
            return f"{pairs[0][0]} {thing} against {pairs[0][1]} {thing}"
    return None


def _foremost(asked: Question) -> str | None:
    """ "The largest city" and "the third largest city": one of them is the foremost."""
    ours, theirs = (
        {found["most"].casefold(): found["rank"] for found in RANKED.finditer(claim.text)}
        for claim in (asked.statement, asked.account)
    )
    for ranked, other in ((ours, asked.account), (theirs, asked.statement)):
        plain = {found["most"].casefold() for found in FOREMOST.finditer(other.text)}
        for most, rank in ranked.items():
            if most in plain and not RANKED.search(other.text):
                return f"{most} against {rank} {most}"
    return None


def _born(asked: Question) -> str | None:
    """ "Born in the fifties" and "born on 20 July 1947"."""
    one, other = (BORN.search(claim.text) for claim in (asked.statement, asked.account))
    if one is None or other is None:
        return None
    ours, theirs = one["when"], other["when"]
    decades = DECADES.get(ours, ours[2]), DECADES.get(theirs, theirs[2])
    years = ours.isdecimal() and theirs.isdecimal()
    apart = ours != theirs if years else decades[0] != decades[1]
    return f"born in {ours} against {theirs}" if apart else None


def _lasting(claim: Claim) -> list[Quantity]:
    """The lengths of time that a claim gives; "spans over five decades" gives a bound."""
    return [
        each
        for each in claim.quantities
        if is_duration(each) and not re.search(f"{BOUND} {re.escape(each.quote)}", claim.text)
    ]


def _counts(claim: Claim) -> list[Quantity]:
    """The numbers of things that a claim gives; "12 of the members" are some of them."""
    return [
        each
        for each in claim.quantities
        if each.counted
        and not each.ordinal
        and not is_duration(each)
        and f"{each.quote} of " not in claim.text
    ]


def _one_count(one: Quantity, other: Quantity) -> bool:
    return one.counted == other.counted and same_measure(one, other)
