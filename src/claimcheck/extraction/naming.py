"""What a text is about, as a name: its title, or what its first sentence defines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.extraction.cues import words as cue

# "Rain (film) is a 2019 series": what the first sentence defines is what the text is about.
DEFINITION = re.compile(
    r"(?P<name>[\"“]?[^\W\d_][^,;:(\n]{0,60}?)(?:\s*\([^)\n]*\))?,?\s+(?:is|was|are|were)\s+(?:an?|the|one)\b"
)
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
        return found or (title if _is_name(title) else "")
    return (
        found
        if found and _is_name(found) and found.casefold() not in cue("context", "pronouns")
        else (title if _is_name(title) else "")
    )


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
