"""doccano's JSONL, for text classification: one text, its labels, and columns that it keeps."""

import json
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.annotation.exchange import items
from claimcheck.annotation.labels import Label
from claimcheck.annotation.lines import LineError

CARRIED = (
    "two quotes side by side (they are one text there)",
    "places of the quotes",
    "the note",
)


def write(labels: Iterable[Label], texts: Mapping[str, str]) -> str:  # noqa: ARG001 - of all formats
    """Labels as JSONL."""
    rows = (
        {"text": items.words(label), "label": items.tags(label), items.OWN: items.own(label)}
        for label in labels
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def read(text: str) -> Iterator[tuple[int, Label]]:
    """Labels of JSONL that was exported from doccano.

    Raises:
        items.ItemError: A line is damaged or makes no label.
    """
    for number, given in items.json_lines(text):
        said = given.get("label", given.get("labels", []))
        if not isinstance(said, list) or not all(isinstance(tag, str) for tag in said):
            problem = LineError("'label' is no list of labels", "export a text classification")
            raise items.ItemError(number, problem)
        try:
            yield number, items.changed(given.get(items.OWN), said)
        except LineError as error:
            raise items.ItemError(number, error) from error
