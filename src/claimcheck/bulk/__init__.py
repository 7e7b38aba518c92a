"""Very many claims matched and judged with bounded memory, in as many processes as are given.

The claims lie on disk and their keys in columns; pairs are judged in parts, each a pure
function whose result is a file. The judgements are those of ``matching.pairs`` and
``rules.judge``, in the same order, for any number of processes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from claimcheck.bulk.heaps import unsearched
from claimcheck.bulk.judging import Judged, Ways, in_full, judged
from claimcheck.bulk.shelves import Flat, shelved
from claimcheck.bulk.stock import Portion, Stock, stocked
from claimcheck.model import Claim, Judgement, Progress

if TYPE_CHECKING:
    from claimcheck.matching.crediting import Proposed
    from claimcheck.matching.keys import Keys

__all__ = ["Matched", "Ways", "matched"]

# From so many claims on columns are quicker than a loop, which needs neither NumPy nor a file.
MANY = 20_000

# Claims that are put on disk together.
PORTION = 1_000

# Rows of pairs that are judged together, at least and at most: from some seconds of work to
# half a minute of it, and a message of a few megabytes. The more pairs, the more of them share
# the claims that are read for them; there should be enough parts that no process waits long for
# the last one.
FEWEST = 50_000
MOST = 400_000
PARTS = 32

# Pieces of work that wait for a process; the claims of as many portions are in memory.
AHEAD = 4

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Matched:
    """What came of all pairs.

    Attributes:
        stock: All claims.
        candidates: How many pairs were compared.
        judgements: By where their first claim stands, then their second; on disk.
        telling: Those that are not just compatible, in the same order.
    """

    stock: Stock
    candidates: int
    judgements: Sequence[Judgement]
    telling: tuple[Judgement, ...]


@unsearched()
def matched(  # noqa: PLR0913 - what is matched, where, and who is told
    claims: Iterable[Claim],
    folder: Path,
    *,
    ways: Ways | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
    keep: Callable[[Keys, Proposed], None] | None = None,
) -> Matched:
    """Match and judge claims.

    Args:
        claims: By source and in reading order; each is read once.
        folder: Takes what does not fit into memory, and has to be there as long as the result
            is used. Workers on other machines have to reach it by the same path.
        ways: How pairs are judged.
        executor: Where the work runs; ``None`` for this process. The result is the same for
            any.
        progress: Told how many claims are stored, then how many pairs are judged.
        keep: Given the keys of all claims and the pairs that they make.

    Raises:
        OutputError: The disk takes no more.
    """
    from claimcheck.bulk.pairing import paired

    ways, told = ways or Ways(), progress or _silent
    store = partial(_stock, folder=folder)
    portions: list[Portion] = []
    for portion in _done(store, enumerate(_portions(claims)), executor):
        portions.append(portion)
        told("store", sum(len(each.keys.source) for each in portions), 0)
    stock = Stock(
        [portion.shelf for portion in portions],
        [source for portion in portions for source in portion.keys.sources],
        [length for portion in portions for length in portion.lengths],
    )
    library = folder / "library"
    shelved(library, [stock])
    told("block", 0, len(stock))
    keys = _joined(portions)
    found = paired(keys, folder, ways, partial(_done, executor=executor))
    if keep is not None:
        keep(keys, found)
    del keys  # as large as all else together
    candidates, rows = found.pairs, len(found)
    told("block", len(stock), len(stock))
    judge = partial(_judged, library=library, ways=ways, folder=folder)
    size = max(FEWEST, min(MOST, rows // PARTS))
    parts: list[Judged] = []
    for part in _done(judge, enumerate(_parts(found, size)), executor):
        parts.append(part)
        told("judge", min(len(parts) * size, rows), rows)
    told("judge", rows, rows)
    return Matched(
        stock=stock,
        candidates=candidates,
        judgements=Flat(
            [part.shelf for part in parts], sum(part.length for part in parts), in_full
        ),
        telling=tuple(chain.from_iterable(part.telling for part in parts)),
    )


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def _stock(numbered: tuple[int, Sequence[Claim]], folder: Path) -> Portion:
    number, claims = numbered
    with unsearched():
        return stocked(claims, folder / f"claims-{number:06}")


def _judged(numbered: tuple[int, Proposed], library: Path, ways: Ways, folder: Path) -> Judged:
    number, part = numbered
    with unsearched():
        return judged(part, library, ways, folder / f"judged-{number:06}")


def _joined(portions: list[Portion]) -> Keys:
    from claimcheck.matching.keys import joined

    parts = [portion.keys for portion in portions]
    portions.clear()  # laid end to end they take as much memory again
    return joined(parts)


def _portions(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """The claims of whole sources, about so many at a time."""
    some: list[Claim] = []
    for _, of in groupby(claims, key=attrgetter("source")):
        some += of
        if len(some) >= PORTION:
            yield some
            some = []
    if some:
        yield some


def _parts(found: Proposed, size: int) -> Iterator[Proposed]:
    """The pairs in parts of about so many rows; all pairs of a left claim stay together."""
    start = 0
    while start < len(found):
        last = found.left[min(start + size, len(found)) - 1]
        end = int(found.left.searchsorted(last, side="right"))
        yield found.part(start, end)
        start = end


def _done(
    work: Callable[[A], B], pieces: Iterable[A], executor: Executor | None
) -> Iterator[B]:
    """What comes of each piece, in order; a piece is made shortly before it is worked on."""
    if executor is None:
        yield from map(work, pieces)
        return
    waiting: deque[Future[B]] = deque()
    try:
        for piece in pieces:
            waiting.append(executor.submit(work, piece))
            if len(waiting) >= AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()
