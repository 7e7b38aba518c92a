"""How the value of a row is read beside its header: with what it counts, or in its unit."""

from __future__ import annotations

import re

from claimcheck.extraction.cues import words as cue
from claimcheck.frames.inflection import singular
from claimcheck.frames.nouns import are_people
from claimcheck.frames.units import unit_at
from claimcheck.frames.words import split

NUMBER = re.compile(r"[~≈<>+]?\s*[\d.,–-]*\d[\d.,–-]*\+?")
COUNT = re.compile(
    r"(?:no\.|nr\.|number|total number|total)\s+(?:of\s+)?(?P<what>.+)", re.IGNORECASE
)
# "Withdrawn (£ million)", "Depth (m)", "Share, %".
MEASURE = re.compile(r"(?P<what>.+?)(?:\s*[\[(](?P<unit>[^\])]{1,20})[\])])")
MONEY = re.compile(
    r"(?P<sign>[A-Z]{0,2}[£$€]|[A-Z]{3} )\s*"
    r"(?P<size>(?:m|bn|k|thousand|million|billion|trillion)?)"
)
UNIT = re.compile(r"[^\W\d]+(?: [^\W\d]+)?[²³]?|%")
WORD = re.compile(r"\w+")
YEAR = re.compile(r"1\d{3}|20\d{2}")
# "About 300,000", "3 (one cook, two guests)", "6,020, of whom 40 stayed".
PERSONS = re.compile(rf"(?P<number>{NUMBER.pattern})(?:\s+(?:persons?|people))?", re.IGNORECASE)
LEADING = re.compile(
    r"(?P<number>(?:(?:about|around|over|nearly|almost|roughly|some|under|up to|at least|"
    r"at most|more than|fewer than|less than|approximately|an estimated|c\.|ca\.)\s+)*"
    rf"{NUMBER.pattern}(?:\s+(?:thousand|million|billion))?)(?P<rest>\s*[(;].*|, .*|)",
    re.IGNORECASE,
)


def read(key: str, value: str) -> str:
    """The words that frames are read from: "12 deaths" rather than "Deaths: 12"."""
    count = COUNT.fullmatch(key)
    if NUMBER.fullmatch(value):
        measure = MEASURE.fullmatch(key)
        if measure and (amount := _measured(value, measure["unit"])):
            return f"{measure['what']}: {amount}"
    number, rest = _leading(value)
    if not number and key.casefold() in cue("rows", "people") and value[0].isdecimal():
        return f"{value} were {lower(key)}"  # "47 civilians and 19 police officers"
    if not number or (rest and (YEAR.fullmatch(number) or _is_adding(key))):
        return f"{key}: {value}"
    counted = count["what"] if count else lower(key)
    if counted in cue("rows", "people"):
        if rest.lstrip().startswith("("):  # "3 (one guard, two sailors)": all are injured
            return f"{number} people{rest} {counted}"
        counted = f"people {counted}"
    return f"{number} {counted}{rest}"


def grouped(header: str, label: str, value: str) -> str:
    """What befell so many of a group, which a row and a column name: "27 guards were hurt".

    Empty where neither names a group of people, or neither what befell them.
    """
    found = PERSONS.fullmatch(value)
    for state, group in ((header, label), (label, header)):
        people = are_people(singular(group.casefold()))
        if found and people and state.casefold() in cue("rows", "people"):
            return f"{found['number']} {lower(group)} were {lower(state)}"
    return ""


def _is_adding(key: str) -> bool:
    """Whether a label is of what one day adds to a whole: "Deaths that day"."""
    plain = f" {' '.join(WORD.findall(key.casefold()))} "
    return any(f" {words} " in plain for words in cue("rows", "adding"))


def _leading(value: str) -> tuple[str, str]:
    """The number that a value is, or begins with, and what follows it."""
    if value.casefold().rstrip(".") in cue("rows", "none"):
        return "0", ""
    found = LEADING.fullmatch(value)
    return (found["number"], found["rest"]) if found else ("", "")


def what(key: str) -> str:
    """A header without its unit: "Depth (m)" is a depth."""
    found = MEASURE.fullmatch(key)
    return found["what"] if found and _measured("1", found["unit"]) else key


def _measured(value: str, unit: str) -> str:
    """A number in the unit of its header: "(£ million)", "(tonnes)", "(%)", "(in km)"."""
    unit = unit.strip().removeprefix("in ")
    if money := MONEY.fullmatch(unit):
        return f"{money['sign']}{value} {money['size']}".strip()
    if UNIT.fullmatch(unit) and unit_at(split(unit), 0) is not None:
        return f"{value} {unit}"
    return ""


def lower(key: str) -> str:
    """A label inside a sentence; an acronym keeps its capitals."""
    return key[0].lower() + key[1:] if key[1:2].islower() or len(key) == 1 else key
