"""The workers of a Dask cluster, on this machine or on many.

Dask comes with the extra ``cluster``. Its scheduler gives the work of a worker that is lost to
another one, and takes in workers that come later.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from claimcheck.errors import ExecutionError, UsageError
from claimcheck.execution import tasks
from claimcheck.execution.processes import cores

if TYPE_CHECKING:
    from distributed import Client

# What is named instead of an address to start a cluster on this machine.
LOCAL = "local"

# A scheduler that is there answers within milliseconds, over an ocean within half a second; a
# worker that is being started joins within seconds.
PATIENCE_SECONDS = 10


@contextmanager
def connected(
    address: str, *, pipeline: str = "", workers: int | None = None
) -> Iterator[Executor]:
    """An executor that runs on a cluster.

    Args:
        address: Of its scheduler, such as ``tcp://host:8786``, or ``LOCAL``.
        pipeline: The spaCy pipeline, as in the settings.
        workers: How many processes a local cluster has; ``None`` for as many as there are
            cores.

    Raises:
        ExecutionError: Nobody answers there, or the workers are not like this process, or are
            lost one after the other.
        UsageError: Dask is not installed.
    """
    try:
        from distributed import KilledWorker, LocalCluster
    except ImportError as error:
        extra = "claimcheck-compare[cluster]"
        message = f"--cluster: Dask is not installed (install it with pip install '{extra}')"
        raise UsageError(message) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is raised
    with ExitStack() as stack:
        if address == LOCAL:
            here = LocalCluster(  # type: ignore[no-untyped-call]  # Dask has no types
                n_workers=workers or cores(),
                threads_per_worker=1,
                host="127.0.0.1",
                dashboard_address=None,
            )
            address = stack.enter_context(here).scheduler_address
        client = stack.enter_context(_client(address))
        _refuse_others(client, address, pipeline)
        try:
            yield client.get_executor(pure=False)
        except KilledWorker as error:
            message = (
                f"{address}: one piece of work ended several workers, perhaps for want of "
                "memory (what is done is kept; give the workers more, and run it again)"
            )
            raise ExecutionError(message) from error
        except CancelledError as error:
            message = f"{address}: is gone (what is done is kept; start it, and run it again)"
            raise ExecutionError(message) from error


def _client(address: str) -> Client:
    """The connection to a scheduler that has a worker."""
    from distributed import Client

    try:
        client = Client(address, timeout=PATIENCE_SECONDS)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        problem = "no scheduler answers" if isinstance(error, OSError) else str(error)
        message = f"{address}: {problem} (name the address that dask scheduler prints)"
        raise ExecutionError(message) from error
    try:
        client.wait_for_workers(1, timeout=PATIENCE_SECONDS)
    except TimeoutError as error:
        client.close()  # type: ignore[no-untyped-call]
        message = f"{address}: has no worker (start one with dask worker {address})"
        raise ExecutionError(message) from error
    return client


def _refuse_others(client: Client, address: str, pipeline: str) -> None:
    """Refuse workers that would find other claims than this process."""
    try:  # what a function is sent to has to have the function's module
        client.run_on_scheduler(import_module, tasks.__name__)  # type: ignore[no-untyped-call]
        client.run(import_module, tasks.__name__)
    except ImportError as error:
        message = f"{address}: lacks claimcheck: {error} (install it on all machines)"
        raise ExecutionError(message) from error
    found = client.run(tasks.expected, pipeline)
    for _, theirs in sorted(found.items()):
        tasks.refuse_other(tasks.expected(pipeline), theirs)
