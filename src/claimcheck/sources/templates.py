"""Templates of wikis whose meaning is plain; of every other the numbers are counted."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum


class Kind(StrEnum):
    """What became of a template."""

    WORDS = "words"
    TITLE = "title"
    NOTHING = "nothing"
    UNKNOWN = "unknown"


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

DATES = frozenset(
    {
        "birth date", "birth date and age", "birth-date", "date", "death date",
        "death date and age", "dob", "dts", "end date", "end date and age", "film date",
        "release date", "released", "start date", "start date and age", "start-date",
    }
)  # fmt: skip

# The last of their parameters is what is shown.
LAST = frozenset(
    {
        "big", "center", "centre", "em", "font color", "lang", "langx", "large", "larger",
        "nobold", "noitalic", "nowrap", "nowraplinks", "resize", "small", "smaller",
        "sort", "strong", "transl", "transliteration", "url",
    }
)  # fmt: skip
FIRST = frozenset(
    {"abbr", "abbrlink", "illm", "ill", "interlanguage link", "tooltip", "val", "nts", "number"}
)

LISTS = frozenset(
    {
        "bulleted list", "cslist", "flatlist", "hlist", "ordered list", "plainlist",
        "plain list", "ubl", "ublist", "unbulleted list", "collapsible list",
    }
)  # fmt: skip

SIGNS = {
    "!": "|", "'": "’", "spaced ndash": " – ", "snd": " – ", "spnd": " – ", "ndash": "–",
    "endash": "–", "mdash": "—", "emdash": "—", "spaced mdash": " — ", "nbsp": "\u00a0",
    "·": "·", "dot": "·", "bullet": "•", "=": "=", "-": "",
}  # fmt: skip

MONEY = {
    "us$": "US$",
    "usd": "US$",
    "gbp": "£",
    "£": "£",
    "€": "€",
    "eur": "€",
    "a$": "A$",
    "c$": "C$",
    "inr": "₹",
}

# Notes, links to other pages, and notices to editors: furniture, whatever numbers they hold.
FURNITURE = re.compile(
    r"(?:cite|citation|sfn|harv|efn|refn|refbegin|refend|reflist|notelist|r$|rp$|cn$|fact$"
    r"|dead link"
    r"|citation needed|clarify|when$|who$|which$|by whom|better source|verify|page needed|main$"
    r"|main article|see also|further|about$|for$|other uses|distinguish|redirect|hatnote"
    r"|short desc"
    r"|use [a-z]+ (?:dates|english)|engvarb|good article|featured article|pp-|protection|toc"
    r"|portal"
    r"|commons|sister|authority control|defaultsort|coord|navbox|italic title|clear$|anchor"
    r"|refimprove|unreferenced|update|cleanup|more citations|dynamic list|official website|imdb"
    r"|webarchive|isbn|doi|subscription|sort$|sortname$|n/a$|dash$|url$|as of$).*"
)

RANGES = {
    "-": "–",
    "–": "–",
    "to": " to ",
    "and": " and ",
    "by": " by ",
    "x": " × ",
    "or": " or ",
    "+/-": " ± ",
}


def rendered(name: str, given: Sequence[str]) -> tuple[Kind, str]:
    """What a template shows.

    Args:
        name: In small letters, words parted by one blank.
        given: Its parameters without a name, in order, as HTML.
    """
    if name in SIGNS:
        return Kind.WORDS, SIGNS[name]
    if name.startswith("displaytitle:"):
        return Kind.TITLE, name.partition(":")[2]
    if name.startswith("formatnum:"):
        return Kind.WORDS, name.partition(":")[2]
    if words := _shown(name, [value for value in given if value]):
        return Kind.WORDS, words
    return (Kind.NOTHING if FURNITURE.fullmatch(name) else Kind.UNKNOWN), ""


def _shown(name: str, given: Sequence[str]) -> str:
    """The words of a template with parameters; empty when it is not known."""
    if not given:
        return ""
    for names, show in SHOWN:
        if name in names:
            return show(given)
    return f"{MONEY[name]}{given[0]}" if name in MONEY else ""


def _converted(given: Sequence[str]) -> str:
    """An amount as its page gives it, without the conversion: "5 km", "5–7 km"."""
    if len(given) > 3 and given[1] in RANGES:  # noqa: PLR2004 - {{convert|5|to|7|km}}
        return f"{given[0]}{RANGES[given[1]]}{given[2]} {given[3]}"
    return " ".join(given[:2])


def _date(given: Sequence[str]) -> str:
    """A date from year, month and day; from other words, those words."""
    numbers = [value for value in given[:3] if re.fullmatch(r"\d{1,4}", value)]
    if len(numbers) < min(len(given), 3):
        return given[0]
    year, *rest = numbers
    if not rest or not 1 <= int(rest[0]) <= len(MONTHS):
        return year
    month = MONTHS[int(rest[0]) - 1]
    return " ".join((*(str(int(day)) for day in rest[1:]), month, year))


def _list(given: Sequence[str]) -> str:
    """A list of all parameters; one that holds bullets of its own stays as it is."""
    if len(given) == 1 and "\ue000" in given[0]:
        return f"\n{given[0]}\n"
    return "<ul>" + "".join(f"<li>{value}</li>" for value in given) + "</ul>"


# What they show of the parameters that they are given.
SHOWN: tuple[tuple[frozenset[str], Callable[[Sequence[str]], str]], ...] = (
    (frozenset({"convert", "cvt"}), _converted),
    (DATES, _date),
    (LISTS, _list),
    (LAST, lambda given: given[-1]),
    (FIRST, lambda given: given[0]),
    (frozenset({"circa", "c."}), lambda given: f"c. {given[0]}"),
    (frozenset({"as of"}), lambda given: f"as of {_date(given)}"),
    (frozenset({"sortname"}), lambda given: " ".join(given[:2])),
    (frozenset({"frac", "sfrac"}), lambda given: "⁄".join(given[-2:])),
    (frozenset({"sup"}), lambda given: f"<sup>{given[0]}</sup>"),
    (frozenset({"sub"}), lambda given: f"<sub>{given[0]}</sub>"),
)
