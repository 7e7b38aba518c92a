"""On what footing a figure is given: confirmed, estimated, official, initial, or stated."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.model import Standing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# From the amount back to "Estimates from relief agencies and hospitals put the number at ...".
_REACH = 14
_CLAUSE_END = frozenset(
    {".", ";", ":", "!", "?", "(", ")", "—", "but", "while", "whereas"}
    | {"where", "which", "who", "whom", "when", "although", "though", "because", "after"}
)


def standing(doc: Doc, start: int, end: int, *, floor: int = 0) -> Standing:
    """The footing of the amount in a half-open range of tokens, its noun included.

    Cues in the amount's own phrase speak first, then the nearest before it in the clause, then
    the verb after it.

    Args:
        doc: The block.
        start: First token of the amount with its cues.
        end: After its noun.
        floor: The amount before this one ends here; its cues are not shared.
    """
    if _so_far(doc, start):
        return Standing.INITIAL
    for token in doc[start:end]:
        # "A handful of officials" is no official figure.
        if token.pos_ not in {"NOUN", "PROPN"} and (found := _of(token)):
            return _initial_before(doc, token, floor) or found
    for token in reversed(doc[max(floor, start - _REACH) : start]):
        if token.lower_ in _CLAUSE_END or _joins_clauses(token):
            break
        if found := _of(token):
            return _initial_before(doc, token, floor) or found
    return _after(doc, end)


def _so_far(doc: Doc, start: int) -> bool:
    """Whether an amount is what was known at a time: "so far as is known"."""
    return _cue().search(doc[start].sent.text) is not None


@cache
def _cue() -> re.Pattern[str]:
    phrases = cues.load("counted")["standing"]["so_far"]
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def _joins_clauses(token: Token) -> bool:
    return token.dep_ == "cc" and token.head.pos_ in {"VERB", "AUX"}


def _of(token: Token) -> Standing | None:
    name = _words().get(token.lower_)
    if name is None:
        return None
    if name == "initial" and not _says_initial(token):
        return None
    # "May 3" is no estimate, and "officials said" no official figure.
    if token.lower_ == "may" and token.pos_ != "AUX":
        return None
    return Standing(name)


def _says_initial(token: Token) -> bool:
    """ "first reports" and "early counts" are initial, "the first 12 people" are not."""
    if token.lower_ not in {"first", "early"}:
        return True
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return after in cues.load("counted")["standing"]["initial_nouns"]


def _initial_before(doc: Doc, token: Token, floor: int) -> Standing | None:
    """ "Initial official tallies": what is first said of a figure counts for more."""
    before = doc[max(floor, token.i - 3) : token.i]
    return Standing.INITIAL if any(_of(other) is Standing.INITIAL for other in before) else None


def _after(doc: Doc, end: int) -> Standing:
    """ "300 deaths were confirmed", "12 people are believed dead"."""
    for token in doc[end : end + 5]:
        if token.pos_ not in {"AUX", "ADV", "VERB", "PART"}:
            break
        if (found := _of(token)) and token.lower_ not in {"could", "may", "might"}:
            return found
    return Standing.STATED


@cache
def _words() -> dict[str, str]:
    table = cues.load("counted")["standing"]
    return {word: name for name in Standing if name in table for word in table[name]}
