"""Reads digits and number words: "1,400", "two hundred and six", "1.4 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.frames import cues
from claimcheck.frames.words import Kind, Word, is_hyphen, phrase

_CUES = cues.load("numerals")
SMALL: dict[str, int] = _CUES["small"]
TENS: dict[str, int] = _CUES["tens"]
SCALES: dict[str, int] = _CUES["scales"]
_VULGAR = {sign: Decimal(value) for sign, value in _CUES["vulgar"].items()}
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it was written.

    Attributes:
        low: Lowest value.
        high: Highest value; equal to ``low`` unless the number is vague.
        start: Index of its first word.
        end: Index after its last word.
        vague: A word such as "dozens" that gives no figure.
        ordinal: A rank.
        share: A part of a whole, in per cent.
        scaled: It was multiplied by a scale word, by this much.
        times: How often something happened, or how many times as much.
    """

    low: Decimal
    high: Decimal
    start: int
    end: int
    vague: bool = False
    ordinal: bool = False
    share: bool = False
    scaled: int = 1
    times: bool = False


def cardinal(words: Sequence[Word], at: int) -> Numeral | None:
    """Digits or number words, with scales: "4,310 million", "two hundred and ninety-five"."""
    total = current = Decimal(0)
    state, scaled, here = "", 1, at
    if words[at].lower in {"a", "an"}:
        if at + 1 >= len(words) or words[at + 1].lower not in SCALES:
            return None
        current, state, here = Decimal(1), "small", at + 1
    elif words[at].kind is Kind.NUMBER:
        if _has_letters(words, at + 1) and words[at + 1].lower in _SUFFIXES:
            return None
        current, state, here = value(words[at].text), "digits", at + 1
    while here < len(words):
        step = _step(words, here, state)
        if step is None:
            break
        state, number, end = step
        if state == "scale":
            scaled = int(number)
            if number > 100:  # noqa: PLR2004 "two hundred thousand": a hundred stays open
                total, current = total + current * number, Decimal(0)
            else:
                current *= number
        else:
            current += number
        here = end
    if not state:
        return None
    number = plain(total + current)
    return Numeral(number, number, at, here, scaled=scaled)


def _step(words: Sequence[Word], at: int, state: str) -> tuple[str, Decimal, int] | None:
    """What the next word does to a number in a state: next state, what is added, the end."""
    if state and (end := phrase(words, at, ("and", "a", "half")) or _half(words, at)):
        return ("half", Decimal("0.5"), end) if state in {"small", "digits", "tens"} else None
    if state == "scale" and (end := phrase(words, at, ("and",))):
        follows = words[end].lower if end < len(words) else ""
        if follows not in SMALL and follows not in TENS:
            return None
        at = end
    elif state and is_hyphen(words, at):
        at += 1
    word = words[at].lower
    if word in SMALL and (state in {"", "scale"} or (state == "tens" and 0 < SMALL[word] < 10)):  # noqa: PLR2004
        return "small", Decimal(SMALL[word]), at + 1
    if word in TENS and state in {"", "scale"}:
        return "tens", Decimal(TENS[word]), at + 1
    if word in SCALES and state:
        return "scale", Decimal(SCALES[word]), at + 1
    return None


def _half(words: Sequence[Word], at: int) -> int | None:
    """ "two-and-a-half-hour": the hyphen comes before "and"."""
    return phrase(words, at + 1, ("and", "a", "half")) if is_hyphen(words, at) else None


def value(digits: str) -> Decimal:
    """Digits with separators, perhaps with a fraction sign, as a number."""
    extra = _VULGAR.get(digits[-1], Decimal(0))
    plain = "".join(sign for sign in digits if sign.isdecimal() or sign == ".")
    return (Decimal(plain) if plain else Decimal(0)) + extra


def plain(number: Decimal) -> Decimal:
    """The same number without an exponent and without zeros that say nothing."""
    if number == number.to_integral_value():
        return Decimal(int(number))  # quantize refuses more than 28 digits
    return number.normalize()


def _has_letters(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].kind is Kind.LETTERS and not words[at].spaced
