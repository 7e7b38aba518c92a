"""The words and keys of the questions, the same in the browser and in the terminal."""

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.annotation.labels import ANSWERS, Answer, Aspect, Kind, Reason, Task
from claimcheck.model import Type


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be answered: its key, its word, and what it stands for."""

    key: str
    value: str
    hint: str = ""


ASKED: Mapping[Kind, str] = {
    Kind.PAIR: "How do the two marked statements stand to each other?",
    Kind.STATUS: "How does the claim stand among the sources?",
}
ASPECTS: Mapping[Aspect, str] = {
    Aspect.ATOMIC: "Does the claim say one thing only?",
    Aspect.STANDALONE: "Can the claim be understood without its source?",
    Aspect.ENTAILED: "Does the marked text, in its context, say just this?",
}

KEYS: Mapping[Answer, str] = {
    Answer.CORROBORATED: "c",
    Answer.CONFLICTING: "x",
    Answer.COMPATIBLE: "m",
    Answer.UNRELATED: "u",
    Answer.UNSUPPORTED: "n",
    Answer.YES: "y",
    Answer.NO: "n",
    Answer.UNSURE: "?",
}
PAIR_HINTS: Mapping[Answer, str] = {
    Answer.CORROBORATED: "they say the same",
    Answer.CONFLICTING: "both cannot be right",
    Answer.COMPATIBLE: "look like a conflict, and are none",
    Answer.UNRELATED: "about different things",
    Answer.UNSURE: "I cannot tell",
}
STATUS_HINTS: Mapping[Answer, str] = {
    Answer.CORROBORATED: "another source says so, too",
    Answer.CONFLICTING: "another source excludes it",
    Answer.UNSUPPORTED: "no other source speaks to it",
    Answer.UNSURE: "I cannot tell",
}

TYPES: Mapping[Type, tuple[str, str]] = {
    Type.QUANTITY: ("q", "how many, how much"),
    Type.DATE: ("d", "when, or what came first"),
    Type.DURATION: ("r", "how long"),
    Type.LOCATION: ("l", "where"),
    Type.ACTOR: ("a", "who did it, or to whom"),
    Type.ATTRIBUTION: ("t", "who said it"),
    Type.NEGATION: ("n", "whether at all"),
    Type.CAUSAL_FRAMING: ("f", "what brought it about"),
    Type.MOTIVE: ("m", "why somebody did it"),
    Type.MODALITY: ("o", "how sure it is"),
    Type.CATEGORISATION: ("c", "what kind of thing"),
    Type.QUOTATION: ("w", "the words of a quotation"),
    Type.SCOPE: ("s", "for all, or with an exception"),
    Type.NONE: (".", "none of these"),
}
REASONS: Mapping[Reason, tuple[str, str]] = {
    Reason.ROUNDING: ("r", "one is the other, rounded"),
    Reason.BOUND: ("b", "within the other's bound or range"),
    Reason.SUBSET: ("p", "one is part of the other"),
    Reason.SCOPE: ("s", "another population, place, period"),
    Reason.UNIT: ("k", "equal after conversion"),
    Reason.SUPERSEDED: ("l", "a later count replaced it"),
    Reason.GRANULARITY: ("g", "the same, less finely given"),
    Reason.DIFFERENT_EVENT: ("e", "two events, or two steps"),
    Reason.ALIAS: ("a", "two names of one party"),
    Reason.JOINT: ("j", "several together"),
    Reason.JOINT_CAUSE: ("c", "both causes can hold"),
    Reason.HEDGE: ("h", "the weaker leaves room"),
    Reason.DENIAL_REPORTED: ("d", "a denial is only reported"),
    Reason.PARAPHRASE: ("w", "two wordings of one statement"),
}

# Of the labeller itself; no choice has one of them.
UNDO, NOTE, SOFT, BACK = "z", "/", "!", "Escape"


def asked(task: Task) -> str:
    """The question in words."""
    return ASPECTS[task.aspect] if task.aspect else ASKED[task.kind]


def answers(kind: Kind) -> tuple[Choice, ...]:
    """What can be said first."""
    hints = {Kind.PAIR: PAIR_HINTS, Kind.STATUS: STATUS_HINTS}.get(kind, {})
    return tuple(
        Choice(KEYS[answer], answer, hints.get(answer, "")) for answer in ANSWERS[kind]
    )


def reasons() -> tuple[Choice, ...]:
    """Why a pair is compatible."""
    return _choices(REASONS)


def types(answer: Answer) -> tuple[Choice, ...]:
    """What a pair differs in, or seems to; a conflict has to differ in something."""
    return tuple(
        choice
        for choice in _choices(TYPES)
        if answer is not Answer.CONFLICTING or choice.value != Type.NONE
    )


def _choices(
    table: Mapping[Reason, tuple[str, str]] | Mapping[Type, tuple[str, str]],
) -> tuple[Choice, ...]:
    return tuple(Choice(key, value, hint) for value, (key, hint) in table.items())
