"""HTML: the page as it is shown, without navigation, with tables as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.sources import charset, loss, outline
from claimcheck.sources.flow import Flow
from claimcheck.sources.reading import Reading, UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

# What libxml2 says when it stops reading; with its larger limit it does so at 2,048 levels.
TOO_DEEP = "Excessive depth"


def read(data: bytes, encoding: str = "") -> Reading:
    """Read a web page."""
    page, known = charset.decode(data, encoding, markup=True)
    reading = rendered(page)
    return Reading(
        text=reading.text,
        title=reading.title,
        blocks=reading.blocks,
        lost=reading.lost,
        encoding=known,
    )


def rendered(page: str) -> Reading:
    """A page's text and blocks.

    Raises:
        UnreadableError: Its elements nest too deeply to be read whole.
    """
    root = _parsed(page)
    if root is None:
        return Reading(text="")
    written = Flow().take(root)
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


def _parsed(page: str) -> _Element | None:
    """The tree of a page; ``None`` where it has no element."""
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
        problem = "its elements nest more than 2,048 levels deep, and what follows is lost"
        raise UnreadableError(problem, fix="save the page's text as .txt")
    return root


FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF), " ")
