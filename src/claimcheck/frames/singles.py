"""One doer and no other, beside several: "a single informant", "two members as informants"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.frames.happenings import SAYS_LITTLE
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

# "Only one witness" is one; "one witness" may be one of many.
SOLE = re.compile(
    r"^(?:(?:a|the|its|his|her|their) )?(?:single|sole|lone|only(?: one)?) ", re.IGNORECASE
)

# "A single informant's secret cooperation", "the testimony of a single witness".
AFTER = r"{quote}['’]s? (?P<words>[a-z]+(?: [a-z]+)?)"
BEFORE = r"(?P<words>[a-z]+) (?:of|by|from) {quote}\b"

# "As DEA informants", "as the mayor's witnesses".
ROLE = re.compile(r"\bas (?:[\w.'’-]+ ){0,3}?(?P<noun>[a-z-]+s)\b")

SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Doers:
    """How many of a kind did something.

    Attributes:
        noun: The lemma of what they are.
        number: How many there are at least.
        deeds: Lemmas of what they did: the verb, or the noun for it.
    """

    noun: str
    number: int
    deeds: tuple[str, ...]


@kept
def sole(claim: Claim) -> tuple[Doers, ...]:
    """Those of whom a claim says that there was one and no other."""
    return tuple(_sole(claim))


@kept
def several(claim: Claim) -> tuple[Doers, ...]:
    """Those of whom a claim says that there were two or more, under each of their names."""
    return tuple(_several(claim))


def _sole(claim: Claim) -> Iterator[Doers]:
    for each in claim.quantities:
        if each.high != 1 or each.ordinal or each.part or not SOLE.search(each.quote):
            continue
        if deeds := tuple(_deeds(claim, each.quote)):
            yield Doers(each.counted, 1, deeds)


def _deeds(claim: Claim, quote: str) -> Iterator[str]:
    """What the one of a quote did: the claim's verb, or a noun that leans on the quote."""
    if claim.text.startswith(quote):
        if claim.predicate and claim.predicate not in SAYS_LITTLE:
            yield claim.predicate
        return
    for pattern in (AFTER, BEFORE):
        if found := re.search(pattern.format(quote=re.escape(quote)), claim.text):
            yield from (word for word in found["words"].split() if word in claim.terms)


def _several(claim: Claim) -> Iterator[Doers]:
    if not claim.predicate or claim.predicate in SAYS_LITTLE:
        return
    role = ROLE.search(claim.text)
    for each in claim.quantities:
        if each.low is None or each.low < SEVERAL or each.ordinal or each.part or each.per:
            continue
        if not each.quote or not claim.subject.startswith(each.quote.partition(" ")[0]):
            continue
        yield Doers(each.counted, int(each.low), (claim.predicate,))
        if noun := _lemma(role["noun"], claim) if role else "":
            yield Doers(noun, int(each.low), (claim.predicate,))


def _lemma(plural: str, claim: Claim) -> str:
    """The lemma of a plural among the words of a claim; empty where there is none."""
    singulars = {plural[:-1], plural.removesuffix("es"), plural.removesuffix("ies") + "y"}
    return next((term for term in claim.terms if term in singulars), "")
