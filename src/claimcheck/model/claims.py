"""A claim, and two claims worth comparing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from claimcheck.model.frames import Cause, Modality, Quantity, Quotation, Roles, Time
from claimcheck.model.keeping import Keeping
from claimcheck.model.records import Record
from claimcheck.model.sources import BlockKind, Span

# Claims of which what follows from their words alone is kept, function by function: each claim
# is held against many others.
KEPT = 1 << 14


class Status(StrEnum):
    """How a claim stands among all sources."""

    CORROBORATED = "corroborated"
    CONFLICTING = "conflicting"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Echo:
    """Where the words of a claim stand in another source.

    Attributes:
        source: Id of the other.
        span: From the first of them to the last.
    """

    source: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Keeping):
    """The smallest statement that can be true or false on its own.

    Attributes:
        id: ``source#n``, numbered in reading order from 1.
        source: Id of its source.
        spans: The words it rests on, in order, not overlapping.
        quote: Those words verbatim; stretches that are not contiguous are joined by " … ".
        text: The claim readable on its own.
        sentence: The sentence that it comes from.
        section: Headings above it, outermost first, joined by " > "; empty at the top.
        layout: The kind of block that it stands in.
        subject: Its subject as in ``text``.
        predicate: Lemma of its main verb, or of the noun that asserts; empty where there is
            none.
        objects: Lemmas of the heads of its other arguments, in order.
        terms: Lemmas of its content words, in order, case folded.
        entities: Canonical names of what it names, in order of mention.
        quantities: Its amounts, in order.
        times: Its times, in order.
        roles: Who does what to whom, and where.
        quotations: The words that it gives as somebody's own, in order.
        speaker: Who is reported as saying it; empty for the source itself.
        modality: How far it commits whoever makes it.
        negated: Its main predication is denied.
        denied: Lemmas of the words that name what is said not to be there or not to have been
            done ("internal", "review"); empty where the claim denies no such thing.
        cause: What it says brought about what; ``None`` when it says nothing of the kind.
        incomplete: The text has lost words inside it; no rule rests on the missing part.
        unresolved: Pronouns that stand in ``text`` because their referent is not sure.
        written: When its source was written, as far as the head of the text says; ``None``
            where it does not.
        echoes: Where its words stand in other sources, word for word.
        status: Among all sources; alone, nothing supports it.
        support: In [0, 1]: similarity of the best corroborating claim of another witness.
        witnesses: How many independent witnesses make it, its own among them.
    """

    id: str
    source: str
    spans: tuple[Span, ...]
    quote: str
    text: str
    sentence: Span
    section: str = ""
    layout: BlockKind = BlockKind.PARAGRAPH
    subject: str = ""
    predicate: str = ""
    objects: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    roles: Roles = field(default_factory=Roles)
    quotations: tuple[Quotation, ...] = ()
    speaker: str = ""
    modality: Modality = Modality.CERTAIN
    negated: bool = False
    denied: tuple[str, ...] = ()
    cause: Cause | None = None
    incomplete: bool = False
    unresolved: tuple[str, ...] = ()
    written: date | None = None
    echoes: tuple[Echo, ...] = ()
    status: Status = Status.UNSUPPORTED
    support: float = 0.0
    witnesses: int = 1

    def __hash__(self) -> int:
        """Of what tells any two claims of a run apart; all fields would cost much more."""
        return hash((self.id, self.text))


class Around(Protocol):
    """What is known of two claims from those around them; a side is ``left`` or ``right``."""

    @property
    def apart_in_time(self) -> str:
        """Why what they tell of happened at different times; empty when it may not have."""

    @property
    def apart_in_name(self) -> str:
        """Why they tell of different things by name; empty when they may not."""

    @property
    def within(self) -> str:
        """The side with a place of its own, whose figures are part of the other's; or empty."""

    @property
    def overtaken(self) -> str:
        """Why the earlier of two counts is a provisional one; empty when neither is."""

    @property
    def early(self) -> str:
        """The side of the earlier of two counts; empty where ``overtaken`` is."""

    @property
    def timed(self) -> tuple[str, ...]:
        """The sides whose time is told, by themselves or earlier in their sentence."""

    @property
    def lone(self) -> tuple[str, ...]:
        """What both sources give one figure of, and only here."""

    @property
    def told_once(self) -> bool:
        """Both tell a deed, no everyday one, that each of their two sources tells once."""

    @property
    def one_victim(self) -> bool:
        """Neither source tells of more than one death: whoever is said to have died is one."""


class Alone(NamedTuple):
    """An ``Around`` of two claims of which nothing else is known, or what is, one by one."""

    apart_in_time: str = ""
    apart_in_name: str = ""
    within: str = ""
    overtaken: str = ""
    early: str = ""
    timed: tuple[str, ...] = ()
    lone: tuple[str, ...] = ()
    told_once: bool = False
    one_victim: bool = False


ALONE = Alone()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Record):
    """Two claims worth comparing.

    Attributes:
        left: The claim that comes first, in the order of sources and then of reading.
        right: The other.
        key: What they share, such as ``counted:deaths``, credited to the first blocker.
        similarity: In [0, 1]; higher is more alike.
        fields: How alike field by field: name and similarity in [0, 1], in a fixed order.
        around: What is known of them from the claims around them.
    """

    left: Claim
    right: Claim
    key: str
    similarity: float
    fields: tuple[tuple[str, float], ...] = ()
    around: Around = ALONE

    @property
    def apart_in_time(self) -> str:
        """As ``Around`` has it."""
        return self.around.apart_in_time

    @property
    def apart_in_name(self) -> str:
        """As ``Around`` has it."""
        return self.around.apart_in_name

    @property
    def within(self) -> str:
        """As ``Around`` has it."""
        return self.around.within

    @property
    def overtaken(self) -> str:
        """As ``Around`` has it."""
        return self.around.overtaken

    @property
    def early(self) -> str:
        """As ``Around`` has it."""
        return self.around.early

    @property
    def timed(self) -> tuple[str, ...]:
        """As ``Around`` has it."""
        return self.around.timed

    @property
    def lone(self) -> tuple[str, ...]:
        """As ``Around`` has it."""
        return self.around.lone

    @property
    def told_once(self) -> bool:
        """As ``Around`` has it."""
        return self.around.told_once

    @property
    def one_victim(self) -> bool:
        """As ``Around`` has it."""
        return self.around.one_victim

    @property
    def one_account(self) -> bool:
        """Both sides stand in one source, one of them perhaps as its copy.

        Who writes two things in one text may well know that both are so.
        """
        left, right = self.left, self.right
        if left.source == right.source:
            return True
        if not left.echoes and not right.echoes:  # as good as always, and asked by every rule
            return False
        return bool(_echo(left, right) or _echo(right, left))

    @property
    def one_passage(self) -> bool:
        """A copy of one side stands in the other's sentence, or among the rows with it.

        Two claims of one source that do are no pair at all: who sets two figures side by side
        knows that they differ.
        """
        if not self.left.echoes and not self.right.echoes:
            return False
        for claim, other in ((self.left, self.right), (self.right, self.left)):
            if echo := _echo(claim, other):
                begin, end = echo.span
                if claim.layout is other.layout is BlockKind.ROW:
                    return True
                if begin < other.sentence.end and other.sentence.start < end:
                    return True
        return False


def _echo(claim: Claim, other: Claim) -> Echo | None:
    """Where a claim's words stand in another's source."""
    return next((echo for echo in claim.echoes if echo.source == other.source), None)
