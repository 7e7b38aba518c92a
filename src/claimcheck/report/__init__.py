"""Comparison -> text: one renderer for each format, all of them pure functions."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from claimcheck.model import Comparison
from claimcheck.report.json import render_json
from claimcheck.report.markdown import render_markdown
from claimcheck.report.text import render_text


class Format(StrEnum):
    """What a comparison can be written as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


Renderer = Callable[[Comparison], str]

RENDERERS: Mapping[Format, Renderer] = MappingProxyType(
    {
        Format.TEXT: render_text,
        Format.JSON: render_json,
        Format.MARKDOWN: render_markdown,
    }
)

# What a file's name says about its format, where the command line does not say it.
SUFFIXES: Mapping[str, Format] = MappingProxyType(
    {".txt": Format.TEXT, ".json": Format.JSON, ".md": Format.MARKDOWN}
)
