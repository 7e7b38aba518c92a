"""Words that a text quotes as spoken or written by somebody.

Titles stand in quotation marks too, and so do words held at arm's length; a quotation has a
verb of saying beside it, a speaker, or the shape of a sentence or clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, phrases
from claimcheck.model import Mention, Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Which marks close which; German texts and some careless ones close with an opening mark.
PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "``": "''"}

# "How the River Rose" is a title at 1.0, "We lost the River Queen" a quotation at 0.6.
TITLE_CASE = 0.75

# "From", "with" and "over" are small in some titles, but a title has larger words, too.
LARGE_WORD = 4

# Without a verb of saying a quotation is longer than a term: "acted in good faith" has 4 words.
SCARE_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words given as somebody's own.

    Attributes:
        words: What stands between the quotation marks, verbatim.
        speaker: Whose words, as in the text; empty when the text does not say.
        quote: The words with their marks, verbatim.
    """

    words: str
    speaker: str
    quote: str


def mentions(doc: Doc) -> tuple[Mention[Quotation], ...]:
    """The quotations of a parsed block, in order. The place includes the marks."""
    found = []
    for place in quoted(doc):
        inside = Place(place.start + 1, place.end - 1)
        said, speaker = _said_by(doc, place)
        if _is_title(doc, inside) and not (said and _is_clause(doc, inside)):
            continue
        if (
            not said
            and not _is_clause(doc, inside)
            and inside.end - inside.start <= SCARE_WORDS
        ):
            continue
        quotation = Quotation(
            words=phrases.words(doc, inside), speaker=speaker, quote=phrases.words(doc, place)
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


def _said_by(doc: Doc, place: Place) -> tuple[bool, str]:
    """Whether a verb of saying or "according to" governs it, and its speaker."""
    sentence = doc[place.start].sent
    for verb in _near(doc, place):
        if verb.lower_ == "according":
            to = next((child for child in verb.children if child.lower_ == "to"), verb)
            below = next((child for child in to.children if child.dep_ == "pobj"), None)
            return True, phrases.name(below) if below is not None else ""
        subject = phrases.subject(verb)
        if subject is not None and not place.start <= subject.i < place.end:
            if subject.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl":
                subject = verb.head
            return True, phrases.name(subject)
        if subject is None and sentence.start <= verb.i:
            return True, ""
    return False, ""


def _near(doc: Doc, place: Place) -> Iterator[Token]:
    """Words of saying outside the quotation, in its sentence or beside it, nearest first."""
    start = min(doc[place.start].sent.start, max(0, place.start - 1))
    end = max(doc[place.end - 1].sent.end, min(len(doc), place.end + 1))
    # "It held," she said: the parser may begin a sentence after the closing mark.
    if place.end < len(doc) and doc[place.end].is_sent_start and doc[place.end - 2].text == ",":
        end = doc[place.end].sent.end
    outside = [*range(place.start - 1, start - 1, -1), *range(place.end, end)]
    far = {i: place.start - i if i < place.start else i - place.end + 1 for i in outside}
    for i in sorted(outside, key=lambda i: (far[i], i)):
        token = doc[i]
        # "So-called" is no verb of saying.
        joined = token.i > 0 and token.nbor(-1).text == "-"
        said = token.pos_ == "VERB" and token.lemma_ in _verbs() and not joined
        if said or token.lower_ == "according":
            yield token


@cache
def _verbs() -> frozenset[str]:
    table = cues.load("speakers")
    return frozenset([*table["verbs"], "call", "dub", "label", "describe", "brand"])
