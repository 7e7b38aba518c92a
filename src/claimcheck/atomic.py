"""Writing files whole or not at all: to temporary files beside the targets, then moved."""

import errno
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from claimcheck.errors import OutputError

# What a system says of a disk that takes no more, or no more of this user.
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

BINARY = getattr(os, "O_BINARY", 0)  # on Windows line ends would be changed


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8 with its line ends as they are.

    Raises:
        OutputError: The target cannot be written; what stood there before is untouched.
    """
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write bytes; see ``write_text``."""
    write_all({path: data})


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write several files: none of them is touched before all of them are on the disk.

    Raises:
        OutputError: One cannot be written; what stood there before is untouched.
    """
    waiting: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            waiting[path] = _temporary(path, data)
        for path in files:
            _move(waiting[path], path)
            del waiting[path]
    finally:
        for name in waiting.values():
            name.unlink(missing_ok=True)


def refuse_link_out(path: Path) -> None:
    """Refuse to add to a file by way of a link that leads out of its folder.

    Raises:
        OutputError: Such a link is what stands there.
    """
    if path.is_symlink() and not leads_inside(path, path.parent):
        raise OutputError(path, "is a link that leads out of its folder", fix="remove the link")


def leads_inside(path: Path, folder: Path) -> bool:
    """Whether a path, links followed, lies in a folder or is it; a ring of links does not."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _temporary(path: Path, data: bytes) -> Path:
    """A file beside the target that holds its bytes."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise OutputError(path, "is a folder", fix="name a file in it")
        # A name that nobody can guess, made only where nothing has it; the user's umask decides
        # who may read it, which tempfile would not ask.
        name = path.parent / f".claimcheck-{secrets.token_hex(8)}"
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except OSError as error:
        name.unlink(missing_ok=True)
        raise _unwritable(path, error) from error
    except BaseException:
        name.unlink(missing_ok=True)
        raise
    return name


def _move(name: Path, path: Path) -> None:
    """Put a temporary file in the target's place."""
    try:
        name.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> OutputError:
    problem = f"cannot be written: {error.strerror or error}"
    if error.errno in FULL:
        return OutputError(path, problem, fix="free space there, or name another place")
    return OutputError(path, problem, fix="name a file in a folder that you may write to")
