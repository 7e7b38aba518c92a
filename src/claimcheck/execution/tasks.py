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
from claimcheck.model import Claim, Source

# A worker of a cluster may have several threads; the parser is made for one at a time.
PARSER = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Sources whose claims are wanted.

    Attributes:
        sources: In order.
        pipeline: The spaCy pipeline, as in the settings.
        expected: The code and the parser that the result is to come from.
    """

    sources: tuple[Source, ...]
    pipeline: str
    expected: str


def extracted(texts: Texts) -> tuple[tuple[Claim, ...], ...]:
    """The claims of each source."""
    from claimcheck import analysis, extraction

    refuse_other(texts.expected, expected(texts.pipeline))
    with PARSER:
        nlp = analysis.load(texts.pipeline)
        return tuple(extraction.claims(nlp, source) for source in texts.sources)


def packed(texts: Texts) -> tuple[bytes, ...]:
    """The claims of each source as the cache holds them.

    Whoever collects the claims of many workers would else be the one to pack them all.
    """
    return tuple(cache.packed(encode(found)) for found in extracted(texts))


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
