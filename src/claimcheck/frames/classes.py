"""How counted classes stand: which is part of which, which answer one question.

A class is a plain word ("deaths"), several joined by "-or-" ("deaths-or-missing"), or a thing
with what happened to it ("house-destroyed").
"""

from functools import cache

from claimcheck.frames import cues
from claimcheck.frames.units import PEOPLE

_CUES = cues.load("classes")
_GRADES = frozenset(cues.load("counted")["severity"])
_PEOPLE = frozenset(_CUES["events"]["people"])
_ACTS = frozenset(_CUES["events"]["acts"])
_THINGS = frozenset(_CUES["events"]["things"])
_CUMULATIVE = frozenset(_CUES["cumulative"]["classes"])
_VAGUE = frozenset(_CUES["vague"]["toll"])
TIME_UNITS = frozenset(_CUES["time"]["units"])

# The question to which deaths, victims and the dead or missing are answers.
TOLL = "toll"


@cache
def is_event(counted: str) -> bool:
    """Whether one event has one figure for the class, so that it alone is the question."""
    people = all(part in _PEOPLE for part in _parts(counted))
    return people or is_act(counted) or _fate(counted) in _THINGS


def is_act(counted: str) -> bool:
    """Whether the class counts what somebody did: "six shots"."""
    return counted in _ACTS


@cache
def group(counted: str, unit: str) -> str:
    """Whom of all those counted a unit names: "firefighter" among the dead; empty for all."""
    people = all(part in _PEOPLE for part in _parts(counted))
    return unit if people and unit != PEOPLE else ""


def within(part: str, whole: str) -> bool:
    """Whether one group is the other with a word more: "young nurse", "badly hurt nurse"."""
    if whole == PEOPLE:
        return part in _GRADES
    return part.endswith(f" {whole}")


@cache
def happened_to_things(counted: str) -> bool:
    """Whether the class counts things by what happened to them: "house-destroyed"."""
    return bool(_fate(counted))


@cache
def is_tallied(counted: str) -> bool:
    """Whether the count is taken again and again while the event is investigated.

    The dead and the missing are; the shots that were fired and the posts to go are not.
    """
    return is_event(counted) and counted not in _ACTS and not is_planned(counted)


@cache
def only_grows(counted: str) -> bool:
    """Whether the count can only grow while the event is investigated."""
    parts = {*_parts(counted), _fate(counted)}
    return bool(parts & _CUMULATIVE)


@cache
def is_planned(counted: str) -> bool:
    """Whether the figure is one that somebody plans, and no count of what has happened."""
    return _fate(counted) in _CUES["planned"]["classes"]


@cache
def included(part: str, whole: str) -> bool:
    """Whether all that ``part`` counts is among what ``whole`` counts; true of equals."""
    if _fate(part) != _fate(whole):
        return False
    wholes = set(_parts(whole))
    return all(one in wholes or wholes & set(_wider(one)) for one in _parts(part))


def vaguely_same(left: str, right: str) -> bool:
    """Whether one class is the other in vaguer words, as "victims" is for the dead."""
    return left == right or {left, right} <= _VAGUE


@cache
def family(counted: str) -> str:
    """The one question to which a class and those related to it are answers."""
    parts = set(_parts(counted))
    if parts & _VAGUE:
        return TOLL
    if fate := _fate(counted):
        wider = _wider(counted.removesuffix(f"-{fate}"))
        return f"{wider[0]}-{fate}" if wider else counted
    return counted


def _parts(counted: str) -> tuple[str, ...]:
    fate = _fate(counted)
    return tuple(counted.removesuffix(f"-{fate}").split("-or-"))


def _fate(counted: str) -> str:
    """What happened to a thing that is counted; empty for a class of people."""
    thing, _, fate = counted.rpartition("-")
    return fate if thing and fate in _THINGS else ""


def _wider(counted: str) -> tuple[str, ...]:
    return tuple(_CUES["parts"].get(counted, ()))
