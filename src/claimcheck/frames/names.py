"""What is equal for two spellings of one name. Text alone: nothing here needs a parse."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from claimcheck.frames import cues
from claimcheck.frames.lexicon import WORDS, broader

# Letters that Unicode does not take apart into a base letter and a mark.
LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
    }
    | dict.fromkeys("’ʼ‘`", "'")
)

# A name without marks and punctuation.
PLAIN = re.compile(r"[A-Za-z0-9& ]*")

# What is told apart by the letter or number after it: "Class B".
SORTS = frozenset({"class", "section", "article", "phase", "part", "chapter", "annex", "shed"})

GROUP_PLC = ("group", "plc")

# "County Clerk Orr" has a title of two words; "Fire Chief" alone is one.
LONG_TITLE = 2


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """What is equal for two spellings of one name: no case, marks, articles, titles, suffixes.

    Countries, their other names and their peoples share the country's key. Empty for a name
    that has no letters or digits.
    """
    folded = fold(name)
    if folded in countries():
        return countries()[folded]
    bare = _bare(folded)
    return countries().get(bare) or _spellings("exonyms").get(bare) or bare


def fold(name: str) -> str:
    """Lower case without marks, the possessive and punctuation; blanks are single."""
    if PLAIN.fullmatch(name):  # most names are of such words; nothing is left to take off
        return " ".join(name.lower().split())
    plain = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"'s\b|(?<=s)'(?=\s|$)", "", plain)
    plain = re.sub(r"\b(?:[a-z]\.){2,}", lambda dotted: dotted[0].replace(".", ""), plain)
    return " ".join(re.sub(r"[^\w&]+", " ", plain).split())


def is_country(name: str) -> bool:
    """A country, by one of its names or its people."""
    return key(name) in country_keys()


def is_body(name: str) -> bool:
    """A word of the name says that it is no person: "Vey Shipping Ltd", "Orm Council"."""
    parts = set(fold(name).split())
    return bool(parts & (cue_words("kinds") | cue_words("company_suffixes")))


@lru_cache(maxsize=WORDS)
def is_noun(name: str) -> bool:
    """Whether a name is but a noun for a kind of body or part, in capitals: "the Company"."""
    word = name.casefold()
    return word in SORTS or any(broader(body, word) for body in ("organization", "unit"))


def _bare(folded: str) -> str:
    """A folded name without what stands around it, each word in its usual spelling."""
    parts = [_spellings("variants").get(part, part) for part in folded.split()]
    while len(parts) > 1 and parts[0] in cue_words("articles"):
        parts = parts[1:]
    # "County Clerk Lena Orr": what the office is of stands before it.
    if len(parts) > LONG_TITLE and parts[0] in cue_words("before_titles"):
        parts = parts[1:] if parts[1] in cue_words("titles") else parts
    while (
        len(parts) > 1
        and parts[0] in cue_words("titles")
        and " ".join(parts[:2]) not in cue_words("not_titles")
    ):
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in _suffixes():
        # "Orm Group plc" is Orm; "the Orm Group" may be somebody else's.
        group = parts[-2:-1] == ["group"] and len(parts) > len(GROUP_PLC)
        parts = parts[: -len(GROUP_PLC)] if group else parts[:-1]
    if len(parts) > 1 and parts[0] in {"us", "uk"}:
        parts = [countries()[parts[0]], *parts[1:]]
    return " ".join(parts)


@cache
def _suffixes() -> frozenset[str]:
    return cue_words("honorific_suffixes") | cue_words("company_suffixes")


@cache
def countries() -> dict[str, str]:
    """The key of a country by each of its names, folded."""
    table: dict[str, list[str]] = cues.load("titles")["countries"]
    others = {fold(other): fold(name) for name in table for other in table[name]}
    return others | {fold(name): fold(name) for name in table}


@cache
def country_keys() -> frozenset[str]:
    """The keys of all countries."""
    return frozenset(countries().values())


@cache
def _spellings(section: str) -> dict[str, str]:
    """Each spelling of a group, and the group's first."""
    groups: list[list[str]] = cues.load("titles")[section]
    return {fold(other): fold(group[0]) for group in groups for other in group[1:]}


@cache
def cue_words(section: str) -> frozenset[str]:
    """The words of a section of the table of titles."""
    return frozenset(cues.load("titles")[section])
