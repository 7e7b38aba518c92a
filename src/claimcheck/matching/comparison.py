"""How alike two claims are, field by field. The only module that calls RapidFuzz.

Similarity says whether two claims are *about the same thing*. It never says whether they agree:
"the fire killed 12 people" and "the fire killed 21 people" score 0.96.
"""

from collections.abc import Callable, Mapping, Set
from functools import cache, lru_cache
from math import fsum
from typing import Protocol

from claimcheck.frames import antonyms
from claimcheck.frames.happenings import happening, one_deed
from claimcheck.frames.namesakes import in_both
from claimcheck.frames.verbs import same_deed
from claimcheck.model import Claim
from claimcheck.model.claims import KEPT
from claimcheck.model.keeping import kept

# What each field says about sameness, where both claims have it. Wording is the weakest: "28
# killed" and "28 properties razed" share most of theirs. Set by hand; no label
# was fitted.
WEIGHTS = {"terms": 4.0, "entities": 2.0, "predicate": 1.5, "counted": 1.5, "wording": 1.0}


class Rarity(Protocol):
    """The weight of each term, above 0; a mapping is one."""

    def __getitem__(self, term: str, /) -> float:
        """The weight of a term."""


def wording(left: str, right: str) -> float:
    """Compare two phrases, ignoring case, punctuation and word order.

    Args:
        left: A phrase. An empty one is like nothing, not even another empty one.
        right: A phrase.

    Returns:
        Similarity in [0, 1]; higher is more alike. RapidFuzz's own 0-100 ends here. Both sides
        go through RapidFuzz's default processor (lower case, punctuation to blanks).
    """
    if not left or not right:
        return 0.0
    return _ratio()(_sorted_words(left), _sorted_words(right)) / 100


@cache
def _ratio() -> Callable[[str, str], float]:
    """RapidFuzz, which is not imported before anything is compared."""
    from rapidfuzz import fuzz

    return fuzz.ratio


@lru_cache(maxsize=KEPT)
def _sorted_words(phrase: str) -> str:
    """What ``fuzz.token_sort_ratio`` compares, made once and not for every pair."""
    from rapidfuzz import utils

    return " ".join(sorted(utils.default_process(phrase).split()))


def fields(left: Claim, right: Claim, rarity: Rarity) -> tuple[tuple[str, float], ...]:
    """How alike two claims are in each field that both of them have.

    Args:
        left: A claim.
        right: A claim.
        rarity: Weight of each term of either, above 0.

    Returns:
        Name and similarity in [0, 1], in the order of ``WEIGHTS``.
    """
    found = (
        ("terms", shared_terms(_terms(left), _terms(right), rarity)),
        ("entities", _entities(left, right)),
        ("predicate", _predicate(left, right)),
        ("counted", _counted(left, right)),
        ("wording", wording(left.text, right.text)),
    )
    return tuple([(name, round(value, 4)) for name, value in found if value is not None])


def similarity(
    compared: tuple[tuple[str, float], ...], weights: Mapping[str, float] = WEIGHTS
) -> float:
    """The weighted mean of fields, in [0, 1]; 0 for none."""
    total = fsum([weights[name] for name, _ in compared])
    if not total:
        return 0.0
    return round(fsum([weights[name] * value for name, value in compared]) / total, 4)


@kept
def _terms(claim: Claim) -> frozenset[str]:
    return frozenset(claim.terms)


def shared_terms(ours: Set[str], theirs: Set[str], rarity: Rarity) -> float | None:
    """Weight of the terms in common over the weight of the side that has less, in [0, 1].

    The lesser side is the measure because one claim may say more than the other; so that a
    claim of one word is not like everything, half of the difference counts against them.
    """
    if not ours or not theirs:
        return None
    # These sums are exact, so that the order of the terms does not matter.
    shared = fsum([rarity[term] for term in ours & theirs])
    one = fsum([rarity[term] for term in ours])
    other = fsum([rarity[term] for term in theirs])
    lesser, greater = min(one, other), max(one, other)
    return shared / (lesser + (greater - lesser) / 2)


def _entities(left: Claim, right: Claim) -> float | None:
    """Share of the names of the side with fewer that the other side names, too."""
    if not left.entities or not right.entities:
        return None
    fewer, more = (left, right) if len(left.entities) <= len(right.entities) else (right, left)
    return len(in_both(fewer, more)) / len(fewer.entities)


def _predicate(left: Claim, right: Claim) -> float | None:
    """1 for one deed or its opposite, which is about the same thing; 0 otherwise."""
    if not left.predicate or not right.predicate:
        return None
    ours, theirs = left.predicate, right.predicate
    return float(
        same_deed(ours, theirs)
        or antonyms.opposite(ours, theirs)
        or ((_by_noun(left) or _by_noun(right)) and one_deed(left, right))
    )


@kept
def _by_noun(claim: Claim) -> bool:
    """Whether a noun tells what a claim tells of, and not its verb."""
    return claim.predicate not in happening(claim).words


def _counted(left: Claim, right: Claim) -> float | None:
    """1 where one thing is counted by both; 0 where both count, but other things."""
    if not left.quantities or not right.quantities:
        return None
    ours, theirs = _classes(left), _classes(right)
    if not ours or not theirs:
        return None
    return float(not ours.isdisjoint(theirs))


@kept
def _classes(claim: Claim) -> frozenset[str]:
    """What a claim counts."""
    return frozenset(q.counted for q in claim.quantities if q.counted and not q.ordinal)
