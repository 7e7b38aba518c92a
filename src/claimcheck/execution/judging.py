"""Pairs to judgements, by blocks of pairs where there are many."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from itertools import chain, islice

from claimcheck import rules
from claimcheck.execution import identity, tasks
from claimcheck.execution.spreading import spread
from claimcheck.model import Judgement, Pair

# Pairs that are handed out together: a second's work, of which sending takes a tenth. Fewer
# than a few such blocks are judged here before a process has begun.
BLOCK = 4_000
WORTH = 4 * BLOCK


def judgements(
    pairs: Iterable[Pair], *, ignored: tuple[str, ...] = (), executor: Executor | None = None
) -> Iterator[Judgement]:
    """The judgement of each pair, in no fixed order.

    Args:
        pairs: Each is taken when it is needed.
        ignored: Names of rules that are not asked.
        executor: Where pairs are judged if they are many; ``None`` for here.

    Raises:
        ExecutionError: A worker ended before its work was done.
    """
    coming = iter(pairs)
    first = list(islice(coming, WORTH)) if executor else []
    if executor is None or len(first) < WORTH:
        for pair in chain(first, coming):
            yield rules.judge(pair, ignored=ignored)
        return
    blocks = _blocks(chain(first, coming), ignored)
    for _, found in spread(tasks.judged, blocks, executor):
        yield from found


def _blocks(pairs: Iterator[Pair], ignored: tuple[str, ...]) -> Iterator[tasks.Pairs]:
    """Pairs as they come, so many together."""
    while block := tuple(islice(pairs, BLOCK)):
        yield tasks.Pairs(pairs=block, ignored=ignored, expected=identity.code())
