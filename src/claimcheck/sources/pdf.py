"""PDF: the text layer, page by page, with paragraphs told from where lines stand.

A PDF knows letters and places, no paragraphs. A line carries on where the one before is full;
a wide gap, a line that ends early, or another size of type starts a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.model import DEFAULT_LIMITS, Block, BlockKind, Limits, Span
from claimcheck.sources import layout, outline
from claimcheck.sources.lines import BULLET, SENTENCE_END, is_pair
from claimcheck.sources.marks import merged
from claimcheck.sources.reading import Reading, UnreadableError, beyond

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

# A line that reaches this far towards the longest of its column has no room for another word.
FULL_WIDTH = 0.85

# Of the type's height: single-spaced lines stand 1.0 to 1.3 apart from top to top, a
# paragraph's gap adds half a line.
PARAGRAPH_GAP = 1.75
OTHER_SIZE = 1.15
INDENT = 0.8

# Shorter words at a page's end are a label or a heading, not a sentence that breaks off.
LONGEST_LABEL = 40  # characters

# A running head or foot comes back on at least so many pages, and on half of them.
FEWEST_PAGES = 3
MARGIN_LINES = 2

PAGE_NUMBER = re.compile(
    r"(?:page |p\. ?|[-–—] ?)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?(?: ?[-–—])?", re.IGNORECASE
)
# Pdfium's sign for a hyphen that breaks a word at a line's end; it sets the rest beside it.
BROKEN_WORD = re.compile(r"([^\W\d_]*)[\ufffe\x02\u00ad]([^\W\d_]*)")


Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page; places in points from the page's lower left.

    Attributes:
        text: Its words.
        page: Number of its page, from 0.
        left: Where it starts.
        right: Where it ends.
        top: Upper edge of its first letter.
        last: Upper edge of its last; lower where a broken word was carried over to a next line.
        height: Of its letters.
        margin: It is a running head or foot, or a page's number.
    """

    text: str
    page: int
    left: float
    right: float
    top: float
    last: float
    height: float
    margin: bool = False


