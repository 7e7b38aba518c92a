"""Plain text: the file's text verbatim; its own lines are the layout."""

from claimcheck.model import DEFAULT_LIMITS, Limits
from claimcheck.sources import charset, layout, outline
from claimcheck.sources.reading import Reading, refuse_long


def read(data: bytes, encoding: str = "", limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read plain text; the title is its first line where that is one."""
    text, known = charset.decode(data, encoding)
    refuse_long(text, limits)
    return Reading(text=text, title=outline.title(text, layout.blocks(text)), encoding=known)
