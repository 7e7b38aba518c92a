"""Reads bytes in a process of its own, which may crash, hang or take too much memory alone.

Parsers written in C read most formats, and what a stranger's file does to one of them cannot be
caught as an error. One process serves all files of a run, one after the other; a file that ends
it costs one line, and the next gets a new one.
"""

import json
import os
import subprocess
import sys
import threading
import weakref
from functools import cache
from pathlib import Path
from typing import Protocol, TypeAlias

from claimcheck.cache.codec import DamagedError, decode, encode
from claimcheck.model import Limits
from claimcheck.sources.reading import Reading, UnreadableError, beyond

AS_TEXT = "save its text as .txt"

Child: TypeAlias = "subprocess.Popen[bytes]"


class Apart(Protocol):
    """Whatever reads bytes as the format of a suffix."""

    def read(self, suffix: str, data: bytes, encoding: str, limits: Limits) -> Reading:
        """What the bytes say; raises ``UnreadableError``."""


def read(suffix: str, data: bytes, encoding: str, limits: Limits) -> Reading:
    """Read bytes as the format of a suffix.

    Args:
        suffix: One of ``READERS``.
        data: A file's bytes.
        encoding: Charset; found out where it is empty.
        limits: How much time and memory it may take, and how much of it is read.

    Raises:
        UnreadableError: They are no file of that format, or over a limit.
    """
    return _process(os.getpid()).read(suffix, data, encoding, limits)


@cache
def _process(_pid: int) -> Apart:
    """That of this process: one that was forked may not speak into its parent's pipes."""
    return _Process()


class _Process:
    """Starts the other process when it is first needed, and again when it has ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: Child | None = None

    def read(self, suffix: str, data: bytes, encoding: str, limits: Limits) -> Reading:
        """Send bytes over, and wait for what they say."""
        with self._lock:
            child = self._started()
            head = [suffix, encoding, len(data), encode(limits)]
            late = threading.Event()
            timer = threading.Timer(limits.seconds, _end_late, (child, late))
            timer.start()
            try:
                answer = _asked(child, json.dumps(head).encode() + b"\n", data)
            finally:
                timer.cancel()
            if not answer.endswith(b"\n"):
                self._child = None
                _end(child)
                raise _ended(limits, late=late.is_set())
        return _taken(answer, limits)

    def _started(self) -> Child:
        """The other process."""
        if self._child is None or self._child.poll() is not None:
            package = str(Path(__file__).parents[2])
            places = os.pathsep.join(filter(None, (package, *sys.path)))
            self._child = subprocess.Popen(
                [sys.executable, "-P", "-m", "claimcheck.sources.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": places},
            )
            weakref.finalize(self, _end, self._child)  # also when Python ends
        return self._child


def _asked(child: Child, head: bytes, data: bytes) -> bytes:
    """The line that answers; without its end where the other process has ended."""
    if child.stdin is None or child.stdout is None:
        return b""
    try:
        child.stdin.write(head)
        child.stdin.write(data)
        child.stdin.flush()
    except OSError:  # it ended before it had read everything
        return b""
    return child.stdout.readline()


def _taken(answer: bytes, limits: Limits) -> Reading:
    """What an answer says.

    Raises:
        UnreadableError: That the file cannot be read, or what is no answer.
    """
    # A parser that a file has taken over may say anything: it is read like the file itself.
    try:
        match json.loads(answer):
            case ["reading", said]:
                return decode(Reading, said)
            case ["unreadable", str(problem), str(fix)]:
                raise UnreadableError(problem, fix=fix)
            case ["memory"]:
                pass
            case _:
                raise _ended(limits, late=False)
    except (DamagedError, RecursionError, ValueError) as error:
        raise _ended(limits, late=False) from error
    problem = f"takes more than {limits.memory:,} bytes of memory to read"
    raise beyond(problem, limit="memory", fix=AS_TEXT)


def _ended(limits: Limits, *, late: bool) -> UnreadableError:
    """Why there is no answer."""
    if late:
        problem = f"takes more than {limits.seconds:,} seconds to read"
        return beyond(problem, limit="seconds", fix=AS_TEXT)
    return UnreadableError("is so broken that its reader gave up", fix=AS_TEXT)


def _end_late(child: Child, late: threading.Event) -> None:
    late.set()
    child.kill()


def _end(child: Child) -> None:
    """End the other process, and close what leads to it."""
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:  # what was never read cannot be flushed
                continue
