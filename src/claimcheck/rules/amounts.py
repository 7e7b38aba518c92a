"""Amounts in words, as reasons and questions give them: "at least 80 deaths", "3 churches"."""

import re
from decimal import Decimal

from claimcheck.frames.classes import (
    TIME_UNITS,
    TOLL,
    family,
    group,
    happened_to_things,
    is_event,
)
from claimcheck.frames.publics import ATTENDANCE, TURNOUT
from claimcheck.frames.sums import is_done_with
from claimcheck.frames.units import PERCENT, is_currency, is_duration
from claimcheck.frames.units import kind as unit_kind
from claimcheck.model import Quantity

# Already a plural.
PEOPLE = "people"

# How the counted classes are asked for. Others are asked as "How many <counted>?".
ASKED = {
    TOLL: "How many people were killed?",
    "missing": "How many people are missing?",
    "injured": "How many people were injured?",
    "displaced": "How many people were displaced?",
    "arrested": "How many people were arrested?",
    "rescued": "How many people were rescued?",
    "evacuated": "How many people were evacuated?",
    ATTENDANCE: "How many people came?",
    "aboard": "How many people were on board?",
    "hospitalised": "How many people were taken to hospital?",
    "ill": "How many people fell ill?",
}

# Between a counted class and the group of those counted that is asked for.
OF = "/"

# Plurals of what reports count that are not made by an "s".
IRREGULAR = {"child": "children", "man": "men", "woman": "women", "person": "people"}

# "Witnesses", "churches", "boxes"; "laboratories", but "days".
HISSING = re.compile(r"(?:ss|[cs]h|x|z)$")
IN_Y = re.compile(r"[^aeiou]y$")


def wording(quantity: Quantity) -> str:
    """Say an amount the way a reader would; what is vague is said in its own words."""
    if quantity.approximate and quantity.quote:
        counted = _counted(quantity)
        told = not counted or any(word in quantity.quote for word in counted.split())
        return quantity.quote if told else f"{quantity.quote} ({counted})"
    match quantity.low, quantity.high:
        case None, None:
            said = "some"
        case low, None:
            said = f"at least {plain(low)}"
        case None, high:
            said = f"at most {plain(high)}"
        case low, high if low == high:
            said = plain(low)
        case low, high:
            said = f"{plain(low)} to {plain(high)}"
    return f"{said} {_counted(quantity)}".rstrip()


def _counted(quantity: Quantity) -> str:
    """What is counted, in the plural where it is more than one; a measure in its unit."""
    if is_sum(quantity):
        return quantity.unit
    if unit_kind(quantity.unit) not in {"", "share"} and not is_duration(quantity):
        return f"{quantity.unit} ({quantity.counted})" if quantity.counted else quantity.unit
    if quantity.unit and not quantity.counted:
        return quantity.unit if quantity.unit not in TIME_UNITS else many(quantity)
    return _of_class(quantity)


def is_sum(quantity: Quantity) -> bool:
    """Whether an amount is one of money, with or without its currency."""
    return is_currency(quantity.unit) or is_done_with(quantity.counted)


def _of_class(quantity: Quantity) -> str:
    """A counted class in words: "towers destroyed", "deaths or missing", "% of homes"."""
    thing, _, fate = quantity.counted.rpartition("-")
    if happened_to_things(quantity.counted):
        return f"{plural(thing)} {fate}"
    if is_event(quantity.counted) and quantity.counted != quantity.unit:
        counted = quantity.counted.replace("-", " ")
        return f"{counted}{_of_group(quantity)}"
    if quantity.unit == PERCENT:
        return f"% {TURNOUT}" if quantity.counted == TURNOUT else f"% of {quantity.counted}"
    if quantity.counted == ATTENDANCE:
        return PEOPLE
    return many(quantity)


def asked_by(quantity: Quantity) -> str:
    """The question that an amount answers: "toll", and of a group of the dead "toll/nurse"."""
    named = group(quantity.counted, quantity.unit)
    return f"{family(quantity.counted)}{OF}{named}" if named else family(quantity.counted)


def how_many_people(asked: str) -> str:
    """How many it happened to, of all or of a group: "How many nurses were killed?".

    Empty where a question is about no people.
    """
    fate, _, named = asked.partition(OF)
    said = ASKED.get(fate, "")
    if not named:
        return said
    if named.endswith(f" {fate}"):  # "seriously injured"
        return said.replace(fate, named)
    return said.replace(PEOPLE, plural(named))


def _of_group(quantity: Quantity) -> str:
    """Whom of all a class is counted: " (firefighters)"; empty for all."""
    named = group(quantity.counted, quantity.unit)
    if not named:
        return ""
    one = quantity.low == quantity.high == 1
    return f" ({named if one or named.endswith(quantity.counted) else plural(named)})"


def many(quantity: Quantity) -> str:
    """What is counted, in the plural unless it is one."""
    word = quantity.counted or quantity.unit
    one = quantity.low == quantity.high == 1
    if one or not word or word == PEOPLE:
        return word
    return plural(word)


def plural(word: str) -> str:
    """The plural of a noun; of what is one already, such as "deaths", itself."""
    before, _, noun = word.rpartition(" ")
    if noun in IRREGULAR:
        return f"{before} {IRREGULAR[noun]}".lstrip()
    if HISSING.search(word):
        return f"{word}es"
    if word.endswith("s"):
        return word
    return f"{word[:-1]}ies" if IN_Y.search(word) else f"{word}s"


def plain(number: Decimal | None) -> str:
    """A number in digits with separators, without an exponent."""
    return "" if number is None else f"{number.normalize():,f}"
