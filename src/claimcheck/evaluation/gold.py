"""Labelled pairs, one JSON object a line: annotations/guidelines.md describes them."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck import jsontext
from claimcheck.annotation import lines as label_lines
from claimcheck.annotation.anchoring import anchored
from claimcheck.annotation.labels import Answer, Kind, Label
from claimcheck.errors import AnnotationError
from claimcheck.model import Relation, Source, Span, Type

KEYS = ("id", "relation", "type", "a", "b", "note")

# What other gold says of a pair besides: it is read past. The last three are of decisions made
# with "claimcheck adjudicate".
MORE_KEYS = ("scope", "difficulty", "annotators", "guidelines", "drawn")
SIDE_KEYS = frozenset({"source", "quote", "claim", "span"})

SOFT = "[soft]"
CODE = re.compile(r"(?:\[soft\] *)?\[([a-z-]+)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A quote and where it stands in its source; every place where it stands."""

    source: str
    quote: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A labelled pair of quotes.

    Attributes:
        id: Unique in its file.
        relation: ``None`` for two claims about different things.
        type: What they differ in, or seem to.
        a: One side.
        b: The other.
        note: For people; ``[soft]`` and the code of a reason come first.
        drawn: How it came to be labelled; ``random`` for a fair sample of what was compared.
    """

    id: str
    relation: Relation | None
    type: Type
    a: Place
    b: Place
    note: str = ""
    drawn: str = ""

    @property
    def soft(self) -> bool:
        """Two careful readers could differ."""
        return self.note.startswith(SOFT)

    @property
    def reason(self) -> str:
        """The code of a compatible pair's reason; empty where the note gives none."""
        found = CODE.match(self.note)
        return found[1] if found else ""


def read_gold(path: Path, sources: Iterable[Source]) -> tuple[Gold, ...]:
    """Read labelled pairs; decisions on claims, and undecided pairs, are left out.

    Raises:
        AnnotationError: A line is damaged, or its quote does not stand in its source.
    """
    found, errors = read_all(path, sources)
    if errors:
        raise errors[0]
    return found


def check_gold(path: Path, sources: Iterable[Source]) -> tuple[AnnotationError, ...]:
    """Everything that is wrong with a file of labelled pairs, line by line."""
    _, errors = read_all(path, sources)
    return errors


def read_all(
    path: Path, sources: Iterable[Source]
) -> tuple[tuple[Gold, ...], tuple[AnnotationError, ...]]:
    """The labelled pairs that can be used, and what is wrong with the other lines.

    Of two lines with one id the later counts.
    """
    texts = {source.id: source.text for source in sources}
    found: dict[str, Gold] = {}
    errors: list[AnnotationError] = []
    try:
        numbered = _lines(path)
    except AnnotationError as error:
        return (), (error,)
    for number, line in numbered:
        try:
            pair = _gold(path, number, line, texts)
        except AnnotationError as error:
            errors.append(error)
        else:
            if pair:
                found[pair.id] = pair
    return tuple(found.values()), tuple(errors)


def read_labels(path: Path, sources: Iterable[Source]) -> tuple[Label, ...]:
    """The decisions on claims and statuses in a file of gold; damaged lines are left out."""
    texts = {source.id: source.text for source in sources}
    found: dict[str, Label] = {}
    for _, line in _lines(path):
        try:
            label = anchored(label_lines.read(_without_id(line)), texts)
        except label_lines.LineError:
            continue
        found[label.task.id] = label
    return tuple(found.values())


def _lines(path: Path) -> list[tuple[int, str]]:
    """The lines of a file that hold something, with their numbers."""
    try:
        # Only "\n" ends a line: a quote may hold what else Unicode calls a line's end.
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        problem = f"cannot be read: {error}"
        raise AnnotationError(path, problem, fix="it must be a UTF-8 file") from error
    return [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def _gold(path: Path, number: int, line: str, texts: Mapping[str, str]) -> Gold | None:
    given = _object(path, number, line)
    if given.get("kind") in (Kind.CLAIM, Kind.STATUS):  # a list is in no set
        _check_label(path, number, line, texts)
        return None
    required = set(KEYS) - {"note"}
    if not required <= given.keys() <= {*KEYS, *MORE_KEYS}:
        fix = f"a line has the keys {', '.join(sorted(KEYS))}"
        raise AnnotationError(path, "not a labelled pair", line=number, fix=fix)
    relation, type_ = _relation(path, number, given)
    sides = [_side(path, number, given[name], texts) for name in ("a", "b")]
    if relation == Answer.UNSURE:
        return None
    return Gold(
        id=str(given["id"]),
        relation=None if relation == Answer.UNRELATED else Relation(relation),
        type=type_,
        a=sides[0],
        b=sides[1],
        note=str(given.get("note", "")),
        drawn=str(given.get("drawn", "")),
    )


def _object(path: Path, number: int, line: str) -> dict[str, object]:
    try:
        given = jsontext.loads(line)
    except json.JSONDecodeError as error:
        fix = "one JSON object stands on each line"
        raise AnnotationError(path, f"no JSON: {error.msg}", line=number, fix=fix) from error
    if not isinstance(given, dict):
        fix = f"a line has the keys {', '.join(sorted(KEYS))}"
        raise AnnotationError(path, "not a labelled pair", line=number, fix=fix)
    return given


def _relation(path: Path, number: int, given: Mapping[str, object]) -> tuple[str, Type]:
    relation, allowed = str(given["relation"]), (*Relation, Answer.UNRELATED, Answer.UNSURE)
    fix = f"relations: {', '.join(allowed)}; types: {', '.join(Type)}"
    if relation not in allowed:
        problem = f"'{relation}' is not a valid relation"
        raise AnnotationError(path, problem, line=number, fix=fix)
    try:
        return relation, Type(str(given["type"]))
    except ValueError as error:
        raise AnnotationError(path, str(error), line=number, fix=fix) from error


def _side(path: Path, number: int, given: object, texts: Mapping[str, str]) -> Place:
    match given:
        case {"source": str(source), "quote": str(quote), **rest} if (
            quote and rest.keys() <= SIDE_KEYS
        ):
            pass
        case _:
            fix = "a side has a source and a quote"
            raise AnnotationError(path, "not a side of a pair", line=number, fix=fix)
    if source not in texts:
        known = ", ".join(sorted(texts))
        problem = f"unknown source '{source}'"
        raise AnnotationError(path, problem, line=number, fix=f"known: {known}")
    places = _places(texts[source], quote)
    if not places:
        problem = f"'{quote}' does not stand in {source}"
        raise AnnotationError(path, problem, line=number, fix="quote its words exactly")
    match rest.get("span"):
        case [int(start), int(end)] if Span(start, end) in places:
            places = (Span(start, end),)
    return Place(source=source, quote=quote, places=places)


def _places(text: str, quote: str) -> tuple[Span, ...]:
    found = []
    at = text.find(quote)
    while at >= 0:
        found.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1)
    return tuple(found)


def _check_label(path: Path, number: int, line: str, texts: Mapping[str, str]) -> None:
    try:
        anchored(label_lines.read(_without_id(line)), texts)
    except label_lines.LineError as error:
        raise error.at(path, number) from error


def _without_id(line: str) -> str:
    """A decision as the line of an annotator."""
    try:
        given = jsontext.loads(line)
    except json.JSONDecodeError:
        return line
    if isinstance(given, dict):
        given.pop("id", None)
    return json.dumps(given)
