"""The W3C's Web Annotations: a list in JSON-LD, each with its quotes and their places.

A place is counted in Unicode code points, as the recommendation asks (Web Annotation Data
Model, "Text Position Selector"); ours are the same. Annotations made elsewhere are read, too.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimcheck.annotation.exchange import items
from claimcheck.annotation.labels import GUIDELINES, Drawn, Kind, Label, Side
from claimcheck.annotation.lines import VERSION, LineError

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"claimcheck": "urn:claimcheck:label"}]

# Around a quote, so that others find it again in an edited text.
AROUND = 32  # characters

CARRIED = ("the version of the guidelines", "how a task was drawn")


def write(labels: Iterable[Label], texts: Mapping[str, str]) -> str:
    """Labels as one JSON-LD list."""
    found = [_annotation(label, texts) for label in labels]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> Iterator[tuple[int, Label]]:
    """Labels of a list of annotations.

    Raises:
        items.ItemError: An annotation is damaged or makes no label.
    """
    for number, given in items.json_items(text):
        try:
            yield number, _label(given)
        except LineError as error:
            raise items.ItemError(number, error) from error


def _annotation(label: Label, texts: Mapping[str, str]) -> dict[str, Any]:
    bodies = [_body("classifying", label.answer)]
    bodies += [_body("tagging", tag) for tag in items.tags(label)[1:]]
    if label.task.text:
        bodies.append(_body("describing", label.task.text))
    if label.note:
        bodies.append(_body("commenting", label.note))
    return {
        "@context": CONTEXT,
        "id": f"urn:claimcheck:{label.task.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": bodies,
        "target": [_target(side, texts[side.source]) for side in label.task.sides],
        items.OWN: {
            name: value
            for name, value in items.own(label).items()
            if name in {"version", "kind", "aspect", "guidelines", "drawn"}
        },
    }


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(side: Side, text: str) -> dict[str, Any]:
    selectors: list[dict[str, Any]] = []
    for (start, end), quote in zip(side.spans, side.quotes, strict=True):
        place = {"type": "TextPositionSelector", "start": start, "end": end}
        words = {
            "type": "TextQuoteSelector",
            "exact": quote,
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        }
        selectors.append({**words, "refinedBy": place})
    return {"source": side.source, "selector": selectors}


def _label(given: Mapping[str, Any]) -> Label:
    targets = given.get("target")
    targets = targets if isinstance(targets, list) else [targets]
    sides = [_side(target) for target in targets]
    bodies = given.get("body")
    bodies = bodies if isinstance(bodies, list) else [bodies]
    values: dict[str, list[str]] = {
        "classifying": [],
        "tagging": [],
        "describing": [],
        "commenting": [],
    }
    for body in bodies:
        match body:
            case {"value": str(value), "purpose": str(purpose)}:
                values.setdefault(purpose, []).append(value)
            case {"value": str(value)} if "purpose" not in body:
                values["classifying"].append(value)
    own = given.get(items.OWN)
    carried = dict(own) if isinstance(own, Mapping) else _foreign(sides)
    carried |= dict(zip("ab", sides, strict=False))
    if carried.get("kind") != Kind.PAIR:
        carried["text"] = " ".join(values["describing"])
    note = "\n".join(values["commenting"])
    return items.changed(carried, [*values["classifying"], *values["tagging"]], note=note)


def _foreign(sides: list[dict[str, Any]]) -> dict[str, Any]:
    """What an annotation that was made elsewhere does not say."""
    kind = Kind.PAIR if len(sides) > 1 else Kind.STATUS
    return {
        "version": VERSION,
        "kind": kind,
        "guidelines": GUIDELINES,
        "drawn": Drawn.UNCERTAIN,
    }


def _side(target: object) -> dict[str, Any]:
    match target:
        case {"source": str(source), "selector": selector}:
            selectors = selector if isinstance(selector, list) else [selector]
        case _:
            problem = "a target has no source and selector"
            raise LineError(problem, "name the source's id")
    spans: list[list[int]] = []
    quotes: list[str] = []
    for each in _flat(selectors):
        match each:
            case {"type": "TextPositionSelector", "start": int(start), "end": int(end)}:
                spans.append([start, end])
            case {"type": "TextQuoteSelector", "exact": str(quote)}:
                quotes.append(quote)
    if len(spans) != len(quotes) or not spans:
        problem = "a target needs a TextQuoteSelector and a TextPositionSelector for each quote"
        raise LineError(problem, "give both, in the same order")
    return {"source": source, "spans": spans, "quotes": quotes}


def _flat(selectors: Iterable[object]) -> Iterator[object]:
    """Selectors, and those that refine them."""
    for each in selectors:
        yield each
        match each:
            case {"refinedBy": refined}:
                yield refined
