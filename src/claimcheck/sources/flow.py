"""From a parsed page to its blocks: headings, paragraphs, items, rows, in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.model import DEFAULT_LIMITS, BlockKind, Span
from claimcheck.sources import grids
from claimcheck.sources.furniture import BLOCKS
from claimcheck.sources.page import Page, RowCell
from claimcheck.sources.shown import HEADINGS, Event, events

if TYPE_CHECKING:
    from lxml.etree import _Element

# Two breaks in a row part paragraphs on pages that were written without <p>.
PARTED = re.compile(r"[ \n]*\n[ \n]*\n[ \n]*")


class Flow:
    """Writes a page from the stream of what is shown."""

    def __init__(self, *, most_cells: int = DEFAULT_LIMITS.cells, titled: bool = False) -> None:
        """Begin a page; no heading is the title of one that is ``titled`` by other means."""
        self._cells_left = most_cells
        self.page = Page()
        self._line: list[str] = []
        self._around: list[str] = []
        self._titled = titled
        self._terms: list[str] = []
        self._defined = False
        self._term = self._key = 0
        self._places: dict[int, Span] = {}

    def take(self, root: _Element) -> Page:
        """Write everything that is shown inside an element."""
        for event in events(root):
            self._event(event)
        self._flush()
        return self.page

    def _event(self, event: Event) -> None:
        """Take one event of the stream."""
        tag = str(event.element.tag)
        if event.kind == "table":
            self._flush()
            self._table(event.element)
        elif event.kind == "text" or tag not in BLOCKS:
            self._line.append(event.text)
        else:
            self._flush()
            self._bound(tag, opens=event.kind == "open")

    def _bound(self, tag: str, *, opens: bool) -> None:
        """Enter or leave an element that stands on lines of its own."""
        if opens:
            self._around.append(tag)
            if tag == "dl":
                self._terms, self._places = [], {}
            elif tag == "dt" and self._defined:
                self._terms = []
            self._defined = self._defined and tag != "dt"
        elif self._around:
            self._around.pop()

    def _flush(self) -> None:
        """Write the line that was gathered."""
        gathered, self._line = "".join(self._line), []
        for part in PARTED.split(gathered):
            if words := "\n".join(filter(None, map(_trimmed, part.split("\n")))):
                self._write(words)

    def _write(self, words: str) -> None:
        """Write a block as what it stands in."""
        inside = next((tag for tag in reversed(self._around) if tag in KINDS), "")
        if inside in HEADINGS:
            self._heading(words.replace("\n", " "), level=int(inside[1]))
        elif inside == "dt":
            self._terms.append(words.replace("\n", " "))
        elif inside == "dd" and self._terms:
            self._definition(words.replace("\n", "; "))
        else:
            self.page.write(words, KINDS.get(inside, BlockKind.PARAGRAPH))

    def _heading(self, words: str, *, level: int) -> None:
        """A heading; the first of the first level is the title."""
        if level == 1 and not self._titled:
            self._titled = True
            self.page.write(words, BlockKind.TITLE)
        else:
            self.page.write(words, BlockKind.HEADING, level=level)

    def _definition(self, words: str) -> None:
        """A term and what is said of it, as a row; a second definition points to the term."""
        label = "; ".join(self._terms)
        self._key += 2
        if not self._defined:
            self._term = self._key
        cells = (RowCell(self._term, label, ""), RowCell(self._key + 1, words, label))
        first = not self._places
        self._places = self.page.row(cells, self._places, first=first)
        self._defined = True

    def _table(self, table: _Element) -> None:
        """A table of data, then the tables inside its cells, each with its row's label."""
        waiting = [(table, "")]
        while waiting:
            table, label = waiting.pop(0)
            caption = grids.caption(table) or label
            if caption and caption != label:
                self.page.write(caption, BlockKind.PARAGRAPH)
            rows = tuple(grids.rows(table, most=self._cells_left))
            self._cells_left -= sum(len(row.cells) for row in rows)
            waiting[:0] = self._rows(rows, caption)

    def _rows(self, rows: Sequence[grids.Row], caption: str) -> list[tuple[_Element, str]]:
        """Write rows; returns the tables inside them, each with the words that label it."""
        places: dict[int, Span] = {}
        nested: list[tuple[_Element, str]] = []
        written = False
        for row in rows:
            titles = ": ".join(filter(None, (caption, row.section)))
            columns = list(zip(row.cells, row.headers, strict=True))
            if all(cell is row.cells[0] for cell in row.cells):
                columns = columns[:1]
            cells = [RowCell(id(cell), cell.words, header) for cell, header in columns]
            places = self.page.row(
                cells, places, first=not written, caption=titles, data=row.data
            )
            written = written or bool(places)
            for cell in dict.fromkeys(row.cells):
                label = row.cells[0].words or titles
                nested += [
                    (table, label) for table in cell.nested if (table, label) not in nested
                ]
        return nested


KINDS = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    "li": BlockKind.ITEM,
    "dt": BlockKind.PARAGRAPH,
    "dd": BlockKind.PARAGRAPH,
}


def _trimmed(line: str) -> str:
    return re.sub(" +", " ", line).strip()
