"""Files to sources. One module per format; ``READERS`` lists them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from claimcheck.errors import InputError
from claimcheck.model import Source
from claimcheck.sources import docx, html, markdown, pdf, plain, wikitext
from claimcheck.sources.naming import named, readable
from claimcheck.sources.reading import Reader, UnreadableError, refuse_long

READERS: dict[str, Reader] = {
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
}

# Ten times a thesis with its pictures; without an end to it a device would fill the memory.
LARGEST_FILE = 200_000_000  # bytes

# A page begins with one of these, after white space and comments; "<" alone can be a quotation.
PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")


def read(path: Path, *, id: str = "", encoding: str = "") -> Source:  # noqa: A002 - the field's name
    """Read one file.

    Args:
        path: Its suffix tells the format; one that ``READERS`` does not list is sniffed.
        id: Of the source; the file's name without its suffix where it is empty.
        encoding: Charset; found out where it is empty.

    Raises:
        InputError: It is missing, empty, no text, or broken.
    """
    return _source(path, _bytes(path), id=id or readable(path.stem), encoding=encoding)


def read_all(paths: Iterable[Path]) -> tuple[tuple[Source, ...], tuple[InputError, ...]]:
    """Read files that belong together; one that cannot be read does not lose the others.

    Returns:
        The sources by id, and an error for each file that could not be read. An id is a file's
        name without suffix; where two are equal, with as much of the path as tells them apart.
    """
    sources, errors = [], []
    for path, id_ in named(paths):
        try:
            source = read(path, id=id_)
            # Files of one name are told apart where they are quoted, too.
            apart = (Path(id_).parent / source.path).as_posix() if "/" in id_ else source.path
            sources.append(replace(source, path=apart))
        except InputError as error:
            errors.append(error)
    return tuple(sorted(sources, key=lambda source: source.id)), tuple(errors)


def decode(data: bytes, name: str, *, id: str, encoding: str = "") -> Source:  # noqa: A002
    """A source from bytes that are no file, such as standard input.

    Args:
        data: The bytes.
        name: Stands in messages and in ``Source.path``; its suffix, if any, tells the format.
        id: Of the source.
        encoding: Charset; found out where it is empty.

    Raises:
        InputError: They are empty, no text, or broken.
    """
    return _source(Path(name), data, id=id, encoding=encoding)


def _source(path: Path, data: bytes, *, id: str, encoding: str) -> Source:  # noqa: A002
    """The source that a file's bytes hold."""
    if not data.strip():
        raise InputError(path, "is empty", fix="leave it out, or save its text into it")
    try:
        reading = _reader(path.suffix, data)(data, encoding)
        refuse_long(reading.text)
    except UnreadableError as error:
        raise InputError(path, error.problem, fix=error.fix) from error
    if not any(map(str.isalnum, reading.text)):
        raise InputError(path, "holds no text", fix="save the page's text into it")
    return Source(
        id=id,
        text=reading.text,
        title=reading.title,
        path=readable(path.name),
        blocks=reading.blocks,
        lost=reading.lost,
        encoding=reading.encoding,
    )


def _bytes(path: Path) -> bytes:
    """A file's bytes."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except IsADirectoryError as error:
        raise InputError(path, "is a folder", fix="name the files in it") from error
    except FileNotFoundError as error:
        raise InputError(path, "no such file", fix="check the name") from error
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        problem = f"cannot be read: {getattr(error, 'strerror', None) or error}"
        raise InputError(path, problem, fix="check that you may read it") from error
    if len(data) > LARGEST_FILE:
        problem = f"is larger than {LARGEST_FILE:,} bytes"
        raise InputError(path, problem, fix="split it, or save its text as .txt")
    return data


def _reader(suffix: str, data: bytes) -> Reader:
    """The reader of a suffix; for one that is unknown, of what the bytes begin with."""
    if reader := READERS.get(suffix.lower()):
        return reader
    if data.startswith(b"%PDF-"):
        return pdf.read
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return docx.read
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    while start.startswith(b"<!--") and b"-->" in start:
        start = start.partition(b"-->")[2].lstrip()
    return html.read if start.startswith(PAGE_STARTS) else plain.read
