"""What workers do: pure functions of records, which can be sent anywhere.

A worker that runs other code, or another language model, would give other results, so that each
task says what it expects and is refused where that is not there.
"""

from dataclasses import dataclass
from threading import Lock

from claimcheck import cache
from claimcheck.cache.codec import encode
from claimcheck.errors import ExecutionError
from claimcheck.execution import identity
from claimcheck.model import Claim, Progress, Source

# A worker of a cluster may have several threads; the parser is made for one at a time.
PARSER = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Sources whose claims are wanted.

    Attributes:
        sources: In order.
        pipeline: The spaCy pipeline, as in the settings.
        seconds: Of one core that each source may take.
        expected: The code and the parser that the result is to come from.
    """

    sources: tuple[Source, ...]
    pipeline: str
    seconds: int
    expected: str


def extracted(texts: Texts) -> tuple[tuple[Claim, ...] | None, ...]:
    """The claims of each source; ``None`` for one that takes too long."""
    refuse_other(texts.expected, expected(texts.pipeline))
    with PARSER:
        return tuple(
            in_time(source, texts.pipeline, seconds=texts.seconds) for source in texts.sources
        )


def in_time(
    source: Source, pipeline: str, *, seconds: int, progress: Progress | None = None
) -> tuple[Claim, ...] | None:
    """The claims of a source; ``None`` where they take longer than so many seconds."""
    from claimcheck import analysis, extraction
    from claimcheck.extraction.patience import TooLongError

    nlp = analysis.load(pipeline)
    try:
        return extraction.claims(nlp, source, progress=progress, seconds=seconds)
    except TooLongError:
        return None


def packed(texts: Texts) -> tuple[bytes | None, ...]:
    """The claims of each source as the cache holds them; ``None`` for one that takes too long.

    Whoever collects the claims of many workers would else be the one to pack them all.
    """
    return tuple(
        None if found is None else cache.packed(encode(found)) for found in extracted(texts)
    )


def expected(pipeline: str) -> str:
    """What the claims that this process would find come from."""
    return f"{identity.parser(pipeline)} code {identity.code()[:12]}"


def refuse_other(wanted: str, here: str) -> None:
    """Refuse to work for a run that expects something else.

    Raises:
        ExecutionError: This is not what it expects.
    """
    if wanted != here:
        message = (
            f"a worker runs other versions ({here}) than this program ({wanted}) "
            "(install the same on all machines)"
        )
        raise ExecutionError(message)
