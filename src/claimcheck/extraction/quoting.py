"""The words that a claim gives as somebody's own, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction import reading
from claimcheck.frames import phrases, quotations
from claimcheck.frames.quoters import sayers
from claimcheck.model import Mention, Party, Place, Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from claimcheck.extraction.cast import Cast
    from claimcheck.extraction.draft import Draft

# A stretch of fewer words than this says nothing that can be altered or given to another.
SHORTEST = 3

# Marks of a quotation inside a quotation: what stands there is another's again.
INNER = frozenset({"‘", "`"})


def spoken(
    doc: Doc, cast: Cast, names: Sequence[Mention[str]]
) -> tuple[Mention[Quotation], ...]:
    """The quotations of a block, sentence by sentence, in order, with who spoke them.

    Args:
        doc: The block.
        cast: Who is who in its source.
        names: The names in the block.
    """
    found: list[Mention[Quotation]] = []
    before: tuple[Place, Party] | None = None
    for mention in quotations.mentions(doc):
        place = mention.place
        said, by, not_by, sole = sayers(doc, place)
        speaker = cast.party(by, names) if by is not None else Party()
        if not said and before is not None and _goes_on(doc, before[0], place):
            speaker = before[1]
        before = (place, speaker)
        other = cast.party(not_by, names) if not_by is not None else Party()
        other = replace(other, words=other.words.removeprefix("not "))
        for part in _sentences(doc, place):
            retold = any(token.text in INNER for token in doc[part.start : part.end])
            quotation = Quotation(
                words=phrases.words(doc, part),
                speaker=Party() if retold else speaker,
                not_by=other,
                sole=sole,
                quote=mention.value.quote,
            )
            found.append(Mention(part, quotation))
    return tuple(found)


def by_draft(
    spoken: Sequence[Mention[Quotation]], sent: Span, drafts: Sequence[Draft]
) -> Mapping[int, tuple[Quotation, ...]]:
    """For each draft of a sentence, by its place, the quotations that it gives.

    A quotation belongs to the draft that holds the most of its words, else to the one that
    tells of it.
    """
    found: dict[int, tuple[Quotation, ...]] = {}
    held = [frozenset(token.i for token in draft.tokens) for draft in drafts]
    for mention in spoken:
        if not held or not sent.start <= mention.place.start < sent.end:
            continue
        around = Mention(
            Place(mention.place.start - SHORTEST, mention.place.end + SHORTEST), None
        )
        best = max(
            range(len(held)),
            key=lambda at: (
                reading.overlap(mention, held[at]),
                reading.overlap(around, held[at]),
                -at,
            ),
        )
        found[best] = (*found.get(best, ()), mention.value)
    return found


def _sentences(doc: Doc, place: Place) -> Iterator[Place]:
    """The parts of a quotation that stand in one sentence each, without the marks."""
    start = place.start + 1
    for at in range(start, place.end):
        if at == place.end - 1 or (at > start and doc[at].is_sent_start):
            part = phrases.trim(doc, Place(start, at))
            if sum(token.is_alpha for token in doc[part.start : part.end]) >= SHORTEST:
                yield part
            start = at


def _goes_on(doc: Doc, before: Place, place: Place) -> bool:
    """Whether a quotation goes on after "she said": it begins the sentence after that."""
    first = doc[place.start].sent
    opens = first.start >= place.start - 1
    apart = doc[before.end - 1].sent if before.end <= len(doc) else first
    return opens and first.start - apart.end <= 1
