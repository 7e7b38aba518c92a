"""Compare sources claim by claim, and report where they conflict.

The names below are the public interface. Importing them loads no language model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import (
    Cause,
    Claim,
    Comparison,
    Discrepancy,
    Judgement,
    Quantity,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

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
