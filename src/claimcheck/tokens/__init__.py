"""spaCy's ``Doc``, ``Span`` and ``Token`` as plain objects that are made once.

spaCy makes a ``Token`` anew, and decodes its strings, each time that one is looked at, and
walks over a phrase to find the words that hang on its head. Extraction and the frames look at
each word some hundred times. So a parsed text is copied once into objects that have what is
read of them, under the same names and with the same meaning.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, cast, overload

from claimcheck.tokens.token import Token, made

if TYPE_CHECKING:
    import spacy.tokens


def plain(doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
    """A parsed text as plain objects.

    Args:
        doc: Parsed; not to be changed afterwards.

    Returns:
        A ``Doc`` of this module. To whoever reads it, it is spaCy's.
    """
    return cast("spacy.tokens.Doc", Doc(doc))


class Doc:
    """A parsed text."""

    def __init__(self, parsed: spacy.tokens.Doc):
        self.parsed = parsed
        self.tokens = made(self, parsed)
        first = [token.i for token in self.tokens if token.is_sent_start or not token.i]
        self.starts = [*first, len(self.tokens)] if first else []

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[at]

    @cached_property
    def text(self) -> str:
        """The words as they were parsed."""
        return "".join(token.text_with_ws for token in self.tokens)

    @property
    def sents(self) -> Iterator[Span]:
        """The sentences, in order."""
        return (Span(self, start, end) for start, end in pairwise(self.starts))

    def sentence(self, at: int) -> Span:
        """The sentence in which a token stands."""
        number = bisect_right(self.starts, at) - 1
        return Span(self, self.starts[number], self.starts[number + 1])


class Span:
    """Neighbouring tokens of a text."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int):
        self.doc = doc
        self.start = start
        self.end = end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[range(self.start, self.end)[at]]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span) or other.doc is not self.doc:
            return False
        return (self.start, self.end) == (other.start, other.end)

    def __hash__(self) -> int:
        return hash((id(self.doc), self.start, self.end))

    @property
    def start_char(self) -> int:
        """Where its first token begins, in the text that was parsed."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Where its last token ends, in the text that was parsed."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words."""
        return self.doc.text[self.start_char : self.end_char] if len(self) else ""

    @property
    def root(self) -> Token:
        """The first of its tokens that stands highest in the tree."""
        return self.doc.tokens[self.doc.parsed[self.start : self.end].root.i]

    @property
    def sent(self) -> Span:
        """The sentence in which it begins."""
        return self.doc.sentence(self.start)
