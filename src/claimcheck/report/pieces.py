"""Pieces that the sections of a Markdown report are made of."""

from collections.abc import Iterator

from claimcheck.model import Claim
from claimcheck.report.escaping import markdown_name, markdown_text


def cited(claim: Claim) -> str:
    """A claim's id and words."""
    return f"{markdown_name(claim.id)} {quoted(claim)}"


def quoted(claim: Claim) -> str:
    """A claim's words."""
    return f"“{markdown_text(claim.quote)}”"


def rest(number: int) -> Iterator[str]:
    """How many are not shown."""
    if number > 0:
        yield f"- … and {number:,} more"


def row(*cells: str) -> str:
    """A row of a table, of cells that are Markdown."""
    return f"| {' | '.join(cells)} |"


def divider(columns: int) -> str:
    """The line below a table's head."""
    return f"|{' --- |' * columns}"
