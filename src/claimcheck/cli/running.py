"""Options for where the work runs and what is kept of it, and what they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.output import note
from claimcheck.errors import UsageError
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from claimcheck.cache import Cache

CACHE = Path(".claimcheck")

CacheFolder = Annotated[
    Path, typer.Option("--cache", metavar="FOLDER", help="Keep what was worked out there.")
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Work everything out again.")]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        help="Use up to N processes; by default as many as there are cores.",
        show_default=False,
    ),
]
ClusterAddress = Annotated[
    str,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="Use the Dask cluster at ADDRESS, such as tcp://host:8786; local starts one here.",
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True)
class Running:
    """What a command works with.

    Attributes:
        executor: Where the work runs; ``None`` for this process.
        store: What is kept from one run to the next; ``None`` for nothing.
    """

    executor: Executor | None
    store: Cache | None


@contextmanager
def running(
    settings: Settings,
    *,
    jobs: int | None = None,
    cluster: str = "",
    cache: Path | None = CACHE,
) -> Iterator[Running]:
    """The processes or the cluster, and the cache, that the options of a command stand for.

    Args:
        settings: Name the language model, which the processes load.
        jobs: How many processes there may be; ``None`` for as many as there are cores.
        cluster: Address of a cluster, which takes their place; empty for none.
        cache: Its folder; ``None`` for no cache.

    Raises:
        ExecutionError: The cluster cannot be reached.
        UsageError: Both processes and a cluster are asked for, or what a cluster needs is not
            installed.
    """
    from claimcheck import execution
    from claimcheck.cache import Cache

    store = Cache(cache) if cache else None
    with ExitStack() as stack:
        executor: Executor | None = None
        if cluster:
            from claimcheck.execution import cluster as clusters

            if jobs and cluster != clusters.LOCAL:
                message = f"--jobs {jobs}: the workers of a cluster are started with it"
                raise UsageError(message)
            executor = stack.enter_context(
                clusters.connected(cluster, pipeline=settings.pipeline, workers=jobs)
            )
        elif (processes := jobs or execution.cores()) > 1:
            executor = stack.enter_context(
                execution.Processes(processes, pipeline=settings.pipeline)
            )
        yield Running(executor, store)
    if store and store.problem:
        note(f"not everything is kept for the next run: {store.problem}")
