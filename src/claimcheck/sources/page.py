"""Builds a source's text from the parts of a page, and knows where each part stands in it.

Blocks are separated by a blank line, the rows of one table by a line's end, cells by " | ".
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.model import Block, BlockKind, Cell, Span
from claimcheck.sources import layout

BETWEEN_CELLS = " | "


class RowCell(NamedTuple):
    """One column of a row.

    Attributes:
        key: Tells cells apart. A cell that spans several places comes once for each, with one
            key, and is written at the first.
        words: In one line.
        header: The words of its header.
    """

    key: int
    words: str
    header: str


class Page:
    """A text in the making, and its blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """Everything written so far."""
        return "".join(self._parts)

    @property
    def length(self) -> int:
        """Characters written so far."""
        return self._length

    def write(self, words: str, kind: BlockKind, *, level: int = 0, caption: str = "") -> Span:
        """Add a block; one of several lines is laid out as plain text is."""
        span = self._put(words, "\n\n")
        if "\n" in words and kind is BlockKind.PARAGRAPH:
            inside = layout.blocks(words, titled=False)
            self.blocks += [_shifted(block, by=span.start) for block in inside]
        elif words:
            self.blocks.append(Block(kind=kind, span=span, level=level, caption=caption))
        return span

    def row(
        self,
        cells: Sequence[RowCell],
        places: Mapping[int, Span],
        *,
        first: bool,
        caption: str = "",
        data: bool = True,
    ) -> dict[int, Span]:
        """Add a row of a table.

        Args:
            cells: In order, one for each column.
            places: Where the cells of the row above stand, by key.
            first: No row of its table was written before.
            caption: The table's.
            data: The row is one of data; a row of headers is text without a block.

        Returns:
            The places of this row's cells.
        """
        here: dict[int, Span] = {}
        row = Span(self._length, self._length)
        for cell in cells:
            if cell.key in here or not cell.words:
                continue
            if cell.key in places:
                here[cell.key] = places[cell.key]
                continue
            opens = row.start == row.end
            separator = BETWEEN_CELLS if not opens else "\n\n" if first else "\n"
            span = here[cell.key] = self._put(cell.words, separator)
            row = Span(span.start if opens else row.start, span.end)
        if row.start < row.end and data:
            empty = Span(row.end, row.end)
            inside = (Cell(span=here.get(c.key, empty), header=c.header) for c in cells)
            block = Block(kind=BlockKind.ROW, span=row, cells=tuple(inside), caption=caption)
            self.blocks.append(block)
        return here

    def _put(self, words: str, separator: str) -> Span:
        """Add words to the text, apart from what stands there already."""
        if self._length and words:
            self._parts.append(separator)
            self._length += len(separator)
        self._parts.append(words)
        start, self._length = self._length, self._length + len(words)
        return Span(start, self._length)


def _shifted(block: Block, *, by: int) -> Block:
    """A block of a part, at its place in the whole."""

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    return replace(
        block,
        span=moved(block.span),
        omitted=tuple(map(moved, block.omitted)),
        cells=tuple(replace(cell, span=moved(cell.span)) for cell in block.cells),
    )
