"""Agreed answers as lines of ``gold.jsonl``. ``evaluation.gold`` reads them.

A decision on a pair has the form that annotations/guidelines.md describes. One on a claim or
its status is a line such as annotators write, with its id in front.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from claimcheck import jsontext
from claimcheck.annotation import lines
from claimcheck.annotation.labels import Kind, Label, Side


def written(label: Label, texts: Mapping[str, str], *, annotators: tuple[str, ...]) -> str:
    """A decision as one line.

    Args:
        label: The decision; its note says why.
        texts: The text of each source, by id.
        annotators: Whose answers it rests on.
    """
    if label.task.kind is not Kind.PAIR:
        given = {"id": label.task.id} | lines.fields(label)
        return json.dumps(given, ensure_ascii=False)
    a, b = label.task.sides
    given = {
        "id": label.task.id,
        "relation": label.answer,
        "type": label.type,
        "a": _side(a, texts),
        "b": _side(b, texts),
        "note": note(label),
        "annotators": list(annotators),
        "guidelines": label.guidelines,
        "drawn": label.task.drawn,
    }
    return json.dumps(given, ensure_ascii=False)


def note(label: Label) -> str:
    """The note as the guidelines want it: ``[soft]``, the reason's code, the words."""
    parts = ["[soft]"] if label.soft else []
    if label.reason:
        parts.append(f"[{label.reason}]")
    return " ".join([*parts, label.note]).strip()


def decided(path: Path) -> frozenset[str]:
    """The ids in a file of gold; damaged lines are left to whoever reads it whole."""
    if not path.is_file():
        return frozenset()
    found = set()
    for line in path.read_text("utf-8", "replace").splitlines():
        try:
            given = jsontext.loads(line)
        except json.JSONDecodeError:
            continue
        match given:
            case {"id": str(id_)}:
                found.add(id_)
    return frozenset(found)


def _side(side: Side, texts: Mapping[str, str]) -> dict[str, Any]:
    """The stretch from a side's first word to its last, which is one quote."""
    start, end = side.spans[0].start, side.spans[-1].end
    return {"source": side.source, "quote": texts[side.source][start:end], "span": [start, end]}
