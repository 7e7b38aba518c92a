"""A draft and its frames become a claim."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck import analysis
from claimcheck.extraction import chronicles, quoting, reading, standalone, wording
from claimcheck.extraction.acting import obliged, roles
from claimcheck.extraction.draft import noun, replaced
from claimcheck.extraction.rowkinds import told
from claimcheck.extraction.tree import with_particle
from claimcheck.frames.causes import firmest
from claimcheck.frames.existence import denied
from claimcheck.frames.modality import modality, negated
from claimcheck.frames.negation import negators
from claimcheck.model import Cause, Claim, Quantity, Quotation, Source, Span

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc, Token

    from claimcheck.extraction.cast import Cast
    from claimcheck.extraction.draft import Draft
    from claimcheck.extraction.parts import Part
    from claimcheck.extraction.reading import Frames

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
NONE_OF = re.compile(r"(?:none|neither|not one) of ", re.IGNORECASE)
ARGUMENTS = frozenset({"dobj", "attr", "oprd", "dative", "acomp", "pobj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What all claims of a part have in common.

    Attributes:
        source: Whose text it is.
        part: Where it comes from.
        frames: What was read in it.
        people: Who is who in the source, with the canonical names of its entities.
        written: When it was written, as far as its head says.
    """

    source: Source
    part: Part
    frames: Frames
    people: Cast
    written: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Frames that belong to the one draft of a sentence that holds the most of their words.

    Attributes:
        causes: What is said to have brought about what.
        quotations: Words given as somebody's own.
    """

    causes: tuple[Cause, ...] = ()
    quotations: tuple[Quotation, ...] = ()


NOTHING = Held()


def claim(
    draft: Draft,
    setting: Setting,
    *,
    sentence: Span,
    number: int,
    held: Held = NOTHING,
) -> Claim:
    """The claim of a draft.

    Args:
        draft: Its words.
        setting: Where it stands.
        sentence: Where its sentence stands in the source.
        number: Its place among the source's claims, from 1.
        held: The frames that are its own among those of its sentence.
    """
    source, frames = setting.source, setting.frames
    spans = analysis.spans(draft.tokens, setting.part.offsets)
    reporter = {token.i for token in draft.reporter}
    content = tuple(token for token in draft.tokens if token.i not in reporter)
    indices = frozenset(token.i for token in content)
    return Claim(
        id=f"{source.id}#{number}",
        source=source.id,
        spans=spans,
        quote=" … ".join(source.text[start:end] for start, end in spans),
        text=wording.sentence(draft.words),
        sentence=sentence,
        section=setting.part.section,
        layout=setting.part.kind,
        subject=wording.phrase(draft.subject),
        predicate=draft.verb or with_particle(obliged(draft.head, indices)),
        objects=_objects(draft, indices),
        terms=_terms(content, _nouns(draft)),
        entities=_entities(draft, indices, setting),
        quantities=reading.within(frames.quantities, indices),
        times=reading.within(frames.times, indices),
        roles=roles(draft, setting),
        quotations=held.quotations,
        speaker=reading.speaker(frames.speakers, indices),
        modality=modality(draft.head),
        negated=_denies(draft, wording.phrase(draft.subject), content, indices),
        denied=denied(draft.head),
        cause=firmest(held.causes),
        incomplete=draft.incomplete,
        unresolved=standalone.unresolved(draft.words),
        written=setting.written,
    )


def stated(doc: Doc, setting: Setting, *, number: int) -> Claim:
    """The claim of a row's statement."""
    source, frames, statement = setting.source, setting.frames, setting.part.statement
    if statement is None:
        message = "a part without a statement is prose"
        raise ValueError(message)
    quote = " … ".join(source.text[start:end] for start, end in statement.spans)
    event = chronicles.happening(doc) if statement.event else None
    value = source.text[slice(*statement.spans[-1])]
    entities = (m.value for m in frames.entities)
    return Claim(
        id=f"{source.id}#{number}",
        source=source.id,
        spans=statement.spans,
        quote=quote,
        text=statement.text,
        sentence=statement.row,
        section=setting.part.section,
        layout=setting.part.kind,
        subject=wording.phrase(event.subject) if event else statement.subject,
        predicate=(event.verb or with_particle(event.head)) if event else statement.predicate,
        roles=roles(event, setting) if event else told(doc, setting, statement.predicate),
        objects=tuple(
            t.lemma_ for t in doc if t.dep_ in {"ROOT", *ARGUMENTS} and t.pos_ in CONTENT
        ),
        terms=_terms(tuple(doc), {}),
        entities=tuple(
            dict.fromkeys(setting.people.names.get(name, name) for name in entities)
        ),
        quantities=tuple(_verbatim(m.value, quote, value) for m in frames.quantities),
        times=tuple(m.value for m in frames.times),
        quotations=tuple(m.value for m in quoting.spoken(doc, setting.people, frames.entities)),
        speaker=statement.speaker or (frames.speakers[0].value if frames.speakers else ""),
        cause=firmest(mention.value for mention in frames.causes),
        written=setting.written,
    )


