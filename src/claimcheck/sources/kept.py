"""What was fetched, as files: under which name, and what is written down beside it."""

import json
import re
from datetime import date
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from claimcheck.atomic import leads_inside, write_all
from claimcheck.errors import OutputError
from claimcheck.sources.formats import READERS, known
from claimcheck.sources.web import Fetched

RECORD = "fetched.json"

# Beyond it a name is cut: some systems take 255 bytes, and a report shows it in every line.
LONGEST_NAME = 60  # characters

# Digits that tell what was fetched at one address from what was fetched there another day.
DIGITS = 16

# What an address of a page ends with that a program makes; it says nothing of the page.
PROGRAMS = frozenset({".asp", ".aspx", ".cfm", ".cgi", ".jsp", ".php", ".shtml"})

SUFFIXES = {
    "application/epub+zip": ".epub",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/xhtml+xml": ".xhtml",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
}


def keep(folder: Path, fetched: Fetched, accessed: date) -> Path:
    """Write what was fetched into a folder of its own, with where, when and what it was.

    Args:
        folder: Where all that was fetched is kept.
        fetched: What an address gave.
        accessed: The day.

    Returns:
        The file. Where the same bytes were fetched before, their record gets the new date.

    Raises:
        OutputError: The folder cannot be written, or a link leads out of where it lies.
    """
    if not leads_inside(folder, folder.parent.parent):
        raise OutputError(folder, "is a link that leads out of its folder", fix="remove it")
    own = folder / fetched.digest[:DIGITS]
    if not leads_inside(own, folder):
        raise OutputError(own, "is a link that leads out of its folder", fix="remove it")
    file = own / file_name(fetched)
    files = {file: fetched.data, own / RECORD: record(fetched, accessed)}
    ignore = folder / ".gitignore"
    if not ignore.exists():
        files[ignore] = b"*\n"  # no part of a repository
    write_all(files)
    return file


def file_name(fetched: Fetched) -> str:
    """A name made of the address that answered, with the suffix of what it gave."""
    place = urlsplit(fetched.source)
    last = PurePosixPath(unquote(place.path)).name
    own = PurePosixPath(last).suffix.lower()
    stem = PurePosixPath(last).stem if own in READERS or own in PROGRAMS else last
    words = re.sub(r"[^a-z0-9.]+", "-", f"{place.hostname}-{stem}".lower()).strip("-.")
    words = words[:LONGEST_NAME].rstrip("-.") or "page"
    suffix = own if own in READERS else known("", fetched.data)
    if fetched.media_type in SUFFIXES and not _is_said_better(own, fetched.media_type):
        suffix = SUFFIXES[fetched.media_type]
    return f"{words}{suffix}"


def record(fetched: Fetched, accessed: date) -> bytes:
    """Where, when and what was fetched, as JSON."""
    said = {
        "url": fetched.url,
        "source": fetched.source,
        "accessed": accessed.isoformat(),
        "sha256": fetched.digest,
        "bytes": len(fetched.data),
        "media_type": fetched.media_type,
    }
    return json.dumps(said, indent=2, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _is_said_better(suffix: str, media_type: str) -> bool:
    """Whether an address tells more than its server, which calls every text plain."""
    return media_type == "text/plain" and suffix in READERS
