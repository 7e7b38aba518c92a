"""Rows of tables and infoboxes as statements: a label is a predicate of the page's topic.

"Composer | Ada Vance" says that the composer of the series is Ada Vance. An empty label says
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.extraction import cells, labels, tallies
from claimcheck.extraction.cues import load
from claimcheck.extraction.cues import words as cue
from claimcheck.model import Block, Cell, Span

PART = re.compile(r";\s+(?=\S)|,\s+of (?:whom|which|these|them),?\s+(?=\S)")
ROLE = re.compile(r"(?P<actor>[^\W\d_][^,;:]{2,60}?) as (?P<role>[^\W\d_].{1,80})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a row says, told as a sentence.

    Attributes:
        text: The sentence.
        read: The words that frames are read from; a number stands beside what it counts.
        spans: Where the words it rests on stand in the source.
        row: Where the whole row stands.
        subject: What it is about, as in ``text``.
        predicate: The label.
        speaker: Who gives it, where a column names its sources.
        event: It is what happened at the time that the row is headed by.
    """

    text: str
    read: str
    spans: tuple[Span, ...]
    row: Span
    subject: str
    predicate: str
    speaker: str = ""
    event: bool = False


def statements(text: str, block: Block, topic: str, title: str = "") -> Iterator[Statement]:
    """What a row says, a statement for each of its data cells, in order.

    Args:
        text: The source's text.
        block: A row with its cells.
        topic: What the text is about; empty when unknown.
        title: Its title, which need be no name.
    """
    cells = [cell for cell in block.cells if _said(text, cell.span)]
    match cells:
        case [Cell(span=label, header=""), Cell(span=value, header=header)] if header:
            key = _said(text, label).rstrip(":")
            yield from _labelled(text, block, key, (label, value), (topic, title))
        case [label, Cell(span=value, header=header)] if _holds(header) and not _is_about(
            label
        ):
            key = _said(text, label.span).rstrip(":")
            yield from _labelled(text, block, key, (label.span, value), ("", title))
        case [Cell(span=value, header=header)] if header and len(block.cells) == 1:
            yield from _labelled(text, block, header, (value,), (topic, title))
        case [] | [_]:
            return  # a label without a value says nothing
        case _:
            heads = _heads(cells)
            for cell in cells:
                if cell not in heads and not _is_rank(cell):
                    yield _data(text, block, cell, heads)


def _labelled(
    text: str, block: Block, key: str, spans: tuple[Span, ...], about: tuple[str, str]
) -> Iterator[Statement]:
    """What a label says of the matter, by name and by title, with each part of its value."""
    *label, value = spans
    topic, _ = about
    it = labels.matter(*about)
    for part, of_it in _parts(text, value):
        said = _said(text, part)
        if labels.names(key, said, topic):
            continue
        told_in = () if of_it else labels.sentences(key, said, it)
        for told in told_in:
            yield _sentence(block, told, (*label, part), topic or key, key)
        if told_in:
            continue
        whole = f"{cells.lower(key)} of {topic}" if topic else cells.lower(key)
        told = f"Of the {whole}, {said}" if of_it else _told(key, said, topic)
        yield Statement(
            text=_ended(told),
            read=told if of_it else cells.read(key, said),
            spans=(*label, part),
            row=block.span,
            subject=topic or key,
            predicate=cells.what(key).casefold(),
        )
        for share in tallies.shares(key, text, part):
            yield Statement(
                text=_ended(f"Of the {whole}, {share.told}"),
                read=f"{share.words} were {cells.lower(key)}",
                spans=(*label, share.span),
                row=block.span,
                subject=topic or key,
                predicate=cells.what(key).casefold(),
            )


def _sentence(
    block: Block, told: str, spans: Sequence[Span], subject: str, key: str
) -> Statement:
    """A row that is told as a sentence."""
    said = labels.capital(_ended(told))
    return Statement(
        text=said,
        read=said,
        spans=tuple(sorted(spans)),
        row=block.span,
        subject=subject,
        predicate=key.casefold(),
        event=True,
    )


def _parts(text: str, value: Span) -> Iterator[tuple[Span, bool]]:
    """The parts of a value, and whether each is of some of the part before it.

    "62 m wide; 13 m deep", "6,020, of whom 40 stayed".
    """
    start, of_it = value.start, False
    for found in PART.finditer(text, value.start, value.end):
        yield Span(start, found.start()), of_it
        start, of_it = found.end(), found.group().startswith(",")
    yield Span(start, value.end), of_it


