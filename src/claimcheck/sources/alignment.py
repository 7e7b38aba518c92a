"""Where the words that a Markdown parser found stand in the raw text.

The parser gives the words of a line in order, without offsets. Walking the raw text beside them
finds each; what lies between two of them is markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimcheck.model import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

LINE_END = re.compile(r"\r\n?|\n")

# What ends a link after its words: "](https://example.org 'title')", "][herald]", "]".
TARGET = r"\]\((?:[^()\\]|\\.|\([^()]*\))*\)|\]\[[^\]]*\]|\]"
LINK_END = re.compile(TARGET)
IMAGE = re.compile(rf"!\[(?:[^\[\]\\]|\\.|\[[^\]]*\])*(?:{TARGET})")

BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
RAISED = re.compile(r"<sup\b", re.IGNORECASE)
RAISED_NOTE = re.compile(r"\[?(?:\d{1,3}|[a-z*])\]?")


class Walk:
    """A walk through the raw text of one paragraph, heading or item.

    Attributes:
        parts: For each stretch up to a ``<br>``, where its words stand, in order.
    """

    def __init__(self, text: str, span: Span):
        self.parts: list[list[Span]] = [[]]
        self._text = text
        self._at = span.start
        self._end = span.end
        self._silent = False

    def take(self, tokens: Iterable[Token]) -> list[list[Span]]:
        """Walk along a parser's inline tokens; returns the parts."""
        for token in tokens:
            match token.type:
                case "text":
                    self._words(token.content)
                case "text_special":
                    self._special(token)
                case "softbreak" | "hardbreak":
                    self._line_end()
                case "code_inline":
                    self._code(token.markup)
                case "html_inline":
                    self._tag(token.content)
                case "image":
                    self._image()
                case "link_open":
                    self._silent = token.markup == "autolink"
                    self._skip("<" if self._silent else "[")
                case "link_close":
                    self._link_end()
                case _:
                    self._skip(token.markup)
        return self.parts

    def _words(self, content: str) -> None:
        """Plain words; not those of a bare address or of a note's raised number."""
        at = self._text.find(content, self._at, self._end)
        if at < 0 and "|" in content:  # in a table's cell a bar is escaped
            content = content.replace("|", "\\|")
            at = self._text.find(content, self._at, self._end)
        if not content or at < 0:
            return
        self._at = at + len(content)
        if not self._silent:
            self.parts[-1].append(Span(at, self._at))

    def _special(self, token: Token) -> None:
        """An escaped character, or an entity: of ``&amp;`` only the sign is kept."""
        at = self._text.find(token.markup, self._at, self._end)
        if at < 0:
            return
        self._at = at + len(token.markup)
        if token.markup.startswith("\\"):
            self.parts[-1].append(Span(at + 1, self._at))
        elif token.markup.startswith(token.content):
            self.parts[-1].append(Span(at, at + len(token.content)))
        else:
            self.parts[-1].append(Span(at, self._at))

    def _line_end(self) -> None:
        """A line's end stays, as white space between words."""
        if found := LINE_END.search(self._text, self._at, self._end):
            self.parts[-1].append(Span(*found.span()))
            self._at = found.end()

    def _code(self, ticks: str) -> None:
        """Words set as code, without their backticks."""
        start = self._text.find(ticks, self._at, self._end)
        close = self._text.find(ticks, start + len(ticks), self._end)
        if start < 0 or close < 0:
            return
        self.parts[-1].append(Span(start + len(ticks), close))
        self._at = close + len(ticks)

    def _tag(self, tag: str) -> None:
        """A tag is left out; ``<br>`` ends the part, a raised note number goes with its tag."""
        at = self._text.find(tag, self._at, self._end)
        if at < 0:
            return
        self._at = at + len(tag)
        if BREAK.match(tag):
            self.parts.append([])
        self._silent = bool(RAISED.match(tag)) and self._is_note(at)

    def _is_note(self, at: int) -> bool:
        """Whether ``<sup>`` at an offset raises a note's number, not an exponent as in m²."""
        inside = self._text[self._at : self._text.find("<", self._at, self._end)]
        bracketed = inside.startswith("[")
        return bool(RAISED_NOTE.fullmatch(inside)) and (
            bracketed or self._text[at - 1] in ".,;:!?”\"')"
        )

    def _image(self) -> None:
        """A picture is left out with its description, which no reader of the page sees."""
        at = self._text.find("![", self._at, self._end)
        if at >= 0 and (found := IMAGE.match(self._text, at, self._end)):
            self._at = found.end()

    def _link_end(self) -> None:
        self._silent = False
        if found := LINK_END.match(self._text, self._at, self._end):
            self._at = found.end()

    def _skip(self, markup: str) -> None:
        if markup and self._text.startswith(markup, self._at):
            self._at += len(markup)