def _denies(
    draft: Draft, subject: str, content: Sequence[Token], inside: frozenset[int]
) -> bool:
    """Whether the main predication is denied, by its verb or by words put before its subject.

    "Two men were hurt, none of them badly" denies it of a subject that its clause lacks.
    """
    if NONE_OF.match(subject) and not negators(draft.head):
        return True
    return negated(draft.head) is not _sets_apart(content, inside)


def _sets_apart(content: Sequence[Token], inside: frozenset[int]) -> bool:
    """Whether a claim tells the denied side of a contrast: "it was not a crime"."""
    return any(
        token.dep_ == "neg"
        and (
            (
                token.head.dep_ == "conj"
                and token.head.pos_ in {"NOUN", "PROPN", "ADP"}
                and token.head.head.i not in inside
            )
            or _other_doer(token.head, inside)
        )
        for token in content
    )


def _other_doer(by: Token, inside: frozenset[int]) -> bool:
    """Whether "not by the mayor" is the denied side of "by the clerk, not by the mayor"."""
    return by.lower_ == "by" and any(
        t.dep_ == "agent" and t.i < by.i and t.i not in inside for t in by.head.children
    )


def _verbatim(quantity: Quantity, quote: str, value: str) -> Quantity:
    """A quantity whose quote stands in the row, not in the words it was read from."""
    return quantity if quantity.quote in quote else replace(quantity, quote=value)


def _objects(draft: Draft, indices: frozenset[int]) -> tuple[str, ...]:
    """Lemmas of the heads of a claim's arguments beside its subject."""
    if draft.verb:
        return (draft.head.lemma_,)
    found: list[Token] = []
    inside = {word.token.i for word in draft.subject if word.token is not None}
    for token in draft.tokens:
        if (
            token.i not in indices
            or token.i in inside
            or token.dep_ not in ARGUMENTS | {"conj"}
        ):
            continue
        first = token
        while first.dep_ == "conj" and first.head.i < first.i:
            first = first.head
        if first.dep_ in ARGUMENTS:
            found.append(token)
    nouns = _nouns(draft)
    return tuple(dict.fromkeys(nouns.get(token.i, token.lemma_) for token in found))


def _terms(tokens: Sequence[Token], nouns: Mapping[int, str]) -> tuple[str, ...]:
    """Lemmas of content words; number words stay, though spaCy counts some as stop words."""
    return tuple(
        nouns.get(token.i, token.lemma_.casefold())
        for token in tokens
        if token.i in nouns
        or (token.pos_ in CONTENT and (not token.is_stop or token.pos_ == "NUM"))
    )


def _nouns(draft: Draft) -> dict[int, str]:
    """The nouns that pronouns were replaced by, by the index of the pronoun."""
    return {
        word.token.i: noun(said)
        for word in draft.words
        if word.token is not None and (said := replaced(word)) and not said[0].isupper()
    }


def _entities(draft: Draft, indices: frozenset[int], setting: Setting) -> tuple[str, ...]:
    """Canonical names of what a claim names, and of what its pronouns stand for."""
    placed = [
        (m.place.start, m.value)
        for m in setting.frames.entities
        if 2 * reading.overlap(m, indices) > m.place.end - m.place.start
    ]
    placed += [
        (word.token.i, said)
        for word in draft.words
        if word.token is not None and (said := replaced(word))[:1].isupper()
    ]
    names = (name for _, name in sorted(placed, key=lambda pair: pair[0]))
    return tuple(dict.fromkeys(setting.people.names.get(name, name) for name in names))
