"""Disagreements brought to one answer, which goes into ``gold.jsonl`` with its reason."""

import os
from collections.abc import Mapping
from pathlib import Path
from threading import RLock

from claimcheck.annotation.context import passage
from claimcheck.annotation.goldlines import decided, written
from claimcheck.annotation.labels import Answer, Kind, Label, Reason, lacks
from claimcheck.annotation.locking import locked
from claimcheck.annotation.session import Question, Topic
from claimcheck.annotation.shared import Said
from claimcheck.annotation.store import add_line
from claimcheck.errors import UsageError
from claimcheck.model import Type

GOLD = "gold.jsonl"


class Adjudication:
    """Asks for one answer to each task that annotators answer differently."""

    def __init__(
        self, topic: Topic, said: Said, kind: Kind, folder: Path, annotator: str
    ) -> None:
        self.annotator = annotator
        self.kind = kind
        self._topic = topic
        self._path = folder / GOLD
        self._tasks = disputed(said, kind)
        self._done = set(decided(self._path)) & set(self._tasks)
        self._before = len(self._done)
        self._own: list[tuple[str, int, int]] = []  # task, and the place of its line
        self._lock = RLock()

    def question(self) -> Question | None:
        """The next disagreement, with what everybody said."""
        with self._lock:
            id_ = next((id_ for id_ in self._tasks if id_ not in self._done), None)
            if id_ is None:
                return None
            labels = self._tasks[id_]
            task = next(iter(labels.values())).task
            sections = self._topic.sections
            return Question(
                id=id_,
                task=task,
                passages=tuple(
                    passage(
                        side,
                        self._topic.sources[side.source],
                        section=sections.get((side.source, side.spans[0].start), ""),
                    )
                    for side in task.sides
                ),
                said=tuple((who, in_words(label)) for who, label in labels.items()),
                done=len(self._done),
                total=len(self._tasks),
            )

    def counts(self) -> tuple[int, int]:
        """How many disagreements are decided, and how many there are."""
        return len(self._done), len(self._tasks)

    def answer(  # noqa: PLR0913 - the parts of one decision
        self,
        id_: str,
        answer: Answer,
        *,
        type_: Type = Type.NONE,
        reason: Reason | None = None,
        soft: bool = False,
        note: str = "",
    ) -> None:
        """Write the decision into gold; when this returns, it is on the disk.

        Raises:
            UsageError: It does not fit, or nothing says why.
            OutputError: It could not be written.
        """
        if id_ not in self._tasks:
            message = "this question is not disputed any more (load the page again)"
            raise UsageError(message)
        task = next(iter(self._tasks[id_].values())).task
        if problem := lacks(task.kind, answer, type_, reason):
            raise UsageError(problem)
        words = " ".join(note.split())
        if not words:
            message = "say in the note why (key / in the browser)"
            raise UsageError(message)
        label = Label(
            task=task, answer=answer, type=type_, reason=reason, soft=soft, note=words
        )
        texts = self._topic.texts
        line = written(label, texts, annotators=tuple(self._tasks[id_]))
        with self._lock:
            self._own.append((id_, *add_line(self._path, line)))
            self._done.add(id_)

    def undo(self) -> bool:
        """Take this run's last decision back, where nothing was written behind it."""
        with self._lock:
            if not self._own:
                return False
            id_, start, end = self._own[-1]
            if not _cut(self._path, start, end):
                return False
            self._own.pop()
            self._done.discard(id_)
            return True


def disputed(said: Said, kind: Kind) -> Mapping[str, Mapping[str, Label]]:
    """The tasks of a kind that two annotators answer differently, by id."""
    return {
        id_: labels
        for id_, labels in said.by_task.items()
        if next(iter(labels.values())).task.kind is kind
        and len({label.said for label in labels.values()}) > 1
    }


def agreed(said: Said, kind: Kind) -> Mapping[str, Mapping[str, Label]]:
    """The tasks of a kind that at least two annotators answer alike, and nobody otherwise."""
    return {
        id_: labels
        for id_, labels in said.by_task.items()
        if next(iter(labels.values())).task.kind is kind
        and len(labels) > 1
        and len({label.said for label in labels.values()}) == 1
        and next(iter(labels.values())).answer is not Answer.UNSURE
    }


def keep_agreed(said: Said, kind: Kind, texts: Mapping[str, str], folder: Path) -> int:
    """Write what annotators agree on into gold, where it is not yet; how many that were."""
    path = folder / GOLD
    known = decided(path)
    fresh = {id_: labels for id_, labels in agreed(said, kind).items() if id_ not in known}
    for labels in fresh.values():
        first = next(iter(labels.values()))
        add_line(path, written(first, texts, annotators=tuple(labels)))
    return len(fresh)


def in_words(label: Label) -> str:
    """What a label says, in one line."""
    parts = [
        *(["soft"] if label.soft else []),
        label.answer.value,
        *([label.type.value] if label.type is not Type.NONE else []),
        *([label.reason.value] if label.reason else []),
    ]
    return ", ".join(parts) + (f": {label.note}" if label.note else "")


def _cut(path: Path, start: int, end: int) -> bool:
    """Take the last line off, if it still is the last; whether it was."""
    file = os.open(path, os.O_RDWR)
    try:
        with locked(file):
            if os.fstat(file).st_size != end:
                return False
            os.ftruncate(file, start)
            os.fsync(file)
            return True
    finally:
        os.close(file)
