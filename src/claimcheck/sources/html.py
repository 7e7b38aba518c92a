"""HTML: the page as it is shown, without navigation, with tables as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model import DEFAULT_LIMITS, Limits
from claimcheck.sources import charset, loss, outline
from claimcheck.sources.flow import Flow
from claimcheck.sources.reading import Reading, UnreadableError, beyond

if TYPE_CHECKING:
    from lxml.etree import _Element

# What libxml2 says when it stops reading; with its larger limit it does so at 2,048 levels.
TOO_DEEP = "Excessive depth"
DEEPEST = 2_048


def read(data: bytes, encoding: str = "", limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a web page."""
    page, known = charset.decode(data, encoding, markup=True)
    reading = rendered(page, limits)
    return Reading(
        text=reading.text,
        title=reading.title,
        blocks=reading.blocks,
        lost=reading.lost,
        encoding=known,
    )


def rendered(page: str, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """A page's text and blocks.

    Raises:
        UnreadableError: Its elements nest too deeply to be read whole, or its tables hold more
            cells than the limit.
    """
    root = parsed(page, limits)
    if root is None:
        return Reading(text="")
    written = Flow(most_cells=limits.cells).take(root)
    text = written.text
    found = outline.finished(text, written.blocks)
    heading = root.find(".//title")
    declared = (
        " ".join("".join(map(str, heading.itertext())).split()) if heading is not None else ""
    )
    return Reading(
        text=text,
        title=declared or outline.title(text, found),
        blocks=found,
        lost=loss.lost(page, text),
    )


def parsed(page: str, limits: Limits = DEFAULT_LIMITS) -> _Element | None:
    """The tree of a page; ``None`` where it has no element.

    Raises:
        UnreadableError: Its elements nest too deeply.
    """
    from lxml import etree

    # Characters that XML forbids end libxml2's reading of a text.
    clean = page.translate(FORBIDDEN)
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = etree.fromstring(clean.encode("utf-8"), parser)
    except etree.XMLSyntaxError:  # nothing but comments or white space
        return None
    if any(TOO_DEEP in entry.message for entry in parser.error_log):
        problem = (
            f"its elements nest more than {DEEPEST:,} levels deep, and what follows is lost"
        )
        raise UnreadableError(problem, fix="save the page's text as .txt")
    if limits.nesting < DEEPEST:
        _refuse_deep(root, limits.nesting)
    return root


def _refuse_deep(root: _Element, most: int) -> None:
    """Raise where elements nest deeper than the limit."""
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > most:
            problem = f"its elements nest more than {most:,} levels deep"
            raise beyond(problem, limit="nesting", fix="save the page's text as .txt")


# Halves of characters above U+FFFF that stand alone: an entity can name one.
HALVES = range(0xD800, 0xE000)
FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *HALVES, 0xFFFE, 0xFFFF), " ")
