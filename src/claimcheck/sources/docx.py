"""DOCX: by way of HTML, so that headings, lists and tables mean the same as on a page."""

import io
import re
import struct
import xml.parsers.expat
import zipfile
import zlib
from collections.abc import Sequence

from claimcheck.model import DEFAULT_LIMITS, Limits
from claimcheck.sources import html
from claimcheck.sources.reading import Reading, UnreadableError, beyond

# A letter has some 15 members, a thesis with pictures a few hundred; its XML shrinks to a tenth
# or a thirtieth. What passes these is made to fill the memory.
MOST_MEMBERS = 1_000
LARGEST_PART = 32_000_000  # bytes of XML, some 10 million characters of text
HIGHEST_RATIO = 200
SMALLEST_SUSPECT = 100_000  # bytes; below, a high ratio harms nobody

STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"

BACK_TO_TEXT = re.compile(r'<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')

REPAIR = "open it in a word processor and save it again as .docx"
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


def read(data: bytes, _encoding: str = "", limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a word processor's file; its charset is always its own."""
    check(data, limits)
    reading = html.rendered(_page(data), limits)
    return Reading(
        text=reading.text,
        title=reading.title,
        blocks=reading.blocks,
        lost=reading.lost,
        encoding="utf-8 (docx)",
    )


def check(data: bytes, limits: Limits = DEFAULT_LIMITS) -> None:
    """Refuse what is no DOCX, would inflate beyond reason, or whose XML declares entities.

    Raises:
        UnreadableError: So it is.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGED as error:
        problem = "is no DOCX: its zip archive is broken"
        raise UnreadableError(problem, fix=REPAIR) from error
    with archive:
        _refuse_bomb(archive.infolist(), limits)
        for member in archive.infolist():
            if member.filename.endswith((".xml", ".rels")):
                _refuse_tricks(_part(archive, member), limits)


def _part(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of a part."""
    try:
        return archive.read(member)
    except DAMAGED as error:
        problem = "is a broken DOCX"
        raise UnreadableError(problem, fix=REPAIR) from error


def _refuse_bomb(members: Sequence[zipfile.ZipInfo], limits: Limits) -> None:
    """Raise for what is no DOCX, or one that would inflate beyond reason."""
    if "word/document.xml" not in {member.filename for member in members}:
        problem = "is a zip archive, but no DOCX"
        raise UnreadableError(problem, fix=REPAIR)
    if sum(member.file_size for member in members) > limits.inflated_size:
        problem = f"would inflate to more than {limits.inflated_size:,} bytes"
        raise beyond(problem, limit="inflated_size", fix=AS_TEXT)
    if len(members) > MOST_MEMBERS or any(map(_is_bomb, members)):
        problem = "would inflate beyond reason"
        raise UnreadableError(problem, fix=AS_TEXT)


def _refuse_tricks(part: bytes, limits: Limits) -> None:
    """Raise for XML that declares entities, or whose elements nest too deeply."""
    depth = 0

    def declared(*_: object) -> None:
        problem = "its XML has a document type, as no word processor writes it"
        raise UnreadableError(problem, fix=REPAIR)

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
    parser.StartDoctypeDeclHandler = declared
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat's own: this is the last part
    except xml.parsers.expat.ExpatError:
        return  # whoever needs the part says what is wrong with it


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    """Whether a member grows beyond what a document needs."""
    if member.filename.endswith((".xml", ".rels")) and member.file_size > LARGEST_PART:
        return True
    ratio = member.file_size / max(member.compress_size, 1)
    return member.file_size > SMALLEST_SUSPECT and ratio > HIGHEST_RATIO


def _page(data: bytes) -> str:
    """The document as HTML, without its pictures."""
    import mammoth

    try:
        converted = mammoth.convert_to_html(  # type: ignore[no-untyped-call]  # no types given
            io.BytesIO(data),
            style_map=STYLES,
            convert_image=mammoth.images.img_element(_no_picture),  # type: ignore[no-untyped-call]  # no types given
        )
    except RecursionError as error:
        problem = "its elements nest too deeply"
        raise UnreadableError(problem, fix=AS_TEXT) from error
    except (
        # What mammoth and expat raise for parts that are missing, cut or none of Word's.
        *DAMAGED,
        AttributeError,
        IndexError,
        TypeError,
        xml.parsers.expat.ExpatError,
    ) as error:
        problem = "is a broken DOCX"
        raise UnreadableError(problem, fix=REPAIR) from error
    return BACK_TO_TEXT.sub("", str(converted.value))


def _no_picture(_image: object) -> dict[str, str]:
    """Attributes of a picture that is left out."""
    return {}
