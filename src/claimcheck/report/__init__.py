"""Comparison -> text, bytes or a folder: one pure function for each format.

A renderer is imported when it is called: what none of them needs, starting does not pay for.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from claimcheck.model import Comparison


class Format(StrEnum):
    """What a comparison can be written as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    CLAIMREVIEW = "claimreview"
    HTML = "html"
    PDF = "pdf"


Rendered: TypeAlias = str | bytes | Mapping[str, str]
"""A text, the bytes of a file, or the texts of a folder by their names."""

Renderer = Callable[[Comparison], Rendered]


def _renderer(format_: str) -> Renderer:
    """The renderer of the module of a format's name, which is imported when it is called."""

    def render(comparison: Comparison) -> Rendered:
        module = import_module(f"claimcheck.report.{format_}")
        rendered: Rendered = getattr(module, f"render_{format_}")(comparison)
        return rendered

    return render


RENDERERS: Mapping[Format, Renderer] = MappingProxyType(
    {
        Format.TEXT: _renderer("text"),
        Format.JSON: _renderer("json"),
        Format.MARKDOWN: _renderer("markdown"),
        Format.DOCX: _renderer("docx"),
        Format.XLSX: _renderer("xlsx"),
        Format.CSV: _renderer("csv"),
        Format.CLAIMREVIEW: _renderer("claimreview"),
        Format.HTML: _renderer("html"),
        Format.PDF: _renderer("pdf"),
    }
)

# What a file's name says about its format, where the command line does not say it. A folder's
# name says nothing.
SUFFIXES: Mapping[str, Format] = MappingProxyType(
    {
        ".txt": Format.TEXT,
        ".json": Format.JSON,
        ".md": Format.MARKDOWN,
        ".docx": Format.DOCX,
        ".xlsx": Format.XLSX,
        ".jsonld": Format.CLAIMREVIEW,
        ".html": Format.HTML,
        ".pdf": Format.PDF,
    }
)

# What does not fit through a pipe: it needs a file or a folder.
FILES_ONLY = frozenset({Format.DOCX, Format.XLSX, Format.CSV, Format.PDF})


def files(rendered: Rendered, target: Path) -> Mapping[Path, bytes]:
    """What to write: one file, or all files of a folder, in UTF-8."""
    match rendered:
        case str():
            return {target: rendered.encode("utf-8")}
        case bytes():
            return {target: rendered}
        case _:
            return {target / name: text.encode("utf-8") for name, text in rendered.items()}
