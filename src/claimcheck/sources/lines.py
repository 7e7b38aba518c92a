"""Lines of plain text, and what a single line looks like on its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.sources.marks import MARK, ONLY_MARKS

LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")

BULLET = re.compile(
    r"(?:[•‣◦▪▫●○■□·⁃∙]\s*|[*+–—-]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)"
)
NUMBERED = re.compile(r"\(?(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(?=\S)")

# "Number of deaths: 12", "Date: 3 May"; not "He said: nobody knew.", which is a sentence.
PAIR = re.compile(r"(?P<key>[^\W\d_][^:\n.!?;]{0,39}?)\s*:\s+(?P<value>\S.*)")
LONGEST_KEY = 5  # words: "Number of people still missing: 4"

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
DATE = re.compile(
    r"(?:\w+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[^\W\d]+|[^\W\d]+\s+\d{1,2}(?:st|nd|rd|th)?),?\s+\d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)

# "FLOOD REPORT No. 4: TOWN OF KELM" against "KELM, May 3 - Police said on Monday".
CAPITALS = 0.8  # share of a line's letters
FEWEST_CAPITALS = 3

LONGEST_HEADING = 90  # characters
LONGEST_TITLE = 140


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it.

    Attributes:
        start: Offset of its first word in the text.
        end: Offset behind its last.
        indent: White space before it, in characters.
        text: Its words.
        stanza: Which run of lines without a blank line between them it belongs to, from 0.
    """

    start: int
    end: int
    indent: int
    text: str
    stanza: int


def lines(text: str) -> Iterator[Line]:
    """The lines that say something, in order; one of marks alone counts as blank."""
    stanza, before = 0, 0
    for match in LINE.finditer(text):
        words = match[0].strip()
        if not words or ONLY_MARKS.fullmatch(words):
            continue
        indent = len(match[0]) - len(match[0].lstrip())
        start = match.start() + indent
        if before and _parted(text[before:start]):
            stanza += 1
        before = start + len(words)
        yield Line(start, before, indent, words, stanza)


def bare(words: str) -> str:
    """A line without reference marks: "It sank.[3]" ends in a stop."""
    return MARK.sub("", words).strip() if "[" in words else words


def is_capitals(words: str) -> bool:
    """Whether a line is set in capitals, as headings of releases and reports are."""
    letters = [character for character in words if character.isalpha()]
    upper = sum(character.isupper() for character in letters)
    return len(letters) >= FEWEST_CAPITALS and upper >= CAPITALS * len(letters)


def is_heading(words: str) -> bool:
    """Whether a line that stands alone can be a heading: short, and no sentence."""
    words = bare(words)
    if not words or len(words) > LONGEST_HEADING or DATE.fullmatch(words):
        return False
    return words[-1] not in ".!,;:…" and any(character.isalpha() for character in words)


def is_title(words: str) -> bool:
    """Whether a text's first line can be its title. Titles of works may end in a stop."""
    words = bare(words)
    if not words or len(words) > LONGEST_TITLE or DATE.fullmatch(words) or words[-1] in ",;:":
        return False
    alone = len(words.split()) == 1  # "Kelm." and "Help!", not "It sank."
    return not SENTENCE_END.search(words) or words[-1] == "?" or alone


def is_pair(words: str) -> bool:
    """Whether a line gives a value for a key, such as "Deaths: 12"."""
    found = PAIR.fullmatch(bare(words))
    if found is None or SENTENCE_END.search(found["value"]):
        return False
    return len(found["key"].split()) <= LONGEST_KEY


def is_numbered_heading(words: str) -> bool:
    """Whether a line is a heading with a number, such as "2.1 The ship"."""
    return bool(NUMBERED.match(words)) and is_heading(words)


def numbering(words: str) -> int:
    """How many levels a heading's number has: 2 for "2.1 The ship", 0 for none."""
    found = NUMBERED.match(words)
    return found[1].count(".") + 1 if found else 0


def _parted(gap: str) -> bool:
    """Whether what lies between two lines holds a blank line, or a line of marks alone."""
    ends = gap.replace("\r\n", "\n").replace("\r", "\n")
    return "[" in ends or sum(ends.count(end) for end in "\n\f\v\x85\u2028\u2029") > 1
