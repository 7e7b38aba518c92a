"""A quote within its sentence, underlined where it stands."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from claimcheck.model import Claim, Source, Span
from claimcheck.report.escaping import safe_character

# Columns of the words shown; with the margin a line fits into the 80 columns that terminals
# open with. Where a terminal breaks a line, its carets stand below other words.
COLUMNS = 74

# Words between two parts of one quote are left out where there are more of them than a reader
# takes in at a glance: a relative clause stays, a long parenthesis goes.
LONGEST_GAP = 40

ELLIPSIS = "…"

# A character as it is shown, and whether it belongs to the quote.
Shown = tuple[str, bool]


def place(source: Source, offset: int) -> tuple[int, int]:
    """Line and column of an offset in a source's text, both from 1, in code points."""
    before = source.text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def underlined(source: Source, claim: Claim) -> tuple[tuple[str, str], ...]:
    """The claim's words within its sentence: lines of words, each with its line of carets.

    The whole quote is shown, however long it is, and as much of the sentence around it as fits
    into ``COLUMNS``. What is left out is an ellipsis.
    """
    shown = [*_shown(source.text, claim)]
    return tuple(
        ("".join(text for text, _ in line).rstrip(), _carets(line)) for line in _wrapped(shown)
    )


def _shown(text: str, claim: Claim) -> Iterator[Shown]:
    """The characters of the window, with long gaps left out."""
    spans = tuple(span for span in claim.spans if span.start < span.end)
    if not spans:
        return
    hidden = sum(
        after.start - before.end
        for before, after in pairwise(spans)
        if after.start - before.end > LONGEST_GAP
    )
    window = _window(text, Span(spans[0].start, spans[-1].end), claim.sentence, hidden=hidden)
    if window.start > claim.sentence.start:
        yield from ((character, False) for character in f"{ELLIPSIS} ")
    yield from _plain(text, Span(window.start, spans[0].start))
    for span, after in zip_longest(spans, spans[1:]):
        yield from ((safe_character(character), True) for character in text[slice(*span)])
        if after is not None:
            yield from _gap(text, Span(span.end, after.start))
    yield from _plain(text, Span(spans[-1].end, window.end))
    if window.end < claim.sentence.end:
        yield from ((character, False) for character in f" {ELLIPSIS}")


def _window(text: str, quote: Span, sentence: Span, *, hidden: int) -> Span:
    """As much of the sentence around the quote as fits, cut between words.

    Args:
        text: The source's.
        quote: From the first to the last of its characters.
        sentence: Around it.
        hidden: How many characters inside the quote's bounds are not shown.
    """
    start, end = min(sentence.start, quote.start), max(sentence.end, quote.end)
    room = COLUMNS - len(f"{ELLIPSIS}  {ELLIPSIS}") - (quote.end - quote.start - hidden)
    if end - start - hidden <= COLUMNS:
        return Span(start, end)
    left, right = quote.start - start, end - quote.end
    # What one side does not need is the other's.
    before = min(left, max(room // 2, room - right, 0))
    after = min(right, max(room - before, 0))
    first, last = quote.start - before, quote.end + after
    while start < first < quote.start and not text[first - 1].isspace():
        first += 1
    while quote.end < last < end and not text[last].isspace():
        last -= 1
    return Span(first, last)


def _plain(text: str, span: Span) -> Iterator[Shown]:
    """Characters beside the quote."""
    return ((safe_character(character), False) for character in text[slice(*span)])


def _gap(text: str, span: Span) -> Iterator[Shown]:
    """Characters between two parts of a quote."""
    if span.end - span.start > LONGEST_GAP:
        return ((character, False) for character in f" {ELLIPSIS} ")
    return _plain(text, span)


def _wrapped(shown: Sequence[Shown]) -> Iterator[list[Shown]]:
    """Lines of at most ``COLUMNS`` columns, broken at blanks where there are any."""
    line: list[Shown] = []
    columns = 0
    for item in shown:
        if not line and item[0] == " ":
            continue
        width = _width(item[0])
        if columns + width > COLUMNS:
            at = _last_blank(line)
            yield line[:at]
            line = line[at:]
            while line and line[0][0] == " ":
                del line[0]
            columns = sum(_width(text) for text, _ in line)
        line.append(item)
        columns += width
    if line:
        yield line


def _last_blank(line: Sequence[Shown]) -> int:
    """Behind the last blank of a line; its end where it has none in its second half."""
    for at in range(len(line), len(line) // 2, -1):
        if line[at - 1][0] == " ":
            return at
    return len(line)


def _carets(line: Sequence[Shown]) -> str:
    """Carets under the quote's words."""
    return "".join(("^" if marked else " ") * _width(text) for text, marked in line).rstrip()


def _width(text: str) -> int:
    """Columns of a text on a terminal; two in East Asian scripts, none for accents."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(character)
        or unicodedata.category(character) in {"Cf", "Me", "Mn"}
        else 1 + (unicodedata.east_asian_width(character) in {"F", "W"})
        for character in text
    )
