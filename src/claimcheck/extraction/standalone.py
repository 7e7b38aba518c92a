"""Makes a draft readable on its own: pronouns give way to what they stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from claimcheck.extraction import wording
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word


@dataclass(frozen=True, slots=True)
class Referents:
    """What the tokens of a sentence stand for.

    Attributes:
        words: By index, what a single token stands for.
        phrases: By index of its first token, where a phrase ends and what it stands for.
        dates: By index of a token, the words after it that complete a date.
    """

    words: Mapping[int, str]
    phrases: Mapping[int, tuple[int, str]]
    dates: Mapping[int, tuple[Word, ...]] = field(default_factory=dict)


def standalone(draft: Draft, referents: Referents) -> Draft:
    """A draft told with its referents; its tokens, and so its spans, stay the same."""
    if not (referents.words or referents.phrases or referents.dates):
        return draft
    return replace(
        draft,
        words=_told(draft.words, referents),
        subject=_told(draft.subject, referents),
    )


def _told(words: Sequence[Word], referents: Referents) -> tuple[Word, ...]:
    result: list[Word] = []
    inside = {word.token.i for word in words if word.token is not None}
    until = -1
    for word in words:
        at = None if word.token is None else word.token.i
        if at is None:
            result.append(word)
        elif at < until:
            result.append(Word("", word.token))
        elif at in referents.phrases and referents.phrases[at][0] - 1 in inside:
            until, name = referents.phrases[at]
            result.append(Word(name, word.token))
        elif at in referents.words and not _is_told(result, referents.words[at]):
            result.append(Word(referents.words[at], word.token))
        else:
            result.append(word)
        if at is not None and at >= until:
            result += referents.dates.get(at, ())
        if at is not None and at >= until:
            until = -1
    return tuple(result)


def _is_told(words: Sequence[Word], name: str) -> bool:
    """Whether a claim names somebody before a pronoun: nobody says "Vance said Vance left"."""
    bare = name.removesuffix("'s").removesuffix("'").casefold().removeprefix("the ")
    return bare in wording.phrase(words).casefold()


def unresolved(words: Sequence[Word]) -> tuple[str, ...]:
    """The pronouns that stand in a claim's text, in order, each once."""
    said = (
        w.text
        for w in words
        if w.token is not None
        and w.text.casefold() in cue("context", "pronouns")
        and w.token.dep_ not in {"mark", "expl"}
        and w.token.tag_ not in {"IN", "WDT", "EX"}
    )
    return tuple(dict.fromkeys(said))
