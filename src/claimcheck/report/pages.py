"""Pages of a word processor: the few shapes that a report is made of, every word made safe."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO, TYPE_CHECKING

from claimcheck.report.escaping import safe_text
from claimcheck.report.footnotes import Footnotes

if TYPE_CHECKING:
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

MARGIN = 2.0  # centimetres
PAGE = (21.0, 29.7)  # A4, in centimetres
FONT = "Calibri"

# Ids of styles of the library's template. By their names the library looks through all of them,
# each time again, which takes three quarters of a report's time.
BULLET = "ListBullet"
LINE = "ListParagraph"


class Pages:
    """A document in the making."""

    def __init__(self, title: str):
        from docx import Document
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Cm, Pt

        self._document = Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = map(Cm, PAGE)
        section.left_margin = section.right_margin = Cm(MARGIN)
        section.top_margin = section.bottom_margin = Cm(MARGIN)
        normal = self._document.styles["Normal"]
        normal.font.name, normal.font.size = FONT, Pt(10.5)
        style = self._document.styles.add_style("Cell", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.paragraph_format.space_after = Pt(2)
        self._cell = style.style_id
        self._notes = Footnotes(self._document)
        self._bookmarks = 0
        normal.paragraph_format.space_after = Pt(6)
        properties = self._document.core_properties
        properties.title, properties.author, properties.comments = title, "claimcheck", ""
        properties.language = "en"
        # The template says when it was made, which is not when the report was.
        for made in ("created", "modified"):
            _drop(properties._element, made)
        self._document.add_heading(title, 0)

    def heading(self, words: str, level: int, *, name: str = "") -> None:
        """A heading, which the navigation of a word processor lists; links lead to its name."""
        paragraph = self._document.add_heading(safe_text(words), level)
        if name:
            self._bookmarks += 1
            _name(paragraph, name, number=self._bookmarks)

    def link(self, words: str, target: str) -> None:
        """A line that leads to a heading of this document."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        paragraph = self._document.add_paragraph()
        paragraph._p.style = LINE
        run = paragraph.add_run(safe_text(words))
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), target)
        link.append(run._r)
        paragraph._p.append(link)

    def paragraph(self, words: str, *, bold: bool = False) -> None:
        """A paragraph."""
        self._document.add_paragraph().add_run(safe_text(words)).bold = bold

    def small(self, words: str) -> None:
        """A line for reference, not for reading."""
        from docx.shared import Pt

        self._document.add_paragraph().add_run(safe_text(words)).font.size = Pt(8.5)

    def item(self, words: str) -> None:
        """An item of a list."""
        self._document.add_paragraph(safe_text(words))._p.style = BULLET

    def rest(self, number: int) -> None:
        """How many are not shown."""
        if number > 0:
            self.item(f"… and {number:,} more")

    def note(self, paragraph: Paragraph, words: str) -> None:
        """A footnote behind a paragraph."""
        self._notes.add(paragraph, safe_text(words))

    def table(
        self,
        heads: Sequence[str],
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
    ) -> None:
        """A table of plain text."""
        table = self.empty_table(heads, widths, rows=len(rows))
        for cells, row in zip(table, rows, strict=True):
            for cell, words in zip(cells, row, strict=True):
                self.fill(cell, words)

    def empty_table(
        self, heads: Sequence[str], widths: Sequence[float], *, rows: int
    ) -> tuple[tuple[_Cell, ...], ...]:
        """A table with a head that each page repeats; the cells of its rows, to be filled.

        Args:
            heads: The names of the columns.
            widths: Of the columns, in centimetres.
            rows: How many there are below the head.
        """
        from docx.shared import Cm, Pt

        table = self._document.add_table(rows=rows + 1, cols=len(heads), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        cells = [row.cells for row in table.rows]
        for row in cells:
            for cell, width in zip(row, widths, strict=True):
                cell.width = Cm(width)
                cell.paragraphs[0]._p.style = self._cell
        for cell, head in zip(cells[0], heads, strict=True):
            cell.paragraphs[0].add_run(head).bold = True
        _mark(table.rows[0], "w:tblHeader")
        for row in table.rows:
            _mark(row, "w:cantSplit")
        # Two tables that touch become one.
        self._document.add_paragraph().paragraph_format.space_after = Pt(0)
        return tuple(tuple(row) for row in cells[1:])

    def fill(self, cell: _Cell, words: str) -> None:
        """Words into an empty cell."""
        cell.paragraphs[0].add_run(safe_text(words))

    def save(self, target: IO[bytes]) -> None:
        """Write the document."""
        self._notes.close()
        self._document.save(target)


def _name(paragraph: Paragraph, name: str, *, number: int) -> None:
    """Put a bookmark around the words of a paragraph."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (begin, end):
        element.set(qn("w:id"), str(number))
    begin.set(qn("w:name"), name)
    paragraph._p.insert(1, begin)  # behind the paragraph's properties
    paragraph._p.append(end)


def _mark(row: _Row, name: str) -> None:
    """Set a property of a table's row."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _drop(properties: Iterable[object], name: str) -> None:
    """Remove a property of the document."""
    for element in list(properties):
        if str(element.tag).endswith(f"}}{name}"):  # type: ignore[attr-defined]
            element.getparent().remove(element)  # type: ignore[attr-defined]
