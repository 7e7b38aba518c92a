"""The records that pass from stage to stage, and their closed choices.

Standard library only. Every record is frozen and complete when it is made. Offsets are
half-open and count Unicode code points of ``Source.text``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    import pandas as pd


class Span(NamedTuple):
    """Half-open range of Unicode code points of a source's text."""

    start: int
    end: int


class BlockKind(StrEnum):
    """What a stretch of a source is, typographically."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


class Relation(StrEnum):
    """How two claims stand to each other."""

    CORROBORATED = "corroborated"
    CONFLICTING = "conflicting"
    COMPATIBLE = "compatible"


class Status(StrEnum):
    """How a claim stands among all sources."""

    CORROBORATED = "corroborated"
    CONFLICTING = "conflicting"
    UNSUPPORTED = "unsupported"


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


class Modality(StrEnum):
    """How far a claim commits whoever makes it."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    ALLEGED = "alleged"
    REPORTED = "reported"
    DENIED = "denied"


class Standing(StrEnum):
    """On what footing a figure is given."""

    STATED = "stated"
    CONFIRMED = "confirmed"
    ESTIMATED = "estimated"
    OFFICIAL = "official"
    INITIAL = "initial"


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
class Cell:
    """One cell of a table row.

    Attributes:
        span: Where the cell's words stand in the source's text.
        header: The words of the column's header, or of the row's label in a key-value table.
    """

    span: Span
    header: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a source that no sentence crosses: a heading, paragraph, list item or row.

    Attributes:
        kind: What it is.
        span: Where it stands in the source's text.
        level: Depth of a heading, from 1; 0 for everything else.
        omitted: Stretches inside that are on the page but are no part of what it says:
            reference marks, edit links, emphasis marks. In order, not overlapping.
        cells: The cells of a row, in order; empty for everything else.
        caption: The caption of the row's table, or the words that introduce a list.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    omitted: tuple[Span, ...] = ()
    cells: tuple[Cell, ...] = ()
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One text, and what is known about it.

    Attributes:
        id: Unique among the sources of one comparison.
        text: What every offset refers to. For plain text and Markdown the file's text verbatim.
        title: Empty when unknown.
        publisher: Empty when unknown.
        published: ``None`` when unknown; relative dates are then read against the first full
            date that the text itself gives.
        url: Where it was published.
        path: File name, or path relative to the corpus folder; never absolute.
        licence: Under which it may be kept, or that it is invented.
        copies: Ids of the sources that it is declared to copy.
        blocks: The layout a reader found; empty when the text's own blank lines are the layout.
        lost: Numbers that are visible on the page and missing from the text, in page order.
        encoding: Name of the charset and how it was known, such as ``utf-8 (strict)``.
    """

    id: str
    text: str
    title: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""
    path: str = ""
    licence: str = ""
    copies: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    lost: tuple[str, ...] = ()
    encoding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An amount as an interval, with what was counted.

    Attributes:
        low: Lowest value, inclusive; ``None`` when open.
        high: Highest value, inclusive; ``None`` when open.
        unit: ``people``, ``%``, ``USD``, ``km``, ``hour`` ...; the lemma of the counted noun
            where it narrows the class ("pupil" among the dead) or has no class. Metric.
        counted: The class of what is counted (``deaths``, ``missing``, ``deaths-or-missing``,
            ``displaced`` ...), or the lemma of the counted noun; empty when the text does not
            say.
        approximate: Given as "about", "some", "nearly", or as a vague number ("dozens").
        ordinal: A rank ("the third"), not an amount.
        range: Both ends are given by the text as a range ("50 to 300").
        standing: On what footing it is given.
        per: For a rate, what it is per ("year"); empty otherwise.
        whole: Where the amount is a part ("12 of the 40"), the whole; ``None`` otherwise.
        part: It is some of the figure, not the figure: "eight more", "five of those missing",
            "several survivors recalled".
        quote: Its verbatim words.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    counted: str = ""
    approximate: bool = False
    ordinal: bool = False
    range: bool = False
    standing: Standing = Standing.STATED
    per: str = ""
    whole: Decimal | None = None
    part: bool = False
    quote: str = ""


class Precision(StrEnum):
    """How finely a time is given, finest first."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"


