"""Pieces of work handed out, and what they come to taken in as they are done."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from itertools import islice
from typing import TypeVar

from claimcheck.errors import ExecutionError

# What there is to know when a worker is gone.
LOST = (
    "a worker process was ended before its work was done, perhaps for want of memory (what is "
    "done is kept; run it again, with fewer --jobs)"
)

# Pieces that are handed out and not yet done: several for each worker of a large cluster, and
# no more than some ten megabytes of text.
AHEAD = 256

P = TypeVar("P")
R = TypeVar("R")


def spread(
    function: Callable[[P], R], pieces: Iterable[P], executor: Executor | None
) -> Iterator[tuple[P, R]]:
    """Yield each piece with what a function makes of it, as they are done: in no fixed order.

    Args:
        function: Pure; one that can be sent to another process.
        pieces: What it is called with.
        executor: Where it runs; ``None`` for here, in order.

    Raises:
        ExecutionError: A worker ended before its work was done.
    """
    if executor is None:
        yield from ((piece, function(piece)) for piece in pieces)
        return
    left = iter(pieces)
    waiting: dict[Future[R], P] = {}
    try:
        while True:
            for piece in islice(left, AHEAD - len(waiting)):
                waiting[executor.submit(function, piece)] = piece
            if not waiting:
                return
            wait(waiting, return_when=FIRST_COMPLETED)
            for future in [future for future in waiting if future.done()]:
                yield waiting[future], future.result()
                del waiting[future]
    except BrokenExecutor as error:
        raise ExecutionError(LOST) from error
    finally:
        for future in waiting:
            future.cancel()
