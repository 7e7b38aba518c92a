"""The text of a draft in reading order, and the element that each stretch of it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.draft.names import FALLBACK, W
from claimcheck.model import Block, BlockKind, Cell, Span

if TYPE_CHECKING:
    from lxml.etree import _Element

# What stands under one of these is not part of the running text: deleted, moved away, in a text
# box (whose words would cut a sentence in two), a reading aid above the words, or a second form
# of what stands there already.
APART = frozenset({f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{W}rt", FALLBACK})

# What a run holds instead of letters.
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}

HEADING = re.compile(r"heading ([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text that stands in one element.

    Attributes:
        start: Where it begins in the text.
        words: It.
        element: Of a run: the text, tab or break.
    """

    start: int
    words: str
    element: _Element

    @property
    def end(self) -> int:
        """Where it ends in the text, not included."""
        return self.start + len(self.words)

    @property
    def run(self) -> _Element:
        """The run that it stands in."""
        parent = self.element.getparent()
        return self.element if parent is None else parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a draft says, and where."""

    text: str
    title: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...]


class Flow:
    """Writes a draft's text, paragraph by paragraph and row by row."""

    def __init__(self, styles: Mapping[str, str]):
        self._styles = styles
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._pieces: list[Piece] = []
        self._title = ""
        self._table: _Element | None = None
        self._heads: dict[int, str] = {}

    def take(self, root: _Element) -> Found:
        """Everything that is part of the running text."""
        rows: set[_Element] = set()
        for paragraph in root.iter(f"{W}p"):
            if any(above.tag in APART for above in paragraph.iterancestors()):
                continue
            around = [*paragraph.iterancestors(f"{W}tr")]
            if not around:
                self._paragraph(paragraph)
            elif around[-1] not in rows:
                # A table inside a cell is part of that cell.
                rows.add(around[-1])
                self._row(around[-1])
        return Found(
            text="".join(self._parts),
            title=self._title,
            blocks=tuple(self._blocks),
            pieces=tuple(self._pieces),
        )

    def _paragraph(self, paragraph: _Element) -> None:
        """One paragraph as a block of its own."""
        span, words = self._put(paragraph, "\n\n")
        if not words:
            return
        kind, level = self._kind(paragraph)
        if kind is BlockKind.HEADING and not self._title and level <= 1:
            kind, level, self._title = BlockKind.TITLE, 0, words.strip()
        self._blocks.append(Block(kind=kind, span=_trimmed(words, span), level=level))

    def _row(self, row: _Element) -> None:
        """The cells of a row as one block; the first row of a table may be its head."""
        table = next(row.iterancestors(f"{W}tbl"), None)
        first = table is not self._table
        if first:
            self._table, self._heads = table, {}
        filled: list[tuple[int, Span, str]] = []
        column = 0
        for cell in _cells(row):
            between = " | " if filled else "\n\n" if first else "\n"
            span, words = self._cell(cell, between)
            if words:
                filled.append((column, span, words))
            column += _columns(cell)
        if first and not any(map(str.isdigit, "".join(words for _, _, words in filled))):
            self._heads = {at: words.strip() for at, _, words in filled}
        elif filled:
            whole = Span(filled[0][1].start, filled[-1][1].end)
            inside = tuple(
                Cell(span=span, header=self._heads.get(at, "")) for at, span, _ in filled
            )
            self._blocks.append(Block(kind=BlockKind.ROW, span=whole, cells=inside))

    def _cell(self, cell: _Element, separator: str) -> tuple[Span, str]:
        """The paragraphs of a cell, one behind the other, and their words."""
        start, said = self._length, ""
        for paragraph in cell.iter(f"{W}p"):
            if not any(above.tag in APART for above in paragraph.iterancestors()):
                span, words = self._put(paragraph, " " if said else separator)
                start = start if said or not words else span.start
                said += words
        return Span(start, self._length), said

    def _put(self, paragraph: _Element, separator: str) -> tuple[Span, str]:
        """A paragraph's words behind what stands there already; none where it is blank."""
        found = [*_elements(paragraph)]
        said = "".join(words for _, words in found)
        if not said.strip():
            return Span(self._length, self._length), ""
        if self._length:
            self._add(separator)
        start = self._length
        for element, words in found:
            self._pieces.append(Piece(start=self._length, words=words, element=element))
            self._add(words)
        return Span(start, self._length), said

    def _add(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)

    def _kind(self, paragraph: _Element) -> tuple[BlockKind, int]:
        """What a paragraph is, and the level of a heading."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = self._styles.get(style.get(f"{W}val", ""), "") if style is not None else ""
        if name == "title":
            return BlockKind.HEADING, 1
        if heading := HEADING.fullmatch(name):
            return BlockKind.HEADING, int(heading[1])
        if name.startswith("list ") or paragraph.find(f"{W}pPr/{W}numPr") is not None:
            return BlockKind.ITEM, 0
        return BlockKind.PARAGRAPH, 0


def _elements(paragraph: _Element) -> Iterator[tuple[_Element, str]]:
    """The elements of a paragraph that show something, with what they show."""
    for run in paragraph.iter(f"{W}r"):
        if _hidden(run) or _apart(run, paragraph):
            continue
        for element in run:
            if element.tag == f"{W}t" and element.text:
                yield element, element.text
            elif element.tag in SIGNS:
                yield element, SIGNS[str(element.tag)]


def _cells(row: _Element) -> Iterator[_Element]:
    """The cells of a row, not those of a table inside one of them."""
    for cell in row.iter(f"{W}tc"):
        if next(cell.iterancestors(f"{W}tr"), None) is row:
            yield cell


def _columns(cell: _Element) -> int:
    """How many columns a cell spans."""
    wide = cell.find(f"{W}tcPr/{W}gridSpan")
    number = wide.get(f"{W}val", "") if wide is not None else ""
    return int(number) if number.isdecimal() else 1


def _hidden(run: _Element) -> bool:
    """Whether a run is formatted as hidden."""
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val", "1") not in {"0", "false", "off"}


def _apart(run: _Element, paragraph: _Element) -> bool:
    """Whether a run is none of the paragraph's running text."""
    for above in run.iterancestors():
        if above is paragraph:
            return False
        if above.tag in APART:
            return True
    return True


def _trimmed(words: str, span: Span) -> Span:
    """A span without the blanks at its ends."""
    left = len(words) - len(words.lstrip())
    right = len(words) - len(words.rstrip())
    return Span(span.start + left, span.end - right)
