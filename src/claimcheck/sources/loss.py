"""Audit of what a web page's reading lost: numbers that are shown and not in the text.

It reads the page by itself rather than from the reader's tree, so that what the one drops in
silence the other still sees.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from claimcheck.sources.furniture import BLOCKS, is_furniture, is_page_footer, raised
from claimcheck.sources.shown import INVISIBLE

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")

COMMENT = re.compile(r"<!--.*?(?:--!?>|\Z)|<[!?][^>]*(?:>|\Z)", re.DOTALL)
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>")
LOOSE_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)([^>]*+)>")
ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")

# Their contents are no markup, up to their end tag.
RAW = frozenset(
    {
        "iframe",
        "noembed",
        "noframes",
        "plaintext",
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
    }
)

# They have no end tag.
VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    }
)  # fmt: skip

# A start tag ends these where they are still open, as most pages leave it to the browser.
ENDED_BY = {
    "dd": ("dt", "dd"), "dt": ("dt", "dd"), "li": ("li",), "option": ("option",), "p": ("p",),
    "td": ("td", "th"), "th": ("td", "th"), "tr": ("tr", "td", "th"),
}  # fmt: skip


class Token(NamedTuple):
    """A stretch of a page.

    Attributes:
        kind: ``text``, ``open`` or ``close``.
        words: A text, or an element's tag in small letters.
        attributes: Those of a tag that opens.
    """

    kind: str
    words: str
    attributes: Mapping[str, str]


def lost(page: str, text: str) -> tuple[str, ...]:
    """Numbers that a page shows and its text lacks, in page order.

    Navigation, hidden parts and reference marks are not counted.
    """
    audit = Audit()
    for token in tokens(page):
        audit.take(token)
    kept = Counter(_numbers(text))
    missing = []
    for number in _numbers(audit.shown):
        if kept[number]:
            kept[number] -= 1
        else:
            missing.append(number)
    return tuple(missing)


def tokens(page: str) -> Iterator[Token]:
    """The texts and tags of a page, in order, in time that grows with its length only."""
    at, last, tag = 0, page.rfind(">"), TAG
    while at < len(page):
        if page[at] != "<":
            end = page.find("<", at)
            end = len(page) if end < 0 else end
            yield Token("text", unescape(page[at:end]), {})
        elif comment := COMMENT.match(page, at):
            end = comment.end()
        elif at > last or not (found := tag.match(page, at) or LOOSE_TAG.match(page, at)):
            end = at + 1
            yield Token("text", "<", {})
        else:
            if tag is TAG and found.re is LOOSE_TAG:
                tag = LOOSE_TAG  # a quote that nobody closes would be sought from every tag on
            end = found.end()
            name = found[2].lower()
            yield Token("close" if found[1] else "open", name, _attributes(found[3]))
            if name in RAW and not found[1]:
                close = re.compile(f"</{name}", re.IGNORECASE).search(page, end)
                end = close.start() if close else len(page)
        at = end


def _attributes(inside: str) -> dict[str, str]:
    """The attributes of a tag."""
    found = ATTRIBUTE.finditer(inside)
    return {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in found}


def _numbers(text: str) -> list[str]:
    """The numbers of a text; raised digits are digits."""
    return NUMBER.findall(unicodedata.normalize("NFKC", text))


class Audit:
    """Gathers what is shown of a page."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._open: list[str] = []
        self._around: Counter[str] = Counter()
        self._skipping = 0  # how many elements were open when furniture began, and it itself
        self._raised: list[str] | None = None
        self._linked = False

    @property
    def shown(self) -> str:
        """The text that is shown, a blank at each end of a block."""
        return "".join(self._parts)

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.kind == "text":
            self._text(token.words)
            return
        if token.words in BLOCKS or token.words == "br":
            self._text(" ")
        if token.kind == "close":
            self._close(token.words)
        elif token.words not in VOID:
            self._enter(token.words, token.attributes)

    def _enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Enter an element."""
        while self._open and self._open[-1] in ENDED_BY.get(tag, ()):
            self._close(self._open[-1])
        if not self._skipping and (
            is_furniture(tag, attributes) or is_page_footer(tag, self._around)
        ):
            self._skipping = len(self._open) + 1
        self._open.append(tag)
        self._around[tag] += 1
        if tag == "sup" and self._raised is None:
            self._raised, self._linked = [], False
        elif tag == "a" and self._raised is not None:
            self._linked = self._linked or attributes.get("href", "").startswith("#")

    def _close(self, tag: str) -> None:
        """Leave an element, and those that were left open inside it."""
        if not self._around[tag]:
            return
        last = ""
        while last != tag:
            last = self._open.pop()
            self._around[last] -= 1
            if last == "sup" and not self._around["sup"]:
                self._lower()
        if self._skipping > len(self._open):
            self._skipping = 0

    def _text(self, words: str) -> None:
        """Take text that is shown."""
        if self._raised is not None:
            self._raised.append(words)
        elif not self._skipping:
            self._parts.append(INVISIBLE.sub("", words))

    def _lower(self) -> None:
        """Take the words of a superscript, unless they are a mark."""
        gathered, self._raised = "".join(self._raised or ()), None
        before = "".join(self._parts[-2:])[-8:]
        self._text(raised(gathered, before=before, linked=self._linked))
