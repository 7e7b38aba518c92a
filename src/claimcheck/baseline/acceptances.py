"""Conflicts that a topic's manifest accepts, beside the sources that they are between.

# claimcheck: accept 1a2b3c4d5e6f7a8b until 2031-12-31 the two count different days
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.errors import CorpusError
from claimcheck.model import FINGERPRINT_LENGTH

# A comment of its own; one behind a value belongs to the value.
DIRECTIVE = re.compile(r"\s*#+\s*claimcheck\s*:\s*(?P<said>.*)", re.IGNORECASE)
ACCEPT = re.compile(
    rf"accept\s+(?P<fingerprint>[0-9a-f]{{{FINGERPRINT_LENGTH}}})"
    r"(?:\s+until\s+(?P<until>\d{4}-\d{2}-\d{2}))?\s+(?P<reason>\S.*)"
)
FIX = "write '# claimcheck: accept FINGERPRINT REASON', or '... FINGERPRINT until DATE REASON'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A line of a manifest that accepts a conflict.

    Attributes:
        path: The manifest.
        line: From 1.
        topic: The manifest's.
        fingerprint: The conflict's.
        reason: Why it may stay.
        until: The last day on which it is accepted; ``None`` for ever.
    """

    path: Path
    line: int
    topic: str
    fingerprint: str
    reason: str
    until: date | None = None


def read(manifest: Path) -> tuple[Acceptance, ...]:
    """The acceptances of a manifest that can be read, in the order of its lines.

    Raises:
        CorpusError: A line addresses claimcheck and cannot be understood. Passed over, it would
            leave its author in the belief that it works.
    """
    try:
        text = manifest.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(
            manifest, f"cannot be read: {error}", fix="save it as UTF-8"
        ) from error
    return tuple(_read(manifest, text))


def _read(manifest: Path, text: str) -> Iterator[Acceptance]:
    for number, line in enumerate(text.splitlines(), start=1):
        directive = DIRECTIVE.fullmatch(line)
        if directive is None:
            continue
        given = ACCEPT.fullmatch(directive["said"].rstrip())
        if given is None:
            problem = f"'{directive['said'].strip()}' is no acceptance"
            raise CorpusError(manifest, problem, line=number, fix=FIX)
        yield Acceptance(
            path=manifest,
            line=number,
            topic=manifest.parent.name,
            fingerprint=given["fingerprint"],
            reason=given["reason"],
            until=_day(manifest, given["until"], line=number),
        )


def _day(manifest: Path, given: str | None, *, line: int) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        problem = f"'{given}' is no date"
        raise CorpusError(manifest, problem, line=line, fix="such as 2031-12-31") from error
