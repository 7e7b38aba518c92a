"""What a text is about, as a name: its title, or what its first sentence defines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.extraction.cues import words as cue

# "Rain (film) is a 2019 series": what the first sentence defines is what the text is about.
DEFINITION = re.compile(
    r"(?P<name>[\"“]?[^\W\d_][^,;:(\n]{0,60}?)(?:\s*\([^)\n]*\))?,?\s+(?:is|was|are|were)\s+(?:an?|the|one)\b"
)
# "Kelm Dam (Norland)": where it is, or what it is.
PLACED = re.compile(r"\s*\([^()]*\)\Z")
LONGEST_TOPIC = 8


def topic(title: str, paragraphs: Iterable[str]) -> str:
    """What a text is about, as a name; empty where nothing says so.

    Args:
        title: The text's title; a headline is no name.
        paragraphs: Its paragraphs, in order; the first that defines something decides.
    """
    found = next((m["name"] for p in paragraphs if (m := DEFINITION.match(p))), "")
    found = found.strip('"“” ')
    title = title.strip()
    if title and (not found or found.rstrip(".").casefold() in title.casefold()):
        return found or (_plain(title) if _is_name(title) else "")
    return (
        found
        if found and _is_name(found) and found.casefold() not in cue("context", "pronouns")
        else (_plain(title) if _is_name(title) else "")
    )


def _plain(title: str) -> str:
    """A title as its text would write it: "KELM DAM (Norland)" as "Kelm Dam"."""
    bare = PLACED.sub("", title)
    if not bare.isupper() or len(bare.split()) < len(("Kelm", "Dam")):
        return title
    return " ".join(_cased(word) for word in bare.split())


def _cased(word: str) -> str:
    """A word of a title in capitals; one of two letters may be short for something."""
    if word.casefold() in cue("context", "small"):
        return word.casefold()
    return word if len(word) <= len("MV") else word.title()


def named(label: str, value: str) -> str:
    """What a first row names: "Name | MS Orley", "Company | Vance & Co."; empty for others."""
    key = label.casefold().rstrip(": ")
    return value if key in cue("rows", "naming") and _is_name(value) else ""


def _is_name(text: str) -> bool:
    """Whether words look like a name rather than a headline."""
    words = text.split()
    if not words or len(words) > LONGEST_TOPIC:
        return False
    small = [
        w for w in words if w[:1].islower() and w.casefold() not in cue("context", "small")
    ]
    return not small
