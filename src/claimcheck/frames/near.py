"""The days that a stamp can mean, and what stands around it and helps to read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from claimcheck.frames.story import START, Story
from claimcheck.model import Precision

_LAST_MINUTE = time(23, 59)


@dataclass(frozen=True, slots=True)
class Days:
    """A closed interval of days.

    Attributes:
        first: First day.
        last: Last day, inclusive.
        precision: How finely it is given.
        inferred: Part of it was found from context.
        approximate: Its ends are a convention, as those of "late 2010" are.
    """

    first: date
    last: date
    precision: Precision
    inferred: bool = False
    approximate: bool = False

    @property
    def start(self) -> datetime:
        """First minute."""
        return datetime.combine(self.first, time())

    @property
    def end(self) -> datetime:
        """Last minute."""
        return datetime.combine(self.last, _LAST_MINUTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """What stands around a stamp and helps to read it.

    Attributes:
        anchor: The date of the text.
        context: The latest date with a year and a month that the text gave before it.
        story: What the text told of before it.
        future: What is said of it lies ahead: "will meet on Friday".
        definite: "The" stands before it: "on the Friday".
        counted: It is counted from another day: "the Friday before the vote".
    """

    anchor: date | None = None
    context: date | None = None
    story: Story = START
    future: bool = False
    definite: bool = False
    counted: bool = False


ALONE = Near()
