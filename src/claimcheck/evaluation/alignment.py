"""Which judged pairs stand for which labelled pairs.

A gold pair names two quotes. A judged pair stands for it where, on both sides, the claim's
spans and the quote share at least half the characters of the shorter of the two.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.evaluation.gold import Gold, Place
from claimcheck.model import Claim, Comparison, Judgement, Relation, Span

# Two stretches of text are about one statement from this share of the shorter on.
SAME_WORDS = 0.5

# What a reader would see of several judgements on one gold pair.
SEEN_FIRST = (Relation.CONFLICTING, Relation.CORROBORATED, Relation.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class Aligned:
    """A gold pair, the judgements that stand for it, and whether both quotes became claims."""

    gold: Gold
    judgements: tuple[Judgement, ...]
    extracted: bool

    @property
    def seen(self) -> Judgement | None:
        """What a reader would see: the conflict first, then the corroboration."""
        for relation in SEEN_FIRST:
            for judgement in self.judgements:
                if judgement.relation is relation:
                    return judgement
        return None


def aligned(comparison: Comparison, gold: Iterable[Gold]) -> tuple[Aligned, ...]:
    """Each gold pair with what was judged of it, in the order of the gold."""
    judged = {frozenset((each.a, each.b)): each for each in comparison.pairs}
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in comparison.claims:
        by_source[claim.source].append(claim)
    found = []
    for each in gold:
        lefts, rights = covering(each.a, by_source), covering(each.b, by_source)
        pairs = [frozenset((a, b)) for a in lefts for b in rights if a != b]
        standing = dict.fromkeys(judged[pair] for pair in pairs if pair in judged)
        found.append(Aligned(each, tuple(standing), bool(lefts) and bool(rights)))
    return tuple(found)


def covering(side: Place, by_source: Mapping[str, Sequence[Claim]]) -> list[str]:
    """Ids of the claims that stand for a quote."""
    return [
        claim.id
        for claim in by_source.get(side.source, ())
        if any(_covers(claim.spans, place) for place in side.places)
    ]


def _covers(spans: Sequence[Span], place: Span) -> bool:
    length = sum(end - start for start, end in spans)
    shared = sum(max(0, min(end, place.end) - max(start, place.start)) for start, end in spans)
    return shared > 0 and shared >= SAME_WORDS * min(length, place.end - place.start)
