"""Claims to judgements: in a loop, or in columns and parts where the claims are very many."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from claimcheck import bulk, matching, rules
from claimcheck.bulk import Ways
from claimcheck.execution.processes import Processes
from claimcheck.model import Claim, Judgement, Progress

if TYPE_CHECKING:
    from claimcheck.matching.crediting import Proposed
    from claimcheck.matching.keys import Keys


def judgements(
    claims: Sequence[Claim],
    ways: Ways,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    keep: Callable[[Keys, Proposed], None] | None = None,
) -> Iterator[Judgement]:
    """The judgement of each pair that is worth one.

    Args:
        claims: By source and in reading order.
        ways: Which pairs are compared, and how they are judged.
        executor: Where pairs are judged if the claims are very many; ``None`` for here.
        progress: Told how many pairs are judged then.
        keep: Given the keys of all claims and the pairs that they make, before these are
            judged; the judgements are then in order.

    Raises:
        ExecutionError: A worker ended before its work was done.
        OutputError: The disk takes no more of what does not fit into memory.
    """
    if len(claims) < bulk.MANY and keep is None:
        paired = matching.pairs(claims, same_source=ways.same_source, weights=ways.weights)
        yield from (rules.judge(pair, ignored=ways.ignored) for pair in paired)
        return
    with TemporaryDirectory(prefix="claimcheck-") as folder:
        near = executor if executor is not None and _reaches(executor, folder) else None
        yield from bulk.matched(
            claims, Path(folder), ways=ways, executor=near, progress=progress, keep=keep
        ).judgements


def _reaches(executor: Executor, folder: str) -> bool:
    """Whether workers see a folder of this machine; those of another one may share it."""
    return isinstance(executor, Processes) or executor.submit(os.path.isdir, folder).result()
