"""Comparison -> text or bytes: one renderer for each format, all of them pure functions."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from claimcheck.model import Comparison
from claimcheck.report.html import render_html
from claimcheck.report.json import render_json
from claimcheck.report.markdown import render_markdown
from claimcheck.report.pdf import render_pdf
from claimcheck.report.text import render_text


class Format(StrEnum):
    """What a comparison can be written as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"


Rendered: TypeAlias = str | bytes
"""A text, or the bytes of a file."""

Renderer = Callable[[Comparison], Rendered]

RENDERERS: Mapping[Format, Renderer] = MappingProxyType(
    {
        Format.TEXT: render_text,
        Format.JSON: render_json,
        Format.MARKDOWN: render_markdown,
        Format.HTML: render_html,
        Format.PDF: render_pdf,
    }
)

# What a file's name says about its format, where the command line does not say it.
SUFFIXES: Mapping[str, Format] = MappingProxyType(
    {
        ".txt": Format.TEXT,
        ".json": Format.JSON,
        ".md": Format.MARKDOWN,
        ".html": Format.HTML,
        ".pdf": Format.PDF,
    }
)

# What does not fit through a pipe: it needs a file.
FILES_ONLY = frozenset({Format.PDF})
