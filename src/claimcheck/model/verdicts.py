"""What was decided: of two claims, of one question."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.model.records import Record


class Relation(StrEnum):
    """How two claims stand to each other."""

    CORROBORATED = "corroborated"
    CONFLICTING = "conflicting"
    COMPATIBLE = "compatible"


class Type(StrEnum):
    """What a discrepancy is about. The terms are those of docs/design.md."""

    QUANTITY = "quantity"
    DATE = "date"
    DURATION = "duration"
    LOCATION = "location"
    ACTOR = "actor"
    ATTRIBUTION = "attribution"
    NEGATION = "negation"
    CAUSAL_FRAMING = "causal-framing"
    MOTIVE = "motive"
    MODALITY = "modality"
    CATEGORISATION = "categorisation"
    QUOTATION = "quotation"
    SCOPE = "scope"
    NONE = "none"


class Policy(StrEnum):
    """How the best figure of a disputed count is chosen; the disagreement is shown under each.

    ``range`` gives none; ``lower`` the most conservative, as ACLED codes fatalities;
    ``majority`` the figure that most witnesses give; ``hierarchy`` the best-founded (confirmed,
    then official, then stated, then estimated); ``pending`` waits for a person.
    """

    RANGE = "range"
    LOWER = "lower"
    MAJORITY = "majority"
    HIERARCHY = "hierarchy"
    PENDING = "pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Record):
    """What was decided about a pair, by which rule, and why.

    Attributes:
        a: Id of the claim that sorts first.
        b: Id of the other.
        relation: How they stand to each other.
        type: What they differ in, or could have; ``none`` for plain agreement.
        rule: Name of the rule that decided.
        reason: In words that can be checked against the two quotes.
        similarity: In [0, 1]; higher is more alike.
    """

    a: str
    b: str
    relation: Relation
    type: Type
    rule: str
    reason: str
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """One question, and all the answers that the sources give it.

    Attributes:
        id: Fingerprint: what makes two discrepancies the same in two runs.
        type: What it is about.
        question: In words, such as "How many people were killed?".
        claims: Ids of the claims that answer it, in reading order.
        judgements: The conflicts between them.
        low: Lowest figure given, where it is about a quantity and some answer has a low end.
        best: The figure that the policy chooses; ``None`` where it chooses none.
        high: Highest figure given.
        policy: How ``best`` was chosen.
        severity: From 1 (what a reader would print first) to 5.
        contested: The sides speak through named speakers; the conflict is theirs.
    """

    id: str
    type: Type
    question: str
    claims: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    low: Decimal | None = None
    best: Decimal | None = None
    high: Decimal | None = None
    policy: Policy = Policy.RANGE
    severity: int = 3
    contested: bool = False