def read(data: bytes, _encoding: str = "", limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a PDF's text layer; its charset is always its own."""
    printed = _without_margins(_unbroken(tuple(_printed(data, limits))))
    if not printed:
        fix = "run text recognition (OCR) over it, or save its text as .txt"
        problem = "has no text layer: its pages are pictures"
        raise UnreadableError(problem, fix=fix)
    text, joined = _written(printed)
    found = tuple(_across_pages(text, layout.blocks(joined)))
    title = outline.title(text, found)
    return Reading(text=text, title=title, blocks=found, encoding="unicode (pdf)")


def _printed(data: bytes, limits: Limits) -> Iterator[PrintedLine]:
    """The lines of all pages, in the order the file gives them."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)  # type: ignore[no-untyped-call]  # no types given
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        problem = "is locked with a password" if locked else "is a broken PDF"
        raise UnreadableError(
            problem, fix="open it in a viewer and print it to a new PDF"
        ) from error
    try:
        if len(document) > limits.pages:
            problem = f"has more than {limits.pages:,} pages"
            raise beyond(problem, limit="pages", fix="print the pages that matter to a new PDF")
        for number in range(len(document)):
            try:
                page = document[number].get_textpage()
            except pypdfium2.PdfiumError as error:
                problem = f"page {number + 1} is broken"
                raise UnreadableError(problem, fix="print the PDF to a new one") from error
            yield from _page_lines(page, number)
    finally:
        document.close()  # type: ignore[no-untyped-call]  # no types given


def _page_lines(page: PdfTextPage, number: int) -> Iterator[PrintedLine]:
    """The lines of one page."""
    text = page.get_text_range()  # type: ignore[no-untyped-call]  # no types given
    for found in re.finditer(r"[^\r\n]+", text):
        words = found[0].replace("\0", "").strip()
        if not words:
            continue
        left, low, _, high = _box(page, found.start() + len(found[0]) - len(found[0].lstrip()))
        _, _, right, last = _box(page, found.start() + len(found[0].rstrip()) - 1)
        yield PrintedLine(words, number, left, right, high, last, max(high - low, 1.0))


def _box(page: PdfTextPage, at: int) -> Box:
    """Left, bottom, right and top of a letter of a page's text."""
    from pypdfium2 import raw

    # Pdfium leaves letters out of a text and adds line ends; it counts the two apart.
    index = max(raw.FPDFText_GetCharIndexFromTextIndex(page, at), 0)  # type: ignore[attr-defined]  # made at import
    box: Box = page.get_charbox(index, loose=True)  # type: ignore[no-untyped-call]  # no types given
    return box


def _unbroken(printed: Sequence[PrintedLine]) -> tuple[PrintedLine, ...]:
    """Lines with broken words made whole; one written with its hyphen elsewhere keeps it."""
    text = "\n".join(line.text for line in printed)

    def whole(found: re.Match[str]) -> str:
        hyphened = f"{found[1]}-{found[2]}"
        keeps = not found[1] or not found[2] or found[2][0].isupper() or hyphened in text
        return hyphened if keeps else found[1] + found[2]

    return tuple(replace(line, text=BROKEN_WORD.sub(whole, line.text)) for line in printed)


def _without_margins(printed: Sequence[PrintedLine]) -> tuple[PrintedLine, ...]:
    """Lines with running heads and feet marked."""
    pages: dict[int, list[int]] = {}
    for at, line in enumerate(printed):
        pages.setdefault(line.page, []).append(at)
    edges = [
        at for lines in pages.values() for at in {*lines[:MARGIN_LINES], *lines[-MARGIN_LINES:]}
    ]
    shapes = Counter(_shape(printed[at].text) for at in edges)
    often = max(FEWEST_PAGES, len(pages) / 2)
    margins = {
        at
        for at in edges
        if shapes[_shape(printed[at].text)] >= often or PAGE_NUMBER.fullmatch(printed[at].text)
    }
    return tuple(
        replace(line, margin=at in margins and len(pages) > 1)
        for at, line in enumerate(printed)
    )


def _shape(words: str) -> str:
    """A line without its numbers, which count pages."""
    return re.sub(r"\d+", "#", words).casefold()


def _written(printed: Sequence[PrintedLine]) -> tuple[str, str]:
    """The text, and the same with each paragraph on one line and blanks for the margins.

    Both are equally long, so that an offset means the same in both.
    """
    parts: list[str] = []
    joined: list[str] = []
    widths: dict[int, float] = defaultdict(float)
    for line in printed:
        widths[line.page] = max(widths[line.page], line.right - line.left)
    for at, line in enumerate(printed):
        parts.append(line.text)
        joined.append(" " * len(line.text) if line.margin else line.text)
        if at + 1 == len(printed):
            break
        after = printed[at + 1]
        parted = after.page != line.page or _is_parted(line, after)
        goes_on = (
            not parted and not line.margin and _goes_on(line, after, widest=widths[line.page])
        )
        parts.append("\n\n" if parted else "\n")
        joined.append("\n\n" if parted else " " if goes_on else "\n")
    return "".join(parts), "".join(joined)


def _is_parted(line: PrintedLine, after: PrintedLine) -> bool:
    """Whether a paragraph ends between two lines of a page."""
    height = max(line.height, after.height)
    apart = abs(line.last - after.top) > PARAGRAPH_GAP * height
    sizes = height / min(line.height, after.height)
    return apart or sizes >= OTHER_SIZE or line.margin != after.margin


def _goes_on(line: PrintedLine, after: PrintedLine, *, widest: float) -> bool:
    """Whether the next line carries a paragraph on."""
    if BULLET.match(after.text) or is_pair(line.text) or is_pair(after.text):
        return False
    if after.left - line.left > INDENT * line.height and SENTENCE_END.search(line.text):
        return False
    full = line.right - line.left >= FULL_WIDTH * widest
    return full or (after.text[0].islower() and not SENTENCE_END.search(line.text))


def _across_pages(text: str, found: Sequence[Block]) -> Iterator[Block]:
    """Blocks, a paragraph that a page's end interrupts made one, without what interrupts it."""
    held: Block | None = None
    for block in found:
        if held is not None and _interrupted(text, held, block):
            gap = Span(held.span.end + 1, block.span.start)  # one line's end parts the words
            omitted = merged((*held.omitted, gap, *block.omitted))
            held = replace(held, span=Span(held.span.start, block.span.end), omitted=omitted)
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _interrupted(text: str, before: Block, after: Block) -> bool:
    """Whether a block carries on the sentence in which the one before breaks off."""
    if (
        before.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        or after.kind is not BlockKind.PARAGRAPH
    ):
        return False
    words = text[before.span.start : before.span.end]
    long = len(words) >= LONGEST_LABEL
    return long and not SENTENCE_END.search(words) and text[after.span.start].islower()
