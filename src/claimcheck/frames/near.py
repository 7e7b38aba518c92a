"""What stands around a stamp and helps to read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from claimcheck.frames.story import START, Story


class Ahead(StrEnum):
    """Whether something lies ahead of the text that tells of it."""

    NO = "no"
    PERHAPS = "perhaps"  # "is set for 3 October"
    YES = "yes"  # "will meet on Friday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """What stands around a stamp and helps to read it.

    Attributes:
        anchor: The date of the text.
        context: The latest date with a year and a month that the text gave before it.
        story: What the text told of before it.
        ahead: Whether what is said of it lies ahead of the text.
        definite: "The" stands before it: "on the Friday".
        counted: It is counted from another day: "the Friday before the vote".
    """

    anchor: date | None = None
    context: date | None = None
    story: Story = START
    ahead: Ahead = Ahead.NO
    definite: bool = False
    counted: bool = False


ALONE = Near()
