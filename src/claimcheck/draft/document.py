"""A DOCX opened: its parts untouched, its text, and the run that each letter stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from claimcheck.draft.flow import Flow, Piece
from claimcheck.draft.names import CONTENT_TYPE, OFFICE, RELATION, STRICT, W
from claimcheck.model import DEFAULT_LIMITS, Limits, Source
from claimcheck.report.packing import parts as unpacked
from claimcheck.sources import archives, docx
from claimcheck.sources.naming import readable
from claimcheck.sources.reading import UnreadableError, refuse_long

if TYPE_CHECKING:
    from lxml.etree import _Element

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SAVE_AS = "save it as .docx in a word processor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An opened draft.

    Attributes:
        parts: The bytes of each part, by name, in the file's order.
        main: Name of the part that holds the text.
        source: The draft as it will be printed: insertions taken, deletions left out.
    """

    parts: Mapping[str, bytes]
    main: str
    source: Source

    def tree(self) -> _Element:
        """The text's XML, a new tree each time."""
        return parsed(self.parts[self.main])

    def part(self, kind: str) -> str:
        """Name of the part that the text relates to as ``kind``; empty where there is none."""
        return related(self.parts, self.main, kind)


def opened(
    data: bytes,
    *,
    name: str,
    id: str,  # noqa: A002 - the field's name
    limits: Limits = DEFAULT_LIMITS,
) -> Document:
    """Open a DOCX.

    Args:
        data: The file's bytes.
        name: The file's name, which stands where it is cited.
        id: What the comparison calls it.
        limits: How much of it is read.

    Raises:
        UnreadableError: It is no DOCX, is broken, would fill the memory, or holds no text.
    """
    docx.check(data, limits)
    try:
        parts = unpacked(data)
    except archives.DAMAGED as error:
        raise docx.DOCX.broken() from error
    main = related(parts, "", "officeDocument") or "word/document.xml"
    _refuse_other(parts, main)
    found = Flow(_styles(parts, main)).take(parsed(parts[main]))
    refuse_long(found.text, limits)
    if not any(map(str.isalnum, found.text)):
        problem = "holds no text"
        raise UnreadableError(problem, fix="write the draft first")
    source = Source(
        id=id, text=found.text, title=found.title, path=readable(name), blocks=found.blocks
    )
    return Document(parts=parts, main=main, source=source)


def pieces(tree: _Element) -> tuple[Piece, ...]:
    """Where each stretch of a draft's text stands in its XML, in the text's order."""
    return Flow({}).take(tree).pieces


def parsed(part: bytes) -> _Element:
    """The XML of a part, with no entity resolved and nothing fetched.

    Raises:
        UnreadableError: It is no XML.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise docx.DOCX.broken() from error


def relations(name: str) -> str:
    """Name of the part that says what another is related to; that of the package for none."""
    return join(dirname(name), "_rels", f"{name.rpartition('/')[2]}.rels")


def related(parts: Mapping[str, bytes], name: str, kind: str) -> str:
    """Name of the part that another is related to as ``kind``; empty where there is none."""
    listing = relations(name)
    if listing not in parts:
        return ""
    for relation in parsed(parts[listing]).iter(f"{{{RELATION}}}Relationship"):
        if relation.get("Type") == f"{OFFICE}/{kind}" and relation.get("Target"):
            target = join("/", dirname(name), str(relation.get("Target")))
            found = normpath(target).lstrip("/")
            return found if found in parts else ""
    return ""


def _refuse_other(parts: Mapping[str, bytes], main: str) -> None:
    """Refuse documents that look like a DOCX and would be damaged.

    Raises:
        UnreadableError: It is of the strict form, a template, or one with macros.
    """
    if main not in parts or "[Content_Types].xml" not in parts:
        raise docx.DOCX.broken()
    root = parsed(parts[main])
    if str(root.tag).startswith(f"{{{STRICT}"):
        problem = "is of the strict form of DOCX"
        raise UnreadableError(problem, fix=SAVE_AS)
    types = parsed(parts["[Content_Types].xml"])
    for override in types.iter(f"{{{CONTENT_TYPE}}}Override"):
        if override.get("PartName") == f"/{main}" and override.get("ContentType") != DOCX:
            problem = "is a template, or a document with macros"
            raise UnreadableError(problem, fix=SAVE_AS)


def _styles(parts: Mapping[str, bytes], main: str) -> Mapping[str, str]:
    """The names of the styles, by their ids: an id is of the language of a word processor."""
    name = related(parts, main, "styles")
    if not name:
        return {}
    found = {}
    for style in parsed(parts[name]).iter(f"{W}style"):
        named = style.find(f"{W}name")
        if named is not None:
            found[str(style.get(f"{W}styleId"))] = str(named.get(f"{W}val")).lower()
    return found
