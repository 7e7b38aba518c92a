"""A text, its layout, and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of Unicode code points of a source's text."""

    start: int
    end: int


class BlockKind(StrEnum):
    """What a stretch of a source is, typographically."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table row.

    Attributes:
        span: Where the cell's words stand in the source's text.
        header: The words of the column's header, or of the row's label in a key-value table.
    """

    span: Span
    header: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a source that no sentence crosses: a heading, paragraph, list item or row.

    Attributes:
        kind: What it is.
        span: Where it stands in the source's text.
        level: Depth of a heading, from 1; 0 for everything else.
        omitted: Stretches inside that are on the page but are no part of what it says:
            reference marks, edit links, emphasis marks. In order, not overlapping.
        cells: The cells of a row, in order; empty for everything else.
        caption: The caption of the row's table, or the words that introduce a list.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    omitted: tuple[Span, ...] = ()
    cells: tuple[Cell, ...] = ()
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One text, and what is known about it.

    Attributes:
        id: Unique among the sources of one comparison.
        text: What every offset refers to. For plain text and Markdown the file's text verbatim.
        title: Empty when unknown.
        publisher: Empty when unknown.
        published: ``None`` when unknown; relative dates are then read against the first full
            date that the text itself gives.
        url: Where it was published.
        path: File name, or path relative to the corpus folder; never absolute.
        licence: Under which it may be kept, or that it is invented.
        copies: Ids of the sources that it is declared to copy.
        blocks: The layout a reader found; empty when the text's own blank lines are the layout.
        lost: Numbers that are visible on the page and missing from the text, in page order.
        encoding: Name of the charset and how it was known, such as ``utf-8 (strict)``.
    """

    id: str
    text: str
    title: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""
    path: str = ""
    licence: str = ""
    copies: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    lost: tuple[str, ...] = ()
    encoding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """What of a source could not be read as it stands.

    Attributes:
        source: Id of the source.
        span: Where it stands.
        reason: What it is, and how it is read instead.
    """

    source: str
    span: Span
    reason: str
