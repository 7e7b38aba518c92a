"""Words that a text quotes as spoken or written by somebody.

Titles stand in quotation marks too, and so do words held at arm's length; a quotation has a
verb of saying beside it, a speaker, or the shape of a sentence or clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.frames import phrases
from claimcheck.frames.quoters import sayers
from claimcheck.model import Mention, Party, Place, Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Which marks close which; German texts and some careless ones close with an opening mark.
PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "``": "''"}

# "How the River Rose" is a title at 1.0, "We lost the River Queen" a quotation at 0.6.
TITLE_CASE = 0.75

# "From", "with" and "over" are small in some titles, but a title has larger words, too.
LARGE_WORD = 4

# Without a verb of saying a quotation is longer than a term: "acted in good faith" has 4 words.
SCARE_WORDS = 3


def mentions(doc: Doc) -> tuple[Mention[Quotation], ...]:
    """The quotations of a parsed block, in order. The place includes the marks."""
    found = []
    for place in quoted(doc):
        inside = Place(place.start + 1, place.end - 1)
        said, by, *_ = sayers(doc, place)
        if _is_title(doc, inside) and not (said and _is_clause(doc, inside)):
            continue
        if (
            not said
            and not _is_clause(doc, inside)
            and inside.end - inside.start <= SCARE_WORDS
        ):
            continue
        quotation = Quotation(
            words=phrases.words(doc, inside),
            speaker=Party(words=phrases.name(by)) if by is not None else Party(),
            quote=phrases.words(doc, place),
        )
        found.append(Mention(place, quotation))
    return tuple(found)


def titles(doc: Doc) -> tuple[Place, ...]:
    """What stands in quotation marks because it is a title, in order, without the marks."""
    inside = [phrases.trim(doc, Place(place.start + 1, place.end - 1)) for place in quoted(doc)]
    return tuple(place for place in inside if _is_title(doc, place))


def quoted(doc: Doc) -> Iterator[Place]:
    """Stretches between quotation marks, in order, with the marks; outermost ones only."""
    opened: int | None = None
    for token in doc:
        if opened is None:
            if token.text in PAIRS:
                opened = token.i
        elif _closes(doc[opened].text, token.text):
            if token.i > opened + 1:
                yield Place(opened, token.i + 1)
            opened = None


def _closes(opening: str, closing: str) -> bool:
    return closing in PAIRS[opening]


def _is_title(doc: Doc, inside: Place) -> bool:
    """Its words are capitalised but for the small ones, and it does not end like a sentence."""
    given = [token for token in doc[inside.start : inside.end] if token.is_alpha]
    large = [t for t in given if not t.is_stop or t.is_title or len(t) >= LARGE_WORD]
    if not given or not given[0].text[0].isupper():
        return False
    return sum(token.text[0].isupper() for token in large) / max(
        1, len(large)
    ) >= TITLE_CASE and (len(given) > 1 or doc[inside.start].pos_ == "PROPN")


def _is_clause(doc: Doc, inside: Place) -> bool:
    words = doc[inside.start : inside.end]
    return any(
        token.pos_ in {"VERB", "AUX"} and token.morph.get("VerbForm", []) == ["Fin"]
        for token in words
    )
