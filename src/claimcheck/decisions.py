"""What people decided about discrepancies: a file of lines that is only ever added to.

A decision belongs to a fingerprint, not to a place: it stays while the texts are edited around
the words that it is about.
"""

import json
import os
from datetime import date
from pathlib import Path

from claimcheck import jsontext
from claimcheck.atomic import refuse_link_out
from claimcheck.errors import AnnotationError, OutputError
from claimcheck.model import Decision, Outcome

NAME = "decisions.jsonl"

KEYS = ("discrepancy", "question", "outcome", "by", "date", "reason")

NEEDED = ("discrepancy", "outcome", "by", "reason")

MEND = "mend the line, or take the file back from version control"


def of_topic(topic: Path) -> Path:
    """The file of decisions of a topic of the corpus: beside the corpus, with the labels."""
    return topic.parent.parent / "annotations" / topic.name / NAME


def read(path: Path) -> tuple[Decision, ...]:
    """Read decisions in the order in which they were made.

    Raises:
        AnnotationError: The file cannot be read, or a line of it is damaged.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise AnnotationError(path, "no such file", fix="check the name") from error
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise AnnotationError(path, problem, fix="check that you may read it") from error
    except UnicodeDecodeError as error:
        raise AnnotationError(path, "is not in UTF-8", fix="save it as UTF-8") from error
    lines = text.split("\n")
    if lines[-1]:
        problem = "the last line has no end: its writing was cut short"
        raise AnnotationError(path, problem, line=len(lines), fix=MEND)
    return tuple(_decision(path, number, line) for number, line in enumerate(lines[:-1], 1))


def add(path: Path, decision: Decision) -> None:
    """Add a decision to the end of a file, which is made where there is none.

    Raises:
        AnnotationError: The file is damaged already.
        OutputError: It cannot be written.
    """
    if path.exists():
        read(path)  # nothing is added behind a line that is damaged
    line = f"{_written(decision)}\n".encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        refuse_link_out(path)
        # One write of one line at the end: two people who decide at once get two lines.
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            os.write(handle, line)
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        problem = f"cannot be written: {error.strerror or error}"
        raise OutputError(path, problem, fix="check that you may write to it") from error


def _written(decision: Decision) -> str:
    """A decision as a line of JSON."""
    values = {
        "discrepancy": decision.discrepancy,
        "question": decision.question,
        "outcome": decision.outcome,
        "by": decision.by,
        "date": decision.date.isoformat() if decision.date else None,
        "reason": decision.reason,
    }
    # Half of a character above U+FFFF cannot be written as UTF-8.
    return json.dumps(values, ensure_ascii=not _encodable(decision))


def _encodable(decision: Decision) -> bool:
    """Whether all words of a decision can be written as they are."""
    words = f"{decision.discrepancy}{decision.question}{decision.by}{decision.reason}"
    return not any("\ud800" <= character <= "\udfff" for character in words)


def _decision(path: Path, number: int, line: str) -> Decision:
    """The decision of one line."""
    try:
        values = jsontext.loads(line)
    except json.JSONDecodeError as error:
        raise AnnotationError(path, "is no line of JSON", line=number, fix=MEND) from error
    if problem := _problem(values):
        raise AnnotationError(path, problem, line=number, fix=MEND)
    return Decision(
        discrepancy=values["discrepancy"],
        outcome=Outcome(values["outcome"]),
        by=values["by"],
        reason=values["reason"],
        question=values.get("question", ""),
        date=date.fromisoformat(values["date"]) if values.get("date") else None,
    )


def _problem(values: object) -> str:
    """What is wrong with a line; empty where nothing is."""
    if not isinstance(values, dict):
        return "is no JSON object"
    for key, value in values.items():
        if key not in KEYS:
            return f"unknown key '{key}'"
        if not isinstance(value, str) and not (key == "date" and value is None):
            return f"'{key}' is no text"
    for key in NEEDED:
        if not values.get(key, "").strip():
            return f"'{key}' is missing or empty"
    if values["outcome"] not in set(Outcome):
        return f"'{values['outcome']}' is no outcome: {', '.join(Outcome)}"
    return _undated(values.get("date"))


def _undated(written: str | None) -> str:
    """What is wrong with a date; one that was not said is in order."""
    try:
        date.fromisoformat(written or "2031-05-04")
    except ValueError:
        return f"'{written}' is no date: YYYY-MM-DD"
    return ""
