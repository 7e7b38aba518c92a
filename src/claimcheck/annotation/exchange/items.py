"""What the formats share: a label's tags, the label that travels with them, numbered items."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimcheck import jsontext
from claimcheck.annotation import lines
from claimcheck.annotation.labels import Answer, Kind, Label
from claimcheck.annotation.lines import LineError
from claimcheck.model import Type

# The field under which the whole label travels. Tags that were changed on the way win over it.
OWN = "claimcheck"

TYPE, REASON, SOFT = "type:", "reason:", "soft"

FOREIGN = "export labels from claimcheck, change them, and import them again"


class ItemError(Exception):
    """What is wrong with one item of a file, and with which."""

    def __init__(self, number: int, error: LineError):
        super().__init__(error.problem)
        self.number = number
        self.error = error


def tags(label: Label) -> list[str]:
    """What a label says, each part as a tag: ``conflicting``, ``type:quantity``."""
    found: list[str] = [label.answer]
    if label.type is not Type.NONE:
        found.append(f"{TYPE}{label.type}")
    if label.reason:
        found.append(f"{REASON}{label.reason}")
    return [*found, SOFT] if label.soft else found


def own(label: Label) -> dict[str, Any]:
    """The whole label, to travel along."""
    return lines.fields(label)


def changed(carried: object, said: Sequence[str], *, note: str | None = None) -> Label:
    """The label that travelled along, with what its tags say by then.

    Raises:
        LineError: Nothing travelled along, or the tags make no label.
    """
    if isinstance(carried, str):
        try:
            carried = jsontext.loads(carried)
        except json.JSONDecodeError as error:
            problem = f"'{OWN}' is damaged: {error.msg}"
            raise LineError(problem, FOREIGN) from error
    if not isinstance(carried, Mapping):
        problem = f"has no '{OWN}', which says what was labelled"
        raise LineError(problem, FOREIGN)
    given = {
        name: value
        for name, value in carried.items()
        if name not in {"label", "type", "reason", "soft"}
    }
    answers = [tag for tag in said if not tag.startswith((TYPE, REASON)) and tag != SOFT]
    if len(answers) != 1:
        problem = f"has {len(answers)} answers: {', '.join(answers) or 'none'}"
        raise LineError(problem, "give it one")
    given["label"] = answers[0]
    for name, prefix in (("type", TYPE), ("reason", REASON)):
        found = [tag.removeprefix(prefix) for tag in said if tag.startswith(prefix)]
        if len(found) > 1:
            problem = f"has more than one {name}: {', '.join(found)}"
            raise LineError(problem, "give it one")
        if found:
            given[name] = found[0]
    if SOFT in said:
        given["soft"] = True
    if note is not None:
        given["note"] = note
    return lines.parse(given)


def json_lines(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a file that has one a line, with the numbers of the lines.

    Raises:
        ItemError: A line is damaged.
    """
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            given = jsontext.loads(line)
        except json.JSONDecodeError as error:
            problem = LineError(f"no JSON: {error.msg}", "one JSON object stands on each line")
            raise ItemError(number, problem) from error
        yield number, mapping(number, given)


def json_items(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a file that is one list, with their numbers from 1.

    Raises:
        ItemError: It is no list of objects.
    """
    try:
        given = jsontext.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        problem = LineError(f"no JSON: {error.msg} in line {error.lineno}", "export it again")
        raise ItemError(1, problem) from error
    if not isinstance(given, list):
        raise ItemError(1, LineError("no list", "export it as JSON, not in another form"))
    for number, item in enumerate(given, start=1):
        yield number, mapping(number, item)


def mapping(number: int, given: object) -> dict[str, Any]:
    """An item that has to be an object.

    Raises:
        ItemError: It is none.
    """
    if not isinstance(given, dict):
        raise ItemError(number, LineError("no JSON object", "export it again"))
    return given


def words(label: Label) -> str:
    """What is read of a label where there is one field for it: each side with its source."""
    names = ("A", "B") if label.task.kind is Kind.PAIR else ("",)
    parts = [
        f"{name} ({side.source}): {side.quote}".lstrip()
        for name, side in zip(names, label.task.sides, strict=True)
    ]
    return "\n\n".join([*([label.task.text] if label.task.text else []), *parts])


def options(kind: Kind) -> tuple[Answer, ...]:
    """What can be answered to a kind of task."""
    from claimcheck.annotation.labels import ANSWERS

    return ANSWERS[kind]
