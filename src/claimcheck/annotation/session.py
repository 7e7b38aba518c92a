"""One annotator at work: the next question, the answer, a step back."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from claimcheck.annotation.context import Passage, passage
from claimcheck.annotation.labels import Answer, Kind, Label, Reason, Task, lacks
from claimcheck.annotation.queue import Queue
from claimcheck.annotation.store import SUFFIX, LabelFile, annotators, file_of
from claimcheck.errors import AnnotationError, UsageError
from claimcheck.model import Source, Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A task as it is shown.

    Attributes:
        id: Of the task.
        task: What is asked.
        passages: Each side in its context.
        beside: Quotes of other sources that bear on a claim whose status is asked.
        said: What others answered, in words; only where their disagreement is decided.
        done: How many tasks this annotator has answered.
        total: How many there are for this annotator, those included.
    """

    id: str
    task: Task
    passages: tuple[Passage, ...]
    beside: tuple[Passage, ...] = ()
    said: tuple[tuple[str, str], ...] = ()
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What is read: the sources of one topic, and what is known about their claims.

    Attributes:
        name: Of its folder.
        sources: By id.
        sections: Headings above a claim, by source and place of its first word.
        beside: For a task about a status, quotes of other sources.
    """

    name: str
    sources: Mapping[str, Source]
    sections: Mapping[tuple[str, int], str]
    beside: Callable[[Task], tuple[Passage, ...]] = lambda _: ()

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of each source, by id."""
        return {id_: source.text for id_, source in self.sources.items()}


class Session:
    """Holds what one annotator has done; safe to use from several threads."""

    def __init__(self, topic: Topic, queue: Queue, folder: Path, annotator: str) -> None:
        self.topic = topic
        self.annotator = annotator
        self._queue = queue
        self._folder = folder
        self._texts = topic.texts
        self._own = LabelFile(file_of(folder, annotator), self._texts)
        self._others: dict[str, LabelFile] = {}
        self._shown: str | None = None
        self._lock = RLock()
        self._refresh()

    @property
    def problems(self) -> tuple[AnnotationError, ...]:
        """What is wrong with the lines of this annotator's file."""
        return self._own.problems

    @property
    def kind(self) -> Kind:
        """What is asked about."""
        return next((task.kind for task in self._queue.tasks.values()), Kind.PAIR)

    def question(self) -> Question | None:
        """What to show now; the same until it is answered. ``None`` when nothing is left."""
        with self._lock:
            self._refresh()
            done = self._done()
            if self._shown is None or self._shown in done:
                self._shown = self._queue.next(self.annotator, done, self._by_others())
            return self._question(self._shown, done) if self._shown else None

    def counts(self) -> tuple[int, int]:
        """How many tasks are answered, and how many there are for this annotator."""
        with self._lock:
            done = self._done()
            left = sum(1 for _ in self._queue.open(done, self._by_others()))
            return len(done), len(done) + left

    def answer(  # noqa: PLR0913 - the parts of one label
        self,
        id_: str,
        answer: Answer,
        *,
        type_: Type = Type.NONE,
        reason: Reason | None = None,
        soft: bool = False,
        note: str = "",
    ) -> None:
        """Keep an answer; when this returns, it is on the disk.

        Raises:
            UsageError: There is no such task, or the answer does not fit it.
            OutputError: It could not be written.
        """
        task = self._queue.tasks.get(id_)
        if task is None:
            message = "this question is not in the queue any more (load the page again)"
            raise UsageError(message)
        if problem := lacks(task.kind, answer, type_, reason):
            raise UsageError(problem)
        label = Label(
            task=task,
            answer=answer,
            type=type_,
            reason=reason,
            soft=soft,
            note=" ".join(note.split()),
        )
        with self._lock:
            self._own.append(label)
            self._shown = None

    def undo(self) -> bool:
        """Take the last answer back and show its question; whether there was one."""
        with self._lock:
            self._refresh()
            asked = [
                label for id_, label in self._own.labels.items() if id_ in self._queue.tasks
            ]
            if not asked:
                return False
            last = asked[-1]
            self._own.append(last.withdrawn())
            self._shown = last.task.id
            return True

    def _question(self, id_: str, done: Collection[str]) -> Question:
        task = self._queue.tasks[id_]
        _, total = self.counts()
        return Question(
            id=id_,
            task=task,
            passages=tuple(
                passage(
                    side,
                    self.topic.sources[side.source],
                    section=self.topic.sections.get((side.source, side.spans[0].start), ""),
                )
                for side in task.sides
            ),
            beside=self.topic.beside(task) if task.kind is Kind.STATUS else (),
            done=len(done),
            total=total,
        )

    def _refresh(self) -> None:
        self._own.refresh()
        for name in annotators(self._folder):
            if name == self.annotator:
                continue
            if name not in self._others:
                path = self._folder / f"{name}{SUFFIX}"
                self._others[name] = LabelFile(path, self._texts)
            self._others[name].refresh()

    def _done(self) -> Collection[str]:
        return self._own.labels.keys() & self._queue.tasks.keys()

    def _by_others(self) -> Collection[str]:
        return {id_ for file in self._others.values() for id_ in file.labels}
