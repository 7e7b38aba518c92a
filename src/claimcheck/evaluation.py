"""Verdicts against gold: how many conflicts are found, how many alarms are false.

A gold pair names two quotes. A judged pair stands for it where, on both sides, the claim's
spans and the quote share at least half the characters of the shorter of the two. Where several
stand for one gold pair, a reader sees the conflict among them first, then the corroboration.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import AnnotationError
from claimcheck.model import Claim, Comparison, Relation, Source, Span, Type

KEYS = frozenset({"id", "relation", "type", "a", "b", "note"})

# Two stretches of text are about one statement from this share of the shorter on.
SAME_WORDS = 0.5

# What a reader would see of several judgements on one gold pair.
SEEN_FIRST = (Relation.CONFLICTING, Relation.CORROBORATED, Relation.COMPATIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A quote and where it stands in its source; every place where it stands."""

    source: str
    quote: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A labelled pair of quotes."""

    id: str
    relation: Relation
    type: Type
    a: Side
    b: Side
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How a comparison stands against gold; shares in [0, 1], ``None`` where there is no case.

    Attributes:
        conflict_recall: Of the conflicting gold pairs, those that were found.
        conflict_precision: Of the conflicts found that stand for any gold pair, those that
            stand for a conflicting one.
        trap_alarms: Of the compatible gold pairs, those that were called conflicts.
        corroboration_recall: Of the corroborated gold pairs, those that were found.
        conflicts: How many conflicts were found in all.
        pairs: How many gold pairs there are.
    """

    conflict_recall: float | None
    conflict_precision: float | None
    trap_alarms: float | None
    corroboration_recall: float | None
    conflicts: int
    pairs: int


def read_gold(path: Path, sources: Iterable[Source]) -> tuple[Gold, ...]:
    """Read labelled pairs, one JSON object a line.

    Raises:
        AnnotationError: A line is damaged, or its quote does not stand in its source.
    """
    texts = {source.id: source.text for source in sources}
    return tuple(_gold(path, number, line, texts) for number, line in _lines(path))


def check_gold(path: Path, sources: Iterable[Source]) -> tuple[AnnotationError, ...]:
    """Everything that is wrong with a file of labelled pairs, line by line."""
    texts = {source.id: source.text for source in sources}
    try:
        lines = _lines(path)
    except AnnotationError as error:
        return (error,)
    found = []
    for number, line in lines:
        try:
            _gold(path, number, line, texts)
        except AnnotationError as error:
            found.append(error)
    return tuple(found)


def score(comparison: Comparison, gold: Sequence[Gold]) -> Scores:
    """Hold a comparison against labelled pairs of its sources."""
    seen, stands_for = _align(comparison, gold)
    ours = [relations for relations in stands_for.values() if relations]
    true = [relations for relations in ours if Relation.CONFLICTING in relations]

    def share(of: Relation, called: Relation) -> float | None:
        cases = [each for each in gold if each.relation is of]
        return _share(sum(seen.get(each.id) is called for each in cases), len(cases))

    return Scores(
        conflict_recall=share(Relation.CONFLICTING, Relation.CONFLICTING),
        conflict_precision=_share(len(true), len(ours)),
        trap_alarms=share(Relation.COMPATIBLE, Relation.CONFLICTING),
        corroboration_recall=share(Relation.CORROBORATED, Relation.CORROBORATED),
        conflicts=len(stands_for),
        pairs=len(gold),
    )


def _lines(path: Path) -> list[tuple[int, str]]:
    """The lines of a file that hold something, with their numbers."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        problem = f"cannot be read: {error}"
        raise AnnotationError(path, problem, fix="it must be a UTF-8 file") from error
    return [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def _align(
    comparison: Comparison, gold: Iterable[Gold]
) -> tuple[Mapping[str, Relation], Mapping[tuple[str, str], set[Relation]]]:
    """What was seen of each gold pair, and which gold relations each conflict stands for."""
    relations = {frozenset((each.a, each.b)): each.relation for each in comparison.pairs}
    stands_for: dict[tuple[str, str], set[Relation]] = {
        (each.a, each.b): set()
        for each in comparison.pairs
        if each.relation is Relation.CONFLICTING
    }
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in comparison.claims:
        by_source[claim.source].append(claim)
    seen: dict[str, Relation] = {}
    for each in gold:
        met = set()
        for left in _covering(each.a, by_source):
            for right in _covering(each.b, by_source):
                relation = relations.get(frozenset((left, right)))
                if left == right or relation is None:
                    continue
                met.add(relation)
                for pair in ((left, right), (right, left)):
                    if pair in stands_for:
                        stands_for[pair].add(each.relation)
        found = next((relation for relation in SEEN_FIRST if relation in met), None)
        if found:
            seen[each.id] = found
    return seen, stands_for


def _covering(side: Side, by_source: Mapping[str, Sequence[Claim]]) -> list[str]:
    return [
        claim.id
        for claim in by_source.get(side.source, ())
        if any(_covers(claim.spans, place) for place in side.places)
    ]


def _covers(spans: Sequence[Span], place: Span) -> bool:
    length = sum(end - start for start, end in spans)
    shared = sum(max(0, min(end, place.end) - max(start, place.start)) for start, end in spans)
    return shared > 0 and shared >= SAME_WORDS * min(length, place.end - place.start)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _gold(path: Path, number: int, line: str, texts: Mapping[str, str]) -> Gold:
    try:
        given = json.loads(line)
    except json.JSONDecodeError as error:
        fix = "one JSON object stands on each line"
        raise AnnotationError(path, f"no JSON: {error.msg}", line=number, fix=fix) from error
    if not isinstance(given, dict) or not KEYS - {"note"} <= given.keys() <= KEYS:
        fix = f"a line has the keys {', '.join(sorted(KEYS))}"
        raise AnnotationError(path, "not a labelled pair", line=number, fix=fix)
    try:
        relation, type_ = Relation(given["relation"]), Type(given["type"])
    except ValueError as error:
        fix = f"relations: {', '.join(Relation)}; types: {', '.join(Type)}"
        raise AnnotationError(path, str(error), line=number, fix=fix) from error
    sides = [_side(path, number, given[name], texts) for name in ("a", "b")]
    return Gold(
        id=given["id"],
        relation=relation,
        type=type_,
        a=sides[0],
        b=sides[1],
        note=given.get("note", ""),
    )


def _side(path: Path, number: int, given: object, texts: Mapping[str, str]) -> Side:
    match given:
        case {"source": str() as source, "quote": str() as quote, **rest} if quote and not rest:
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
    return Side(source=source, quote=quote, places=places)


def _places(text: str, quote: str) -> tuple[Span, ...]:
    found = []
    at = text.find(quote)
    while at >= 0:
        found.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1)
    return tuple(found)
