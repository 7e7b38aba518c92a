"""A token of a parsed text as a plain object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import spacy.tokens
    from spacy.strings import StringStore

    from claimcheck.tokens import Doc, Span

# What is copied, in the order in which ``_fill`` takes it.
NAMES = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
FLAGS = ("IS_ALPHA", "IS_PUNCT", "IS_SPACE", "IS_STOP")
NUMBERS = ("IDX", "ENT_IOB", "SPACY", "SENT_START", "HEAD")

IOB = ("", "I", "O", "B")  # by spaCy's number
STARTS = {0: None, 1: True}  # the number of "no" is -1

# A number below zero comes as the unsigned one that has the same bits.
WORD = 1 << 64

# What spaCy is asked for when it is needed: of a word itself, never of other words.
ASKED = ("is_", "like_", "morph")


class Token:
    """A word or a mark."""

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha",
        "is_punct", "is_sent_start", "is_space", "is_stop", "lefts", "lemma_", "lower_", "pos_",
        "rights", "tag_", "text", "whitespace_",
    )  # fmt: skip

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    whitespace_: str
    is_alpha: bool
    is_punct: bool
    is_space: bool
    is_stop: bool
    is_sent_start: bool | None
    head: Token
    lefts: Sequence[Token]
    rights: Sequence[Token]
    children: Sequence[Token]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def __getattr__(self, name: str) -> Any:
        if not name.startswith(ASKED):
            raise AttributeError(name)
        return getattr(self.doc.parsed[self.i], name)

    @property
    def text_with_ws(self) -> str:
        """The word and the blank after it."""
        return self.text + self.whitespace_

    @property
    def left_edge(self) -> Token:
        """The first token of its phrase."""
        return self.doc.tokens[self.doc.parsed[self.i].left_edge.i]

    @property
    def right_edge(self) -> Token:
        """The last token of its phrase."""
        return self.doc.tokens[self.doc.parsed[self.i].right_edge.i]

    @property
    def sent(self) -> Span:
        """The sentence in which it stands."""
        return self.doc.sentence(self.i)

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """Its phrase, each word after the words that hang on it from the left."""
        pending: list[tuple[Token, bool]] = [(self, False)]
        while pending:
            token, opened = pending.pop()
            if opened:
                yield token
                continue
            pending += [(t, False) for t in reversed(token.rights)]
            pending.append((token, True))
            pending += [(t, False) for t in reversed(token.lefts)]

    def nbor(self, i: int = 1) -> Token:
        """The token so many places further on; before it where the number is below zero.

        Raises:
            IndexError: There is none.
        """
        if self.i + i < 0:
            raise IndexError(self.i + i)
        return self.doc.tokens[self.i + i]


def made(doc: Doc, parsed: spacy.tokens.Doc) -> list[Token]:
    """The tokens of a text, in order, each with its head and what hangs on it."""
    tokens = [Token() for _ in range(len(parsed))]
    if not tokens:
        return tokens
    before: dict[int, list[Token]] = {}
    after: dict[int, list[Token]] = {}
    columns = parsed.to_array([*NAMES, *FLAGS, *NUMBERS]).T.tolist()
    words = [_strings(column, parsed.vocab.strings) for column in columns[: len(NAMES)]]
    for i, (token, values) in enumerate(
        zip(tokens, zip(*words, *columns[len(NAMES) :], strict=True), strict=True)
    ):
        token.doc, token.i = doc, i
        _fill(token, values)
        at = i + (values[-1] if values[-1] < WORD >> 1 else values[-1] - WORD)
        token.head = tokens[at]
        if at != i:
            (before if i < at else after).setdefault(at, []).append(token)
    for i, token in enumerate(tokens):
        token.lefts = tuple(before.get(i, ()))
        token.rights = tuple(after.get(i, ()))
        token.children = token.lefts + token.rights
    return tokens


def _fill(token: Token, values: tuple[Any, ...]) -> None:
    """Set what is known of a token itself, in the order of the columns."""
    (
        token.text, token.lower_, token.lemma_, token.pos_, token.tag_, token.dep_,
        token.ent_type_, token.is_alpha, token.is_punct, token.is_space, token.is_stop,
        token.idx, iob, blank, start, _,
    ) = values  # fmt: skip
    token.ent_iob_ = IOB[iob]
    token.whitespace_ = " " if blank else ""
    token.is_sent_start = STARTS.get(start, False)


def _strings(column: Sequence[int], strings: StringStore) -> list[str]:
    """The strings of a column of their keys, each looked up once."""
    found = {key: strings[key] for key in set(column)}
    return [found[key] for key in column]
