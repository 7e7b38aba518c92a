"""EPUB: the documents of a book in the order of its spine, each a section, by way of HTML."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.model import DEFAULT_LIMITS, Block, BlockKind, Limits
from claimcheck.sources import charset, html, loss, outline, package
from claimcheck.sources.archives import opened, part, refuse_tricks
from claimcheck.sources.flow import Flow
from claimcheck.sources.package import EPUB
from claimcheck.sources.reading import Reading, refuse_long
from claimcheck.sources.shown import HEADINGS

if TYPE_CHECKING:
    from lxml.etree import _Element

# The first bytes of a book: its first part says what it is, and is not packed.
MEDIA_TYPE = b"mimetypeapplication/epub+zip"

# The five that XML itself knows stay what they are.
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;")
TYPE = "{http://www.idpf.org/2007/ops}type"


def read(data: bytes, _encoding: str = "", limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a book; each of its documents says its own charset."""
    with opened(data, EPUB, limits) as archive:
        book = package.read(archive, limits)
        flow = Flow(most_cells=limits.cells, titled=True)
        lost: list[str] = []
        for chapter in book.chapters:
            page = _page(part(archive, chapter.name, EPUB), limits)
            lost += _take(flow, page, chapter.label, limits)
    text = flow.page.text
    found = outline.finished(text, _titled(text, flow.page.blocks, book.title))
    title = book.title or outline.title(text, found)
    return Reading(
        text=text, title=title, blocks=found, lost=tuple(lost), encoding="utf-8 (epub)"
    )


def _take(flow: Flow, page: str, label: str, limits: Limits) -> tuple[str, ...]:
    """Write one document, under its name in the table of contents if it has no heading.

    Returns:
        The numbers that it shows and that are missing from what was written.
    """
    root = html.parsed(page, limits)
    if root is None:
        return ()
    before = flow.page.length
    if label and not any(True for _ in root.iter(*HEADINGS)):
        flow.page.write(label, BlockKind.HEADING, level=1)
    written = flow.take(root)
    if written.length > limits.characters:
        refuse_long(written.text, limits)
    return loss.lost(page, written.text[before:])


def _page(data: bytes, limits: Limits) -> str:
    """A document as HTML, in which an element that XML closes at once is closed, too."""
    refuse_tricks(data, EPUB, limits, typed=True)
    page, _ = charset.decode(data, "", markup=True)
    root = _well_formed(page)
    if root is None:  # a browser would show it all the same
        return page
    return _as_html(root)


def _well_formed(page: str) -> _Element | None:
    """The tree of an XHTML page; ``None`` where it is not well-formed."""
    from lxml import etree

    named = ENTITY.sub(lambda found: _character(found[0]), page)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(named.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def _character(entity: str) -> str:
    """The character that HTML names; what it does not name stays."""
    found = entities.unescape(entity)
    return entity if found == entity else entities.escape(found)


def _as_html(root: _Element) -> str:
    """A tree of XHTML written as HTML."""
    from lxml import etree

    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
        kinds = str(element.attrib.pop(TYPE, "")).split()
        if kinds and "role" not in element.attrib:
            element.set("role", f"doc-{kinds[0]}")  # as pages say it: doc-noteref, doc-footnote
    etree.cleanup_namespaces(root)
    written: str = etree.tostring(root, method="html", encoding="unicode")
    return written


def _titled(text: str, blocks: Iterable[Block], title: str) -> list[Block]:
    """Blocks; a heading that says the book's title is the title."""
    wanted = " ".join(title.split()).casefold()
    result, found = [], not wanted
    for block in blocks:
        said = "" if found else text[block.span.start : block.span.end].casefold()
        if block.kind is BlockKind.HEADING and said == wanted and not found:
            block, found = replace(block, kind=BlockKind.TITLE, level=0), True  # noqa: PLW2901
        result.append(block)
    return result
