"""Writing files whole or not at all: to temporary files beside the targets, then moved."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from claimcheck.errors import OutputError


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


def _temporary(path: Path, data: bytes) -> Path:
    """A file beside the target that holds its bytes."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise OutputError(path, "is a folder", fix="name a file in it")
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".claimcheck-")
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes it private; the user's umask decides
        Path(name).chmod(0o666 & ~_umask())
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _unwritable(path, error) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _move(name: Path, path: Path) -> None:
    """Put a temporary file in the target's place."""
    try:
        name.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> OutputError:
    problem = f"cannot be written: {error.strerror or error}"
    return OutputError(path, problem, fix="name a file in a folder that you may write to")


def _umask() -> int:
    """The process's umask; there is no way to read it without setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
