"""Colour for the text format, where stdout is a terminal."""

import os
import re
import sys

import typer

# Each kind of line that the text renderer writes begins in its own way, and no text of a source
# stands at the beginning of a line.
LOOKS: tuple[tuple[re.Pattern[str], dict[str, str | bool]], ...] = (
    (re.compile(r"\d+\. "), {"bold": True}),
    (re.compile(r"  answer \d+: "), {"bold": True}),
    (re.compile(r"  --> "), {"fg": "cyan"}),
    (re.compile(r"   \| +\^|   \| \^"), {"fg": "yellow"}),
    (re.compile(r"   = "), {"fg": "green"}),
    (re.compile(r"   (confirmed|dismissed|noted|reopened) by "), {"bold": True}),
    (re.compile(r"   (new|changed|gone): |since the earlier "), {"fg": "magenta"}),
    (re.compile(r"   [a-z]+-?[a-z]*, severity "), {"dim": True}),
)


def wanted() -> bool:
    """Whether stdout shows colour: https://no-color.org says how a user declines it."""
    declined = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not declined


def coloured(text: str) -> str:
    """The same lines, coloured by what they are."""
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    for start, look in LOOKS:
        if start.match(line):
            return typer.style(line, **look)  # type: ignore[arg-type] # each key has its own type
    return line
