"""Dates that open a sentence without a comma: "On 9 November Mr Vance resigned".

The parser takes the date for the first words of the name after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.frames.stamps import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PREPOSITIONS = frozenset(
    {"in", "on", "at", "by", "since", "before", "after", "until", "till", "from", "as"}
    | {"toward", "towards", "during", "around", "about", "through", "throughout"}
)
HOURS = frozenset({"noon", "midnight", "midday", "dawn", "dusk", "sunrise", "sunset"})
PARTS = frozenset({"early", "late", "mid"})
DAYTIMES = frozenset({"morning", "afternoon", "evening", "night"})
WITHIN = frozenset({"compound", "nummod", "nmod", "amod", "npadvmod"})
DAY = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?")
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
CLAUSES = frozenset({"VERB", "AUX"})


def dated(doc: Doc) -> Iterator[Edit]:
    """A date after the preposition that opens a clause is no part of the name after it."""
    for opening in doc:
        if opening.lower_ not in PREPOSITIONS or not _opens(opening):
            continue
        date = _date(doc, opening.i + 1)
        if not date or date[-1].i + 1 >= opening.sent.end:
            continue
        following = doc[date[-1].i + 1]
        noun = _noun(date, following)
        verb = _verb(opening, noun) if noun is not None else None
        if noun is not None and verb is not None:
            yield from _parted(opening, date, noun, verb)


def _opens(token: Token) -> bool:
    """Whether a clause begins with a word: its sentence, or one joined to another."""
    start = token.sent.start
    if token.i == start:
        return True
    before = token.nbor(-1)
    if before.text in {",", ";", ":", '"', "“"} or before.dep_ == "cc":
        return True
    # "As recently as September", "Shortly before noon", "At noon on Friday"
    dated = before.ent_type_ in {"DATE", "TIME"} or before.lower_ in HOURS
    return before.i <= start + 1 and (dated or before.pos_ in {"ADV", "SCONJ"})


def _date(doc: Doc, at: int) -> list[Token]:
    """The words of a date, or of a time of day that has a name; empty where none begins."""
    found: list[Token] = []
    for token in doc[at : doc[at - 1].sent.end]:
        last = found[-1] if found else None
        if not _is_part(token, last):
            break
        found.append(token)
    # "On Tuesday 12 people died": a day without a month is a count.
    while found and (found[-1].lower_ in PARTS or _is_bare(found)):
        found.pop()
    sure = any(
        t.text in MONTHS or t.text in WEEKDAYS or t.lower_ in HOURS or _is_year(t)
        for t in found
    )
    return found if sure else []


def _is_bare(found: Sequence[Token]) -> bool:
    """Whether the last word of a date is a day of no month."""
    last = found[-1]
    return _is_day(last) and not any(t.text in MONTHS for t in found)


def _is_part(token: Token, last: Token | None) -> bool:
    """Whether a word goes on with a date."""
    if token.text in WEEKDAYS or token.lower_ in HOURS or token.lower_ in PARTS:
        return last is None
    if last is None:
        return token.text in MONTHS or _is_year(token) or _is_day(token)
    month, week = last.text in MONTHS, last.text in WEEKDAYS
    day = _is_day(last)
    if token.text in MONTHS:
        return day or week or last.lower_ in PARTS
    if _is_year(token):
        return month or day or last.lower_ in PARTS
    if _is_day(token):
        return week or (month and not _is_day(last.nbor(-1)))
    return week and token.lower_ in DAYTIMES


def _is_day(token: Token) -> bool:
    return DAY.fullmatch(token.text) is not None


def _is_year(token: Token) -> bool:
    return YEAR.fullmatch(token.text) is not None


def _noun(date: Sequence[Token], following: Token) -> Token | None:
    """The noun that a date was taken for a part of; ``None`` where it was not."""
    if following.is_punct or following.pos_ in {"ADP", "VERB", "AUX", "CCONJ"}:
        return None
    inside = {t.i for t in date}
    above = [t.head for t in date if t.head.i not in inside and t.dep_ in WITHIN]
    later = [t for t in above if t.i >= following.i and t.pos_ in {"NOUN", "PROPN"}]
    return later[-1] if later else None


def _verb(opening: Token, noun: Token) -> Token | None:
    """The verb of which a noun is the subject, or would be if it were not taken for a date."""
    top = noun
    while top.dep_ in {"compound", "nmod", "poss"} and top.head.i > top.i:
        top = top.head
    if top.dep_ in SUBJECTS and top.head.i > top.i and not hangs_on(opening, top):
        return top.head
    verb = opening.head
    alone = top.dep_ == "pobj" and top.head == opening and verb.i > top.i
    return verb if alone and verb.pos_ in CLAUSES and child(verb, SUBJECTS) is None else None


def _parted(opening: Token, date: Sequence[Token], noun: Token, verb: Token) -> Iterator[Edit]:
    """The date under its preposition, and the noun as the subject of its verb."""
    months = [t for t in date if t.text in MONTHS] or [t for t in date if t.text in WEEKDAYS]
    top = next((t for t in date if t.lower_ in DAYTIMES), None) or (months or date)[0]
    if noun.head == opening:
        passive = child(verb, ("auxpass",)) is not None
        yield Edit(noun.i, verb.i, "nsubjpass" if passive else "nsubj")
    adverb = opening.nbor(-1) if opening.lower_ == "as" and opening.i else verb
    yield Edit(opening.i, adverb.i, "prep", tag="IN")
    yield Edit(top.i, opening.i, "pobj")
    inside = {t.i for t in date}
    for token in opening.doc[date[-1].i + 1 : noun.i]:
        if token.head.i in inside:
            yield Edit(token.i, noun.i, token.dep_)
    for token in date:
        if token != top:
            numeric = token.text[0].isdecimal()
            yield Edit(token.i, top.i, "nummod" if numeric else "compound")
