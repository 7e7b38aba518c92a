"""Reads any number: digits and number words, shares, and vague words such as "scores".

A vague word is read as the interval that numerals.toml gives it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimcheck.frames import cues
from claimcheck.frames.cardinals import SCALES, SMALL, TENS, Numeral, cardinal, plain, value
from claimcheck.frames.words import Kind, Word, is_hyphen, phrase

_CUES = cues.load("numerals")
LETTERS: dict[str, int] = _CUES["letters"]
FRACTIONS: dict[str, int] = _CUES["fractions"]
ORDINALS: dict[str, int] = _CUES["ordinals"]


def _phrases(table: str) -> tuple[tuple[tuple[str, ...], tuple[Decimal, Decimal]], ...]:
    """Phrases of a table with their intervals, longest first."""
    rows = []
    for words, given in _CUES[table].items():
        low, high = given if isinstance(given, list) else (given, given)
        rows.append((tuple(words.split()), (Decimal(low), Decimal(high))))
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


_VAGUE = _phrases("vague")
_FEW = _phrases("few")
_EXACT = _phrases("exact")
_FIRST_WORDS = frozenset(
    {*SMALL, *TENS, *ORDINALS, *FRACTIONS, *SCALES, "a", "an", "once", "twice", "thrice"}
    | {words[0] for table in (_VAGUE, _FEW, _EXACT) for words, _ in table}
)
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_AFTER_HALF = frozenset({"of", "the", "its", "his", "her", "their", "our", "my", "all", "that"})
_NO_SHARE_BEFORE = frozenset(
    {"first", "second", "other", "latter", "former", "third", "better"}
)
_SINGULAR = frozenset({"a", "an", "one"})


def numeral(words: Sequence[Word], at: int) -> Numeral | None:
    """The longest number that begins at a word; ``None`` where none does."""
    word = words[at]
    if word.kind is Kind.SIGN or (word.kind is Kind.LETTERS and word.lower not in _FIRST_WORDS):
        return None
    return (
        _listed(words, at)
        or _share(words, at)
        or cardinal(words, at)
        or _ordinal(words, at)
        or _how_often(words, at)
    )


def _listed(words: Sequence[Word], at: int) -> Numeral | None:
    """Collective and vague numbers; those of ``few`` take a scale."""
    first = words[at].lower
    for parts, (low, high) in _EXACT:
        if parts[0] == first and (end := phrase(words, at, parts)):
            return Numeral(low, high, at, end)
    for parts, (low, high) in _VAGUE:
        if parts[0] == first and (end := phrase(words, at, parts)):
            return Numeral(low, high, at, end, vague=True)
    for parts, (low, high) in _FEW:
        end = phrase(words, at, parts) if parts[0] == first else None
        if end is None:
            continue
        scale = SCALES.get(words[end].lower) if end < len(words) else None
        if scale is None:
            return Numeral(low, high, at, end, vague=True)
        top = (high + 1) * scale - 1
        return Numeral(low * scale, top, at, end + 1, vague=True, scaled=scale)
    return None


def _share(words: Sequence[Word], at: int) -> Numeral | None:
    """ "a third of", "two-thirds", "half the", "one in three", "3 out of 5", in per cent."""
    if at and words[at - 1].lower in _NO_SHARE_BEFORE:
        return None
    if words[at].lower == "half":
        follows = words[at + 1].lower if at + 1 < len(words) else ""
        whole = follows in _AFTER_HALF or (at and words[at - 1].lower == "by")
        return _percent(1, 2, at, at + 1) if whole else None
    if words[at].lower in {"a", "an"}:
        parts, end = Decimal(1), at + 1
    else:
        first = cardinal(words, at)
        if first is None or first.scaled != 1:
            return _bare_share(words, at)
        parts, end = first.low, first.end
    if is_hyphen(words, end):
        end += 1
    if end < len(words) and (of := FRACTIONS.get(words[end].lower)):
        plural = words[end].lower.endswith("s")
        wanted = plural if parts != 1 else _reads_as_share(words, at, end + 1)
        return _percent(parts, of, at, end + 1) if wanted else None
    return _out_of(words, at, parts, end)


def _bare_share(words: Sequence[Word], at: int) -> Numeral | None:
    """ "quarter of the" without an article."""
    if words[at].lower == "quarter" and phrase(words, at + 1, ("of", "the")):
        return _percent(1, 4, at, at + 1)
    return None


def _reads_as_share(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether "a third" is a part, and not the third of several: "a third victim"."""
    if words[at].lower == "one" or (at and words[at - 1].lower in _BEFORE_SHARE):
        return True
    return end >= len(words) or words[end].lower == "of" or words[end].text in ".,;:)"


_BEFORE_SHARE = frozenset(
    {"by", "almost", "nearly", "about", "roughly", "barely", "than", "over", "only", "just"}
)


def _out_of(words: Sequence[Word], at: int, parts: Decimal, end: int) -> Numeral | None:
    """ "one in three", "3 out of 5"; not "12 in 2019", nor "two in ten days"."""
    start = (
        phrase(words, end, ("out", "of", "every"))
        or phrase(words, end, ("in", "every"))
        or phrase(words, end, ("of", "every"))
    )
    start = start or phrase(words, end, ("in",)) or phrase(words, end, ("out", "of"))
    if start is None or start >= len(words) or not 0 < parts <= 10:  # noqa: PLR2004 as people say
        return None
    whole = cardinal(words, start)
    if whole is None or whole.vague or not parts < whole.low <= 100:  # noqa: PLR2004
        return None
    if phrase(words, end, ("in",)) and whole.low > 20 and whole.low not in {50, 100}:  # noqa: PLR2004
        return None
    spelled = words[at].kind is words[start].kind
    follows = words[whole.end].lower if whole.end < len(words) else ""
    if not spelled or follows in _NOT_A_WHOLE or (whole.low == 100 and follows != "people"):  # noqa: PLR2004
        return None
    return _percent(parts, whole.low, at, whole.end)


# "three in two days" counts, and "8.1 in 10 hours" too.
_NOT_A_WHOLE = frozenset(
    {"days", "hours", "minutes", "seconds", "weeks", "months", "years", "percent", "%", "cases"}
) - {"cases"}


def _percent(parts: Decimal | int, whole: Decimal | int, start: int, end: int) -> Numeral:
    value = plain(round(Decimal(parts) * 100 / Decimal(whole), 2))
    return Numeral(value, value, start, end, share=True)


def _ordinal(words: Sequence[Word], at: int) -> Numeral | None:
    word = words[at]
    if word.kind is Kind.NUMBER:
        number, end = value(word.text), at + 2
    elif word.lower in ORDINALS:
        number, end = Decimal(ORDINALS[word.lower]), at + 1
    elif word.lower in TENS and (end := at + 3) <= len(words) and is_hyphen(words, at + 1):
        if words[at + 2].lower not in ORDINALS:
            return None
        number = Decimal(TENS[word.lower] + ORDINALS[words[at + 2].lower])
    else:
        return None
    return Numeral(number, number, at, end, ordinal=True)


def _how_often(words: Sequence[Word], at: int) -> Numeral | None:
    """ "twice". A bare "once" mostly means "at some time": it counts after a bound alone."""
    number = _TIMES.get(words[at].lower)
    if number is None or (number == 1 and (not at or words[at - 1].lower not in _BOUNDS_ONCE)):
        return None
    return Numeral(Decimal(number), Decimal(number), at, at + 1, times=True)


_BOUNDS_ONCE = frozenset({"least", "than", "exactly", "only", "just"})
