"""A label as one line of JSON, and back. Every field is checked; unknown ones are refused."""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from claimcheck import jsontext
from claimcheck.annotation.labels import (
    GUIDELINES,
    Answer,
    Aspect,
    Drawn,
    Kind,
    Label,
    Reason,
    Side,
    Task,
    lacks,
)
from claimcheck.errors import AnnotationError
from claimcheck.model import Span, Type

# Of a line; a change that an older program would misread raises it.
VERSION = 1

COMMON = ("version", "kind", "a", "label", "note", "guidelines", "drawn")
FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.PAIR: (*COMMON, "b", "type", "reason", "soft"),
    Kind.CLAIM: (*COMMON, "text", "aspect", "soft"),
    Kind.STATUS: (*COMMON, "text", "soft"),
}
OPTIONAL = frozenset({"note", "drawn", "type", "reason", "soft"})

MARKERS = ("<<<<<<<", "=======", ">>>>>>>")

Choice = TypeVar("Choice", bound=StrEnum)


class LineError(Exception):
    """What is wrong with a line, and how to mend it; its reader knows where it stands."""

    def __init__(self, problem: str, fix: str):
        super().__init__(problem)
        self.problem = problem
        self.fix = fix

    def at(self, path: Path, line: int) -> AnnotationError:
        """The same as an error that names the place."""
        return AnnotationError(path, self.problem, line=line, fix=self.fix)


def written(label: Label) -> str:
    """A label as one line, without its line end."""
    return json.dumps(fields(label), ensure_ascii=False)


def fields(label: Label) -> dict[str, Any]:
    """A label as the JSON object that stands on its line; what does not apply is left out."""
    task = label.task
    found: dict[str, Any] = {"version": VERSION, "kind": task.kind}
    found |= {name: _side(side) for name, side in zip("ab", task.sides, strict=False)}
    if task.kind is not Kind.PAIR:
        found["text"] = task.text
    if task.aspect:
        found["aspect"] = task.aspect
    found["label"] = label.answer
    if label.type is not Type.NONE:
        found["type"] = label.type
    if label.reason:
        found["reason"] = label.reason
    if label.soft:
        found["soft"] = True
    return found | {"note": label.note, "guidelines": label.guidelines, "drawn": task.drawn}


def read(line: str) -> Label:
    """A line as a label.

    Raises:
        LineError: It is damaged, of another version, or says something that has no meaning.
    """
    if line.startswith(MARKERS):
        problem = "a mark of a merge"
        raise LineError(problem, "delete it, and keep the labels of both sides")
    try:
        given = jsontext.loads(line)
    except json.JSONDecodeError as error:
        problem = f"damaged: {getattr(error, 'problem', error)}"
        raise LineError(problem, "delete the line and label again") from error
    return parse(given)


def parse(given: object) -> Label:
    """The JSON object of a line as a label.

    Raises:
        LineError: See ``read``.
    """
    if not isinstance(given, dict):
        problem = "no label"
        raise LineError(problem, "a line holds one JSON object; delete the line")
    if given.get("version") != VERSION:
        found = json.dumps(given.get("version"))
        fix = f"this program reads version {VERSION}; use the one that wrote the line"
        problem = f"a line of version {found}"
        raise LineError(problem, fix)
    kind = _choice(given, "kind", Kind)
    _refuse_fields(given, kind)
    names = ("a", "b") if kind is Kind.PAIR else ("a",)
    label = Label(
        task=Task(
            kind=kind,
            sides=tuple(_read_side(name, given[name]) for name in names),
            aspect=_choice(given, "aspect", Aspect) if kind is Kind.CLAIM else None,
            text="" if kind is Kind.PAIR else _text(given, "text"),
            drawn=_choice(given, "drawn", Drawn) if "drawn" in given else Drawn.UNCERTAIN,
        ),
        answer=_choice(given, "label", Answer),
        type=_choice(given, "type", Type) if "type" in given else Type.NONE,
        reason=_choice(given, "reason", Reason) if "reason" in given else None,
        soft=_soft(given),
        note=_text(given, "note") if "note" in given else "",
        guidelines=_guidelines(given),
    )
    if problem := lacks(kind, label.answer, label.type, label.reason):
        raise LineError(problem, "mend the line, or delete it and label again")
    return label


def _side(side: Side) -> dict[str, Any]:
    spans = [list(span) for span in side.spans]
    return {"source": side.source, "spans": spans, "quotes": list(side.quotes)}


def _refuse_fields(given: Mapping[str, object], kind: Kind) -> None:
    known = FIELDS[kind]
    for name in given:
        if name not in known:
            problem = f"unknown field '{name}'"
            raise LineError(problem, f"fields: {', '.join(known)}")
    for name in known:
        if name not in given and name not in OPTIONAL:
            problem = f"has no '{name}'"
            raise LineError(problem, "delete the line and label again")


def _choice(given: Mapping[str, object], name: str, choices: type[Choice]) -> Choice:
    value = given.get(name)
    try:
        return choices(str(value))
    except ValueError as error:
        problem = f"unknown {name} '{value}'"
        raise LineError(problem, f"one of {', '.join(choices)}") from error


def _text(given: Mapping[str, object], name: str) -> str:
    match given[name]:
        case str() as text:
            return text
    problem = f"'{name}' is no text"
    raise LineError(problem, "put it in quotation marks")


def _soft(given: Mapping[str, object]) -> bool:
    match given.get("soft", False):
        case bool() as soft:
            return soft
    problem = "'soft' is neither true nor false"
    raise LineError(problem, "mend it")


def _guidelines(given: Mapping[str, object]) -> int:
    match given["guidelines"]:
        case int() as version if 1 <= version <= GUIDELINES:
            return version
    problem = f"guidelines of version {json.dumps(given['guidelines'])}"
    fix = f"this program knows them up to {GUIDELINES}; use the one that wrote the line"
    raise LineError(problem, fix)


def _read_side(name: str, given: object) -> Side:
    match given:
        case {"source": str(source), "spans": list(spans), "quotes": list(quotes), **rest} if (
            not rest
            and spans
            and len(spans) == len(quotes)
            and all(isinstance(quote, str) and quote for quote in quotes)
        ):
            places = tuple(_span(name, span) for span in spans)
            return Side(source=source, spans=places, quotes=tuple(quotes))
    fix = "it has a source, its spans, and a quote for each"
    problem = f"'{name}' is no side of a pair"
    raise LineError(problem, fix)


def _span(name: str, given: object) -> Span:
    match given:
        case [int() as start, int() as end] if 0 <= start < end:
            return Span(start, end)
    fix = "a span is [start, end], in Unicode code points, the end not included"
    problem = f"'{name}' has {json.dumps(given)} for a span"
    raise LineError(problem, fix)
