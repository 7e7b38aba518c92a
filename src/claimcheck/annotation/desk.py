"""What the terminal and the web labeller need of whoever asks the questions."""

from typing import Protocol

from claimcheck.annotation.labels import Answer, Kind, Reason
from claimcheck.annotation.session import Question
from claimcheck.model import Type


class Desk(Protocol):
    """A labelling session, or an adjudication."""

    annotator: str

    @property
    def kind(self) -> Kind:
        """What is asked about."""

    def question(self) -> Question | None:
        """What to show now; ``None`` when nothing is left."""

    def counts(self) -> tuple[int, int]:
        """How many tasks are answered, and how many there are."""

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
        """Keep an answer; when this returns, it is on the disk."""

    def undo(self) -> bool:
        """Take the last answer back; whether there was one."""
