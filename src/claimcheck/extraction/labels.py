"""Rows of an infobox told as sentences: "Opened | 4 May 1932" says that the bridge was opened.

A sentence meets what other texts tell in sentences; a label beside a value meets nothing.
"""

from __future__ import annotations

import re

from claimcheck.extraction.cells import NUMBER, lower
from claimcheck.extraction.cues import load
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import noun
from claimcheck.frames.events import events, kinds_of_event
from claimcheck.frames.lexicon import broader

# "Monday 4 May 1932", "May 4, 1932", "15-16 April 1932"; "1932", "May 1932".
WHEN = re.compile(
    r"(?P<day>(?:[A-Z][a-z]+day,? )?(?:\d{1,2}(?:[-–]\d{1,2})? [A-Z][a-z]{2,}(?: \d{4})?"
    r"|[A-Z][a-z]{2,} \d{1,2}(?:, \d{4})?)(?!\d))"
    r"|(?:(?:[A-Z][a-z]{2,}|early|late|about) )?\d{4}\b"
)
THROUGH = re.compile(r"( (?:to|until|through|[-–]) |(?<=[a-z])[-–](?=\d))")
YEAR = re.compile(r"\b\d{4}$")
LENGTH = re.compile(
    r"(?:(?:about|around|some|nearly|almost|over|at least|more than) )?[\w.,]+ "
    r"(?:second|minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
AT = re.compile(r", (?=[A-Z])")
SAID_OF = re.compile(r"\w+(?:ed|en|wn|it) by", re.IGNORECASE)
# "18:04 (main explosion)" says what it is the hour of.
HOUR = re.compile(r"(?P<hour>\d{1,2}[:.]\d\d[^()]*?)(?: \((?P<what>[^\d()]+)\))?")
CLOCK = re.compile(r"\d{1,2}:\d\d\b")
HAPPENINGS = ("event", "crisis", "crime", "action", "proceeding", "storm")
# A name, and nothing about whom it is of.
NAME = re.compile(r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|van|von|of|the|and|&)){0,5}")
ARTICLE = re.compile(r"(?:the|a|an) ", re.IGNORECASE)
PARTICIPLE = re.compile(r"[a-z]+(?:ed|en|wn|nk|lt|nt)")
# Titles of pages are no longer; a headline is.
LONGEST = 7


def matter(topic: str, title: str) -> str:
    """What the rows of a page are of, as the subject of a sentence; empty where unknown.

    Args:
        topic: What the text is about, as a name; empty where it has none.
        title: Its title: "Kelm dam failure" is no name.
    """
    if topic or not title or len(title.split()) > LONGEST or title.endswith((".", "?", "!")):
        return topic
    return title if ARTICLE.match(title) else f"the {title}"


def sentences(label: str, value: str, it: str) -> tuple[str, ...]:
    """What a label says of the matter of its page, in sentences; none for other labels.

    Args:
        label: The words of the label.
        value: Those of the value.
        it: What the page is about, as ``matter`` gives it.
    """
    key = label.casefold().rstrip(":")
    struck = load("rows")["struck"]
    things, _, verb = key.rpartition(" ")
    if verb in struck and things and NUMBER.fullmatch(value):
        return (f"{value} {things} were {verb}",)
    deed = load("rows")["dates_of"].get(key, "")
    if not deed and _happens(key) and (when := _at(value) or _when(value)):
        return (f"the {lower(label)} occurred {when}",)
    if not it:
        return ()
    if key in cue("rows", "dated") and _happens(it) and (ends := _ends(value)):
        return (f"{it} began on {ends[0]}", f"{it} ended on {ends[1]}")
    if deed and (when := _when(value)):
        return (f"{it} {deed} {when}",)
    told = _of_deed(key, value, it) or _by(key, value, it) or _of_nature(key, value, it)
    told = told or _of_kind(key, value, it)
    return (told,) if told else ()


def names(label: str, value: str, it: str) -> bool:
    """Whether a row gives the page's own name, which tells nothing: "Name | MS Orley"."""
    key = label.casefold().rstrip(":")
    return value == it and key in cue("rows", "own_names")


