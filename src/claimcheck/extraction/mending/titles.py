"""Quoted titles: each is one name, and several in a row are a list.

The parser reads into titles as if they were sentences, and joins them to each other as it
pleases; the quotation marks say what belongs together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

OPENING = frozenset('"“')
CLOSING = frozenset('"”')

# No title of a work has more words.
LONGEST = 14
FEWEST = 2

# How a name can hang on something.
NOMINAL = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj", "oprd", "compound", "nmod"}
)


class Title(NamedTuple):
    """A quoted title.

    Attributes:
        start: The opening mark.
        end: After the closing mark.
        head: Its last word.
    """

    start: int
    end: int
    head: int


def titles(doc: Doc) -> Iterator[Edit]:
    """Makes each title a name, and the later ones of a list members of the first."""
    for sent in doc.sents:
        found = list(_titles(sent))
        for title in found:
            yield from _named(doc, title)
        for run in _runs(doc, found):
            yield from _listed(doc, run)


def _titles(sent: Span) -> Iterator[Title]:
    """The titles of a sentence, in order."""
    start = -1
    for token in sent:
        if start < 0 and token.text in OPENING:
            start = token.i
        elif start >= 0 and token.text in CLOSING:
            inside = [sent.doc[i] for i in range(start + 1, token.i)]
            words = [t for t in inside if not t.is_punct]
            if words and _is_title(words) and not _is_speech(sent, start):
                yield Title(start, token.i + 1, words[-1].i)
            start = -1


def _is_title(words: Sequence[Token]) -> bool:
    """Whether words are capitalised as those of a title are."""
    small = cue("context", "small")
    first = words[0].text
    return (
        len(words) <= LONGEST
        and (first[0].isupper() or first[0].isdecimal())
        and all(
            not t.is_alpha or t.text[0].isupper() or t.lower_ in small or t.text.startswith("'")
            for t in words
        )
        and any(t.is_alpha for t in words)
    )


def _is_speech(sent: Span, start: int) -> bool:
    """Whether somebody says what stands after a mark: 'she said, "Never"'."""
    before = [t for t in sent.doc[sent.start : start] if not t.is_punct]
    return bool(before) and before[-1].lemma_ in cue("clauses", "saying")


def _named(doc: Doc, title: Title) -> Iterator[Edit]:
    """A title's words hang on its last one, and that on what the title hung on."""
    inside = range(title.start, title.end)
    out = [t for t in doc[title.start : title.end] if t.head.i not in inside]
    if any(t.head == t for t in doc[title.start : title.end]):
        return  # the sentence's root: a title that is all that the sentence says
    top = next((t for t in out if t.dep_ in NOMINAL), None)
    before = doc[title.start - 1] if title.start else None
    if before is not None and before.pos_ == "ADP" and before.dep_ == "prep":
        yield Edit(title.head, before.i, "pobj", named=True)
    elif top is not None:
        yield Edit(title.head, top.head.i, top.dep_, named=True)
    elif before is not None and before.pos_ == "VERB":
        yield Edit(title.head, before.i, "dobj", named=True)
    else:
        return
    for at in inside:
        if at != title.head:
            mark = doc[at].is_punct
            numeric = doc[at].pos_ == "NUM"
            dep = "punct" if mark else "compound"
            yield Edit(at, title.head, dep, named=not mark and not numeric)
    for token in doc[title.start].sent:
        if token.head.i in inside and token.i not in inside and token.head.i != title.head:
            yield Edit(token.i, title.head, token.dep_)


def _runs(doc: Doc, found: Sequence[Title]) -> Iterator[list[Title]]:
    """Titles that are a list: nothing but commas and a conjunction stands between them."""
    run: list[Title] = []
    for title in found:
        if run and _joints(doc, run[-1], title) is None:
            yield run
            run = []
        run.append(title)
    yield run


def _joints(doc: Doc, left: Title, right: Title) -> list[Token] | None:
    """What stands between two titles of a list; ``None`` where they are in none."""
    between = [doc[i] for i in range(left.end, right.start)]
    inner = doc[left.end - 2].text == ","
    if not all(t.text == "," or t.lower_ in {"and", "or"} for t in between):
        return None
    return between if between or inner else None


def _listed(doc: Doc, run: Sequence[Title]) -> Iterator[Edit]:
    """The later titles of a list are joined to the first."""
    between = [
        token for left, right in pairwise(run) for token in _joints(doc, left, right) or ()
    ]
    if len(run) < FEWEST or not any(t.lower_ in {"and", "or"} for t in between):
        return
    first = run[0].head
    for title in run[1:]:
        yield Edit(title.head, first, "conj", named=True)
    for token in between:
        yield Edit(token.i, first, "punct" if token.is_punct else "cc")
