"""What an annotator is asked and says: the records, and their closed choices.

Every word that a person can answer with stands here and in ``annotations/guidelines.md``.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from claimcheck.model import Span, Type

# Of annotations/guidelines.md. A change to the rules that could change a label raises it.
GUIDELINES = 2

# Joins the quotes of a side whose words are not contiguous, as claims do.
GAP = " … "


class Kind(StrEnum):
    """What is asked about."""

    PAIR = "pair"
    CLAIM = "claim"
    STATUS = "status"


class Answer(StrEnum):
    """What a person can say; ``ANSWERS`` tells to which kind of task."""

    CORROBORATED = "corroborated"
    CONFLICTING = "conflicting"
    COMPATIBLE = "compatible"
    UNRELATED = "unrelated"
    UNSUPPORTED = "unsupported"
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    WITHDRAWN = "withdrawn"


ANSWERS: Mapping[Kind, tuple[Answer, ...]] = MappingProxyType(
    {
        Kind.PAIR: (
            Answer.CORROBORATED,
            Answer.CONFLICTING,
            Answer.COMPATIBLE,
            Answer.UNRELATED,
            Answer.UNSURE,
        ),
        Kind.CLAIM: (Answer.YES, Answer.NO, Answer.UNSURE),
        Kind.STATUS: (
            Answer.CORROBORATED,
            Answer.CONFLICTING,
            Answer.UNSUPPORTED,
            Answer.UNSURE,
        ),
    }
)


class Aspect(StrEnum):
    """What is asked about a claim that the tool took from a text."""

    ATOMIC = "atomic"
    STANDALONE = "standalone"
    ENTAILED = "entailed"


class Reason(StrEnum):
    """Why two claims that look like a conflict are none: the codes of the guidelines."""

    ROUNDING = "rounding"
    BOUND = "bound"
    SUBSET = "subset"
    SCOPE = "scope"
    UNIT = "unit"
    SUPERSEDED = "superseded"
    GRANULARITY = "granularity"
    DIFFERENT_EVENT = "different-event"
    ALIAS = "alias"
    JOINT = "joint"
    JOINT_CAUSE = "joint-cause"
    HEDGE = "hedge"
    DENIAL_REPORTED = "denial-reported"
    PARAPHRASE = "paraphrase"


class Drawn(StrEnum):
    """How a task came into the queue: shares of finds rest on those drawn at random alone."""

    UNCERTAIN = "uncertain"
    RANDOM = "random"
    UNPAIRED = "unpaired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Words of a source: where they stand, and what they are."""

    source: str
    spans: tuple[Span, ...]
    quotes: tuple[str, ...]

    @property
    def quote(self) -> str:
        """The words in one line."""
        return GAP.join(self.quotes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One question to a person.

    Attributes:
        kind: What is asked about.
        sides: Of a pair both, in the order of source and place; otherwise the claim's words.
        aspect: Of a claim, what is asked; ``None`` for other kinds.
        text: The claim readable alone; empty for pairs.
        drawn: How it came into the queue.
    """

    kind: Kind
    sides: tuple[Side, ...]
    aspect: Aspect | None = None
    text: str = ""
    drawn: Drawn = Drawn.UNCERTAIN

    @property
    def id(self) -> str:
        """What makes two tasks the same question, whoever is asked, such as ``pair-1f…``."""
        asked = [
            self.aspect or "",
            # Whether a claim can be read alone depends on its wording.
            self.text if self.kind is Kind.CLAIM else "",
            [[side.source, side.spans, side.quotes] for side in self.sides],
        ]
        digest = hashlib.sha256(json.dumps(asked).encode("ascii")).hexdigest()
        return f"{self.kind}-{digest[:16]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What one person said to one task.

    Attributes:
        task: The question.
        answer: One of ``ANSWERS``, or withdrawn, which takes the earlier answer back.
        type: Of a pair, what the two differ in or seem to; ``none`` otherwise.
        reason: Of a compatible pair, why it is no conflict; ``None`` otherwise.
        soft: Two careful readers could differ.
        note: In the annotator's words; may be empty.
        guidelines: Version of the guidelines that it was given under.
    """

    task: Task
    answer: Answer
    type: Type = Type.NONE
    reason: Reason | None = None
    soft: bool = False
    note: str = ""
    guidelines: int = GUIDELINES

    @property
    def said(self) -> tuple[Answer, Type, Reason | None]:
        """What another annotator could have said, too."""
        return self.answer, self.type, self.reason

    def withdrawn(self) -> "Label":
        """The line that takes this label back."""
        return replace(
            self, answer=Answer.WITHDRAWN, type=Type.NONE, reason=None, soft=False, note=""
        )


def lacks(kind: Kind, answer: Answer, type_: Type, reason: Reason | None) -> str:
    """What keeps an answer from being a whole label; empty where nothing does."""
    typed, reasoned = type_ is not Type.NONE, reason is not None
    match kind, answer:
        case _, Answer.WITHDRAWN:
            return ""
        case _ if answer not in ANSWERS[kind]:
            return f"'{answer}' is no answer to a {kind} (answers: {', '.join(ANSWERS[kind])})"
        case Kind.PAIR, Answer.CONFLICTING if not typed:
            return f"a conflict has a type (types: {', '.join(Type)})"
        case Kind.PAIR, Answer.COMPATIBLE:
            return "" if reasoned else f"it lacks a reason (reasons: {', '.join(Reason)})"
        case Kind.PAIR, Answer.CONFLICTING:
            return f"'{answer}' has no reason" if reasoned else ""
    return f"'{answer}' has neither type nor reason" if typed or reasoned else ""