def _of_deed(key: str, value: str, it: str) -> str:
    """ "Opened | 1932", "Date | 4 May 2031", "Cause | Arson"."""
    if SAID_OF.fullmatch(key):
        return f"{it} was {key} {value}"
    if key in cue("rows", "caused") and not value.endswith((".", ";")):
        return f"{it} was caused by {lower(value)}"
    if key in cue("rows", "timed") and (at := HOUR.fullmatch(value)):
        what = f"the {at['what']}" if at["what"] else it
        return f"{what} occurred at {at['hour']}"
    when = _when(value)
    deed = f"was {key}" if key in cue("rows", "done") else "died" if key == "died" else ""
    if key in cue("rows", "dated") and _happens(it):
        deed = "occurred"
    return f"{it} {deed} {when}" if deed and when else ""


def _happens(it: str) -> bool:
    """Whether a page is about what happened: "the Kelm dam failure", not "the Kelm bridge"."""
    head = noun(it)
    if head in cue("rows", "lasting") or not head:
        return False
    if head in cue("rows", "happenings"):
        return True
    return bool(events(head) & kinds_of_event()) or any(broader(k, head) for k in HAPPENINGS)


def _at(value: str) -> str:
    """A value that opens with a time of day, as an adverbial."""
    return f"at {value}" if CLOCK.match(value) else ""


def _by(key: str, value: str, it: str) -> str:
    """ "Founder | Ada Vey", "Designer | Vance & Co., Kelm": who did it."""
    deed = load("rows")["deeds_of"].get(key, "")
    return f"{it} was {deed} by {value}" if deed and NAME.match(value) else ""


def _of_kind(key: str, value: str, it: str) -> str:
    """ "Type | cruise ship", "Company | Vance & Co.", "Fate | scrapped in 1932"."""
    first = value.split(maxsplit=1)[0] if value.split() else ""
    if key in cue("rows", "fates") and PARTICIPLE.fullmatch(first):
        return f"{it} was {value}"
    if value == it:
        return f"{it} is {_article(key)} {key}" if key in cue("rows", "naming") else ""
    if key in cue("rows", "kinds") and first.isalpha() and value[:1].islower():
        return f"{it} is {_article(value)} {value}"
    return ""


def _article(noun: str) -> str:
    return "an" if noun[:1] in "aeiou" else "a"


def _of_nature(key: str, value: str, it: str) -> str:
    """ "Length | 420 m", "Architect | Ada Vey", "Employees | 4,000", "Headquarters | Kelm"."""
    number = NUMBER.match(value)
    if key in cue("rows", "measures") and number and number[0].strip() != value:
        return f"the {key} of {it} is {value}"
    if key in cue("rows", "offices") and NAME.fullmatch(value):
        return f"the {key} of {it} is {value}"
    if key in cue("rows", "having") and number:
        count, rest = number[0].strip(), value[number.end() :].rstrip()
        return f"{it} had {count} {key}{rest and ' ' + rest.strip()}"
    if key in cue("rows", "lengths") and LENGTH.match(value):
        return f"{it} lasted {lower(value)}"
    if key in cue("rows", "seats") and value[:1].isupper():
        return f"{it} has its {key} in {value}"
    return ""


def _ends(value: str) -> tuple[str, str] | None:
    """The days on which something began and ended: "4 March to 10 April 1974"."""
    first, through, last = (*THROUGH.split(value, maxsplit=1), "", "")[:3]
    days = WHEN.fullmatch(first), WHEN.fullmatch(last)
    if not through or not all(day and day["day"] for day in days):
        return None
    year = YEAR.search(last)
    return (first if YEAR.search(first) or year is None else f"{first} {year[0]}", last)


def _when(value: str) -> str:
    """A value that opens with a date, as an adverbial: "on 4 May 1932 in Kelm"."""
    found = WHEN.match(value)
    if found is None or THROUGH.match(value, found.end()):
        return ""
    rest = value[found.end() :]
    place = AT.match(rest)
    if place:
        rest = f" in {rest[place.end() :]}"
    return f"{'on' if found['day'] else 'in'} {found[0]}{rest}"


def capital(told: str) -> str:
    """A sentence with the capital that opens it."""
    return told[:1].upper() + told[1:]
