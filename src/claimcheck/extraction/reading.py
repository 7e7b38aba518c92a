"""Reads all frames of a parsed block once, and hands out those that belong to a claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from claimcheck.frames import causes, entities, quantities, speakers, times
from claimcheck.frames.story import START, Story
from claimcheck.model import Cause, Mention, Quantity, Time

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """Everything that the frames found in one parsed block, in order of mention."""

    quantities: tuple[Mention[Quantity], ...]
    times: tuple[Mention[Time], ...]
    entities: tuple[Mention[str], ...]
    speakers: tuple[Mention[str], ...]
    causes: tuple[Mention[Cause], ...]


def read(doc: Doc, *, anchor: date | None, story: Story = START) -> Frames:
    """The frames of a parsed block.

    Args:
        doc: The block.
        anchor: What "yesterday" and "on Monday" are counted from; ``None`` when unknown.
        story: What the text told of before the block.
    """
    return Frames(
        quantities=quantities.mentions(doc),
        times=times.mentions(doc, anchor=anchor, story=story),
        entities=entities.mentions(doc),
        speakers=speakers.mentions(doc),
        causes=causes.mentions(doc),
    )


def by_sentence(frames: Frames, doc: Doc) -> list[Frames]:
    """The frames of each sentence, in order; one that spans several is in each of them."""
    starts = [sent.start for sent in doc.sents]

    def parted(mentions: Sequence[Mention[T]]) -> list[tuple[Mention[T], ...]]:
        found: list[list[Mention[T]]] = [[] for _ in starts]
        for mention in mentions:
            first = bisect_right(starts, mention.place.start) - 1
            last = bisect_right(starts, max(mention.place.end - 1, mention.place.start)) - 1
            for at in range(max(first, 0), last + 1):
                found[at].append(mention)
        return [tuple(each) for each in found]

    columns = zip(
        parted(frames.quantities),
        parted(frames.times),
        parted(frames.entities),
        parted(frames.speakers),
        parted(frames.causes),
        strict=True,
    )
    return [
        Frames(quantities=q, times=t, entities=e, speakers=s, causes=c)
        for q, t, e, s, c in columns
    ]


def within(mentions: Sequence[Mention[T]], indices: frozenset[int]) -> tuple[T, ...]:
    """The frames of which more than half the tokens are among some tokens, in order."""
    return tuple(
        m.value for m in mentions if 2 * overlap(m, indices) > m.place.end - m.place.start
    )


def overlap(mention: Mention[T], indices: frozenset[int]) -> int:
    """How many of a frame's tokens are among some tokens."""
    return sum(i in indices for i in range(*mention.place))


def speaker(mentions: Sequence[Mention[str]], indices: frozenset[int]) -> str:
    """Who is reported as saying what stands at some tokens.

    The closest reporter where reports nest; empty where most of it is the text's own voice.
    """
    around = [m for m in mentions if 2 * overlap(m, indices) > len(indices)]
    return min(around, key=lambda m: m.place.end - m.place.start).value if around else ""
