"""The other end of ``apart``: reads one file after the other until nobody asks any more.

A request is a line of JSON and the bytes; an answer is a line of JSON. ``python -m
claimcheck.sources.worker`` is started by ``apart`` alone.
"""

import json
import os
import signal
import sys
from typing import BinaryIO

from claimcheck.cache.codec import decode, encode
from claimcheck.model import Limits
from claimcheck.sources.formats import READERS
from claimcheck.sources.reading import UnreadableError


def main() -> None:
    """Answer on what standard output was, where no parser can write a word of its own."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C ends whoever asks; then this ends, too
    answers = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device
        os.dup2(nowhere.fileno(), 1)
    while answer(sys.stdin.buffer, answers):
        answers.flush()


def answer(requests: BinaryIO, answers: BinaryIO) -> bool:
    """Answer one request; ``False`` when there is none."""
    head = requests.readline()
    if not head.endswith(b"\n"):
        return False
    suffix, encoding, size, given = json.loads(head)
    data = requests.read(size)
    limits = decode(Limits, given)
    _hold(limits.memory)
    try:
        said = ["reading", encode(READERS[suffix](data, encoding, limits))]
    except UnreadableError as error:
        said = ["unreadable", error.problem, error.fix]
    except MemoryError:
        said = ["memory"]
    answers.write(json.dumps(said).encode() + b"\n")
    return True


def _hold(memory: int) -> None:
    """Hold this process to so many bytes, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = memory if most == resource.RLIM_INFINITY else min(memory, most)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))
    except (OSError, ValueError):  # macOS refuses
        return


if __name__ == "__main__":
    main()
