"""Pairs judged part by part; the claims are read from disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from claimcheck import matching, rules
from claimcheck.bulk.shelves import Shelf, shelved
from claimcheck.matching import DEFAULT_WEIGHTS, Weights
from claimcheck.matching.background import Account, Background
from claimcheck.model import Claim, Judgement, Relation
from claimcheck.rules import Verdict

if TYPE_CHECKING:
    from claimcheck.bulk.stock import Stock
    from claimcheck.matching.crediting import Proposed

# Judgements that are written and read together.
TOGETHER = 1_000

# Claims of which the keys in words are kept, blocker by blocker: a claim is in some ten pairs
# of a part.
WORDED = 1 << 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What decides which pairs are compared, and how they are judged.

    Attributes:
        same_source: Compare the claims of one source with each other, too.
        weights: Decide how alike two claims are, and how alike is enough.
        ignored: Names of rules that are not asked.
    """

    same_source: bool = True
    weights: Weights = field(default_factory=lambda: DEFAULT_WEIGHTS)
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a part of all pairs.

    Attributes:
        shelf: All verdicts, in order, in lists.
        length: How many there are.
        telling: The judgements that are not just compatible.
    """

    shelf: Shelf[list[Verdict]]
    length: int
    telling: tuple[Judgement, ...]


def judged(part: Proposed, library: Path, ways: Ways, path: Path) -> Judged:
    """Judge some pairs; the same in any process.

    Args:
        part: Pairs, with all rows of each.
        library: The file of a ``Stock``.
        ways: How they are judged.
        path: Of the file that takes the judgements.
    """
    telling: list[Judgement] = []
    length = 0

    def lists() -> Iterator[list[Verdict]]:
        nonlocal length
        some: list[Verdict] = []
        for verdict in _verdicts(part, opened(library), ways):
            some.append(verdict)
            length += 1
            _, _, rule, _, _ = verdict
            if rules.BY_NAME[rule].relation is not Relation.COMPATIBLE:
                telling.append(rules.judgement(*verdict))
            if len(some) == TOGETHER:
                yield some
                some = []
        yield some

    shelf = shelved(path, lists())
    return Judged(shelf, length, tuple(telling))


class Claims(Protocol):
    """Claims by their place among all, and what is known of their sources."""

    def claim(self, place: int) -> Claim:
        """The claim at a place."""

    def account(self, name: str) -> Account:
        """What is known of a source."""


@lru_cache(maxsize=2)
def opened(library: Path) -> Stock:
    """The claims that a file leads to; a process reads it once."""
    stock: Stock = Shelf(library, [library.stat().st_size])[0]
    return stock


def judgements(part: Proposed, stock: Claims, ways: Ways) -> Iterator[Judgement]:
    """What is decided of each pair that is alike enough, in order."""
    return in_full(_verdicts(part, stock, ways))


def in_full(verdicts: Iterable[Verdict]) -> Iterator[Judgement]:
    """Verdicts as judgements."""
    return starmap(rules.judgement, verdicts)


def _verdicts(part: Proposed, stock: Claims, ways: Ways) -> list[Verdict]:
    """What is decided of each pair that is alike enough, in order."""
    verdict = _judge(stock, ways)
    pairs = list(_pairs(part))
    # The first claims of all pairs are of some few sources, the second ones of very many: each
    # of these is read once.
    places = sorted(range(len(pairs)), key=lambda place: pairs[place][1])
    found = [(place, verdict(*pairs[place])) for place in places]
    return [decided for _, decided in sorted(found) if decided is not None]


def _judge(
    stock: Claims, ways: Ways
) -> Callable[[int, int, int, Sequence[int]], Verdict | None]:
    """What decides a pair by its claims, the blocker and the digests of its keys.

    It finds nothing where two keys only have one digest, or the claims are not alike enough.
    """
    from claimcheck.matching.keys import WORDS, two_words, wording

    background = Background(stock.account)
    worded = lru_cache(maxsize=WORDED)(lambda at, blocker: wording(stock.claim(at), blocker))
    twos = lru_cache(maxsize=1)(lambda at: two_words(stock.claim(at)))

    def verdict(left: int, right: int, blocker: int, digests: Sequence[int]) -> Verdict | None:
        ours, theirs = stock.claim(left), stock.claim(right)
        if blocker == WORDS:
            both = map(twos(right).__getitem__, digests)
            shared = [f"words:{'+'.join(two)}" for two in both if {*two} <= {*ours.terms}]
        else:
            words, others = worded(left, blocker), worded(right, blocker)
            shared = [words[each] for each in digests if words[each] == others.get(each)]
        if not shared:
            return None
        known = background.of(ours.source, theirs.source)
        pair = matching.alike(ours, theirs, min(shared), *known, fitted=ways.weights)
        return None if pair is None else rules.verdict(pair, ignored=ways.ignored)

    return verdict


def _pairs(part: Proposed) -> Iterator[tuple[int, int, int, list[int]]]:
    """Each pair once, with the digests of all its keys."""
    rows = zip(
        part.left.tolist(),
        part.right.tolist(),
        part.blocker.tolist(),
        part.key.tolist(),
        strict=True,
    )
    last: tuple[int, int, int] | None = None
    digests: list[int] = []
    for left, right, blocker, digest in rows:
        if last is not None and last[:2] == (left, right):
            digests.append(digest)
            continue
        if last is not None:
            yield *last, digests
        last, digests = (left, right, blocker), [digest]
    if last is not None:
        yield *last, digests
