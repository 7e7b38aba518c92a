"""Claims to judgements: in a loop, or in columns and parts where the claims are very many."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from tempfile import TemporaryDirectory

from claimcheck import bulk, matching, rules
from claimcheck.bulk import Ways
from claimcheck.execution.processes import Processes
from claimcheck.model import Claim, Judgement, Progress


def judgements(
    claims: Sequence[Claim],
    ways: Ways,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Iterator[Judgement]:
    """The judgement of each pair that is worth one.

    Args:
        claims: By source and in reading order.
        ways: Which pairs are compared, and how they are judged.
        executor: Where pairs are judged if the claims are very many; ``None`` for here.
        progress: Told how many pairs are judged then.

    Raises:
        ExecutionError: A worker ended before its work was done.
        OutputError: The disk takes no more of what does not fit into memory.
    """
    if len(claims) < bulk.MANY:
        paired = matching.pairs(claims, same_source=ways.same_source, weights=ways.weights)
        yield from (rules.judge(pair, ignored=ways.ignored) for pair in paired)
        return
    with TemporaryDirectory(prefix="claimcheck-") as folder:
        near = executor if executor is not None and _reaches(executor, folder) else None
        yield from bulk.matched(
            claims, Path(folder), ways=ways, executor=near, progress=progress
        ).judgements


def _reaches(executor: Executor, folder: str) -> bool:
    """Whether workers see a folder of this machine; those of another one may share it."""
    return isinstance(executor, Processes) or executor.submit(os.path.isdir, folder).result()
