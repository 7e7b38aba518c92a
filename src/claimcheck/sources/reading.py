"""What a reader gives: a file's text, and where its headings, paragraphs and rows stand."""

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the bytes of one file say. The fields mean what those of ``Source`` mean."""

    text: str
    title: str = ""
    blocks: tuple[Block, ...] = ()
    lost: tuple[str, ...] = ()
    encoding: str = ""


# Some 700 printed pages, which take minutes to compare. What is longer is a book or a dump of
# data, and would run for hours before anybody learns that it was the wrong file.
LONGEST_TEXT = 2_000_000  # characters


Reader = Callable[[bytes, str], Reading]
"""A function of a file's bytes and the name of its charset; an empty name means: find it out.

Raises ``UnreadableError`` for bytes that are no file of its format, and for nothing else.
"""


class UnreadableError(ClaimcheckError):
    """Bytes cannot be read; whoever knows the file's name makes an ``InputError`` of it."""

    def __init__(self, problem: str, *, fix: str):
        super().__init__(f"{problem} ({fix})")
        self.problem = problem
        self.fix = fix


def refuse_long(text: str) -> None:
    """Raise ``UnreadableError`` for a text that is longer than ``LONGEST_TEXT``."""
    if len(text) > LONGEST_TEXT:
        problem = f"is longer than {LONGEST_TEXT:,} characters"
        raise UnreadableError(problem, fix="split it, and give the parts that matter")
