"""Splits a sentence into drafts of claims: clauses first, then what their phrases say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction import (
    adjuncts,
    asides,
    coordination,
    examples,
    forms,
    lists,
    openings,
    portions,
    sums,
    wording,
)
from claimcheck.extraction.clauses import Sentence
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.linking import is_conceding
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.extraction.units import units

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# "By Ada Vance", "Very truly yours": so few words without a verb are a label or a greeting.
FEWEST_SAYING = 3


def drafts(sent: Span, missing: frozenset[int]) -> tuple[Draft, ...]:
    """The drafts of a sentence, clauses in reading order, each followed by its variants.

    Args:
        sent: The sentence. A question asserts nothing.
        missing: Tokens straight before which the text has lost words.
    """
    if sent.text.rstrip("\"'”’) ").endswith("?"):
        return ()
    listings = lists.listings(sent)
    parts = portions.portions(sent)
    ranges = [range(each.start, each.end) for each in listings]
    totals = [] if listings else sums.sums(sent)
    ranges += [range(total.start, total.end) for total in totals]
    ranges += [range(part.start, part.end) for part in parts]
    listed = frozenset(i for stretch in ranges for i in stretch)
    found = asides.asides(sent, listed, missing)
    adding = openings.opening(sent)
    cut = found.cut | (adding.tokens if adding is not None else frozenset())
    cut |= {part.amount[-1].i for part in parts}
    sentence = Sentence(units(sent), cut)
    clausal = (
        draft
        for draft in sentence.drafts()
        if draft.head.i not in found.inside and not _is_conceded(draft.head)
    )
    added = () if adding is None else (adding.draft,)
    kinds = (draft for listing in listings for draft in examples.kinds(listing))
    partial = (sentence.reported(portions.draft(part), part.verb) for part in parts)
    drafts = [*added, *_each(clausal, listings, totals), *partial, *kinds, *found.drafts]
    seen: set[tuple[str, ...]] = set()
    kept: list[Draft] = []
    for draft in drafts:
        for telling in coordination.tellings(draft):
            finished = _finished(telling)
            key = tuple(word.text for word in finished.words)
            if key not in seen and _says_something(finished):
                seen.add(key)
                kept.append(finished)
    return tuple(kept)


def _is_conceded(head: Token) -> bool:
    """Whether a clause is what changes nothing: "whatever the owners say"."""
    return head.dep_ == "advcl" and is_conceding(head.left_edge)


def whole(doc: Doc) -> Draft:
    """A short text as one claim."""
    head = next(doc.sents).root
    found = units(head.sent)
    for _ in range(len(found)):
        # "Police said the dam broke": what counts is the dam.
        content = next((t for t in head.children if t.dep_ == "ccomp" and t.i in found), None)
        if content is None:
            break
        head = content
    subject = child(head, SUBJECTS)
    words = told(below(subject)) if subject is not None else []
    return Draft(head=head, words=tuple(told(doc)), subject=tuple(words))


def _each(
    found: Iterable[Draft], listings: Sequence[lists.Listing], totals: Sequence[sums.Sum]
) -> Iterator[Draft]:
    """Clauses once for each member of their lists and for each of their adverbials.

    A member of a list is told with what is said of it: when, and for what.
    """
    for clause in found:
        plain = clause
        members: list[Draft] = []
        for listing in listings:
            plain, *told_of = lists.tellings(plain, listing)
            members += told_of
        for total in totals:
            plain, *told_of = sums.tellings(plain, total)
            members += told_of
        yield from adjuncts.tellings(plain)
        yield from members


def _says_something(draft: Draft) -> bool:
    """Whether it can be true or false: not "she said", "the value is", "press contact"."""
    tokens = draft.tokens
    if not any(t.is_alpha or t.like_num or not t.is_punct for t in tokens):
        return False
    if draft.verb:
        return True
    head = draft.head
    bare = head.pos_ == "ADP" and not any(t.pos_ in {"VERB", "AUX"} for t in tokens)
    if head.is_punct or bare:
        return False  # 'Orley Mills ("the Company")', "Not for their goats."
    first = draft.words[0].token if draft.words else None
    if first is not None and first.lower_ == "what" and head.dep_ not in {"ROOT", "conj"}:
        return False  # "What was lost lay in the pipes" does not say that something was lost
    last = next((w.token for w in reversed(draft.words) if not _is_mark(w)), None)
    if last is not None and last == head:
        quoted = any(t.text in wording.QUOTES for t in tokens)  # "'Stay indoors,' she said"
        bare = head.lemma_ == "be" or (head.lemma_ in cue("clauses", "saying") and not quoted)
        if bare and head.tag_ != "VBN" and not any(t.dep_ == "neg" for t in head.children):
            return False
    told_as_is = all(word.token is not None for word in draft.words)
    short = told_as_is and len(tokens) <= FEWEST_SAYING and not draft.subject
    names = short and any(t.is_ascii and t.is_alpha for t in tokens)
    return not names or any(t.pos_ in {"VERB", "AUX", "NUM"} for t in tokens)


def _is_mark(word: Word) -> bool:
    return word.token is not None and word.token.is_punct


def _finished(draft: Draft) -> Draft:
    kept = wording.trimmed(wording.paired(draft.words))
    words = wording.agreeing(wording.parted(kept, draft.reporter))
    told_verb = _lowered(forms.agreeing(words, draft.subject, draft.head))
    return replace(draft, words=tuple(told_verb), subject=tuple(wording.trimmed(draft.subject)))


def _lowered(words: Sequence[Word]) -> list[Word]:
    """Words in which the first of the sentence is small further on, unless it is a name."""
    found = list(words)
    for at, word in enumerate(found[1:], start=1):
        token = word.token
        if token is None or token.i != token.sent.start or token.pos_ == "PROPN":
            continue
        if token.tag_ == "DT" or (word.text.istitle() and len(word.text) > 1):
            found[at] = Word(word.text.lower(), token)
    return found
