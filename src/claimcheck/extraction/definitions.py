"""Terms that a text defines for its own use: "Orley Mills plc (the “Company”)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction.parentheses import QUOTES, anchor, parentheses

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST_TERM = 3
LONGEST_NAME = 8
LEADING = frozenset({"the", "hereinafter", "hereafter", "together", "collectively"})


def definitions(sent: Span) -> Iterator[tuple[str, str]]:
    """Each term that a sentence defines, as it is spelt, and the name it stands for."""
    for start, end in parentheses(sent):
        content = [t for t in sent.doc[start + 1 : end - 1] if t.lower_ not in LEADING]
        if len(content) <= len("“”") or content[0].text not in QUOTES:
            continue
        term = [t for t in content if t.text not in QUOTES]
        closed = content[-1].text in QUOTES
        # An acronym is a name already; "the “Company”" is one only here.
        fits = closed and len(term) <= LONGEST_TERM and all(t.is_title for t in term)
        named = _name(anchor(sent, start))
        if fits and 0 < len(named) <= LONGEST_NAME and named[-1].pos_ == "PROPN":
            yield (
                " ".join(t.text for t in term),
                "".join(t.text_with_ws for t in named).strip(),
            )


def _name(words: Sequence[Token]) -> list[Token]:
    """The name at the end of a phrase: "the owners of Orley Mills" are not the company."""
    named = list(words)
    for at, token in enumerate(words):
        if token.pos_ == "ADP" and any(t.pos_ == "NOUN" for t in words[:at]):
            named = list(words[at + 1 :])
    return named
