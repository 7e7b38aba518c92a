"""Prodigy's JSONL, for its interface ``choice`` with several answers allowed."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimcheck.annotation.exchange import items
from claimcheck.annotation.labels import Answer, Kind, Label, Reason
from claimcheck.annotation.lines import LineError
from claimcheck.model import Type

CARRIED = (
    "two quotes side by side (they are one text there)",
    "places of the quotes",
    "the note",
)


def write(labels: Iterable[Label], texts: Mapping[str, str]) -> str:  # noqa: ARG001 - of all formats
    """Labels as JSONL."""
    return "".join(json.dumps(_row(label), ensure_ascii=False) + "\n" for label in labels)


def read(text: str) -> Iterator[tuple[int, Label]]:
    """Labels of JSONL that Prodigy wrote.

    Raises:
        items.ItemError: A line is damaged or makes no label.
    """
    for number, given in items.json_lines(text):
        try:
            yield number, _label(given)
        except LineError as error:
            raise items.ItemError(number, error) from error


def _row(label: Label) -> dict[str, Any]:
    unsure = label.answer is Answer.UNSURE
    accepted = [tag for tag in items.tags(label) if tag != Answer.UNSURE]
    sources = {
        f"source_{name}": side.source
        for name, side in zip("ab", label.task.sides, strict=False)
    }
    return {
        "text": items.words(label),
        "options": [{"id": tag, "text": tag} for tag in _options(label.task.kind)],
        "accept": accepted,
        "answer": "ignore" if unsure else "accept",
        "meta": sources,
        items.OWN: items.own(label),
    }


def _label(given: Mapping[str, Any]) -> Label:
    accepted = given.get("accept", [])
    if not isinstance(accepted, list) or not all(isinstance(tag, str) for tag in accepted):
        problem = "'accept' is no list of options"
        raise LineError(problem, "use the interface 'choice'")
    match given.get("answer"):
        case "accept":
            return items.changed(given.get(items.OWN), accepted)
        case "ignore":
            kept = [tag for tag in accepted if tag == items.SOFT]
            return items.changed(given.get(items.OWN), [Answer.UNSURE, *kept])
    problem = f"the answer is {json.dumps(given.get('answer'))}"
    raise LineError(problem, "accept an option, or ignore the task if you are unsure")


def _options(kind: Kind) -> list[str]:
    found: list[str] = [answer for answer in items.options(kind) if answer is not Answer.UNSURE]
    if kind is Kind.PAIR:
        found += [f"{items.TYPE}{type_}" for type_ in Type if type_ is not Type.NONE]
        found += [f"{items.REASON}{reason}" for reason in Reason]
    return [*found, items.SOFT]
