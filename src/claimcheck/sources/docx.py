"""DOCX: by way of HTML, so that headings, lists and tables mean the same as on a page."""

import io
import re
import struct
import xml.parsers.expat
import zipfile
import zlib

from claimcheck.sources import html
from claimcheck.sources.reading import Reading, UnreadableError

# A letter has some 15 members, a thesis with pictures a few hundred; its XML shrinks to a tenth
# or a thirtieth. What passes these is made to fill the memory.
MOST_MEMBERS = 1_000
LARGEST_TOTAL = 200_000_000  # bytes, inflated
LARGEST_PART = 32_000_000  # bytes of XML, some 10 million characters of text
HIGHEST_RATIO = 200
SMALLEST_SUSPECT = 100_000  # bytes; below, a high ratio harms nobody

STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"

BACK_TO_TEXT = re.compile(r'<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')

REPAIR = "open it in a word processor and save it again as .docx"


def read(data: bytes, _encoding: str = "") -> Reading:
    """Read a word processor's file; its charset is always its own."""
    check(data)
    reading = html.rendered(_page(data))
    return Reading(
        text=reading.text,
        title=reading.title,
        blocks=reading.blocks,
        lost=reading.lost,
        encoding="utf-8 (docx)",
    )


def check(data: bytes) -> None:
    """Refuse what is no DOCX, or one that would inflate beyond reason."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (
        zipfile.BadZipFile,
        ValueError,
        OSError,
        struct.error,
        NotImplementedError,
    ) as error:
        problem = "is no DOCX: its zip archive is broken"
        raise UnreadableError(problem, fix=REPAIR) from error
    if "word/document.xml" not in {member.filename for member in members}:
        problem = "is a zip archive, but no DOCX"
        raise UnreadableError(problem, fix=REPAIR)
    too_many = len(members) > MOST_MEMBERS
    too_large = sum(member.file_size for member in members) > LARGEST_TOTAL
    if too_many or too_large or any(map(_is_bomb, members)):
        problem = "would inflate beyond reason"
        raise UnreadableError(problem, fix="save its text as .txt")


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
    except (
        # What mammoth, zipfile and expat raise for parts that are missing, cut or encrypted.
        AttributeError,
        EOFError,
        IndexError,
        KeyError,
        NotImplementedError,
        OSError,
        RuntimeError,
        TypeError,
        ValueError,
        struct.error,
        xml.parsers.expat.ExpatError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        problem = "is a broken DOCX"
        raise UnreadableError(problem, fix=REPAIR) from error
    return BACK_TO_TEXT.sub("", str(converted.value))


def _no_picture(_image: object) -> dict[str, str]:
    """Attributes of a picture that is left out."""
    return {}
