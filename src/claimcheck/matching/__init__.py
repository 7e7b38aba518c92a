"""Claim -> Pair worth comparing.

Blocking proposes pairs, comparison says how alike they are, and question and counting whether
they can be about one event and one count at all.
"""

from collections.abc import Iterable, Iterator

from claimcheck.matching import background, comparison, question
from claimcheck.matching.background import rarity
from claimcheck.matching.blocking import BLOCKERS, candidates
from claimcheck.matching.surroundings import Surroundings
from claimcheck.matching.weights import Weights
from claimcheck.model import BlockKind, Claim, Pair

__all__ = [
    "BLOCKERS",
    "DEFAULT_WEIGHTS",
    "Weights",
    "alike",
    "compared",
    "enough",
    "pair",
    "pairs",
    "rarity",
]

# Two claims below this are about different things whatever key they share: "the series
# premiered on 30 June" and "the trailer was shown in May". The examples of this and of every
# other threshold of similarity are held against it in tests/rules/test_thresholds.py.
SAME_TOPIC = 0.3

# What is counted is a stronger sign than any wording: "which claimed between 200 and 300 lives"
# and "estimates range from 40 to over 300 victims" share not one word but a number.
SAME_COUNT = 0.1

# Keys of claims that share more than words: what they count, the figure itself, what they give
# a cause of, a deed of which they say whether it was meant.
COUNTING = (
    "counted:",
    "figure:",
    "about:",
    "retold:",
    "effect:",
    "meant:",
    "opposed:",
    "timed:",
    "took:",
    "reason:",
    "denied:",
    "able:",
    "said:",
)

# Keys that are the matter itself: the same words of somebody, one office, one deed of one doer.
TOLD = (
    "rare:",
    "tally:",
    "clock:",
    "quoted:",
    "blame:",
    "mishap:",
    "site:",
    "side:",
    "once:",
    "venue:",
    "act:",
    "kind:",
    "state:",
    "contrary:",
    "harm:",
    "died:",
    "age:",
    "made:",
    "public:",
)


DEFAULT_WEIGHTS = Weights(
    fields=comparison.WEIGHTS, same_topic=SAME_TOPIC, same_count=SAME_COUNT
)


def pairs(
    claims: Iterable[Claim], *, same_source: bool = True, weights: Weights = DEFAULT_WEIGHTS
) -> Iterator[Pair]:
    """Yield the pairs of claims that are worth a judgement, each once.

    Args:
        claims: In reading order, with unique ids.
        same_source: Compare the claims of one source with each other, too.
        weights: Decide how alike two claims are, and how alike is enough.
    """
    claims = tuple(claims)
    known = background.among(claims)
    for left, right, key in candidates(claims):
        if left.source == right.source and not (same_source and _apart(left, right)):
            continue
        if known.two(left.source, right.source):
            continue
        found = alike(left, right, key, *known.of(left.source, right.source), fitted=weights)
        if found is not None:
            yield found


def pair(left: Claim, right: Claim) -> Pair:
    """Two claims as a pair of their own, with nothing known of any other claim."""
    alike = comparison.Rarity(dict.fromkeys((*left.terms, *right.terms), 1.0))
    return compared(left, right, "asked", alike, question.Story())


def compared(  # noqa: PLR0913 - the two claims and all that is known about their pair
    left: Claim,
    right: Claim,
    key: str,
    weights: comparison.Rarity,
    main: question.Story,
    *,
    fitted: Weights = DEFAULT_WEIGHTS,
) -> Pair:
    """Two claims as a pair, against what is known of the claims around them.

    Args:
        left: The claim that comes first.
        right: The other.
        key: What they share.
        weights: As ``rarity`` gives them.
        main: What most of the claims are about.
        fitted: Decide how alike the two are.
    """
    fields = comparison.fields(left, right, weights)
    found = comparison.similarity(fields, fitted.fields)
    return _pair((left, right), key, fields, found, main)


def alike(  # noqa: PLR0913 - the two claims and all that is known about their pair
    left: Claim,
    right: Claim,
    key: str,
    weights: comparison.Rarity,
    main: question.Story,
    *,
    fitted: Weights = DEFAULT_WEIGHTS,
) -> Pair | None:
    """Two claims as ``compared`` makes them a pair; ``None`` where they are not alike enough.

    Of those that are not it is not asked what else is known of them.
    """
    fields = comparison.fields(left, right, weights)
    similarity = comparison.similarity(fields, fitted.fields)
    if similarity < enough(key, fitted):
        return None
    return _pair((left, right), key, fields, similarity, main)


def _pair(
    two: tuple[Claim, Claim],
    key: str,
    fields: tuple[tuple[str, float], ...],
    similarity: float,
    main: question.Story,
) -> Pair:
    left, right = two
    return Pair(
        left=left,
        right=right,
        key=key,
        similarity=similarity,
        fields=fields,
        around=Surroundings(left, right, main),
    )


def enough(key: str, weights: Weights) -> float:
    """How alike two claims must be that share a key."""
    if key.startswith(TOLD):
        return 0.0
    return weights.same_count if key.startswith(COUNTING) else weights.same_topic


def _apart(left: Claim, right: Claim) -> bool:
    """Whether two claims of one source can contradict each other by where they stand.

    Who sets two figures side by side in one sentence knows that they differ, and the rows of a
    table tell of as many things.
    """
    rows = left.layout is right.layout is BlockKind.ROW
    return left.sentence != right.sentence and not rows
