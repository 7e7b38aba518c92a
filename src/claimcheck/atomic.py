"""Writing a file whole or not at all: to a temporary file beside the target, then moved."""

import os
import tempfile
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
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(
            0o666 & ~_umask()
        )  # mkstemp makes it private; the user's umask decides
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _unwritable(path, error) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _unwritable(path: Path, error: OSError) -> OutputError:
    problem = f"cannot be written: {error.strerror or error}"
    return OutputError(path, problem, fix="name a file in a folder that you may write to")


def _umask() -> int:
    """The process's umask; there is no way to read it without setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
