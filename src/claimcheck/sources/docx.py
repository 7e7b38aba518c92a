"""DOCX: by way of HTML, so that headings, lists and tables mean the same as on a page."""

import io
import re
import xml.parsers.expat

from claimcheck.model import DEFAULT_LIMITS, Limits
from claimcheck.sources import html
from claimcheck.sources.archives import AS_TEXT, DAMAGED, Kind, opened, part, refuse_tricks
from claimcheck.sources.reading import Reading, UnreadableError

REPAIR = "open it in a word processor and save it again as .docx"
DOCX = Kind(name="DOCX", main="word/document.xml", repair=REPAIR)

STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"

BACK_TO_TEXT = re.compile(r'<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')


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
    with opened(data, DOCX, limits) as archive:
        # All of them: what a part is called does not decide who reads it as XML.
        for member in archive.infolist():
            refuse_tricks(part(archive, member, DOCX), DOCX, limits)


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
        raise DOCX.broken() from error
    return BACK_TO_TEXT.sub("", str(converted.value))


def _no_picture(_image: object) -> dict[str, str]:
    """Attributes of a picture that is left out."""
    return {}
