"""CSV: a label a row, for spreadsheets. Spans and quotes are JSON within their cells."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimcheck import jsontext
from claimcheck.annotation import lines
from claimcheck.annotation.exchange.items import ItemError
from claimcheck.annotation.labels import Label
from claimcheck.annotation.lines import LineError

PLAIN = ("kind", "aspect", "label", "type", "reason", "soft", "note", "text")
SIDES = tuple(f"{name}_{part}" for name in "ab" for part in ("source", "spans", "quotes"))
COLUMNS = (*PLAIN, *SIDES, "guidelines", "drawn", "version")

# A spreadsheet takes a cell that begins so for a formula, and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")

CARRIED = ("more than one span in a cell (spans and quotes are JSON there)",)


def write(labels: Iterable[Label], texts: Mapping[str, str]) -> str:  # noqa: ARG001 - of all formats
    """Labels as CSV with a header; an apostrophe keeps a cell from being a formula."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for label in labels:
        cells = _cells(label)
        rows.writerow([_safe(cells.get(column, "")) for column in COLUMNS])
    return out.getvalue()


def read(text: str) -> Iterator[tuple[int, Label]]:
    """Labels of CSV that was exported so.

    Raises:
        ItemError: The header is another, or a row makes no label.
    """
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    header = next(rows, [])
    if sorted(header) != sorted(COLUMNS):
        missing = [column for column in COLUMNS if column not in header]
        problem = f"the header is another (missing: {', '.join(missing) or 'none'})"
        raise ItemError(1, LineError(problem, "export it again"))
    for row in rows:
        if not any(row):
            continue
        if len(row) != len(header):
            problem = f"has {len(row)} cells, not {len(header)}"
            raise ItemError(rows.line_num, LineError(problem, "export it again"))
        try:
            yield rows.line_num, lines.parse(_given(dict(zip(header, row, strict=False))))
        except LineError as error:
            raise ItemError(rows.line_num, error) from error


def _cells(label: Label) -> dict[str, str]:
    given = lines.fields(label)
    cells = {name: str(given[name]) for name in ("guidelines", "drawn", "version")}
    cells |= {name: str(given.get(name, "")) for name in PLAIN if name != "soft"}
    cells["soft"] = "yes" if label.soft else ""
    for name in "ab":
        for part, value in given.get(name, {}).items():
            cells[f"{name}_{part}"] = (
                value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            )
    return cells


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _given(row: Mapping[str, str]) -> dict[str, Any]:
    cells = {name: cell.removeprefix("'") for name, cell in row.items()}
    given: dict[str, Any] = {name: cells[name] for name in PLAIN if cells[name]}
    given["note"] = cells["note"]
    if cells["kind"] != "pair":
        given["text"] = cells["text"]
    if "soft" in given:
        given["soft"] = True
    given["drawn"] = cells["drawn"]
    for name in ("guidelines", "version"):
        given[name] = _json(name, cells[name])
    for name in "ab":
        if cells[f"{name}_source"]:
            given[name] = {
                "source": cells[f"{name}_source"],
                "spans": _json(f"{name}_spans", cells[f"{name}_spans"]),
                "quotes": _json(f"{name}_quotes", cells[f"{name}_quotes"]),
            }
    return given


def _json(column: str, cell: str) -> Any:
    try:
        return jsontext.loads(cell)
    except json.JSONDecodeError as error:
        problem = f"'{column}' is damaged: {error.msg}"
        raise LineError(problem, "export it again") from error
