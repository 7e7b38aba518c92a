"""What a claim says, in a form that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from claimcheck.model.keeping import Keeping
from claimcheck.model.records import Record


class Modality(StrEnum):
    """How far a claim commits whoever makes it."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    ALLEGED = "alleged"
    REPORTED = "reported"
    DENIED = "denied"


# What is told as so; and what perhaps was not, or is said not to have been.
FACTUAL = frozenset({Modality.CERTAIN, Modality.REPORTED})
DOUBTFUL = frozenset({Modality.POSSIBLE, Modality.DENIED})


class Standing(StrEnum):
    """On what footing a figure is given."""

    STATED = "stated"
    CONFIRMED = "confirmed"
    ESTIMATED = "estimated"
    OFFICIAL = "official"
    INITIAL = "initial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Keeping):
    """An amount as an interval, with what was counted.

    Attributes:
        low: Lowest value, inclusive; ``None`` when open.
        high: Highest value, inclusive; ``None`` when open.
        unit: ``people``, ``%``, ``USD``, ``km``, ``hour`` ...; the lemma of the counted noun
            where it narrows the class ("pupil" among the dead, "seriously injured" among the
            hurt) or has no class. Metric.
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
class Time(Record):
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
class Cause(Record):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Record):
    """Somebody as a text tells of them: by name, by office, or both.

    Attributes:
        words: Their words in the text; empty where the text does not say who.
        head: Lemma of the noun at the head of these words.
        name: Canonical name; empty where the text gives none.
        roles: Lemmas of the offices and callings that the text gives them ("chair", "prime
            minister"), sorted.
        person: A human being; otherwise a body, or it is not known.
    """

    words: str = ""
    head: str = ""
    name: str = ""
    roles: tuple[str, ...] = ()
    person: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Record):
    """Words given as somebody's own.

    Attributes:
        words: What stands between the quotation marks, verbatim; in a claim, those of them that
            stand in its sentence.
        speaker: Whose words.
        not_by: Of whom the text says that they are not that one's words.
        sole: The text says that nobody else said them.
        quote: The words with their marks, verbatim.
    """

    words: str
    speaker: Party = Party()
    not_by: Party = Party()
    sole: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Record):
    """Where something is or is done, as a text words it.

    Attributes:
        prep: The preposition.
        head: Lemmas of the noun under it and of what narrows it ("parked van"); of a direction,
            what it is measured from.
        name: Canonical name of that; empty where it has none.
        side: A direction or side ("north", "front"); empty where none is given.
        off: It is measured from there ("140 feet from", "three miles north of"), so that it is
            not there.
        thing: Lemmas of the noun that it is the place of ("control room"); empty for the place
            of what is done.
        quote: Its verbatim words.
    """

    prep: str
    head: str
    name: str = ""
    side: str = ""
    off: bool = False
    thing: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles(Record):
    """Who does what to whom, and where.

    Attributes:
        deed: Lemma of the verb, with its particle, or of the noun that a light verb leaves the
            deed to: "gave the order" is *order*.
        agent: Who or what does it; of a passive clause the one after "by".
        patient: To whom or what it is done.
        locations: Where, in order.
        rejected: What is said not to be so in the place of what is: "in Orm, not in Kelm".
        kinds: Of a clause that says what its subject is: lemmas of the noun and of what narrows
            it.
        first: It is said to be the first of its kind.
    """

    deed: str = ""
    agent: Party = Party()
    patient: Party = Party()
    locations: tuple[Location, ...] = ()
    rejected: tuple[Location, ...] = ()
    kinds: tuple[str, ...] = ()
    first: bool = False


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
