"""Where the work runs: in this process, on this machine's cores, on a cluster.

Whatever is handed out is a pure function of ``tasks``, and what comes back is put into the
order of the sources, so that the place decides how long a run takes and nothing else. Any
``concurrent.futures.Executor`` will do; without one the work is done here.
"""

from claimcheck.execution.extracting import CLAIMS, Means, claims, in_time, keep, plain_claims
from claimcheck.execution.judging import judgements
from claimcheck.execution.processes import Processes, cores

__all__ = [
    "CLAIMS",
    "Means",
    "Processes",
    "claims",
    "cores",
    "in_time",
    "judgements",
    "keep",
    "plain_claims",
]
