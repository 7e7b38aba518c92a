"""What is known of two claims from those around them, found when a rule asks for it.

Of most pairs no rule does, and to find it takes as long as to compare their words.
"""

from __future__ import annotations

from claimcheck.matching import counting, distinct, occurring, question
from claimcheck.matching.counting import Overtaken
from claimcheck.matching.question import Story
from claimcheck.model import Claim
from claimcheck.model.keeping import latest


class Surroundings:
    """An ``Around`` of two claims in their story; what was found is kept for the last pair."""

    __slots__ = ("_left", "_main", "_right")

    def __init__(self, left: Claim, right: Claim, main: Story) -> None:
        self._left = left
        self._right = right
        self._main = main

    @property
    @latest
    def apart_in_time(self) -> str:
        """As ``Around`` has it."""
        return occurring.apart_in_time(self._left, self._right, self._main)

    @property
    @latest
    def apart_in_name(self) -> str:
        """As ``Around`` has it."""
        return distinct.apart_in_name(self._left, self._right, self._main)

    @property
    @latest
    def within(self) -> str:
        """As ``Around`` has it."""
        return distinct.within(self._left, self._right, self._main)

    @property
    def overtaken(self) -> str:
        """As ``Around`` has it."""
        return self._overtaken().reason

    @property
    def early(self) -> str:
        """As ``Around`` has it."""
        return self._overtaken().early

    @latest
    def _overtaken(self) -> Overtaken:
        if not self._left.quantities or not self._right.quantities:
            return counting.NEITHER
        return counting.overtaken(self._left, self._right, self._main)

    @property
    def timed(self) -> tuple[str, ...]:
        """As ``Around`` has it."""
        return occurring.timed(self._left, self._right, self._main)

    @property
    @latest
    def lone(self) -> tuple[str, ...]:
        """As ``Around`` has it."""
        return question.lone(self._left, self._right, self._main)

    @property
    def told_once(self) -> bool:
        """As ``Around`` has it."""
        return question.told_once(self._left, self._right, self._main)

    @property
    def one_victim(self) -> bool:
        """As ``Around`` has it."""
        return question.one_victim(self._left, self._right, self._main)