def cast(text: str, block: Block, topic: str) -> Statement | None:
    """What a line of a cast list says: "Ada Vance as Irene"."""
    said = _said(text, block.span)
    found = ROLE.fullmatch(said)
    if found is None or said.endswith("."):
        return None
    where = f" in {topic}" if topic else ""
    told = f"{found['actor']} plays {found['role']}{where}"
    return Statement(
        text=_ended(told),
        read=told,
        spans=(block.span,),
        row=block.span,
        subject=found["actor"],
        predicate="play",
    )


def _said(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _told(key: str, value: str, topic: str) -> str:
    """A label and its value as a sentence about the topic."""
    if not topic:
        return f"{key}: {value}"
    if labels.SAID_OF.fullmatch(key):
        return f"{topic} was {cells.lower(key)} {value}"
    if key.casefold() in load("rows")["finite"]:
        return f"{topic} {_finite(key)} {value}"
    count = cells.COUNT.fullmatch(key)
    noun = f"number of {count['what']}" if count else cells.lower(key)
    if noun.endswith(" by"):
        return f"The {noun.removesuffix(' by')} of {topic} is by {value}"
    if _is_adverbial(noun) or noun.split()[-1].endswith("ed"):
        return f"{key} ({topic}): {value}"
    plural = noun.endswith("s") and not noun.endswith("ss") and not count
    copula = "are" if plural or noun in cue("rows", "people") else "is"
    return f"The {noun} of {topic} {copula} {value}"


def _finite(key: str) -> str:
    """The finite verb of a label that is a participle: "Starring" as "stars"."""
    verbs: dict[str, str] = load("rows")["finite"]
    return verbs[key.casefold()]


def _is_adverbial(noun: str) -> bool:
    """Whether a label is no noun that could be the topic's: "in total", "lost at sea"."""
    first = noun.split(maxsplit=1)[0]
    return first in cue("rows", "prepositions") | cue("rows", "participles")


def _holds(header: str) -> bool:
    """Whether the header of a column says no more than that a row's label has a value."""
    return header.casefold() in cue("rows", "holders")


def _heads(cells: Sequence[Cell]) -> list[Cell]:
    """The cells that say what a row is about: its first, and dates and sources after it."""
    first = next((n for n, cell in enumerate(cells) if not _is_rank(cell)), 0)
    heads = [cells[first]]
    for cell in cells[first + 1 :]:
        if not _is_about(cell):
            break
        heads.append(cell)
    return heads if len(heads) < len(cells) - first else heads[:1]


def _is_rank(cell: Cell) -> bool:
    return cell.header.casefold() in cue("rows", "ranks")


def _is_about(cell: Cell) -> bool:
    """Whether a column says when or on whose word, rather than what."""
    return cell.header.casefold() in cue("rows", "dates") | cue("rows", "sources")


def _data(text: str, block: Block, cell: Cell, heads: Sequence[Cell]) -> Statement:
    """What a cell says under its header of what its row is of."""
    value = _said(text, cell.span)
    said = ", ".join(_said(text, head.span) for head in heads)
    key = cell.header or block.caption
    alone = len(heads) == 1 and not _is_dated(heads)
    sentences = labels.sentences(key, value, said) if alone and key else ()
    if len(sentences) == 1:
        return _sentence(block, sentences[0], (heads[0].span, cell.span), said, key)
    if labels.SAID_OF.fullmatch(key):
        told = _told(key, value, said)
    else:
        told = f"{key} ({said}): {value}" if key else f"{said}: {value}"
    sources = [c for c in heads if c.header.casefold() in cue("rows", "sources")]
    event = _is_dated(heads) and key.casefold() in cue("rows", "events")
    read = told
    if key:
        read = cells.grouped(key, said, value) or f"{cells.read(key, value)} ({said})"
    return Statement(
        text=_ended(told),
        read=f"{_ended(value)} {said}" if event else read,
        spans=tuple(sorted((*(head.span for head in heads), cell.span))),
        row=block.span,
        subject=said,
        predicate=cells.what(key).casefold(),
        speaker=_said(text, sources[0].span) if sources else "",
        event=event,
    )


def _is_dated(heads: Sequence[Cell]) -> bool:
    """Whether a row is headed by a time: "18:48 | The alarm rings"."""
    return heads[0].header.casefold() in cue("rows", "dates")


def _ended(told: str) -> str:
    return told if told.endswith((".", "!", "?")) else f"{told}."
