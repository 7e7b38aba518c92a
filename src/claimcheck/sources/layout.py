"""The layout of plain text: which lines are headings, items, rows, and which make a paragraph.

Nothing in plain text says so; what does are blank lines, the length of lines, bullets, capitals
and colons. A wrong guess must never join two statements: where in doubt, a line stands alone.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from claimcheck.model import Block, BlockKind, Cell, Source, Span
from claimcheck.sources.lines import (
    BULLET,
    PAIR,
    SENTENCE_END,
    Line,
    bare,
    is_capitals,
    is_heading,
    is_numbered_heading,
    is_pair,
    is_title,
    lines,
)
from claimcheck.sources.outline import finished, leveled

# Hard-wrapped lines are 60 to 90 wide in mail and releases; nobody wraps beyond 130. An infobox
# line such as "Country of originKelm" is shorter, a paragraph on one line longer.
NARROWEST = 55
WIDEST = 130

# A line that goes on in small letters is wrapped even where it is narrower: a newspaper column.
NARROWEST_BEFORE_SMALL = 25

# Of a wrapped paragraph's lines, this share could not have held the next line's first word. Not
# all: editors break a line by hand here and there.
FULL_LINES = 0.75


def of(source: Source) -> tuple[Block, ...]:
    """A source's blocks: those its reader found, else those of its plain text."""
    return source.blocks or blocks(source.text)


def blocks(text: str, *, titled: bool = True) -> tuple[Block, ...]:
    """The blocks of plain text, in reading order, not overlapping.

    A blank line ends a block. Lines that hold nothing but marks ("[edit]"), and sections that
    only list references, are left out.

    Args:
        text: The text.
        titled: Its first line can be its title.
    """
    stanzas = [tuple(group) for _, group in groupby(lines(text), key=lambda line: line.stanza)]
    found: list[Block] = []
    for at, stanza in enumerate(stanzas):
        after = stanzas[at + 1] if at + 1 < len(stanzas) else ()
        found += _title(stanza, after) if at == 0 and titled else _stanza(stanza, after)
    return finished(text, leveled(text, found))


def _title(stanza: tuple[Line, ...], after: Sequence[Line]) -> Iterator[Block]:
    """The first stanza, whose first line can be the text's title."""
    first, rest = stanza[0], stanza[1:]
    alone = not rest or not _is_wrapped((first, *rest))
    plain = not BULLET.match(first.text) and not is_pair(first.text)
    if alone and plain and (rest or after) and is_title(first.text):
        yield Block(kind=BlockKind.TITLE, span=Span(first.start, first.end))
        stanza = rest
    if stanza:
        yield from _stanza(stanza, after)


def _stanza(stanza: Sequence[Line], after: Sequence[Line]) -> Iterator[Block]:
    """The blocks of lines without a blank line between them."""
    if len(stanza) == 1 and after and _heads(stanza[0], after[0]):
        yield Block(kind=BlockKind.HEADING, span=Span(stanza[0].start, stanza[0].end))
        return
    for run in _runs(stanza):
        yield from _run(run, last=run[-1] is stanza[-1] and not after)


def _heads(line: Line, after: Line) -> bool:
    """Whether a line between blank lines is a heading of what comes after."""
    if is_pair(line.text) or not is_heading(line.text):
        return False
    if BULLET.match(line.text):
        return is_numbered_heading(line.text) and not BULLET.match(after.text)
    return True


def _runs(stanza: Sequence[Line]) -> Iterator[list[Line]]:
    """Parts of a stanza that may each be one paragraph or item."""
    run: list[Line] = []
    for line in stanza:
        starts = bool(run) and (
            _starts_item(run, line)
            or _is_capital_heading(line)
            or _is_capital_heading(run[-1])
            or len(line.text) > WIDEST
            or len(run[-1].text) > WIDEST
            or (is_pair(line.text) != is_pair(run[0].text) and not _goes_on(run[-1]))
        )
        if starts:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _starts_item(run: Sequence[Line], line: Line) -> bool:
    """Whether a line starts an item; a wrapped one can begin with a dash or "12." by chance."""
    if not BULLET.match(line.text):
        return False
    chance = line.text[0].isalnum() or line.text[0] in "–—-"
    return not (chance and not BULLET.match(run[0].text) and _goes_on(run[-1]))


def _goes_on(line: Line) -> bool:
    """Whether a line breaks off in the middle of a sentence."""
    return len(line.text) >= NARROWEST and not SENTENCE_END.search(bare(line.text))


def _is_capital_heading(line: Line) -> bool:
    return is_capitals(line.text) and is_heading(line.text) and not BULLET.match(line.text)


def _run(run: Sequence[Line], *, last: bool) -> Iterator[Block]:
    """The blocks of one run: an item, a paragraph, key-value rows, or a block a line."""
    first = run[0]
    if bullet := BULLET.match(first.text):
        inside = 1 + _continuation(run)
        span = Span(first.start + bullet.end(), run[inside - 1].end)
        yield Block(kind=BlockKind.ITEM, span=span)
        run = run[inside:]
    elif _is_capital_heading(first) and not (last and len(run) == 1):
        yield Block(kind=BlockKind.HEADING, span=Span(first.start, first.end))
        run = run[1:]
    if len(run) > 1 and all(is_pair(line.text) for line in run):
        yield from map(_pair, run)
    elif run and _is_wrapped(run):
        yield Block(kind=BlockKind.PARAGRAPH, span=Span(run[0].start, run[-1].end))
    else:
        for line in run:
            yield Block(kind=BlockKind.PARAGRAPH, span=Span(line.start, line.end))


def _continuation(run: Sequence[Line]) -> int:
    """How many lines after an item's first belong to it."""
    deeper = 0
    for line in run[1:]:
        if line.indent <= run[0].indent:
            break
        deeper += 1
    return len(run) - 1 if _is_wrapped(run) else deeper


def _is_wrapped(run: Sequence[Line]) -> bool:
    """Whether lines are one paragraph that was broken to a width.

    Each but the last is then too full to hold the next line's first word, and some sentence
    goes on in small letters. Rows of a table can be as wide, but each begins anew.
    """
    if len(run) == 1:
        return True
    width = max(len(line.text) for line in run)
    if width > WIDEST:
        return False
    breaks = list(pairwise(run))
    full = sum(_is_full(line, after, width=width) for line, after in breaks)
    small = sum(_breaks_off(line, after) for line, after in breaks)
    if small == len(breaks):
        return True
    return width >= NARROWEST and full >= FULL_LINES * len(breaks) and small > 0


def _is_full(line: Line, after: Line, *, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line."""
    return len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width


def _breaks_off(line: Line, after: Line) -> bool:
    """Whether a line ends inside a sentence that the next one carries on in small letters."""
    carried = after.text[0].islower() and not SENTENCE_END.search(bare(line.text))
    return carried and len(line.text) >= NARROWEST_BEFORE_SMALL


def _pair(line: Line) -> Block:
    """A line such as "Deaths: 12" as a row of two cells."""
    found = PAIR.fullmatch(line.text)
    if found is None:
        return Block(kind=BlockKind.PARAGRAPH, span=Span(line.start, line.end))
    key = Span(line.start + found.start("key"), line.start + found.end("key"))
    value = Span(line.start + found.start("value"), line.start + found.end("value"))
    cells = (Cell(span=key), Cell(span=value, header=found["key"]))
    return Block(kind=BlockKind.ROW, span=Span(line.start, line.end), cells=cells)
