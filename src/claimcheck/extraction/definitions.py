"""Terms that a text defines for its own use: "Orley Mills plc (the “Company”)"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.parentheses import QUOTES, anchor, named, parentheses

if TYPE_CHECKING:
    from spacy.tokens import Span

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
        name = named(anchor(sent, start))
        if fits and 0 < len(name) <= LONGEST_NAME and name[-1].pos_ == "PROPN":
            yield (
                " ".join(t.text for t in term),
                "".join(t.text_with_ws for t in name).strip(),
            )
