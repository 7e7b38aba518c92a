"""The headword of an article on somebody: "Vance, Ada (1926-2019), English painter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A surname, the other names, and the years of a life in parentheses.
HEADWORD = re.compile(
    r"(?P<surname>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?), "
    r"(?P<given>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){0,3})"
    r" ?\((?:(?:born|b\.|died|d\.|c\.|ca\.) ?)?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?"
    r"\d{3,4}[^)]{0,60}\)"
)

# Hangs on a clause and is no part of what it says.
BESIDE = "dep"


def headword(text: str) -> str:
    """Whom an article is about by its first words, given name first; empty where nobody."""
    found = HEADWORD.match(text)
    return f"{found['given']} {found['surname']}" if found else ""


def headwords(doc: Doc) -> Iterator[Edit]:
    """The other names stand beside the surname, and are no second thing."""
    found = HEADWORD.match(doc.text)
    if found is None:
        return
    surname = next((t for t in doc if t.idx + len(t) == found.end("surname")), None)
    if surname is None:
        return
    for token in doc:
        if found.start("given") <= token.idx < found.end():
            yield Edit(token.i, surname.i, BESIDE)
