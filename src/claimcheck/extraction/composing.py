"""The claims of one source from its parsed parts, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction import anaphora, claiming, dating, quoting, reading, splitting
from claimcheck.extraction.cast import cast
from claimcheck.extraction.claiming import Held, Setting
from claimcheck.extraction.context import Context
from claimcheck.extraction.denying import denying
from claimcheck.extraction.gaps import gaps
from claimcheck.extraction.mending import datelines, mended
from claimcheck.extraction.mending.headwords import headword
from claimcheck.extraction.patience import ENDLESS, Patience
from claimcheck.extraction.standalone import Referents, standalone
from claimcheck.frames import entities
from claimcheck.frames.story import Story
from claimcheck.frames.times import after, first_full_date
from claimcheck.model import BlockKind, Cause, Claim, Source, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Stretch

    from claimcheck.extraction.draft import Draft
    from claimcheck.extraction.parts import Part

# The date that stands over a text is in its first lines.
HEAD = 2_000

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def claims(
    source: Source,
    parsed: Sequence[tuple[Part, Doc]],
    *,
    about: str,
    patience: Patience = ENDLESS,
) -> Iterator[Claim]:
    """The claims of a source, numbered from 1.

    Args:
        source: The text.
        parsed: Its parts, each with its ``Doc``, in reading order.
        about: Its topic; empty when unknown.
        patience: Ends what takes too long.
    """
    parsed = [(part, mended(doc)) for part, doc in patience.each(parsed)]
    anchor = source.published or first_full_date(source.text[:HEAD])
    frames, story = [], Story(written=anchor)
    for _, doc in patience.each(parsed):
        frames.append(reading.read(doc, anchor=anchor, story=story))
        story = after(doc, story, frames[-1].times)
    names = entities.canonical(m.value for each in frames for m in each.entities)
    people = cast(
        ((doc, each.entities) for (_, doc), each in zip(parsed, frames, strict=True)), names
    )
    context = Context(topic=about, people=people.called())
    if parsed and (name := headword(parsed[0][1].text)):
        context.people |= {name, name.split()[-1]}
        context.person = context.hero = name
    dated, written = dating.is_dated(source), dating.written(source)
    section = ""
    number = 0
    for (part, doc), each in zip(patience.each(parsed), frames, strict=True):
        if part.section != section:
            section, context = part.section, context.fresh()
        setting = Setting(source=source, part=part, frames=each, people=people, written=written)
        if part.statement is not None:
            number += 1
            yield claiming.stated(doc, setting, number=number)
            continue
        for claim in _prose(doc, setting, context, number, dated=dated):
            number += 1
            yield claim


def _prose(
    doc: Doc, setting: Setting, context: Context, number: int, *, dated: bool
) -> Iterator[Claim]:
    """The claims of a paragraph, item or headline."""
    missing = gaps(doc)
    offsets = setting.part.offsets
    spoken = quoting.spoken(doc, setting.people, setting.frames.entities)
    dates = dating.completions(doc, setting.frames.times) if dated else {}
    for sent, frames in zip(doc.sents, reading.by_sentence(setting.frames, doc), strict=True):
        setting = replace(setting, frames=frames)
        if setting.part.kind is BlockKind.TITLE and sent.root.pos_ != "VERB":
            continue  # a name, not a headline that says something
        drafts = splitting.drafts(sent, missing)
        part = setting.part
        lost = (part.begun and not sent.start) or (part.torn and sent.end == len(doc))
        causes = _causes(setting, sent, drafts)
        quoted = quoting.by_draft(spoken, sent, drafts)
        referents = Referents(
            anaphora.within(sent, context.resolve(sent), context.people),
            {**context.phrases(sent), **datelines.told(sent)},
            dates,
        )
        sentence = Span(offsets[sent.start_char], offsets[sent.end_char - 1] + 1)
        for at, draft in enumerate(drafts):
            number += 1
            yield claiming.claim(
                standalone(denying(_marked(draft, missing, lost=lost)), referents),
                setting,
                sentence=sentence,
                number=number,
                held=Held(causes=causes.get(at, ()), quotations=quoted.get(at, ())),
            )
        context.read(sent)


def _marked(draft: Draft, missing: frozenset[int], *, lost: bool) -> Draft:
    """A draft that says whether words are missing in it.

    Args:
        draft: Of some sentence.
        missing: Tokens straight before which the text has lost words.
        lost: The sentence was cut, so that any draft may lack words of the other part.
    """
    if not lost and missing:
        indices = {token.i for token in draft.tokens}
        lost = any(at in indices or at - 1 in indices for at in missing)
    return replace(draft, incomplete=True) if lost else draft


def _causes(
    setting: Setting, sent: Stretch, drafts: Sequence[Draft]
) -> dict[int, tuple[Cause, ...]]:
    """For each draft of a sentence, by its place, the causes that it tells.

    A cause belongs to each draft that tells of both its sides, or holds most of its words;
    where none does, to the one that holds the most, and to the one that tells of its effect.
    """
    found: dict[int, tuple[Cause, ...]] = {}
    held = [frozenset(token.i for token in draft.tokens) for draft in drafts]
    for mention in setting.frames.causes:
        if not held or not sent.start <= mention.place.start < sent.end:
            continue
        shares = [reading.overlap(mention, indices) for indices in held]
        size = mention.place.end - mention.place.start
        most = [at for at, share in enumerate(shares) if 2 * share > size]
        most = _of_both(drafts, mention.value) or most
        chosen = most or [max(range(len(shares)), key=lambda n: (shares[n], -n))]
        for at in dict.fromkeys((*chosen, *_of_effect(drafts, mention.value, chosen))):
            found[at] = (*found.get(at, ()), mention.value)
    return found


def _of_both(drafts: Sequence[Draft], cause: Cause) -> list[int]:
    """The drafts that tell of the effect and of what stands before a pause in the cause.

    "It failed from rot in the beams, which had been there for years": not that it had been.
    """
    if "," not in cause.cause:
        return []
    parts = [frozenset(WORD.findall(t)) for t in (cause.effect, cause.cause.partition(",")[0])]
    said = [frozenset(token.text for token in draft.tokens) for draft in drafts]
    return [
        at
        for at, words in enumerate(said)
        if all(part and 2 * len(part & words) > len(part) for part in parts)
    ]


def _of_effect(drafts: Sequence[Draft], cause: Cause, chosen: Sequence[int]) -> tuple[int, ...]:
    """The first draft that tells of the effect, where none of those chosen does.

    "They kept the doors locked so that nobody could leave" makes two claims, of which the first
    is the one that has a reason.
    """
    effect = frozenset(WORD.findall(cause.effect))
    telling = [
        at
        for at, draft in enumerate(drafts)
        if draft.head.text in effect
        and 2 * len(effect & {token.text for token in draft.tokens}) > len(effect)
    ]
    return () if set(telling) & set(chosen) else tuple(telling[:1])
