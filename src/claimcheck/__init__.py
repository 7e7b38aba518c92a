"""Compare sources claim by claim, and report where they conflict.

The names below are the public interface. Importing them loads no language model, and the
records only when one is asked for: the command line's help needs none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from claimcheck.model import (
        Cause,
        Claim,
        Comparison,
        Discrepancy,
        Judgement,
        Quantity,
        Source,
    )

__all__ = [
    "Cause",
    "Claim",
    "Comparison",
    "Discrepancy",
    "Judgement",
    "Quantity",
    "Source",
    "compare",
    "extract_many",
    "judge_many",
    "quantities",
    "read",
]


RECORDS = ("Cause", "Claim", "Comparison", "Discrepancy", "Judgement", "Quantity", "Source")


def __getattr__(name: str) -> object:
    """A record, imported with all others when the first is asked for."""
    if name not in RECORDS:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from claimcheck import model

    return getattr(model, name)


def __dir__() -> list[str]:
    """The public names, those of the records too."""
    return sorted({*globals(), *__all__})


def compare(sources: Iterable[Source]) -> Comparison:
    """Compare sources claim by claim, with the default settings."""
    from claimcheck import pipeline

    return pipeline.compare(sources)


def extract_many(texts: Iterable[str]) -> Iterator[list[Claim]]:
    """The atomic claims of each of many texts, in order, as they are read."""
    from claimcheck import pipeline

    return pipeline.extract_many(texts)


def judge_many(pairs: Iterable[tuple[str, str]]) -> Iterator[Judgement]:
    """Judge pairs of short texts, each text taken as one claim, in order."""
    from claimcheck import pipeline

    return pipeline.judge_many(pairs)


def quantities(text: str) -> list[Quantity]:
    """The amounts that a short text states, in order."""
    from claimcheck import pipeline

    return pipeline.quantities(text)


def read(path: str | Path) -> Source:
    """Read a file: text, Markdown, HTML, wikitext, PDF or DOCX.

    Raises:
        claimcheck.errors.InputError: It cannot be used as it stands.
    """
    from pathlib import Path

    from claimcheck import sources

    return sources.read(Path(path))
