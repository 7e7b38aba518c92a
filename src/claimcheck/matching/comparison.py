"""How alike two claims are, field by field. The only module that calls RapidFuzz.

Similarity says whether two claims are *about the same thing*. It never says whether they agree:
"the fire killed 12 people" and "the fire killed 21 people" score 0.96.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from math import fsum
from operator import mul

from claimcheck.frames import antonyms
from claimcheck.frames.happenings import happening, one_deed
from claimcheck.frames.lexicon import TWOS
from claimcheck.frames.namesakes import in_both
from claimcheck.frames.verbs import same_deed
from claimcheck.model import Claim
from claimcheck.model.claims import KEPT
from claimcheck.model.keeping import kept

# What each field says about sameness, where both claims have it. Wording is the weakest: "28
# killed" and "28 properties razed" share most of theirs. Set by hand; no label
# was fitted.
WEIGHTS = {"terms": 4.0, "entities": 2.0, "predicate": 1.5, "counted": 1.5, "wording": 1.0}


class Rarity(dict[str, float]):
    """The weight of each term, above 0, and that of many together."""

    __slots__ = ("_totals",)

    def __init__(self, weights: Mapping[str, float] | None = None) -> None:
        super().__init__(weights or {})
        self._totals: dict[frozenset[str], float] = {}

    def of(self, terms: Iterable[str]) -> float:
        """The weight of some terms; the sum is exact, so that their order does not matter."""
        return fsum(map(self.__getitem__, terms))

    def total(self, terms: frozenset[str]) -> float:
        """The same of all terms of a claim, which is held against many others."""
        found = self._totals.get(terms)
        if found is None:
            found = self._totals[terms] = self.of(terms)
        return found


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
    found = []
    if (terms := shared_terms(_terms(left), _terms(right), rarity)) is not None:
        found.append(("terms", round(terms, 4)))
    if (entities := _entities(left, right)) is not None:
        found.append(("entities", round(entities, 4)))
    # These two are 0 or 1; to round them takes as long as to find them.
    if (predicate := _predicate(left, right)) is not None:
        found.append(("predicate", predicate))
    if (counted := _counted(left, right)) is not None:
        found.append(("counted", counted))
    found.append(("wording", round(wording(left.text, right.text), 4)))
    return tuple(found)


def similarity(
    compared: tuple[tuple[str, float], ...], weights: Mapping[str, float] = WEIGHTS
) -> float:
    """The weighted mean of fields, in [0, 1]; 0 for none."""
    if not compared:
        return 0.0
    names, values = zip(*compared, strict=True)
    given = [weights[name] for name in names]
    total = fsum(given)
    return round(fsum(map(mul, given, values)) / total, 4) if total else 0.0


@kept
def _terms(claim: Claim) -> frozenset[str]:
    return frozenset(claim.terms)


def shared_terms(ours: frozenset[str], theirs: frozenset[str], rarity: Rarity) -> float | None:
    """Weight of the terms in common over the weight of the side that has less, in [0, 1].

    The lesser side is the measure because one claim may say more than the other; so that a
    claim of one word is not like everything, half of the difference counts against them.
    """
    if not ours or not theirs:
        return None
    one, other = rarity.total(ours), rarity.total(theirs)
    lesser, greater = (one, other) if one < other else (other, one)
    return rarity.of(ours & theirs) / (lesser + (greater - lesser) / 2)


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
    if _one_matter(left.predicate, right.predicate):
        return 1.0
    return float((_by_noun(left) or _by_noun(right)) and one_deed(left, right))


@lru_cache(maxsize=TWOS)
def _one_matter(verb: str, other: str) -> bool:
    """Whether two verbs tell of one deed or of its opposite."""
    return same_deed(verb, other) or antonyms.opposite(verb, other)


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
