"""Conflicts on which way somebody went, between two short texts held against each other."""

from claimcheck.frames import gazetteer
from claimcheck.frames.journeys import Stop, stops
from claimcheck.matching.asked import Question, affirmed, covered, subject_words
from claimcheck.model import Claim, Pair, Time

# A date is that of a movement that is told so many letters before or after it.
DATED = 30


def other_way(pair: Pair) -> str | None:
    """Two short texts have somebody leave a place and reach it, on one day if they name any."""
    asked = affirmed(pair)
    if asked is None or not covered(asked):
        return None
    told = list(stops(asked.account.text, asked.statement.entities))
    dates = _dates(asked.statement, asked.account)
    if asked.statement.times and not dates:
        return None
    for ours in stops(asked.statement.text, asked.statement.entities):
        there = [stop for stop in told if stop.name == ours.name and _goes(asked, stop)]
        if dates:
            there = [stop for stop in there if _dated(stop, asked.account.text, dates)]
        if there and all(stop.reached is not ours.reached for stop in there):
            way = "to" if ours.reached else "from"
            back = "from" if ours.reached else "to"
            return f"{way} {ours.name} against {back} {ours.name}"
    return None


def _dates(statement: Claim, account: Claim) -> tuple[str, ...]:
    """The account's words for the times that the statement names, too."""
    given = {_when(time) for time in statement.times}
    return tuple(time.quote for time in account.times if _when(time) in given)


def _when(time: Time) -> object:
    """What two times have in common that are one; "3 June" without a year is its words."""
    return (time.start, time.end) if time.start else time.quote.casefold()


def _goes(asked: Question, stop: Stop) -> bool:
    """Whether nobody else is named between the statement's subject and a movement."""
    text = asked.account.text
    own = [name for name in asked.statement.entities if name in asked.statement.subject]
    words = {word for name in own for word in name.split()} or subject_words(asked.statement)
    begin = max((text.rfind(word, 0, stop.start) + len(word) for word in words), default=0)
    others = (name for name in asked.account.entities if not gazetteer.is_known(name))
    return not any(name in text[begin : stop.start] for name in others if name != stop.name)


def _dated(stop: Stop, text: str, dates: tuple[str, ...]) -> bool:
    """Whether one of some dates is that of a movement."""
    begin = max(0, stop.start - DATED)
    return any(date in text[begin : stop.start + len(stop.name) + DATED] for date in dates)
