"""Lines of labels and values in running text: "Type: ferry. Height: 90 m. Owner: Orley Mills".

Each says what a row of a box says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.model import Block, BlockKind, Cell, Span

# "Hazard class: A." ends where a capital follows its full stop.
ENTRY = re.compile(
    r"\s*(?P<label>[A-Z][^\W\d_]*(?: [^\W\d_]+){0,2}): "
    r"(?P<value>[^:\n]{1,80}?)\.(?=\s+[A-Z]|\s*\Z)"
)

# Fewer may be a sentence that opens with a label: "Warning: the road is shut."
FEWEST = 3

# A paragraph that people wrote as prose is longer than any line of labels.
LONGEST = 600


def unfolded(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks with a row for each label and value of a line that is made of them."""
    return tuple(each for block in blocks for each in _unfolded(text, block))


def _unfolded(text: str, block: Block) -> Iterator[Block]:
    """The rows of a line of labels and what stands after them; any other block as it is."""
    start, end = block.span
    prose = block.kind is BlockKind.PARAGRAPH and not block.omitted
    found = tuple(_entries(text, block.span)) if prose and end - start <= LONGEST else ()
    if len(found) < FEWEST:
        yield block
        return
    for match in found:
        label, value = Span(*match.span("label")), Span(*match.span("value"))
        cells = (Cell(span=label), Cell(span=value, header=match["label"]))
        row = Span(label.start, value.end)
        yield Block(kind=BlockKind.ROW, span=row, cells=cells, caption=block.caption)
    rest = Span(found[-1].end(), end)
    if text[rest.start : rest.end].strip():
        yield replace(block, span=rest)


def _entries(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The labels and values that a paragraph opens with, in order."""
    at = span.start
    while found := ENTRY.match(text, at, span.end):
        yield found
        at = found.end()
