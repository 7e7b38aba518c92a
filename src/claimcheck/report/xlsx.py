"""XLSX, for spreadsheets: a sheet for each table, its head frozen and filtered."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.model import Comparison
from claimcheck.report.escaping import safe_text
from claimcheck.report.listed import Value
from claimcheck.report.packing import EPOCH, repacked
from claimcheck.report.reviewed import change_counts, summary
from claimcheck.report.sheets import Sheet, sheets
from claimcheck.report.wording import (
    LIMITS,
    METHOD,
    SEVERITY_NOTE,
    UNSUPPORTED_NOTE,
    digits,
    statuses,
)

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format as CellFormat
    from xlsxwriter.worksheet import Worksheet

# Limits of the format itself: "Specifications and limits" in the manual of Excel.
LONGEST_CELL = 32_767  # characters
MOST_ROWS = 1_048_576
CUT = " … (cut; the JSON has all of it)"

# Columns from this width on hold sentences, which are broken into lines.
SENTENCE_WIDTH = 20

# Points of a line of the default font, and of the highest row that the format allows. Not every
# spreadsheet finds the height of a row by itself.
LINE_HEIGHT = 15
HIGHEST_ROW = 405

NAME_WIDTH, SAID_WIDTH = 26, 100  # characters, on the first sheet
A3 = 8  # the format's number for this size of paper


def render_xlsx(comparison: Comparison) -> bytes:
    """What the workbook is about, then the tables."""
    from xlsxwriter import Workbook

    written = io.BytesIO()
    # Nothing that a source says becomes a formula, a link or a number.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(written, options) as workbook:
        # Without a date of its own the library writes that of the run.
        created = datetime(*EPOCH)  # noqa: DTZ001 - the format has no zone
        workbook.set_properties({"title": "Where the sources differ", "created": created})
        tables = sheets(comparison)
        _about(workbook, comparison, tables)
        for table in tables:
            _sheet(workbook, table)
    return repacked(written.getvalue())


def _about(workbook: Workbook, comparison: Comparison, tables: tuple[Sheet, ...]) -> None:
    """The first sheet: what was compared, what came of it, and how to read it."""
    sheet = workbook.add_worksheet("about")
    bold = workbook.add_format({"bold": True, "font_size": 14})
    plain = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, NAME_WIDTH, plain)
    sheet.set_column(1, 1, SAID_WIDTH, plain)
    sheet.write_string(0, 0, "Where the sources differ", bold)
    for at, (name, said) in enumerate(_lines(comparison, tables), 2):
        sheet.write_string(at, 0, name, plain)
        sheet.write_string(at, 1, _text(said), plain)
        sheet.set_row(at, _height([(said, SAID_WIDTH)]))
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _lines(comparison: Comparison, tables: tuple[Sheet, ...]) -> Iterator[tuple[str, str]]:
    """Names and what is said under them."""
    yield "sources", f"{len(comparison.sources):,}"
    yield "claims", f"{len(comparison.claims):,}"
    yield from ((f"of them {status}", f"{count:,}") for status, count in statuses(comparison))
    yield "pairs compared", f"{len(comparison.pairs):,}"
    yield "discrepancies", f"{len(comparison.discrepancies):,}"
    if said := summary(comparison):
        yield "decisions of people", said
    if comparison.changes is not None:
        yield "since the earlier report", change_counts(comparison.changes)
    for table in tables:
        if len(table.rows) >= MOST_ROWS:
            yield table.name, f"cut: {len(table.rows) - MOST_ROWS + 1:,} rows did not fit"
    yield "severity", SEVERITY_NOTE
    yield "unsupported", UNSUPPORTED_NOTE
    yield "method", METHOD
    yield "limits", LIMITS
    yield "signature", comparison.signature


def _sheet(workbook: Workbook, table: Sheet) -> None:
    """One table: head frozen, a filter on each column, long text broken into lines."""
    sheet = workbook.add_worksheet(table.name)
    head = workbook.add_format({"bold": True, "bottom": 1, "bg_color": "#E8EEF4"})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    plain = workbook.add_format({"valign": "top", "align": "left"})
    for at, (name, width) in enumerate(table.columns):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, head)
    shown = table.rows[: MOST_ROWS - 1]
    widths = [width for _, width in table.columns]
    for number, row in enumerate(shown, 1):
        sheet.set_row(number, _height(zip(row, widths, strict=True)))
        for at, (value, width) in enumerate(zip(row, widths, strict=True)):
            look = wrapped if width >= SENTENCE_WIDTH else plain
            _write(sheet, (number, at), value, look)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(shown), 1), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _height(cells: Iterable[tuple[Value, int]]) -> int:
    """Points that a row needs for values in columns of these widths."""
    lines = (
        -(-len(value) // width)
        for value, width in cells
        if isinstance(value, str) and width >= SENTENCE_WIDTH
    )
    return min(LINE_HEIGHT * max(lines, default=1) or LINE_HEIGHT, HIGHEST_ROW)


def _write(sheet: Worksheet, place: tuple[int, int], value: Value, look: CellFormat) -> None:
    """One cell: a number as a number, unless the format would round it; all else as text."""
    match value:
        case None | "":
            sheet.write_blank(*place, None, look)
        case Decimal() if Decimal(repr(float(value))) != value:
            sheet.write_string(*place, digits(value), look)
        case int() | float() | Decimal():
            sheet.write_number(*place, float(value), look)
        case str():
            sheet.write_string(*place, _text(value), look)


def _text(words: str) -> str:
    """Words as a cell holds them: safe, and no longer than one can be."""
    safe = safe_text(words)
    return safe if len(safe) <= LONGEST_CELL else safe[: LONGEST_CELL - len(CUT)] + CUT
