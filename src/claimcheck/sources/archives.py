"""Zip archives that strangers packed: opened where they unpack to what memory can hold."""

import io
import struct
import xml.parsers.expat
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.model import Limits
from claimcheck.sources.reading import UnreadableError, beyond

# A letter has some 15 members, a thesis with pictures or an illustrated book a few hundred; its
# XML shrinks to a tenth or a thirtieth. What passes these is made to fill the memory.
MOST_MEMBERS = 1_000
LARGEST_PART = 32_000_000  # bytes of XML, some 10 million characters of text
HIGHEST_RATIO = 200
SMALLEST_SUSPECT = 100_000  # bytes; below, a high ratio harms nobody

MARKUP = (".xml", ".rels", ".opf", ".ncx", ".xhtml", ".html", ".htm")

AS_TEXT = "save its text as .txt"

# What zipfile raises for members that are cut, damaged or encrypted.
DAMAGED = (
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A format whose files are archives.

    Attributes:
        name: What a reader calls it.
        main: The part that makes an archive one of these.
        repair: How a broken one is mended.
        most_members: Parts that it may have.
    """

    name: str
    main: str
    repair: str
    most_members: int = MOST_MEMBERS

    def broken(self) -> UnreadableError:
        """The error for a file of this format that is cut or damaged."""
        return UnreadableError(f"is a broken {self.name}", fix=self.repair)


def opened(data: bytes, kind: Kind, limits: Limits) -> zipfile.ZipFile:
    """Open an archive, once it is known that it unpacks to what can be held.

    Raises:
        UnreadableError: It is none of its kind, or would inflate beyond reason.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGED as error:
        problem = f"is no {kind.name}: its zip archive is broken"
        raise UnreadableError(problem, fix=kind.repair) from error
    _refuse_bomb(archive.infolist(), kind, limits)
    return archive


def part(archive: zipfile.ZipFile, name: str | zipfile.ZipInfo, kind: Kind) -> bytes:
    """The bytes of a part; never more than the archive said when it was opened.

    Raises:
        UnreadableError: There is no such part, or it is damaged or encrypted.
    """
    try:
        return archive.read(name)
    except DAMAGED as error:
        raise kind.broken() from error


def refuse_tricks(markup: bytes, kind: Kind, limits: Limits, *, typed: bool = False) -> None:
    """Refuse XML that declares entities, or whose elements nest too deeply.

    Args:
        markup: A part.
        kind: Of the archive.
        limits: How deep they may nest.
        typed: A document type alone is in order, as pages of older books have one.

    Raises:
        UnreadableError: So it is.
    """
    depth = 0

    def declared(*_: object) -> None:
        what = "declares entities" if typed else "has a document type"
        problem = f"its XML {what}, as no honest {kind.name} does"
        raise UnreadableError(problem, fix=kind.repair)

    def opened(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.nesting:
            problem = f"its elements nest more than {limits.nesting:,} levels deep"
            raise beyond(problem, limit="nesting", fix=AS_TEXT)

    def closed(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser = xml.parsers.expat.ParserCreate()
    parser.EntityDeclHandler = declared
    parser.StartDoctypeDeclHandler = None if typed else declared
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    try:
        parser.Parse(markup, True)  # noqa: FBT003 - expat's own: this is the last part
    except xml.parsers.expat.ExpatError:
        return  # whoever needs the part says what is wrong with it


def _refuse_bomb(members: Sequence[zipfile.ZipInfo], kind: Kind, limits: Limits) -> None:
    """Raise for what is none of its kind, or would inflate beyond reason."""
    if kind.main not in {member.filename for member in members}:
        problem = f"is a zip archive, but no {kind.name}"
        raise UnreadableError(problem, fix=kind.repair)
    if sum(member.file_size for member in members) > limits.inflated_size:
        problem = f"would inflate to more than {limits.inflated_size:,} bytes"
        raise beyond(problem, limit="inflated_size", fix=AS_TEXT)
    if len(members) > kind.most_members or any(map(_is_bomb, members)):
        problem = "would inflate beyond reason"
        raise UnreadableError(problem, fix=AS_TEXT)


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    """Whether a member grows beyond what a document needs."""
    if member.filename.endswith(MARKUP) and member.file_size > LARGEST_PART:
        return True
    ratio = member.file_size / max(member.compress_size, 1)
    return member.file_size > SMALLEST_SUSPECT and ratio > HIGHEST_RATIO
