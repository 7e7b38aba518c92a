"""Kinds that exclude each other, ranks on a scale, and what is by a rule or against it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.model.claims import KEPT

# "4 on the explosivity index", "on the Mercalli scale".
SCALE = re.compile(r"\b(?P<name>[\w-]+)\s+(?:index|scale)\b", re.IGNORECASE)
SCALES = re.compile(r"index|scale", re.IGNORECASE)
# "A category 3 hurricane", "an EF4 tornado"; alert levels and stages rise and fall.
# "Class B", "Grade II": a letter or a Roman number is in capitals.
GRADE = re.compile(
    r"\b(?P<name>(?i:category|grade|class|tier|type|VEI|EF|F))[\s-]?"
    r"(?P<rank>\d|(?<=\s)(?:[A-H]|I{1,3}\*?|IV))(?![\w'’-])"
)
RANK = re.compile(r"(?<![\d.,])(?P<rank>\d{1,2}(?:\.\d)?)(?![\d,]|\.\d|\s*(?:%|per|percent))")

# "The top hazard class", "the lower tax bracket": one of a few, by its place among them.
PLACED = re.compile(
    r"\b(?P<rank>top|highest|higher|upper|lowest|lower|bottom|middle)[\s-]"
    r"(?P<name>(?:\w+ )?(?:class|tier|category|bracket|grade|band|division))\b",
    re.IGNORECASE,
)
ENDS = {
    **dict.fromkeys(("top", "highest", "higher", "upper"), "upper"),
    **dict.fromkeys(("lowest", "lower", "bottom"), "lower"),
}

# Too general to name one scale: "the full scale", "a price index".
GENERAL = frozenset(
    {"the", "a", "this", "full", "large", "small", "time", "price", "same", "that", "its"}
)


class Kind(NamedTuple):
    """A kind of a group of which each excludes the others.

    Attributes:
        group: The group's name.
        name: The kind's.
        event: It is a kind of happening.
    """

    group: str
    name: str
    event: bool


@lru_cache(maxsize=KEPT)
def kinds(phrase: str) -> tuple[Kind, ...]:
    """The kinds of which a noun phrase, as lemmas, names one, in a fixed order."""
    words = f" {phrase.casefold()} "
    found: list[tuple[str, Kind]] = []
    for form, describes, kind in _forms():
        if form not in words or not (describes or words.endswith(form)):
            continue
        # A dwarf planet is no planet, and a toy gun no gun.
        if not any(form in longer and kind.group == other.group for longer, other in found):
            found.append((form, kind))
    return tuple(dict.fromkeys(kind for _, kind in found))


def excludes(left: str, right: str) -> Kind | None:
    """The first kind of the left phrase that a kind of the right one excludes."""
    theirs = kinds(right)
    names = {(kind.group, kind.name) for kind in theirs}
    for ours in kinds(left):
        rival = any(other.group == ours.group for other in theirs)
        if rival and (ours.group, ours.name) not in names:
            return ours
    return None


def whatever(head: str) -> bool:
    """Whether a noun stands for what happened, whatever it was."""
    return head in cues.load("kinds")["whatever"]["nouns"]


@lru_cache(maxsize=KEPT)
def rank(text: str) -> tuple[str, str] | None:
    """The scale and the place on it that a text gives; ``None`` where it gives not just one."""
    # What begins with any word is tried at each of them.
    scale = SCALE.search(text) if SCALES.search(text) else None
    graded = GRADE.search(text)
    placed = PLACED.search(text)
    if placed is not None:
        place = placed["rank"].casefold()
        return placed["name"].casefold(), ENDS.get(place, place)
    if scale is None or scale["name"].casefold() in GENERAL:
        return (graded["name"].casefold(), graded["rank"]) if graded is not None else None
    ranks = {match["rank"] for match in RANK.finditer(text)}
    return (scale["name"].casefold(), ranks.pop()) if len(ranks) == 1 else None


@lru_cache(maxsize=KEPT)
def lawful(text: str) -> tuple[bool, tuple[str, ...]] | None:
    """Whether something is said to keep to a rule or to break it, and which rules are named."""
    plain = text.casefold()
    for cue, kept in _rule_cues():
        if cue in plain and (rules := _named_rules(plain.partition(cue)[2])):
            return kept, rules
    return None


@cache
def _rule_cues() -> tuple[tuple[str, bool], ...]:
    """The words between blanks by which a rule is kept, then those by which one is broken."""
    table = cues.load("kinds")["rules"]
    return tuple(
        (f" {cue} ", name == "kept") for name in ("kept", "broken") for cue in table[name]
    )


def _named_rules(rest: str) -> tuple[str, ...]:
    """The rules that follow, each with the word before it: "department policy"."""
    words = [word for word in re.findall(r"[\w-]+", rest)[:FAR] if word not in SMALL]
    return tuple(
        " ".join(words[max(0, at - 1) : at + 1])
        for at, word in enumerate(words)
        if word in _rules()
    )


# So many words after "in accordance with" stand the rules: "their oath and with club policy".
FAR = 8
SMALL = frozenset({"the", "its", "their", "his", "her", "a", "an", "with", "and", "all", "of"})


def _describes(form: str) -> bool:
    """Whether a form is an adjective, which may stand before any noun."""
    return form in _ADJECTIVES


_ADJECTIVES = frozenset(
    {
        "nonprofit",
        "non-profit",
        "not-for-profit",
        "for-profit",
        "felony",
        "misdemeanor",
        "misdemeanour",
    }
    | {"mandatory", "compulsory", "obligatory", "voluntary", "optional", "phreatic", "magmatic"}
)


@cache
def _forms() -> tuple[tuple[str, bool, Kind], ...]:
    """Each form between blanks, whether it is an adjective, and its kind; longer ones first."""
    table = cues.load("kinds")
    found = [
        (form, Kind(group, name, section == "events"))
        for section in ("events", "things")
        for group, names in table[section].items()
        for name, forms in names.items()
        for form in forms
    ]
    found.sort(key=lambda pair: (-len(pair[0]), pair[0], pair[1].group))
    return tuple((f" {form} ", _describes(form), kind) for form, kind in found)


@cache
def _rules() -> frozenset[str]:
    nouns = cues.load("kinds")["rules"]["nouns"]
    return frozenset([*nouns, *(f"{noun}s" for noun in nouns), "policies"])
