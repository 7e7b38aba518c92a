"""Tells digits in a name or a code, and those that grade, from amounts: "F-35", "7.1/10"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimcheck.frames import units
from claimcheck.frames.cardinals import Numeral, value
from claimcheck.frames.numerals import numeral
from claimcheck.frames.words import Kind, Word, phrase


def is_code(words: Sequence[Word], at: int, end: int) -> bool:
    """Digits that are part of a name or a code: "F-35", "B12", "5G", "24-061", "9/11"."""
    word = words[at]
    if word.kind is not Kind.NUMBER:
        return False
    before = words[at - 1] if at else None
    if before and not word.spaced:
        if before.kind is Kind.LETTERS and not units.currency_before(words, at):
            return True
        glued = at > 1 and not before.spaced
        joined = (
            glued and words[at - 2].kind is Kind.LETTERS and not _is_number_word(words, at - 2)
        )
        if joined and words[at - 2].lower == "magnitude":  # "a magnitude-7.4 earthquake"
            return False
        if before.text in "#№§@" or (before.text in "-‐‑/.:_" and joined):
            return True
    after = words[at + 1] if at + 1 < len(words) else None
    if after and not after.spaced and after.kind is Kind.LETTERS:
        short = end == at + 2 and after.text in _NAME_LETTERS
        return end == at + 1 or short
    return _leading_zero(word) or _in_code(words, at)


# "5G" and "3G" are names, "5g" and "3 G" are weights or nothing.
_NAME_LETTERS = frozenset({"G", "D", "K", "T"})


def _leading_zero(word: Word) -> bool:
    return word.text[0] == "0" and word.text.isdecimal() and len(word.text) > 1


_JOINTS = "-–/"


def _in_code(words: Sequence[Word], at: int) -> bool:
    """Digits joined by slashes, or by a dash to smaller ones: "9/11", "24-061", "13–3"."""
    after = words[at + 1 : at + 3]
    joined = len(after) == 2 and not after[0].spaced and not after[1].spaced  # noqa: PLR2004
    if joined and after[1].kind is Kind.NUMBER and after[0].text in _JOINTS:
        if after[0].text == "/":
            return rating_scale(words, at) is None
        # The score of a match falls where a range rises: "13–3".
        return _leading_zero(after[1]) or value(after[1].text) < value(words[at].text)
    before = words[at - 2 : at] if at > 1 else ()
    return (
        len(before) == 2  # noqa: PLR2004
        and before[0].kind is Kind.NUMBER
        and before[1].text in _JOINTS
        and not words[at].spaced
        and not before[1].spaced
    )


def _is_number_word(words: Sequence[Word], at: int) -> bool:
    return numeral(words, at) is not None


def rating_scale(words: Sequence[Word], at: int) -> Numeral | None:
    """The scale of a grade whose number is one word."""
    end = phrase(words, at + 1, ("out", "of")) or phrase(words, at + 1, ("/",))
    number = numeral(words, at)
    if end is None or end >= len(words) or number is None:
        return None
    whole = numeral(words, end)
    if whole is None or whole.low not in _SCALES or number.low > whole.low:
        return None
    return whole


# On which critics and users grade.
_SCALES = frozenset(Decimal(n) for n in (4, 5, 10, 20, 100))
