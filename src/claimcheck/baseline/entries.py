"""The file that a baseline is kept in: a line of JSON for each entry, sorted.

One entry a line, so that a diff shows what was accepted, and two branches that each add one can
be merged. An entry holds what its fingerprint is made of, so that a line that was edited by
hand or damaged is noticed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.atomic import write_text
from claimcheck.errors import BaselineError
from claimcheck.model import FINGERPRINTS, Identity, Type

SCHEMA = "claimcheck-baseline/1"
HEAD = {"schema": SCHEMA, "fingerprints": FINGERPRINTS}
KEYS = (
    "fingerprint", "topic", "type", "about", "answers", "asks", "quotes", "reason", "by",
    "until",
)  # fmt: skip

AGAIN = "write another one with 'claimcheck gate --update' and read its diff"
MERGE = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A conflict that is known, and why it may stay.

    Attributes:
        topic: Of the corpus.
        identity: What its fingerprint is made of.
        asks: The question in words.
        quotes: Ids of sources, each with words that answer it; sorted.
        reason: Why it may stay.
        by: Who accepted it; empty for the conflicts that the baseline began with.
        until: The last day on which it is accepted; ``None`` for ever.
        line: Where it stands in its file, from 1; 0 for one that stands in none.
    """

    topic: str
    identity: Identity
    asks: str
    quotes: tuple[tuple[str, str], ...]
    reason: str
    by: str = ""
    until: date | None = None
    line: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """What it is sorted by, and found by."""
        return self.topic, self.identity.fingerprint


def read(path: Path) -> tuple[Entry, ...]:
    """The entries of a baseline, in the order of its lines; of equal ones the first.

    Raises:
        BaselineError: The file is missing, of another version, or a line is damaged. Taken for
            an empty baseline it would call every old conflict new, or hide a new one.
    """
    try:
        lines = path.read_bytes().decode("utf-8").split("\n")
    except FileNotFoundError as error:
        fix = "begin one with 'claimcheck gate --update'"
        raise BaselineError(path, "no such baseline", fix=fix) from error
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise BaselineError(path, problem, fix="name a file that you may read") from error
    except UnicodeDecodeError as error:
        raise BaselineError(path, "is not in UTF-8", fix=AGAIN) from error
    _check_head(path, lines[0])
    found: dict[tuple[str, str], Entry] = {}
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            entry = _entry(path, line, number)
            found.setdefault(entry.key, entry)
    return tuple(found.values())


def write(path: Path, entries: Iterable[Entry]) -> None:
    """Write a baseline, sorted, whole or not at all."""
    lines = [_written(HEAD), *map(_line, sorted(entries, key=lambda entry: entry.key))]
    write_text(path.resolve() if path.is_symlink() else path, "".join(lines))


def _check_head(path: Path, line: str) -> None:
    """Refuse a file that is no baseline of this version."""
    head = _object(path, line, 1)
    if head.get("schema") != SCHEMA:
        problem = f"is no baseline of version {SCHEMA}"
        raise BaselineError(path, problem, line=1, fix=AGAIN)
    if head.get("fingerprints") != FINGERPRINTS:
        problem = f"has fingerprints of {head.get('fingerprints')}, not {FINGERPRINTS}"
        raise BaselineError(path, problem, line=1, fix=AGAIN)


def _object(path: Path, line: str, number: int) -> Mapping[str, object]:
    if line.startswith(MERGE):
        raise BaselineError(path, "is not merged", line=number, fix="settle the conflict")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        fix = "take the line from the file's history"
        raise BaselineError(path, "the line is no JSON", line=number, fix=fix) from error
    if not isinstance(found, dict):
        fix = "take the line from the file's history"
        raise BaselineError(path, "the line is no entry", line=number, fix=fix)
    return found


def _entry(path: Path, line: str, number: int) -> Entry:
    given = _object(path, line, number)
    fix = "take the line from the file's history, or remove it and accept the conflict again"
    if sorted(given) != sorted(KEYS):
        wrong = sorted({*given} ^ {*KEYS})
        problem = f"the entry's keys do not fit: {', '.join(wrong)}"
        raise BaselineError(path, problem, line=number, fix=fix)
    try:
        entry = _read(given, number)
    except (TypeError, ValueError, AttributeError) as error:
        raise BaselineError(
            path, f"the entry is damaged: {error}", line=number, fix=fix
        ) from error
    if entry.identity.fingerprint != given["fingerprint"]:
        problem = "the entry does not fit its fingerprint"
        raise BaselineError(path, problem, line=number, fix=fix)
    if not entry.reason.strip():
        fix = "say in 'reason' why the conflict may stay"
        raise BaselineError(path, "the entry has no reason", line=number, fix=fix)
    return entry


def _read(given: Mapping[str, object], number: int) -> Entry:
    """An entry from its keys; a ``TypeError`` or ``ValueError`` where one does not fit."""
    until = _text(given, "until")
    identity = Identity(
        type=Type(_text(given, "type")),
        about=_text(given, "about"),
        answers=tuple(_pairs(given["answers"])),
    )
    return Entry(
        topic=_text(given, "topic"),
        identity=identity,
        asks=_text(given, "asks"),
        quotes=tuple(_pairs(given["quotes"])),
        reason=_text(given, "reason"),
        by=_text(given, "by"),
        until=date.fromisoformat(until) if until else None,
        line=number,
    )


def _text(given: Mapping[str, object], key: str) -> str:
    value = given[key]
    if not isinstance(value, str):
        message = f"'{key}' is no text"
        raise TypeError(message)
    return value


def _pairs(given: object) -> Iterator[tuple[str, str]]:
    """Sources with a list of texts each, as pairs."""
    if not isinstance(given, dict):
        message = f"{given!r} is no list of texts by source"
        raise TypeError(message)
    for source, texts in given.items():
        for text in texts:
            if not isinstance(text, str):
                message = f"{text!r} is no text"
                raise TypeError(message)
            yield source, text


def _line(entry: Entry) -> str:
    return _written(
        {
            "fingerprint": entry.identity.fingerprint,
            "topic": entry.topic,
            "type": entry.identity.type,
            "about": entry.identity.about,
            "answers": _by_source(entry.identity.answers),
            "asks": entry.asks,
            "quotes": _by_source(entry.quotes),
            "reason": entry.reason,
            "by": entry.by,
            "until": entry.until.isoformat() if entry.until else "",
        }
    )


def _by_source(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for source, text in pairs:
        found.setdefault(source, []).append(text)
    return found


def _written(value: Mapping[str, object]) -> str:
    # JSON escapes what would end a line; a lone half of a character cannot be written as UTF-8.
    text = json.dumps(value, ensure_ascii=False)
    return f"{text.encode('utf-8', 'backslashreplace').decode('utf-8')}\n"