class Bearing(StrEnum):
    """How a time bears on what is said: when it happened, or a limit to that."""

    AT = "at"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    AS_OF = "as-of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time at its own precision, as a closed interval.

    Attributes:
        start: First instant; ``None`` when the text gives only a weekday or a clock time that
            no date could be found for.
        end: Last instant, inclusive, at the time's own precision.
        precision: How finely it is given.
        bearing: How it bears on what is said.
        weekday: 0 for Monday to 6 for Sunday where the text names one; ``None`` otherwise.
        clock: Minutes since midnight, first and last, where the text names a time of day.
        approximate: Given as "about" or "around".
        inferred: The date was found from context, not from the words themselves.
        quote: Its verbatim words.
    """

    start: datetime | None
    end: datetime | None
    precision: Precision
    bearing: Bearing = Bearing.AT
    weekday: int | None = None
    clock: tuple[int, int] | None = None
    approximate: bool = False
    inferred: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """That one thing is said to have brought about another.

    Attributes:
        cause: Its words.
        effect: Its words.
        strength: ``sole``, ``primary``, ``trigger``, ``contributing``, ``enabling``,
            ``motive``, ``stated`` (a plain "because"), ``denied``, or ``implied`` where the
            text only sets one thing beside or after the other.
        quote: The verbatim words that tie them.
    """

    cause: str
    effect: str
    strength: str
    quote: str


class Place(NamedTuple):
    """Where a frame's words stand in a parsed block: half-open range of tokens."""

    start: int
    end: int


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mention(Generic[T]):
    """A frame and the tokens of the parsed block that it was read from."""

    place: Place
    value: T


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
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
        speaker: Who is reported as saying it; empty for the source itself.
        modality: How far it commits whoever makes it.
        negated: Its main predication is denied.
        denied: Lemmas of the words that name what is said not to be there or not to have been
            done ("internal", "review"); empty where the claim denies no such thing.
        cause: What it says brought about what; ``None`` when it says nothing of the kind.
        incomplete: The text has lost words inside it; no rule rests on the missing part.
        unresolved: Pronouns that stand in ``text`` because their referent is not sure.
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
    speaker: str = ""
    modality: Modality = Modality.CERTAIN
    negated: bool = False
    denied: tuple[str, ...] = ()
    cause: Cause | None = None
    incomplete: bool = False
    unresolved: tuple[str, ...] = ()
    status: Status = Status.UNSUPPORTED
    support: float = 0.0
    witnesses: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims worth comparing.

    Attributes:
        left: The claim that comes first, in the order of sources and then of reading.
        right: The other.
        key: What they share, such as ``counted:deaths``, credited to the first blocker.
        similarity: In [0, 1]; higher is more alike.
        fields: How alike field by field: name and similarity in [0, 1], in a fixed order.
        apart_in_time: Why what they tell of happened at different times; empty when it may not
            have.
        apart_in_name: Why they tell of different things by name; empty when they may not.
        within: Where one side tells of a place of its own, so that its figures are part of the
            other's: ``left`` or ``right``; empty otherwise.
        overtaken: Why the earlier of two counts is a provisional one; empty when neither is, or
            both were made at one time. ``early`` says which side is the earlier.
        early: ``left`` or ``right``; empty where ``overtaken`` is.
    """

    left: Claim
    right: Claim
    key: str
    similarity: float
    fields: tuple[tuple[str, float], ...] = ()
    apart_in_time: str = ""
    apart_in_name: str = ""
    within: str = ""
    overtaken: str = ""
    early: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that was found, complete.

    Attributes:
        signature: Versions and settings that decide the result; two reports are comparable only
            where it is equal.
        sources: By id.
        claims: In reading order, source by source.
        pairs: The judgements, by ids.
        discrepancies: Severest first.
        copies: For each source that copies another, its id and the original's.
    """

    signature: str
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Judgement, ...]
    discrepancies: tuple[Discrepancy, ...]
    copies: tuple[tuple[str, str], ...] = field(default=())

    def to_json(self) -> str:
        """The comparison as the JSON that docs/formats.md describes."""
        from claimcheck.report.json import render_json

        return render_json(self)

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """The claims, pairs and discrepancies, each as a DataFrame."""
        from claimcheck.tables import frames

        return frames(self)

    def _repr_markdown_(self) -> str:
        """Show the comparison in a notebook."""
        from claimcheck.report.markdown import render_markdown

        return render_markdown(self)


Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, how much of it is done, and how much there is."""
