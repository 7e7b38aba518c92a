"""A reporter's own draft: read as it will be printed, and given back with comments.

The draft is read here and not by ``sources``, since each word must be found again in the XML
that it came from: that is where a comment is tied to it.
"""

from pathlib import Path

from claimcheck.draft.comments import commented
from claimcheck.draft.document import Document, opened
from claimcheck.draft.remarks import Remark, remarks
from claimcheck.errors import InputError
from claimcheck.model import DEFAULT_LIMITS, Limits
from claimcheck.sources.reading import UnreadableError

__all__ = ["Document", "Remark", "commented", "read", "remarks"]


def read(
    path: Path,
    *,
    id: str,  # noqa: A002 - the field's name
    limits: Limits = DEFAULT_LIMITS,
) -> Document:
    """Read a draft.

    Args:
        path: A DOCX.
        id: What the comparison calls it.
        limits: How much of it is read.

    Raises:
        InputError: It is missing, is no DOCX, is broken, or holds no text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limits.file_size + 1)
    except FileNotFoundError as error:
        raise InputError(path, "no such file", fix="check the name") from error
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        problem = f"cannot be read: {getattr(error, 'strerror', None) or error}"
        raise InputError(path, problem, fix="name a .docx that you may read") from error
    if len(data) > limits.file_size:
        problem = f"is larger than {limits.file_size:,} bytes"
        raise InputError(path, problem, fix="take its pictures out")
    try:
        return opened(data, name=path.name, id=id, limits=limits)
    except UnreadableError as error:
        raise InputError(path, error.problem, fix=error.fix) from error
