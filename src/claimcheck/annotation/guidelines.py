"""The guidelines for annotators, for the labeller's page."""

from pathlib import Path

from markdown_it import MarkdownIt

NAME = "guidelines.md"


def guide(annotations: Path) -> str:
    """The guidelines that lie beside the labels, as HTML that can be trusted."""
    page = annotations / NAME
    text = page.read_text("utf-8") if page.is_file() else f"No {NAME} lies in {annotations}.\n"
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    return str(markdown.render(text))
