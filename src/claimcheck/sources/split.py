"""Splitting a page that holds several sources, each under a line that names it."""

import re
import unicodedata
from collections import Counter

from claimcheck.errors import UsageError
from claimcheck.model import Source

# "from Kelm Herald", "Source: The Herald", "--- Herald ---", "=== Herald ===": alone on a line,
# the name no longer than a few words and no sentence.
NAME = r"(?P<{}>[^\W_](?:[^\n.!?;:]|\.(?=\w)){{0,58}}?)"
SEPARATORS = re.compile(
    rf"^[ \t]*(?:from {NAME.format('by')}|source: *{NAME.format('label')}"
    rf"|(?P<rule>[-=*#_~])(?P=rule){{2,}} *{NAME.format('ruled')} *(?P=rule){{3,}})[ \t]*\r?$",
    re.MULTILINE | re.IGNORECASE,
)

LONGEST_NAME = 6  # words


def split(text: str, *, marker: str = "") -> tuple[Source, ...]:
    """The sources that a page holds, in page order.

    What stands before the first separator belongs to none of them.

    Args:
        text: The page.
        marker: Regular expression of a separator line; its group 1 is the source's name. Empty
            for the usual ones: "from NAME", "Source: NAME", "--- NAME ---", "=== NAME ===".

    Raises:
        UsageError: The expression is none, or no line of the text is a separator.
    """
    separators = _marked(text, marker) if marker else _usual(text)
    ends = [*(start for start, _, _ in separators), len(text)][1:]
    parts = [
        (name, _trimmed(text[begin:end]))
        for (_, begin, name), end in zip(separators, ends, strict=True)
    ]
    parts = [(name, part) for name, part in parts if part]
    if not parts:
        message = "no line separates sources (name the separator: --marker '^from (.+)$')"
        raise UsageError(message)
    ids = _ids([name for name, _ in parts])
    return tuple(
        Source(id=id_, text=part, publisher=name)
        for id_, (name, part) in zip(ids, parts, strict=True)
    )


def _usual(text: str) -> list[tuple[int, int, str]]:
    """Start, end and name of each line that has the usual shape of a separator."""
    found = []
    for match in SEPARATORS.finditer(text):
        name = (match["by"] or match["label"] or match["ruled"]).strip()
        proper = not match["by"] or name[0].isupper()
        if proper and len(name.split()) <= LONGEST_NAME:
            found.append((match.start(), match.end(), name))
    return found


def _marked(text: str, marker: str) -> list[tuple[int, int, str]]:
    """Start, end and name of each place that a user's expression finds."""
    try:
        pattern = re.compile(marker, re.MULTILINE)
    except re.error as error:
        message = f"'{marker}' is no regular expression: {error} (try '^from (.+)$')"
        raise UsageError(message) from error
    if pattern.groups < 1:
        message = f"'{marker}' has no group for the source's name (try '^from (.+)$')"
        raise UsageError(message)
    return [
        (match.start(), match.end(), (match[1] or "").strip())
        for match in pattern.finditer(text)
    ]


def _trimmed(part: str) -> str:
    """A part without the blank lines around it; a first line keeps its indent."""
    return re.sub(r"\A(?:[ \t]*\r?\n)+", "", part).rstrip()


def _ids(names: list[str]) -> list[str]:
    """An id for each name: small letters and digits, hyphens between; numbered where equal."""
    slugs = [_slug(name) for name in names]
    total, seen, ids = Counter(slugs), Counter[str](), []
    for slug in slugs:
        seen[slug] += 1
        ids.append(f"{slug}-{seen[slug]}" if total[slug] > 1 else slug)
    return ids


def _slug(name: str) -> str:
    """A name as an id: "The Kelm Herald" is ``the-kelm-herald``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "source"
