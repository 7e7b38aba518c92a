"""Conflicts on who gave an order or took a decision."""

from claimcheck.frames import acts
from claimcheck.frames.commands import Command, command
from claimcheck.frames.happenings import akin
from claimcheck.matching import themes
from claimcheck.model import Pair


def other_command(pair: Pair) -> str | None:
    """The sources give one order or decision to two."""
    left, right = pair.left, pair.right
    ours, theirs = command(left), command(right)
    if ours is None or theirs is None or pair.one_account or pair.apart_in_time:
        return None
    if themes.apart(left, right) or not (ours.firm or theirs.firm):
        return None
    if not _one_order(ours, theirs) or not acts.two_doers(ours.doer, theirs.doer):
        return None
    mine, yours = ours.doer, theirs.doer
    return f"{mine.name or mine.words} against {yours.name or yours.words}"


def _one_order(ours: Command, theirs: Command) -> bool:
    """Whether one thing is to be done: by its verb, or else by the things that come after it.

    "Send the crews into the tower" and "go into the tower" have one verb that says something;
    "copy the letters" and "burn the letters" are two orders.
    """
    if akin(ours.deed[0], theirs.deed[0]):
        rest = (ours.deed[1:], theirs.deed[1:])
        return not all(rest) or any(akin(a, b) for a in rest[0] for b in rest[1])
    light = ours.light or theirs.light
    return light and len(set(ours.deed[1:]) & set(theirs.deed[1:])) > 0
