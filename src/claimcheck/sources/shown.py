"""What a browser would show of a parsed page, as a stream: text, and the elements around it.

The walk keeps its own stack: pages nest deeper than Python's recursion limit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.sources.furniture import PICTURES, is_furniture, is_page_footer, raised

if TYPE_CHECKING:
    from lxml.etree import _Element

WHITE = re.compile(r"[ \t\r\n\f]+")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")  # soft hyphen, zero-width space and joiner

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
VERBATIM = frozenset({"pre", "listing", "xmp", "plaintext"})

# A cell that is longer holds an article, not a value: old pages are laid out with tables.
LONGEST_VALUE = 600


class Event(NamedTuple):
    """Something on the page.

    Attributes:
        kind: ``text``, ``open``, ``close``, or ``table`` for a table of data as a whole.
        text: The words of a text; a line's end for a break.
        element: The element that opens or closes, or the table.
    """

    kind: str
    text: str
    element: _Element


def events(root: _Element) -> Iterator[Event]:
    """What is shown inside an element, in order, without the element's own open and close."""
    around: Counter[str] = Counter()
    line = ""
    stack = [(root, iter(root))]
    if root.text:
        line = root.text[-8:]
        yield Event("text", words(root.text, verbatim=False), root)
    while stack:
        parent, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if not stack:
                return
            around[str(parent.tag)] -= 1
            yield Event("close", "”" if parent.tag == "q" else "", parent)
        elif text := _special(child, around, line=line):
            yield text
        elif _opens(child, around):
            around[str(child.tag)] += 1
            stack.append((child, iter(child)))
            yield Event("open", "“" if child.tag == "q" else "", child)
            if child.text:
                line = child.text[-8:]
                yield Event("text", words(child.text, verbatim=_verbatim(around)), child)
            continue
        tail = (parent if child is None else child).tail
        if tail:
            line = tail[-8:]
            yield Event("text", words(tail, verbatim=_verbatim(around)), parent)


def words(text: str, *, verbatim: bool) -> str:
    """A text node as it is set: white space collapsed unless its lines are kept."""
    text = INVISIBLE.sub("", text)
    return text if verbatim else WHITE.sub(" ", text)


def is_data(table: _Element) -> bool:
    """Whether a table holds data, rather than the parts of the page."""
    if table.get("role") in ("presentation", "none"):
        return False
    if table.find(".//th") is not None or table.find("caption") is not None:
        return True
    if table.find(".//table") is not None or any(
        table.find(f".//{h}") is not None for h in HEADINGS
    ):
        return False
    rows = [[cell for cell in row if cell.tag == "td"] for row in table.iter("tr")]
    longest = max(
        (len("".join(map(str, cell.itertext()))) for row in rows for cell in row), default=0
    )
    return max(map(len, rows), default=0) > 1 and longest <= LONGEST_VALUE


def _special(child: _Element, around: Counter[str], *, line: str) -> Event | None:
    """The event of an element that is shown as a whole: a break, a superscript, a table."""
    if child.tag == "br":
        return Event("text", "\n", child)
    if child.tag == "table" and _opens(child, around) and is_data(child):
        return Event("table", "", child)
    if child.tag == "sup" and _opens(child, around):
        linked = any((link.get("href") or "").startswith("#") for link in child.iter("a"))
        said = raised("".join(map(str, child.itertext())), before=line, linked=linked)
        return Event("text", said, child)
    return None


def _opens(child: _Element, around: Counter[str]) -> bool:
    """Whether an element is shown; comments have no tag of their own."""
    tag: object = child.tag
    if not isinstance(tag, str) or tag in PICTURES:
        return False
    attributes = {str(name): str(value) for name, value in child.attrib.items()}
    return not is_furniture(tag, attributes) and not is_page_footer(tag, around)


def _verbatim(around: Counter[str]) -> bool:
    return any(around[tag] for tag in VERBATIM)
