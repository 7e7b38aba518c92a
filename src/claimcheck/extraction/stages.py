"""The claims of a source, of many texts, and of short texts taken whole.

Every text is parsed once; the frames read the same ``Doc`` that the claims are split from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import inf
from typing import TYPE_CHECKING

from claimcheck import analysis
from claimcheck.extraction import claiming, composing, parts, quoting, splitting
from claimcheck.extraction.cast import cast
from claimcheck.extraction.claiming import Held, Setting
from claimcheck.extraction.mending import mended
from claimcheck.extraction.parts import Part
from claimcheck.extraction.patience import Patience
from claimcheck.extraction.reading import read
from claimcheck.extraction.treebank import prose
from claimcheck.frames import entities
from claimcheck.model import BlockKind, Claim, Progress, Source, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def claims(
    nlp: Language, source: Source, *, progress: Progress | None = None, seconds: float = inf
) -> tuple[Claim, ...]:
    """The atomic claims of a source, in reading order, numbered from 1.

    Args:
        nlp: The pipeline.
        source: The text.
        progress: Told how many of the source's parts are parsed.
        seconds: The most that it may take of one core.

    Raises:
        TooLongError: It takes longer.
    """
    patience = Patience(seconds)
    about = parts.topic(source)
    cut = tuple(parts.parts(source, about))
    parsed: list[tuple[Part, Doc]] = []
    docs = patience.each(analysis.parse(nlp, (part.text for part in patience.each(cut))))
    for part, doc in zip(cut, docs, strict=True):
        parsed.append((part, doc))
        if progress is not None:
            progress("parse", len(parsed), len(cut))
    found = composing.claims(source, parsed, about=about, patience=patience)
    return tuple(patience.each(found))


def texts(nlp: Language, texts: Iterable[str]) -> Iterator[list[Claim]]:
    """The atomic claims of each text, in order, as the texts are read.

    Texts are parsed in batches that may span several of them. Their source is ``text``.
    """
    tasks = analysis.parse_with(nlp, _tasks(texts))
    for (_, source, about), group in groupby(tasks, key=lambda task: task[1][:3]):
        parsed = [(part, doc) for doc, (*_, part) in group if part is not None]
        yield list(composing.claims(source, parsed, about=about))


def whole(nlp: Language, texts: Iterable[str], *, source: str = "text") -> Iterator[Claim]:
    """Each text as one claim with all its frames, in order; its spans are the whole text.

    Args:
        nlp: The pipeline.
        texts: One or several sentences each; those that come as tokens are read as prose.
        source: Id of the source that the claims name.
    """
    pairs = ((text, text) for text in map(prose, texts))
    passages = ((analysis.passage(text, Span(0, len(text))).text, text) for text, _ in pairs)
    for doc, text in analysis.parse_with(nlp, passages):
        yield _whole(doc, Source(id=source, text=text))


def _tasks(
    texts: Iterable[str],
) -> Iterator[tuple[str, tuple[int, Source, str, Part | None]]]:
    """What is parsed for each text; an empty text has one empty task."""
    for number, text in enumerate(texts):
        source = Source(id="text", text=text)
        about = parts.topic(source)
        cut = list(parts.parts(source, about))
        for part in cut:
            yield part.text, (number, source, about, part)
        if not cut:
            yield "", (number, source, about, None)


def _whole(doc: Doc, source: Source) -> Claim:
    everything = Span(0, len(source.text))
    passage = analysis.passage(source.text, everything)
    if not len(doc):
        return Claim(
            id=f"{source.id}#1",
            source=source.id,
            spans=(),
            quote="",
            text="",
            sentence=everything,
        )
    doc = mended(doc)
    frames = read(doc, anchor=None)
    part = Part(
        text=passage.text, offsets=passage.offsets, kind=BlockKind.PARAGRAPH, section=""
    )
    names = entities.canonical(mention.value for mention in frames.entities)
    people = cast([(doc, frames.entities)], names)
    setting = Setting(source=source, part=part, frames=frames, people=people)
    held = Held(
        causes=tuple(mention.value for mention in frames.causes),
        quotations=tuple(m.value for m in quoting.spoken(doc, people, frames.entities)),
    )
    draft = splitting.whole(doc)
    return claiming.claim(draft, setting, sentence=everything, number=1, held=held)
