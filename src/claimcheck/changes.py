"""What is new, changed and gone since an earlier run, read from the JSON that it wrote."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from pathlib import Path
from typing import Any

from claimcheck.errors import InputError
from claimcheck.model import Change, ChangeKind, Changes, Comparison, Discrepancy, Type

SCHEMA = "claimcheck/1"

WRITE_ANEW = "name a file that 'claimcheck compare -f json' or 'claimcheck report' wrote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A discrepancy as an earlier run, or this one, has it.

    Attributes:
        id: Its fingerprint.
        type: What it is about.
        question: In words.
        range: Its figures in words; empty where it has none.
    """

    id: str
    type: Type
    question: str
    range: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What is kept of an earlier run.

    Attributes:
        signature: Its versions and settings.
        questions: Its discrepancies, in its order.
        sources: For each source its id and the SHA-256 of its text.
    """

    signature: str
    questions: tuple[Question, ...]
    sources: Mapping[str, str]


def read(path: Path) -> Run:
    """Read an earlier comparison.

    Raises:
        InputError: It cannot be read, or is no comparison of this version.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError as error:
        raise InputError(path, "no such file", fix="check the name") from error
    except IsADirectoryError as error:
        raise InputError(path, "is a folder", fix=WRITE_ANEW) from error
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise InputError(path, problem, fix="check that you may read it") from error
    except UnicodeDecodeError as error:
        raise InputError(path, "is not in UTF-8", fix=WRITE_ANEW) from error
    try:
        values = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except json.JSONDecodeError as error:
        problem = f"is no JSON: {error.msg}"
        raise InputError(path, problem, line=error.lineno, fix=WRITE_ANEW) from error
    except RecursionError as error:
        raise InputError(path, "is nested too deeply", fix=WRITE_ANEW) from error
    except InvalidOperation as error:
        raise InputError(path, "holds a number beyond all bounds", fix=WRITE_ANEW) from error
    try:
        return _run(values)
    except (InvalidOperation, KeyError, TypeError, ValueError) as error:
        problem = f"is no comparison of version {SCHEMA}"
        raise InputError(path, problem, fix=WRITE_ANEW) from error


def since(before: Run, comparison: Comparison) -> Changes:
    """How a comparison differs from an earlier run.

    Discrepancies of one fingerprint are one. Of the others, those of one type whose question
    is put in the same words are one whose answers changed.
    """
    now = tuple(map(_question, comparison.discrepancies))
    kept = {each.id for each in before.questions} & {each.id for each in now}
    old = [each for each in before.questions if each.id not in kept]
    fresh = [each for each in now if each.id not in kept]
    pairs = tuple(_paired(old, fresh))
    changed = {each.id for pair in pairs for each in pair}
    return Changes(
        signature=before.signature,
        discrepancies=(
            *(_change(ChangeKind.NEW, each) for each in fresh if each.id not in changed),
            *(_changed(*pair) for pair in pairs),
            *(_change(ChangeKind.GONE, each) for each in old if each.id not in changed),
        ),
        sources=_sources(before.sources, comparison),
        same=sum(each.id in kept for each in now),
    )


def _run(values: Any) -> Run:
    """What is kept of a comparison's JSON; whatever does not fit is an error of its kind."""
    if values["schema"] != SCHEMA:
        raise ValueError(values["schema"])
    questions = tuple(
        Question(
            id=_text(found["id"]),
            type=Type(found["type"]),
            question=_text(found["question"]),
            range=_range(found["low"], found["high"]),
        )
        for found in values["discrepancies"]
    )
    sources = {_text(each["id"]): _text(each["sha256"]) for each in values["sources"]}
    return Run(signature=_text(values["signature"]), questions=questions, sources=sources)


def _text(value: object) -> str:
    """A text, and nothing else."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _question(found: Discrepancy) -> Question:
    """A discrepancy of this run."""
    return Question(
        id=found.id,
        type=found.type,
        question=found.question,
        range=_range(found.low, found.high),
    )


def _range(low: Decimal | None, high: Decimal | None) -> str:
    """Figures in words; empty where there are none."""
    if low is None and high is None:
        return ""
    if low is None or high is None:
        return f"{_amount(low)} or more" if low is not None else f"{_amount(high)} or fewer"
    return _amount(low) if low == high else f"{_amount(low)} to {_amount(high)}"


def _amount(number: Decimal | None) -> str:
    """A number as it is read; 12.50 in one run is 12.5 in the other."""
    return f"{number.normalize():,f}" if number is not None else ""


def _paired(
    old: Iterable[Question], fresh: Iterable[Question]
) -> Iterator[tuple[Question, Question]]:
    """Each earlier question with the later one that asks the same, in the later order."""
    waiting: dict[tuple[Type, str], list[Question]] = defaultdict(list)
    for each in old:
        waiting[each.type, each.question].append(each)
    for each in fresh:
        if same := waiting[each.type, each.question]:
            yield same.pop(0), each


def _change(kind: ChangeKind, found: Question) -> Change:
    """A question that one of the two runs does not have."""
    gone = kind is ChangeKind.GONE
    return Change(
        kind=kind,
        id=found.id,
        type=found.type,
        question=found.question,
        then=found.range if gone else "",
        now="" if gone else found.range,
    )


def _changed(old: Question, fresh: Question) -> Change:
    """A question whose answers are others."""
    return Change(
        kind=ChangeKind.CHANGED,
        id=fresh.id,
        before=old.id,
        type=fresh.type,
        question=fresh.question,
        then=old.range,
        now=fresh.range,
    )


def _sources(
    before: Mapping[str, str], comparison: Comparison
) -> tuple[tuple[str, ChangeKind], ...]:
    """What became of each source that is not as it was, by id."""
    now = {
        source.id: sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
        for source in comparison.sources
    }
    found = {
        id_: ChangeKind.NEW
        if id_ not in before
        else ChangeKind.GONE
        if id_ not in now
        else ChangeKind.CHANGED
        for id_ in sorted({*before, *now})
        if before.get(id_) != now.get(id_)
    }
    return tuple(found.items())
