"""What blocks are to each other: levels of headings, captions of lists, lists of references."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claimcheck.model import Block, BlockKind, Span
from claimcheck.sources.lines import is_heading, numbering
from claimcheck.sources.marks import marks, merged

# What introduces a list can be a paragraph; its last words are enough of a caption.
LONGEST_CAPTION = 200

# Sections that list other texts; they say nothing about the subject.
APPARATUS = frozenset(
    {
        "bibliography",
        "citations",
        "external links",
        "footnotes",
        "further reading",
        "references",
        "see also",
        "works cited",
    }
)

# Below a title everything stands; real headings have six levels.
LOWEST = 99


def finished(text: str, found: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks with their marks, their lists' captions, and without the lists of references."""
    kept = captioned(text, without_apparatus(text, found))
    return tuple(_marked(text, block) for block in kept)


def without_apparatus(text: str, found: Iterable[Block]) -> Iterator[Block]:
    """Blocks without the sections that list references, up to the next heading as high."""
    below = 0
    for block in found:
        if block.kind in (BlockKind.HEADING, BlockKind.TITLE) and block.level <= (
            below or LOWEST
        ):
            words = said(text, block).strip(" :.").casefold()
            below = max(block.level, 1) if words in APPARATUS else 0
        if not below:
            yield block


def captioned(text: str, found: Iterable[Block]) -> Iterator[Block]:
    """Blocks whose items know what introduces them: "The commission found:", "Starring"."""
    caption, before = "", None
    for block in found:
        if block.kind is not BlockKind.ITEM:
            caption = ""
        elif before is None or before.kind is not BlockKind.ITEM:
            caption = _introduction(text, before, block)
        before = block
        wanted = block.kind is BlockKind.ITEM and not block.caption
        yield replace(block, caption=caption) if wanted else block


def leveled(text: str, found: Sequence[Block]) -> list[Block]:
    """Headings of plain text with their levels.

    A heading that another follows at once is above it ("Overview", "Premise"); a number says
    its level itself ("2.1"); any other stands beside the one before it.
    """
    level, result = 1, []
    for block, after in pairwise((*found, None)):
        if block is None or block.kind is not BlockKind.HEADING:
            result += [block] if block else []
            continue
        number = numbering(text[block.span.start : block.span.end])
        opens = after is not None and after.kind is BlockKind.HEADING
        here = number or (1 if opens and not _opened(result) else level)
        result.append(replace(block, level=here))
        level = here + 1 if opens else here
    return result


def title(text: str, found: Iterable[Block]) -> str:
    """The words of the block that is the title; empty where there is none."""
    return next((said(text, block) for block in found if block.kind is BlockKind.TITLE), "")


def said(text: str, block: Block) -> str:
    """A block's words without what it omits, in one line."""
    at, words = block.span.start, []
    for gap in (*block.omitted, Span(block.span.end, block.span.end)):
        words.append(text[at : gap.start])
        at = gap.end
    return " ".join("".join(words).split())


def _opened(found: Sequence[Block]) -> bool:
    """Whether the block before is a heading, too."""
    return bool(found) and found[-1].kind is BlockKind.HEADING


def _introduction(text: str, before: Block | None, item: Block) -> str:
    """The words that introduce a list: a paragraph that ends in a colon, or a lone label."""
    if before is None or before.kind is not BlockKind.PARAGRAPH:
        return ""
    words = said(text, before)
    gap = text[before.span.end : item.span.start].replace("\r\n", "\n")
    label = gap.count("\n") == 1 and is_heading(words)
    if not (label or words.endswith(":")):
        return ""
    return words[-LONGEST_CAPTION:].rstrip(":").strip()


def _marked(text: str, block: Block) -> Block:
    """A block that leaves out its reference marks, beside what it left out before."""
    return replace(block, omitted=merged((*block.omitted, *marks(text, block.span))))
