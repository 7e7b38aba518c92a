"""Rows of tables and infoboxes as statements: a label is a predicate of the page's topic.

"Composer | Ada Vance" says that the composer of the series is Ada Vance. An empty label says
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.extraction.cues import load
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.headers import column
from claimcheck.model import Block, Cell, Span

NUMBER = re.compile(r"[~≈<>+]?\s*[\d.,–-]*\d[\d.,–-]*\+?")
COUNT = re.compile(
    r"(?:no\.|nr\.|number|total number|total)\s+(?:of\s+)?(?P<what>.+)", re.IGNORECASE
)
SAID_OF = re.compile(r"\w+(?:ed|en|wn|it) by", re.IGNORECASE)
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
    """

    text: str
    read: str
    spans: tuple[Span, ...]
    row: Span
    subject: str
    predicate: str
    speaker: str = ""


def statements(text: str, block: Block, topic: str) -> Iterator[Statement]:
    """What a row says, a statement for each of its data cells, in order.

    Args:
        text: The source's text.
        block: A row with its cells.
        topic: What the text is about; empty when unknown.
    """
    cells = [cell for cell in block.cells if _said(text, cell.span)]
    match cells:
        case [Cell(span=label, header=""), Cell(span=value, header=header)] if header:
            key = _said(text, label).rstrip(":")
            yield _labelled(text, block, key, (label, value), topic)
        case [Cell(span=value, header=header)] if header and len(block.cells) == 1:
            yield _labelled(text, block, header, (value,), topic)
        case [] | [_]:
            return  # a label without a value says nothing
        case _:
            labels = _labels(cells)
            for cell in cells:
                if cell not in labels and not _is_rank(cell):
                    yield _data(text, block, cell, labels)


def _labelled(
    text: str, block: Block, key: str, spans: tuple[Span, ...], topic: str
) -> Statement:
    """What a label and its value say of the topic."""
    key, said = column(key, _said(text, spans[-1]))
    return Statement(
        text=_ended(_told(key, said, topic)),
        read=_read(key, said),
        spans=spans,
        row=block.span,
        subject=topic or key,
        predicate=key.casefold(),
    )


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
    if SAID_OF.fullmatch(key):
        return f"{topic} was {_lower(key)} {value}"
    if key.casefold() in load("rows")["finite"]:
        return f"{topic} {_finite(key)} {value}"
    count = COUNT.fullmatch(key)
    noun = f"number of {count['what']}" if count else _lower(key)
    if noun.endswith(" by"):
        return f"The {noun.removesuffix(' by')} of {topic} is by {value}"
    first, *_, last = noun.split() * 2
    done = first in cue("rows", "participles") or last.endswith("ed")
    if first in cue("rows", "prepositions") or done:
        return f"{key} ({topic}): {value}"
    copula = "are" if noun.endswith("s") and not noun.endswith("ss") and not count else "is"
    return f"The {noun} of {topic} {copula} {value}"


def _finite(key: str) -> str:
    """The finite verb of a label that is a participle: "Starring" as "stars"."""
    verbs: dict[str, str] = load("rows")["finite"]
    return verbs[key.casefold()]


def _read(key: str, value: str) -> str:
    """The words that frames are read from: "12 deaths" rather than "Deaths: 12"."""
    count = COUNT.fullmatch(key)
    if NUMBER.fullmatch(value):
        return f"{value} {count['what'] if count else _lower(key)}"
    return f"{key}: {value}"


def _labels(cells: Sequence[Cell]) -> list[Cell]:
    """The cells that say what a row is about: its first, and dates and sources after it."""
    first = next((n for n, cell in enumerate(cells) if not _is_rank(cell)), 0)
    labels = [cells[first]]
    for cell in cells[first + 1 :]:
        if not _is_about(cell):
            break
        labels.append(cell)
    return labels if len(labels) < len(cells) - first else labels[:1]


def _is_rank(cell: Cell) -> bool:
    return cell.header.casefold() in cue("rows", "ranks")


def _is_about(cell: Cell) -> bool:
    """Whether a column says when or on whose word, rather than what."""
    return cell.header.casefold() in cue("rows", "dates") | cue("rows", "sources")


def _data(text: str, block: Block, cell: Cell, labels: Sequence[Cell]) -> Statement:
    key, value = column(cell.header or block.caption, _said(text, cell.span))
    said = ", ".join(_said(text, label.span) for label in labels)
    if SAID_OF.fullmatch(key):
        told = _told(key, value, said)
    else:
        told = f"{key} ({said}): {value}" if key else f"{said}: {value}"
    sources = [c for c in labels if c.header.casefold() in cue("rows", "sources")]
    return Statement(
        text=_ended(told),
        read=f"{_read(key, value)} ({said})" if key else told,
        spans=tuple(sorted((*(label.span for label in labels), cell.span))),
        row=block.span,
        subject=said,
        predicate=key.casefold(),
        speaker=_said(text, sources[0].span) if sources else "",
    )


def _ended(told: str) -> str:
    return told if told.endswith((".", "!", "?")) else f"{told}."


def _lower(key: str) -> str:
    """A label inside a sentence; an acronym keeps its capitals."""
    return key[0].lower() + key[1:] if key[1:2].islower() or len(key) == 1 else key
