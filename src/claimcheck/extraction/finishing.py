"""The last touches to a draft: marks in pairs, verbs that agree, small letters inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.extraction import forms, wording
from claimcheck.extraction.draft import Draft, Word


def finished(draft: Draft) -> Draft:
    """A draft in the words in which it is told."""
    kept = wording.bounded(
        wording.trimmed(wording.paired(draft.words)), draft.subject, draft.head
    )
    kept = wording.closed(wording.fronted(kept, draft.subject))
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
