"""Markdown: the file verbatim, with what is only markup left out of the blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.model import DEFAULT_LIMITS, Block, BlockKind, Cell, Limits, Span
from claimcheck.sources import charset, outline
from claimcheck.sources.alignment import LINE_END, Walk
from claimcheck.sources.marks import merged
from claimcheck.sources.reading import Reading, refuse_long

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
FRONT_TITLE = re.compile(r"^title[ \t]*:[ \t]*[\"']?(.+?)[\"']?[ \t]*\r?$", re.MULTILINE)

NOTE_DEFINITION = re.compile(r"\[\^[^\]\s]{1,40}\]:")
TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
NO_PROSE = ("<!", "<script", "<style", "<?", "<svg", "<nav", "<template")


def read(data: bytes, encoding: str = "", limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read Markdown: CommonMark with tables, front matter and footnotes."""
    from markdown_it import MarkdownIt

    text, known = charset.decode(data, encoding)
    refuse_long(text, limits)
    parser = MarkdownIt("commonmark").enable("table").disable(["code", "text_join"])
    front = FRONT_MATTER.match(text)
    body = _blanked(text, front.end() if front else 0)
    found = _titled(tuple(_Blocks(text).take(parser.parse(body))))
    declared = FRONT_TITLE.search(front[0]) if front else None
    title = declared[1] if declared else outline.title(text, found)
    return Reading(text=text, title=title, blocks=outline.finished(text, found), encoding=known)


class _Blocks:
    """Blocks from a parser's stream of tokens."""

    def __init__(self, text: str):
        self._text = text
        self._lines = [0, *(match.end() for match in LINE_END.finditer(text)), len(text)]
        self._open: list[str] = []
        self._headers: list[str] = []
        self._row: list[Span] = []
        self._at = self._line_end = 0

    def take(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """The blocks, in reading order."""
        for token in tokens:
            if token.nesting > 0:
                self._open.append(token.tag)
                if token.tag == "tr" and token.map:
                    self._row, self._at = [], self._lines[token.map[0]]
                    self._line_end = self._lines[token.map[0] + 1]
                elif token.tag == "table":
                    self._headers = []
            elif token.nesting < 0:
                self._open.pop()
                if token.tag == "tr":
                    yield from self._table_row()
            elif token.type == "html_block":
                yield from self._html(self._span(token))
            elif token.type == "inline":
                yield from self._inline(token)

    def _span(self, token: Token) -> Span:
        """The lines that a token covers."""
        first, last = token.map or (0, 0)
        return Span(self._lines[first], self._lines[min(last, len(self._lines) - 1)])

    def _inline(self, token: Token) -> Iterator[Block]:
        """The blocks of a heading, paragraph or item; a cell is kept for its row."""
        if "tr" in self._open:
            self._cell(token)
            return
        span = self._span(token)
        parts = Walk(self._text, span).take(token.children or ())
        first = next((word for part in parts for word in part), None)
        if first is None or NOTE_DEFINITION.match(self._text, first.start):
            return
        kind, level = self._kind()
        for part in parts:
            if block := self._block(part, kind, level=level):
                yield block

    def _kind(self) -> tuple[BlockKind, int]:
        """What the words are, by what they stand in, and a heading's level."""
        if re.fullmatch("h[1-6]", self._open[-1]):
            return BlockKind.HEADING, int(self._open[-1][1])
        return (BlockKind.ITEM if "li" in self._open else BlockKind.PARAGRAPH), 0

    def _block(self, words: Sequence[Span], kind: BlockKind, *, level: int = 0) -> Block | None:
        """A block from the first word to the last; what lies between words is omitted."""
        filled = [
            at for at, word in enumerate(words) if self._text[word.start : word.end].strip()
        ]
        if not filled:
            return None
        words = words[filled[0] : filled[-1] + 1]
        return Block(
            kind=kind,
            span=_trimmed(self._text, Span(words[0].start, words[-1].end)),
            level=level,
            omitted=_gaps(self._text, words),
        )

    def _cell(self, token: Token) -> None:
        """Where a cell's words stand, in the row that is open."""
        end = self._line_end
        parts = Walk(self._text, Span(self._at, end)).take(token.children or ())
        words = [word for part in parts for word in part]
        bar = self._text.find("|", words[-1].end if words else self._at + 1, end)
        if words:
            self._row.append(_trimmed(self._text, Span(words[0].start, words[-1].end)))
        else:
            self._row.append(Span(self._at, self._at))
        self._at = bar if bar >= 0 else end

    def _table_row(self) -> Iterator[Block]:
        """A row of the table's body; that of its head gives the headers."""
        cells = [self._text[cell.start : cell.end] for cell in self._row]
        filled = [cell for cell in self._row if cell.start < cell.end]
        if "thead" in self._open:
            self._headers = cells
        elif filled:
            headers = [*self._headers, *("" for _ in self._row)]
            span = Span(filled[0].start, filled[-1].end)
            yield Block(
                kind=BlockKind.ROW,
                span=span,
                cells=tuple(
                    Cell(span=_inside(cell, span), header=header)
                    for cell, header in zip(self._row, headers, strict=False)
                ),
            )

    def _html(self, span: Span) -> Iterator[Block]:
        """What a stretch of HTML says between its tags, a paragraph a line."""
        if self._text[span.start : span.end].lstrip().lower().startswith(NO_PROSE):
            return
        at, words = span.start, []
        for tag in TAG.finditer(self._text, span.start, span.end):
            words.append(Span(at, tag.start()))
            at = tag.end()
        words.append(Span(at, span.end))
        if block := self._block(words, BlockKind.PARAGRAPH):
            yield block


def _blanked(text: str, end: int) -> str:
    """A text whose first part has only its line ends, so that line numbers stay."""
    return re.sub(r"[^\r\n]", "", text[:end]) + text[end:]


def _titled(found: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks whose first heading is the title, if it is of the first level."""
    for at, block in enumerate(found):
        if block.kind is BlockKind.HEADING:
            if block.level != 1:
                break
            title = Block(kind=BlockKind.TITLE, span=block.span, omitted=block.omitted)
            return (*found[:at], title, *found[at + 1 :])
    return found


def _gaps(text: str, words: Sequence[Span]) -> tuple[Span, ...]:
    """What lies between words."""
    covered = merged(words)
    return tuple(
        Span(left.end, right.start)
        for left, right in pairwise(covered)
        if text[left.end : right.start]
    )


def _inside(cell: Span, row: Span) -> Span:
    """A cell in its row; an empty one may stand before or after the row's words."""
    return Span(*(min(max(at, row.start), row.end) for at in cell))


def _trimmed(text: str, span: Span) -> Span:
    """A span without the white space at its ends."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
