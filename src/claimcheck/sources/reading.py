"""What a reader gives: a file's text, and where its headings, paragraphs and rows stand."""

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.errors import ClaimcheckError
from claimcheck.model import DEFAULT_LIMITS, Block, Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the bytes of one file say. The fields mean what those of ``Source`` mean."""

    text: str
    title: str = ""
    blocks: tuple[Block, ...] = ()
    lost: tuple[str, ...] = ()
    encoding: str = ""


Reader = Callable[[bytes, str, Limits], Reading]
"""A function of a file's bytes, the name of its charset and the limits.

An empty name means: find the charset out.

Raises ``UnreadableError`` for bytes that are no file of its format, and for nothing else.
"""


class UnreadableError(ClaimcheckError):
    """Bytes cannot be read; whoever knows the file's name makes an ``InputError`` of it."""

    def __init__(self, problem: str, *, fix: str):
        super().__init__(f"{problem} ({fix})")
        self.problem = problem
        self.fix = fix


def refuse_long(text: str, limits: Limits = DEFAULT_LIMITS) -> None:
    """Raise ``UnreadableError`` for a text that is longer than the limit."""
    if len(text) > limits.characters:
        problem = f"is longer than {limits.characters:,} characters"
        raise beyond(
            problem, limit="characters", fix="split it, and give the parts that matter"
        )


def beyond(problem: str, *, limit: str, fix: str) -> UnreadableError:
    """The error for a file that is over one of the limits, which it names."""
    return UnreadableError(problem, fix=f"{fix}, or raise limits.{limit} in the settings")
