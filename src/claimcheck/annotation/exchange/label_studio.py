"""Label Studio's JSON: tasks with data that it keeps, and results of its controls.

It counts places in UTF-16 units, as its browser does, within the passage that it shows. The
controls are ``label``, ``type``, ``reason`` and ``soft`` (Choices) and ``note`` (TextArea);
``words_a`` and ``words_b`` (Labels) mark the claims.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimcheck.annotation.context import around
from claimcheck.annotation.exchange import items
from claimcheck.annotation.labels import Label, Side
from claimcheck.annotation.lines import LineError
from claimcheck.model import Span, Type

CARRIED = (
    "places in the whole source (it has places in the passage that it shows, in UTF-16 units)",
    "the version of the guidelines",
    "how a task was drawn",
)


def write(labels: Iterable[Label], texts: Mapping[str, str]) -> str:
    """Labels as JSON that can be imported as tasks with annotations."""
    found = [_task(label, texts) for label in labels]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> Iterator[tuple[int, Label]]:
    """Labels of an export as "JSON"; the last annotation of a task counts.

    Raises:
        items.ItemError: A task is damaged or makes no label.
    """
    for number, task in items.json_items(text):
        try:
            yield number, _label(task)
        except LineError as error:
            raise items.ItemError(number, error) from error


def _task(label: Label, texts: Mapping[str, str]) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": label.task.kind, "claim": label.task.text}
    result: list[dict[str, Any]] = []
    for name, side in zip("ab", label.task.sides, strict=False):
        shown = around(texts[side.source], Span(side.spans[0].start, side.spans[-1].end))
        passage = texts[side.source][slice(*shown)]
        data |= {f"source_{name}": side.source, f"text_{name}": passage}
        result += _marks(name, side, shown, passage)
    main = "text_a"
    result.append(_choice("label", main, label.answer))
    if label.type is not Type.NONE:
        result.append(_choice("type", main, label.type))
    if label.reason:
        result.append(_choice("reason", main, label.reason))
    if label.soft:
        result.append(_choice("soft", main, items.SOFT))
    if label.note:
        note = {"from_name": "note", "to_name": main, "type": "textarea"}
        result.append(note | {"value": {"text": [label.note]}})
    data[items.OWN] = items.own(label)
    return {"data": data, "annotations": [{"result": result}]}


def _marks(name: str, side: Side, shown: Span, passage: str) -> Iterator[dict[str, Any]]:
    for (start, end), quote in zip(side.spans, side.quotes, strict=True):
        value = {
            "start": utf16(passage[: start - shown.start]),
            "end": utf16(passage[: end - shown.start]),
            "text": quote,
            "labels": ["claim"],
        }
        yield {"from_name": f"words_{name}", "to_name": f"text_{name}", "type": "labels",
               "value": value}  # fmt: skip


def utf16(text: str) -> int:
    """The length of a text in UTF-16 units, as JavaScript counts."""
    return len(text.encode("utf-16-le")) // 2


def _choice(control: str, shown: str, value: str) -> dict[str, Any]:
    return {
        "from_name": control,
        "to_name": shown,
        "type": "choices",
        "value": {"choices": [value]},
    }


def _label(task: Mapping[str, Any]) -> Label:
    match task:
        case {"data": dict(data), "annotations": [*_, {"result": list(result)}]}:
            pass
        case _:
            problem = "has no annotation"
            raise LineError(problem, "leave out tasks that nobody labelled")
    said: list[str] = []
    note = ""
    prefix = {"label": "", "soft": "", "type": items.TYPE, "reason": items.REASON}
    for each in result:
        match each:
            case {"from_name": str(control), "value": {"choices": list(choices)}} if (
                control in prefix
            ):
                said += [f"{prefix[control]}{choice}" for choice in choices]
            case {"from_name": "note", "value": {"text": str(words)}}:
                note = words
            case {"from_name": "note", "value": {"text": [*parts]}}:
                note = "\n".join(map(str, parts))
    return items.changed(data.get(items.OWN), said, note=note)
