"""When a count was made: a later tally overtakes one of the first days and contradicts none."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from claimcheck.matching.question import Story
from claimcheck.model import Bearing, BlockKind, Claim
from claimcheck.model.keeping import kept

# A count made within this time of the event is provisional. A convention: the first weeks, in
# which tallies of the dead are revised from day to day.
PROVISIONAL = timedelta(days=45)

STILL = re.compile(r"\b(?:still|so far|remained|remain|confirmed|reported|stood)\b")

# The end of a day, in minutes.
LATE = 24 * 60

# "By noon", "until Tuesday", "as of 6 p.m.": the time that the count was made.
MADE = frozenset({Bearing.AS_OF, Bearing.UNTIL, Bearing.BEFORE})


@dataclass(frozen=True, slots=True)
class Overtaken:
    """That one of two counts is a provisional one.

    Attributes:
        reason: Why, in words; empty where it is not so.
        early: ``left`` or ``right``; empty where ``reason`` is.
    """

    reason: str = ""
    early: str = ""


# That neither is.
NEITHER = Overtaken()


def overtaken(left: Claim, right: Claim, main: Story) -> Overtaken:
    """Which of two counts was made first, where that one is provisional."""
    ours = _made(left, main)
    theirs = None if ours is None else _made(right, main)
    if ours is None or theirs is None:
        return NEITHER
    if ours == theirs:
        return _on_one_day(left, right)
    first, last = min(ours, theirs), max(ours, theirs)
    said = any(
        time.bearing in MADE or claim.layout is BlockKind.ROW
        for claim in (left, right)
        for time in claim.times
    )
    if not said and (main.day is None or first - main.day > PROVISIONAL):
        return NEITHER
    reason = f"as of {first.isoformat()}, and as of {last.isoformat()}"
    return Overtaken(reason, "left" if ours == first else "right")


def _on_one_day(left: Claim, right: Claim) -> Overtaken:
    """Of two counts of one day, one at a time of day: "nine were still missing at 17:00"."""
    rows = [claim.layout is BlockKind.ROW and bool(_own(claim)) for claim in (left, right)]
    if rows[0] is not rows[1]:
        # The row of a day has its last count; who wrote on that day wrote before.
        return Overtaken("one in the course of the day", "right" if rows[0] else "left")
    ours, theirs = _clock(left), _clock(right)
    if ours == theirs:
        return NEITHER
    first, last = (left, right) if (ours or LATE) < (theirs or LATE) else (right, left)
    words = [_at(claim) for claim in (first, last)]
    return Overtaken(f"{words[0]}, and {words[1]}", "left" if first is left else "right")


@kept
def _clock(claim: Claim) -> int | None:
    """The time of day of a count, in minutes; ``None`` where it gives none.

    "Killed four at 02:14" gives that of the event.
    """
    still = STILL.search(claim.text) is not None
    said = (t.clock[0] for t in claim.times if t.clock and (still or t.bearing in MADE))
    return next(said, None)


def _at(claim: Claim) -> str:
    said = next((time.quote for time in claim.times if time.clock), "")
    return f"at {said}" if said else "later on that day"


def _made(claim: Claim, main: Story) -> date | None:
    """When a claim's count was made: as it says itself, else when its source was written."""
    if own := _own(claim):
        return own
    written = main.written.get(claim.source, date.min)
    # A text that names no day but those of long before tells nothing of when it was written.
    return written if written > date.min and written >= (main.day or date.min) else None


@kept
def _own(claim: Claim) -> date | None:
    """When a claim's count was made, as it says itself."""
    # The date in a row of a table of counts is that of the count.
    row = claim.layout is BlockKind.ROW
    own = [t.end.date() for t in claim.times if t.end and (row or t.bearing in MADE)]
    return max(own, default=None)
