"""Rows whose cells lost what stood between them: "ComposerAda Vance", "No. of seasons1".

Pages copied as text lose the borders of their tables. A small letter straight before a capital,
a digit or a quotation mark is where a cell ended; one such line can be a name ("McNeil"), so
lines are only read that way where several of them stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claimcheck.model import Block, BlockKind, Cell, Span

# "GenreDrama", "No. of seasons1"
JOINT = re.compile(r"(?<=[a-zà-ÿ.)])(?=[A-ZÀ-Þ])|(?<=[a-zà-ÿ])(?=\d)")
QUOTED = re.compile(r"\"[^\"]+\"|“[^”]+”")
LABEL = re.compile(r"[A-Z][^\W\d_]*\.?(?:[ /&-][^\W\d_]+)*")
LONGEST_ROW = 160
SHORTEST_LABEL = 4
FEWEST_ROWS = 3
SENTENCE_END = re.compile(r"[a-z][.!?][\"”’)]?$")


def unglued(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks in which glued lines have become rows; all others as they are, in order."""
    result: list[Block] = []
    run: list[Block] = []
    for block in blocks:
        short = block.span.end - block.span.start <= LONGEST_ROW
        if (
            block.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW}
            and short
            and not block.cells
        ):
            run.append(block)
            continue
        result += _rows(text, run)
        run = []
        result.append(block)
    result += _rows(text, run)
    return tuple(result)


def _rows(text: str, run: Sequence[Block]) -> Iterator[Block]:
    """The blocks of a run of short lines; glued lines are rows where there are enough."""
    glued = [block for block in run if block.kind is BlockKind.PARAGRAPH and _pair(text, block)]
    if len(glued) < FEWEST_ROWS:
        table = _table(text, run)
        yield from table or run
        return
    for block in run:
        found = _pair(text, block) if block.kind is BlockKind.PARAGRAPH else None
        if found:
            key, value = found
            cells = (Cell(span=key), Cell(span=value, header=text[key.start : key.end]))
            yield replace(block, kind=BlockKind.ROW, cells=cells)
        elif block.kind is BlockKind.PARAGRAPH and LABEL.fullmatch(
            text[block.span.start : block.span.end]
        ):
            # A label without a value ("Written by") says nothing.
            yield replace(block, kind=BlockKind.ROW, cells=(Cell(span=block.span),))
        elif block.kind is BlockKind.ITEM and block.caption:
            yield replace(
                block, kind=BlockKind.ROW, cells=(Cell(span=block.span, header=block.caption),)
            )
        else:
            yield block


def _pair(text: str, block: Block) -> tuple[Span, Span] | None:
    """The label and the value of a glued line."""
    line = text[block.span.start : block.span.end]
    joint = JOINT.search(line)
    if joint is None or SENTENCE_END.search(line):
        return None
    at = joint.start()
    label = line[:at]
    if not LABEL.fullmatch(label) or len(label) < SHORTEST_LABEL:
        return None
    middle = block.span.start + at
    return Span(block.span.start, middle), Span(middle, block.span.end)


def _table(text: str, run: Sequence[Block]) -> list[Block]:
    """A glued header with the glued rows under it; nothing where they do not fit."""
    if len(run) <= 1:
        return []
    parts = [_parts(text, block.span) for block in run]
    header = [text[span.start : span.end] for span in parts[0]]
    fits = [part for part in parts[1:] if len(part) == len(header)]
    if len(header) <= 1 + 1 or len(fits) * 2 <= len(parts) - 1:
        return []
    rows: list[Block] = [replace(run[0], kind=BlockKind.ROW, cells=(Cell(span=run[0].span),))]
    for block, part in zip(run[1:], parts[1:], strict=True):
        if len(part) != len(header):
            rows.append(block)
            continue
        cells = tuple(
            Cell(span=span, header=name) for span, name in zip(part, header, strict=True)
        )
        rows.append(replace(block, kind=BlockKind.ROW, cells=cells))
    return rows


def _parts(text: str, span: Span) -> list[Span]:
    """The cells of a glued line; what stands in quotation marks is one."""
    line = text[span.start : span.end]
    titles = [found.span() for found in QUOTED.finditer(line)]
    joints = [found.start() for found in JOINT.finditer(line)]
    outside = [at for at in joints if not any(start < at < end for start, end in titles)]
    glued = [at for title in titles for at in title if _is_glued(line, at)]
    ends = sorted({0, *outside, *glued, len(line)})
    return [
        Span(span.start + start, span.start + end)
        for start, end in pairwise(ends)
        if line[start:end].strip()
    ]


def _is_glued(line: str, at: int) -> bool:
    """Whether no blank stands at a place inside a line."""
    return 0 < at < len(line) and not line[at - 1].isspace() and not line[at].isspace()
