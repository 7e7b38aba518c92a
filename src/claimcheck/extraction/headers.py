"""Units that stand in the header of a column: "Withdrawn (£ million)" over "260"."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.frames.units import unit_at
from claimcheck.frames.words import split

HEADER = re.compile(r"(?P<key>.+?)[ ,]*\((?:in |all in )?(?P<unit>[^()]+)\)", re.IGNORECASE)
INLINE = re.compile(
    r"(?P<key>.+?),? in (?P<unit>(?:thousands|millions|billions) of .+|%|per ?cent)",
    re.IGNORECASE,
)
NUMBER = re.compile(r"[~≈<>+−-]?\s?\d[\d.,  ]*(?:\s?[-–]\s?\d[\d.,]*)?\+?")
MONEY = re.compile(
    r"(?P<sign>(?:[A-Z]{1,2})?[£$€¥₩₹]|[A-Z]{3})\s?"
    r"(?P<scale>thousands?|millions?|billions?|m|bn|mn|k)?",
)
SCALE = re.compile(
    r"(?P<scale>thousand|million|billion)s?(?: of (?P<what>[^\W\d_]+(?: [^\W\d_]+)?))?"
)
LONG = {"m": "million", "mn": "million", "bn": "billion", "k": "thousand"}


class Column(NamedTuple):
    """A header without its unit, and a value with it.

    Attributes:
        key: What the column tells.
        value: As it is told: "£260 million".
    """

    key: str
    value: str


def column(header: str, value: str) -> Column:
    """A header and a value, the unit of the header beside a value that is a bare number."""
    found = HEADER.fullmatch(header) or INLINE.fullmatch(header)
    if found is None or NUMBER.fullmatch(value) is None:
        return Column(header, value)
    told = _told(value, found["unit"].strip())
    return Column(found["key"], told) if told else Column(header, value)


def _told(value: str, unit: str) -> str:
    """A number with its unit; empty where the words are no unit."""
    if money := MONEY.fullmatch(unit):
        scale = money["scale"] or ""
        code = " " if money["sign"].isalpha() else ""
        said = LONG.get(scale, scale.removesuffix("s"))
        return f"{money['sign']}{code}{value} {said}".strip()
    if scale := SCALE.fullmatch(unit.lower()):
        return f"{value} {scale['scale']} {scale['what'] or ''}".strip()
    words = split(unit)
    known = unit_at(words, 0)
    if known is None or known[1] != len(words):
        return ""
    return f"{value}%" if known[0].name == "%" else f"{value} {unit}"
