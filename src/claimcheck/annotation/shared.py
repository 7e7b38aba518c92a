"""What several annotators said to the same tasks, and how far they agree."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.annotation.agreement import (
    Measure,
    Unit,
    alpha,
    cohen,
    fleiss,
    measured,
    one_against_rest,
    pairs_of,
)
from claimcheck.annotation.labels import Answer, Aspect, Kind, Label
from claimcheck.annotation.store import SUFFIX, LabelFile, annotators
from claimcheck.errors import AnnotationError
from claimcheck.model import Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The labels of one topic.

    Attributes:
        by_task: For each task, each annotator's label; in order of the tasks' ids.
        annotators: Who has a file, by name.
        problems: What is wrong with lines; the others count.
    """

    by_task: Mapping[str, Mapping[str, Label]]
    annotators: tuple[str, ...]
    problems: tuple[AnnotationError, ...]

    def shared(self, kind: Kind) -> tuple[Mapping[str, Label], ...]:
        """Of one kind, the tasks that at least two annotators labelled."""
        return tuple(
            labels
            for labels in self.by_task.values()
            if len(labels) > 1 and next(iter(labels.values())).task.kind is kind
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure of agreement: what it is, on what, and its value."""

    measure: str
    on: str
    found: Measure


def said_in(folder: Path, texts: Mapping[str, str]) -> Said:
    """All labels of a folder."""
    by_task: dict[str, dict[str, Label]] = {}
    problems: list[AnnotationError] = []
    names = annotators(folder)
    for name in names:
        file = LabelFile(folder / f"{name}{SUFFIX}", texts)
        file.refresh()
        problems += file.problems
        for id_, label in file.labels.items():
            by_task.setdefault(id_, {})[name] = label
    ordered = {id_: by_task[id_] for id_ in sorted(by_task)}
    return Said(by_task=ordered, annotators=names, problems=tuple(problems))


def agreement(said: Said, kind: Kind, *, seed: int = 0) -> Iterator[Row]:
    """Every measure for one kind of task: of all labels, by annotators, by label, by type."""
    tasks = said.shared(kind)
    groups = [(kind.value, tasks)]
    if kind is Kind.CLAIM:
        groups = [(aspect.value, _about(tasks, aspect)) for aspect in Aspect]
    for name, group in groups:
        units = _units(group, lambda label: label.answer)
        yield from _measures(name, units, seed)
        for answer in _used(units, Answer):
            one = one_against_rest(units, answer)
            yield Row(
                measure="alpha", on=f"label {answer}", found=measured(one, alpha, seed=seed)
            )
    if kind is Kind.PAIR:
        yield from _types(tasks, seed)


def _measures(name: str, units: Sequence[Unit], seed: int) -> Iterator[Row]:
    yield Row(measure="alpha", on=name, found=measured(units, alpha, seed=seed))
    yield Row(measure="Fleiss' kappa", on=name, found=measured(units, fleiss, seed=seed))
    for one, other in pairs_of(units):
        both = [unit for unit in units if one in unit and other in unit]

        def of_two(drawn: Sequence[Unit], one: str = one, other: str = other) -> float | None:
            return cohen(drawn, one, other)

        found = measured(both, of_two, seed=seed)
        yield Row(measure="Cohen's kappa", on=f"{name}: {one}, {other}", found=found)


def _types(tasks: Sequence[Mapping[str, Label]], seed: int) -> Iterator[Row]:
    """Of the tasks that all who were asked called conflicting: do they differ in one thing?"""
    agreed = [
        labels
        for labels in tasks
        if all(label.answer is Answer.CONFLICTING for label in labels.values())
    ]
    units = _units(agreed, lambda label: label.type)
    yield Row(measure="alpha", on="type of conflicts", found=measured(units, alpha, seed=seed))
    for type_ in _used(units, Type):
        one = one_against_rest(units, type_)
        yield Row(measure="alpha", on=f"type {type_}", found=measured(one, alpha, seed=seed))


def _units(tasks: Sequence[Mapping[str, Label]], of: Callable[[Label], Hashable]) -> list[Unit]:
    return [{who: of(label) for who, label in labels.items()} for labels in tasks]


def _about(
    tasks: Sequence[Mapping[str, Label]], aspect: Aspect
) -> tuple[Mapping[str, Label], ...]:
    return tuple(
        labels for labels in tasks if next(iter(labels.values())).task.aspect is aspect
    )


def _used(units: Sequence[Unit], choices: type[Answer] | type[Type]) -> list[Hashable]:
    """The choices that somebody made, in the order of their list."""
    made = {said for unit in units for said in unit.values()}
    return [choice for choice in choices if choice in made]
