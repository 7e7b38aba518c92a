"""The questions in a terminal: one a screen, one key and Enter for each answer."""

from collections.abc import Callable, Iterator, Sequence
from textwrap import fill, shorten

from claimcheck.annotation import wording
from claimcheck.annotation.context import Passage
from claimcheck.annotation.desk import Desk
from claimcheck.annotation.labels import Answer, Kind, Reason
from claimcheck.annotation.session import Question
from claimcheck.annotation.wording import Choice
from claimcheck.errors import UsageError
from claimcheck.model import Type
from claimcheck.report.escaping import safe_text

WIDTH = 88
QUIT = Choice("q", "quit")
STEP_BACK = Choice("b", "back")
ONWARDS = (Choice("b", "back"), Choice("q", "quit"))

Read = Callable[[str], str]
Write = Callable[[str], None]


class LeaveError(Exception):
    """The annotator wants to stop; everything that was answered is on the disk."""


def run(desk: Desk, read: Read, write: Write) -> None:
    """Ask until nothing is left or the annotator leaves.

    Args:
        desk: Who asks.
        read: Shows a prompt and gives back the line that was typed; raises ``EOFError`` when
            there is no more to read.
        write: Shows some lines.
    """
    try:
        while question := desk.question():
            write(screen(question))
            _ask(desk, question, read, write)
        write(f"Nothing is left to ask. {_counts(desk)}\n")
    except (EOFError, LeaveError):
        write(f"\n{_counts(desk)}\n")


def screen(question: Question) -> str:
    """A question as text: each side in its context, the claim's words between » and «."""
    lines: list[str] = ["", "-" * WIDTH]
    for passage in question.passages:
        lines += [*_passage(passage), ""]
    if question.task.text:
        lines += [fill(f"claim: {safe_text(question.task.text)}", WIDTH), ""]
    for passage in question.beside:
        lines += [*_passage(passage), ""]
    lines += [fill(f"{who}: {safe_text(said)}", WIDTH) for who, said in question.said]
    return "\n".join([*lines, wording.asked(question.task), ""])


def _ask(desk: Desk, question: Question, read: Read, write: Write) -> None:
    """One question up to its answer, or a step back."""
    place = f"{question.done + 1} of {question.total}"
    given = _choose(wording.answers(question.task.kind), place, read, write)
    if given is None:
        if not desk.undo():
            write("There is nothing to take back.\n")
        return
    answer, reason, type_ = Answer(given), None, Type.NONE
    if question.task.kind is Kind.PAIR:
        if answer is Answer.COMPATIBLE:
            chosen = _choose(wording.reasons(), "why", read, write)
            if chosen is None:
                return
            reason = Reason(chosen)
        if answer in {Answer.CONFLICTING, Answer.COMPATIBLE}:
            chosen = _choose(wording.types(answer), "in what", read, write)
            if chosen is None:
                return
            type_ = Type(chosen)
    _keep(desk, question, read("note (Enter for none, ! first if soft): "), write,
          answer=answer, type_=type_, reason=reason)  # fmt: skip


def _keep(  # noqa: PLR0913 - the parts of one label
    desk: Desk,
    question: Question,
    note: str,
    write: Write,
    *,
    answer: Answer,
    type_: Type,
    reason: Reason | None,
) -> None:
    soft, words = note.startswith(wording.SOFT), note.removeprefix(wording.SOFT)
    try:
        desk.answer(question.id, answer, type_=type_, reason=reason, soft=soft, note=words)
    except UsageError as error:
        write(f"{error}\n")


def _choose(choices: Sequence[Choice], place: str, read: Read, write: Write) -> str | None:
    """What was chosen; ``None`` for a step back."""
    # "q" and "b" can be keys of the choices; the words then still say them.
    own = [each for each in ONWARDS if each.key not in {choice.key for choice in choices}]
    keys = {choice.key: choice.value for choice in (*choices, *own)}
    prompt = "\n".join(_rows((*choices, *own))) + f"\n{place}> "
    while True:
        typed = read(prompt).strip()
        value = keys.get(typed.lower(), typed.lower())
        if value == QUIT.value:
            raise LeaveError
        if value == STEP_BACK.value:
            return None
        if value in {choice.value for choice in choices}:
            return value
        write(f"'{safe_text(typed)}' is none of the keys; 'back' and 'quit' also work.\n")
        prompt = f"{place}> "


def _rows(choices: Sequence[Choice]) -> Iterator[str]:
    """Keys and words, as many on a line as fit."""
    return iter(fill("  ".join(f"[{each.key}]\xa0{each.value}" for each in choices), WIDTH)
                .replace("\xa0", " ").splitlines())  # fmt: skip


def _passage(passage: Passage) -> Iterator[str]:
    yield safe_text(": ".join(part for part in (passage.source, passage.section) if part))
    if passage.origin:
        yield shorten(safe_text(passage.origin), WIDTH, placeholder=" …")
    words = "".join(
        f"»{piece.words}«" if piece.marked else piece.words for piece in passage.pieces
    )
    line = " ".join(safe_text(words).split())
    yield fill(line, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _counts(desk: Desk) -> str:
    done, total = desk.counts()
    return f"{done} of {total} answered; all of them are saved."
