"""A source cut into what is parsed at once: paragraphs, items, statements of rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck import analysis
from claimcheck.extraction import entries, glued, naming, rows
from claimcheck.extraction.cutting import LONGEST_SENTENCE, pieces
from claimcheck.extraction.dating import dispatched
from claimcheck.model import Block, BlockKind, Source, Span
from claimcheck.sources import layout

# A cast list has a line for each role; one line alone can be "Ann as a child".
FEWEST_ROLES = 2

# No heading that a person wrote is longer, in code points; it would stand in every claim.
LONGEST_HEADING = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is parsed at once.

    Attributes:
        text: The words that are parsed.
        offsets: For each of its characters, the offset in the source; empty for a statement.
        kind: Of the block it comes from.
        section: Headings above it, outermost first, joined by " > ".
        statement: What a row says; ``None`` for prose.
        begun: Its first sentence begins in the part before.
        torn: Its last sentence goes on in the next part.
    """

    text: str
    offsets: tuple[int, ...]
    kind: BlockKind
    section: str
    statement: rows.Statement | None = None
    begun: bool = False
    torn: bool = False


def topic(source: Source) -> str:
    """What a source is about, as a name; empty where nothing says so."""
    blocks = layout.of(source)
    text = source.text
    paragraphs = (
        text[block.span.start : block.span.end]
        for block in blocks
        if block.kind is BlockKind.PARAGRAPH
    )
    return naming.topic(_title(source, blocks), paragraphs) or _boxed(text, blocks)


def _boxed(text: str, blocks: Sequence[Block]) -> str:
    """What a box of labels and values is about, where its first row names it."""
    if not blocks or blocks[0].kind is not BlockKind.ROW or not blocks[0].cells:
        return ""
    cell = blocks[0].cells[-1]
    named = text[cell.span.start : cell.span.end].strip()
    return naming.named(cell.header, named)


def _title(source: Source, blocks: Sequence[Block]) -> str:
    titles = (_said(source.text, block) for block in blocks if block.kind is BlockKind.TITLE)
    return source.title or next(titles, "")


def parts(source: Source, about: str) -> Iterator[Part]:
    """The parts of a source, in reading order. Headings become the section of what follows.

    Args:
        source: The text.
        about: Its topic.
    """
    blocks = entries.unfolded(source.text, glued.unglued(source.text, layout.of(source)))
    roles = _roles(source.text, blocks)
    headings: list[tuple[int, str]] = []
    title = _title(source, blocks)
    for block in blocks:
        section = " > ".join(words for _, words in headings)
        size = block.span.end - block.span.start
        if block.kind is BlockKind.HEADING and size <= LONGEST_HEADING:
            words = _said(source.text, block)
            headings = [
                *((n, other) for n, other in headings if n < block.level),
                (block.level, words),
            ]
        elif block.cells:
            for statement in rows.statements(source.text, block, about, title):
                if len(statement.read) <= LONGEST_SENTENCE:
                    yield _stated(statement, block, section)
                else:  # no cell of a table, but a page
                    cell = replace(block, span=statement.spans[-1], cells=())
                    yield from _prose(source.text, cell, section, about)
        elif block in roles and (role := rows.cast(source.text, block, about)) is not None:
            yield _stated(role, block, section)
        else:
            yield from _prose(source.text, block, section, about)


def _said(text: str, block: Block) -> str:
    return analysis.passage(text, block.span, omitted=block.omitted).text


def _stated(statement: rows.Statement, block: Block, section: str) -> Part:
    return Part(
        text=statement.read, offsets=(), kind=block.kind, section=section, statement=statement
    )


def _prose(text: str, block: Block, section: str, about: str) -> Iterator[Part]:
    omitted = [*block.omitted, *_stops(text, block.span, about), *dispatched(text, block.span)]
    begun = False
    for span, torn in pieces(text, block.span):
        inside = sorted(gap for gap in omitted if gap.start < span.end and gap.end > span.start)
        passage = analysis.passage(text, span, omitted=inside)
        if passage.text:
            yield Part(
                text=passage.text,
                offsets=passage.offsets,
                kind=block.kind,
                section=section,
                begun=begun,
                torn=torn,
            )
            begun = torn


def _stops(text: str, span: Span, about: str) -> Iterator[Span]:
    """Full stops that belong to the topic's name: "Rain. is a series" is one sentence."""
    if about[-1:] not in {".", "!", "?"}:
        return
    pattern = re.compile(rf"\b{re.escape(about)}(?=['’]s|\s+[a-z(])")
    for found in pattern.finditer(text, span.start, span.end):
        yield Span(found.end() - 1, found.end())


def _roles(text: str, blocks: Sequence[Block]) -> frozenset[Block]:
    """The items of cast lists."""
    found = [
        b for b in blocks if b.kind is BlockKind.ITEM and rows.cast(text, b, "") is not None
    ]
    return frozenset(found if len(found) >= FEWEST_ROLES else ())
