"""Comparison -> text, bytes or a folder: one pure function for each format.

A renderer whose library is slow to import imports it when it is called.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from claimcheck.model import Comparison
from claimcheck.report.claimreview import render_claimreview
from claimcheck.report.csv import render_csv
from claimcheck.report.docx import render_docx
from claimcheck.report.html import render_html
from claimcheck.report.json import render_json
from claimcheck.report.markdown import render_markdown
from claimcheck.report.pdf import render_pdf
from claimcheck.report.text import render_text
from claimcheck.report.xlsx import render_xlsx


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

RENDERERS: Mapping[Format, Renderer] = MappingProxyType(
    {
        Format.TEXT: render_text,
        Format.JSON: render_json,
        Format.MARKDOWN: render_markdown,
        Format.DOCX: render_docx,
        Format.XLSX: render_xlsx,
        Format.CSV: render_csv,
        Format.CLAIMREVIEW: render_claimreview,
        Format.HTML: render_html,
        Format.PDF: render_pdf,
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
