"""Tables of data as grids: spans expanded, headers found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model import DEFAULT_LIMITS
from claimcheck.sources.furniture import BLOCKS
from claimcheck.sources.reading import beyond
from claimcheck.sources.shown import events

if TYPE_CHECKING:
    from lxml.etree import _Element

# HTML allows 1,000 columns to one cell; a page of a few lines could fill the memory.
WIDEST_SPAN = 50
WIDEST_ROW = 200  # columns to which spans are expanded; a row's own cells are always kept

LONGEST_LABEL = 8  # words: "Number of people reported missing by the county"

PART = "\x1e"  # between list items and paragraphs of a cell; no page may hold it


@dataclass(frozen=True, slots=True, eq=False)
class GridCell:
    """A cell of the grid; one that spans several places is the same object at each.

    Attributes:
        words: In one line; lines and list items of the page are parted by "; ".
        heads: It is marked as a header.
        nested: Tables inside it.
    """

    words: str
    heads: bool
    nested: tuple[_Element, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a grid.

    Attributes:
        cells: One for each column.
        headers: For each cell, the words of its header.
        data: It is no row of headers.
        section: The words of the last row of the body that was one header across all columns.
    """

    cells: tuple[GridCell, ...]
    headers: tuple[str, ...]
    data: bool
    section: str


Grid = Sequence[tuple[GridCell, ...]]


def rows(table: _Element, *, most: int = DEFAULT_LIMITS.cells) -> Iterator[Row]:
    """The rows of a table of data, each cell with its header.

    Raises:
        UnreadableError: It holds more than ``most`` cells, spans expanded.
    """
    grid = _grid(table, most)
    head = _head(grid)
    columns = [_column_header(grid[:head], column) for column in range(_width(grid))]
    labelled = not any(columns) and _is_labelled(grid[head:])
    section = ""
    for at, cells in enumerate(grid):
        across = _across(cells)
        if at >= head and across is not None and across.heads:
            section = across.words
        banner = across is not None and across.heads
        data = at >= head and not banner
        headers = _row_headers(cells, columns, labelled=labelled)
        yield Row(cells, headers, data, "" if at < head else section)


def caption(table: _Element) -> str:
    """The words of a table's caption; empty where it has none."""
    found = table.find("caption")
    return "" if found is None else cell_words(found)[0]


def cell_words(cell: _Element) -> tuple[str, tuple[_Element, ...]]:
    """A cell's words in one line, and the tables inside it."""
    parts: list[str] = []
    nested: list[_Element] = []
    for event in events(cell):
        if event.kind == "table":
            nested.append(event.element)
            parts.append(PART)
        elif event.kind != "text" and event.element.tag in BLOCKS:
            parts.append(PART)
        else:
            parts.append(event.text)
    split = (_broken(part) for part in "".join(parts).split(PART))
    return "; ".join(filter(None, split)), tuple(nested)


def _broken(part: str) -> str:
    """A part in one line. A break for looks, as before "(2021)", is no more than a blank."""
    result = ""
    for line in part.split("\n"):
        words = re.sub(" +", " ", line).strip()
        looks = result.endswith((",", ";", ":", "(", "–", "/")) or words[:1] == "("
        between = " " if looks or words[:1].islower() else "; "
        result += between * bool(result and words) + words
    return result


def _grid(table: _Element, most: int) -> Grid:
    """The cells of a table by row and column."""
    grid: list[list[GridCell]] = []
    width = 0
    reaching: dict[int, tuple[int, GridCell]] = {}
    for row in _table_rows(table):
        line: list[GridCell] = []
        own = [cell for cell in row if cell.tag in ("td", "th")]
        for cell in own:
            _fill(line, reaching)
            words, nested = cell_words(cell)
            made = GridCell(words, cell.tag == "th", nested)
            down = _span(cell, "rowspan")
            across = _span(cell, "colspan") if len(line) < WIDEST_ROW else 1
            for _ in range(across):
                if down > 1:
                    reaching[len(line)] = (down - 1, made)
                line.append(made)
        _fill(line, reaching)
        if line:
            grid.append(line)
        width = max(width, len(line))
        if width * len(grid) > most:
            problem = "its tables hold more cells than the limit"
            raise beyond(problem, limit="cells", fix="save the text that matters as .txt")
    empty = GridCell("", heads=False, nested=())
    return [(*line, *[empty] * (width - len(line))) for line in grid]


