"""Places where a text has lost words: "in , and nearby", "the 's rampage", "on on June 30".

Pages copied without their links and templates lose names and dates. A gap is never bridged:
what is built around it is marked, and nothing is built across it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

STOPS = frozenset(",.;:)")
ARTICLES = frozenset({"a", "an", "the"})
POSSESSIVES = frozenset({"'s", "’s"})

# Tags of words that never follow an article.
BEYOND_NOUN = frozenset({"IN", "CC", "VBZ", "VBD", "WDT", "DT"})


def gaps(doc: Doc) -> frozenset[int]:
    """Indices of the tokens straight before which words are missing."""
    return frozenset(token.i for token in doc if _is_after_gap(token))


def _is_after_gap(token: Token) -> bool:
    if token.is_sent_start or token.i == 0:
        return token.text in {",", ";", *POSSESSIVES}
    before = token.nbor(-1)
    # "Officer A fired" names an officer; an article in capitals stands at a beginning.
    named = before.text == "A" and not before.is_sent_start
    word = "" if named else before.lower_
    open_ended = word in cue("gaps", "leading") or word in ARTICLES
    if token.text in STOPS:
        # "the town of ," has a blank that no typist sets; "what it stood for." has none.
        return open_ended and bool(before.whitespace_) and token.text in ",.;"
    if token.text in POSSESSIVES:
        return open_ended
    if word in ARTICLES:
        return token.tag_ in BEYOND_NOUN and token.lower_ not in cue("gaps", "nominal")
    return _is_doubled(before, token) or _lacks_noun(before, token)


def _is_doubled(before: Token, token: Token) -> bool:
    """Whether two prepositions clash: "on on June 30", "town of in"."""
    same = before.lower_ == token.lower_ and before.tag_ == token.tag_
    if same and before.lower_ in cue("gaps", "leading"):
        return True
    return (
        before.lower_ == "of" and token.tag_ == "IN" and token.lower_ in cue("gaps", "places")
    )


def _lacks_noun(before: Token, token: Token) -> bool:
    """Whether an adjective stands where its noun should: "the Mexican of"."""
    return _is_bare_adjective(before) and token.tag_ in {"IN", "WDT", "WP"}


def _is_bare_adjective(token: Token) -> bool:
    """Whether an adjective of origin stands straight after an article."""
    origin = token.tag_ == "JJ" and token.ent_type_ == "NORP" and token.i > 0
    return origin and token.nbor(-1).lower_ in ARTICLES
