"""The package of an EPUB: its title, and its documents in reading order.

"EPUB 3.3" (W3C, 2023) for books of today; the table of contents of older ones is that of the
"Open Packaging Format 2.0.1" (IDPF, 2010). No part is ever unpacked to the disk, so that a name
which leads out of the archive leads to nothing.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from claimcheck.model import Limits
from claimcheck.sources.archives import Kind, part, refuse_tricks
from claimcheck.sources.reading import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
PACKAGE = "application/oebps-package+xml"

# What holds text that is read; pictures of pages hold none.
DOCUMENTS = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})

REPAIR = "convert it to a new EPUB, or save its text as .txt"

# An illustrated encyclopedia has a picture on each of some thousand pages.
EPUB = Kind(name="EPUB", main=CONTAINER, repair=REPAIR, most_members=10_000)


class Chapter(NamedTuple):
    """A document of a book.

    Attributes:
        name: Of its part.
        label: What the table of contents calls it; empty where it does not name it.
    """

    name: str
    label: str


class Package(NamedTuple):
    """A book.

    Attributes:
        title: As its publisher gives it; empty where none is given.
        chapters: Its documents in reading order, each once.
    """

    title: str
    chapters: tuple[Chapter, ...]


class Item(NamedTuple):
    """A part as the package lists it.

    Attributes:
        href: The part's name.
        media_type: Of the part.
        is_contents: It is the table of contents, as books of today have it.
        fallback: Id of an item that stands in for it.
    """

    href: str
    media_type: str
    is_contents: bool
    fallback: str


def read(archive: zipfile.ZipFile, limits: Limits) -> Package:
    """The package of a book.

    Raises:
        UnreadableError: It is broken, locked, or names documents that are not there.
    """
    name = _package_name(archive, limits)
    root = _tree(archive, name, limits)
    items = {
        str(item.get("id")): Item(
            href=_resolved(name, item.get("href") or ""),
            media_type=(item.get("media-type") or "").lower(),
            is_contents="nav" in (item.get("properties") or "").split(),
            fallback=item.get("fallback") or "",
        )
        for item in root.iterfind("{*}manifest/{*}item")
    }
    older = {
        _resolved(name, each.get("href") or "")
        for each in root.iterfind("{*}guide/{*}reference[@type='toc']")
    }
    names = tuple(each for each in dict.fromkeys(_spine(root, items)) if each not in older)
    _refuse_locked(archive, names, limits)
    known = set(archive.namelist())
    if not names or any(each not in known for each in names):
        raise EPUB.broken()
    title = root.find("{*}metadata/{*}title")
    labels = _labels(archive, root, items, limits)
    return Package(
        title=_words(title) if title is not None else "",
        chapters=tuple(Chapter(each, labels.get(each, "")) for each in names),
    )


def _package_name(archive: zipfile.ZipFile, limits: Limits) -> str:
    """The part that lists the others."""
    roots = list(_tree(archive, CONTAINER, limits).iterfind(".//{*}rootfile"))
    of_books = [each for each in roots if each.get("media-type") == PACKAGE] or roots
    if not of_books:
        raise EPUB.broken()
    return _resolved("", of_books[0].get("full-path") or "")


def _spine(root: _Element, items: Mapping[str, Item]) -> Iterator[str]:
    """The names of the documents in reading order, without the table of contents."""
    for reference in root.iterfind("{*}spine/{*}itemref"):
        if reference.get("idref") not in items:
            raise EPUB.broken()
        item = _readable(str(reference.get("idref")), items)
        if item is not None and not item.is_contents:
            yield item.href


def _readable(id_: str, items: Mapping[str, Item]) -> Item | None:
    """An item, or what stands in for it, that holds text; ``None`` for a picture."""
    seen: set[str] = set()
    while id_ in items and id_ not in seen:
        if items[id_].media_type in DOCUMENTS:
            return items[id_]
        seen.add(id_)
        id_ = items[id_].fallback
    return None


def _refuse_locked(archive: zipfile.ZipFile, names: tuple[str, ...], limits: Limits) -> None:
    """Raise where a document is encrypted; fonts often are, and harm nobody."""
    if ENCRYPTION not in archive.namelist():
        return
    locked = {
        _resolved("", str(each.get("URI") or ""))
        for each in _tree(archive, ENCRYPTION, limits).iterfind(".//{*}CipherReference")
    }
    if not locked.isdisjoint(names):
        problem = "is locked: its text is encrypted"
        raise UnreadableError(problem, fix="give a copy without a lock, or its text as .txt")


def _labels(
    archive: zipfile.ZipFile, root: _Element, items: Mapping[str, Item], limits: Limits
) -> dict[str, str]:
    """What the table of contents calls each document: the first name of those it gives."""
    spine = root.find("{*}spine")
    older = items.get(str(spine.get("toc")) if spine is not None else "")
    newer = next((item for item in items.values() if item.is_contents), None)
    known = set(archive.namelist())
    found: dict[str, str] = {}
    for item in (newer, older):
        if item is None or item.href not in known:
            continue
        try:
            tree = _tree(archive, item.href, limits, typed=True)
        except UnreadableError:  # a book can be read without it
            continue
        for address, label in _entries(tree):
            found.setdefault(_resolved(item.href, address), label)
    return found


def _entries(tree: _Element) -> Iterator[tuple[str, str]]:
    """The addresses and names in a table of contents, old or new."""
    for point in tree.iter("{*}navPoint"):
        label, content = point.find("{*}navLabel"), point.find("{*}content")
        if label is not None and content is not None:
            yield content.get("src") or "", _words(label)
    for link in tree.iterfind(".//{*}nav//{*}a"):
        yield link.get("href") or "", _words(link)


def _words(element: _Element) -> str:
    """An element's text in one line."""
    return " ".join("".join(map(str, element.itertext())).split())


def _resolved(base: str, address: str) -> str:
    """The part's name that an address in another part stands for; empty for one elsewhere."""
    try:
        split = urlsplit(address)
    except ValueError:
        return ""
    if split.scheme or split.netloc:
        return ""
    path = posixpath.join("/", posixpath.dirname(base), unquote(split.path))
    return posixpath.normpath(path).lstrip("/")


def _tree(
    archive: zipfile.ZipFile, name: str, limits: Limits, *, typed: bool = False
) -> _Element:
    """The XML of a part, with no entity resolved and nothing fetched."""
    from lxml import etree

    data = part(archive, name, EPUB)
    refuse_tricks(data, EPUB, limits, typed=typed)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise EPUB.broken() from error