def _table_rows(table: _Element) -> Iterator[_Element]:
    """A table's own rows, its head first and its foot last, as browsers show them."""
    parts = {"thead": 0, "tfoot": 2}
    groups = sorted(table, key=lambda group: parts.get(str(group.tag), 1))
    for group in groups:
        if group.tag == "tr":
            yield group
        elif group.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in group if row.tag == "tr")


def _fill(line: list[GridCell], reaching: dict[int, tuple[int, GridCell]]) -> None:
    """Add the cells that reach down into this row from those above."""
    while (at := len(line)) in reaching and at < WIDEST_ROW:
        left, cell = reaching.pop(at)
        if left > 1:
            reaching[at] = (left - 1, cell)
        line.append(cell)


def _span(cell: _Element, name: str) -> int:
    """Over how many rows or columns a cell reaches; at least 1."""
    given = (cell.get(name) or "").strip()
    if not given.isascii() or not given.isdigit():
        return 1
    number = int(given[:6])
    return max(1, min(number, WIDEST_SPAN)) if name == "colspan" else max(1, number)


def _width(grid: Grid) -> int:
    return len(grid[0]) if grid else 0


def _across(cells: Sequence[GridCell]) -> GridCell | None:
    """The one cell of a row that has words, if it reaches over all columns."""
    return cells[0] if len(cells) > 1 and all(cell is cells[0] for cell in cells) else None


def _head(grid: Grid) -> int:
    """How many rows at the top hold headers of columns."""
    head = 0
    for cells in grid:
        if not all(cell.heads or not cell.words for cell in cells):
            break
        head += 1
    if head == len(grid):  # a table of headers alone says nothing about its columns
        return 0
    if head and all(_across(cells) is not None for cells in grid[:head]):
        return head if _width(grid) > 1 else 0
    return head or int(_looks_headed(grid))


def _looks_headed(grid: Grid) -> bool:
    """Whether an unmarked first row holds headers: no digits there, and digits below."""
    if any(cell.heads for cells in grid for cell in cells) or len(grid) < 2 or _width(grid) < 2:  # noqa: PLR2004
        return False
    first, body = grid[0], grid[1:]
    if not all(cell.words and not _has_digit(cell.words) for cell in first):
        return False
    below = sum(any(_has_digit(cell.words) for cell in cells[1:]) for cells in body)
    return 2 * below >= len(body) and (_width(grid) > 2 or not _has_digit(body[0][0].words))  # noqa: PLR2004


def _is_labelled(body: Grid) -> bool:
    """Whether the first cell of each row labels the others, as in an infobox."""
    with_values = [cells for cells in body if _across(cells) is None and len(cells) > 1]
    if not with_values:
        return False
    if any(cells[0].heads for cells in with_values):
        return True
    labels = [cells[0].words for cells in with_values]
    short = all(
        label and len(label.split()) <= LONGEST_LABEL and not _has_digit(label)
        for label in labels
    )
    return short and _width(body) == 2 and len(set(labels)) == len(labels)  # noqa: PLR2004


def _column_header(head: Grid, column: int) -> str:
    """The words over a column, from the top down, each once; a title across all is none."""
    over = [cells[column].words for cells in head if _across(cells) is None]
    return " ".join(dict.fromkeys(words for words in over if words))


def _row_headers(
    cells: Sequence[GridCell], columns: Sequence[str], *, labelled: bool
) -> tuple[str, ...]:
    """For each cell the words of its column's header, or of its row's label."""
    if not labelled or len(cells) < 2 or cells[0] is cells[-1]:  # noqa: PLR2004
        return tuple(columns)
    label = cells[0]
    return tuple("" if cell is label else label.words for cell in cells)


def _has_digit(words: str) -> bool:
    return any(character.isdigit() for character in words)
