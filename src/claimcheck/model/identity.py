"""What makes two discrepancies one and the same."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from claimcheck.model.verdicts import Type

# The version of what fingerprints are made of; another version gives other fingerprints.
FINGERPRINTS = "claimcheck/v1"

# Hexadecimal digits; among a million discrepancies two are alike by chance once in 37 million
# such corpora.
FINGERPRINT_LENGTH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a reader would call the same conflict.

    Attributes:
        type: What the sources differ in.
        about: The counted class, or the words that the two sides share; sorted.
        answers: Ids of sources, each with what it answers; sorted, each once.
    """

    type: Type
    about: str
    answers: tuple[tuple[str, str], ...]

    @property
    def fingerprint(self) -> str:
        """Of the question, the sources and their answers."""
        return _digest(self.type, self.about, *("=".join(answer) for answer in self.answers))

    @property
    def question(self) -> str:
        """Of the question and the sources alone: it stays when a figure changes."""
        sources = sorted({source for source, _ in self.answers})
        return _digest("question", self.type, self.about, *sources)


def _digest(*parts: str) -> str:
    return sha256(
        "\n".join((FINGERPRINTS, *parts)).encode("utf-8", "surrogatepass")
    ).hexdigest()[:FINGERPRINT_LENGTH]
