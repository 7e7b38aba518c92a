"""The formats that are read, and how a file's format is known."""

from collections.abc import Mapping
from types import MappingProxyType

from claimcheck.sources import docx, epub, html, markdown, pdf, plain, wikitext
from claimcheck.sources.reading import Reader

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain.read,
        ".text": plain.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
        ".html": html.read,
        ".htm": html.read,
        ".xhtml": html.read,
        ".wiki": wikitext.read,
        ".wikitext": wikitext.read,
        ".mediawiki": wikitext.read,
        ".pdf": pdf.read,
        ".docx": docx.read,
        ".epub": epub.read,
    }
)

# Read by this program's own code alone, which nothing in a text can bring down.
SIMPLE = frozenset({".txt", ".text"})

# A page begins with one of these, after white space and comments; "<" alone can be a quotation.
PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")

# Bytes at a file's beginning that tell what it is.
SNIFFED = 1024


def known(suffix: str, data: bytes) -> str:
    """The suffix of a file's format; for one that is unknown, by what the bytes begin with."""
    if suffix.lower() in READERS:
        return suffix.lower()
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return ".docx"
    if data.startswith(b"PK\x03\x04") and epub.MEDIA_TYPE in data[:SNIFFED]:
        return ".epub"
    start = data[:SNIFFED].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    while start.startswith(b"<!--") and b"-->" in start:
        start = start.partition(b"-->")[2].lstrip()
    return ".html" if start.startswith(PAGE_STARTS) else ".txt"
