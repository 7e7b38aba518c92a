"""Results to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import OutputError

if TYPE_CHECKING:
    from claimcheck.report import Rendered


def show(result: str | bytes) -> None:
    """Write a result to stdout: text as UTF-8 with its own line ends, whatever the locale.

    A reader that closes the pipe, such as ``head``, has all that it wants: that is no error.

    Raises:
        OutputError: Whatever stdout is cannot be written to, such as a file on a full disk.
    """
    data = result.encode("utf-8", "backslashreplace") if isinstance(result, str) else result
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        # Python flushes stdout once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            problem = f"cannot be written: {error.strerror or error}"
            raise OutputError(
                Path("standard output"), problem, fix="name a file with -o"
            ) from error


def note(line: str) -> None:
    """Write a line about the run to stderr."""
    from claimcheck.report.escaping import safe_text

    _to_stderr(safe_text(line))


def complain(problem: str) -> None:
    """Write a problem to stderr: one line, where, what, and how to mend it."""
    from claimcheck.report.escaping import safe_text

    _to_stderr(f"claimcheck: {safe_text(' '.join(problem.split()))}")


def deliver(result: Rendered, target: Path | None) -> None:
    """Write a result to a file or folder, whole or not at all; text without one to stdout."""
    from claimcheck.atomic import write_all
    from claimcheck.report import files

    if target is None and isinstance(result, str):
        show(result)
    elif target is not None:
        place = target.resolve() if target.is_symlink() else target  # a link stays one
        write_all(files(result, place))
        note(f"written to {target}")


def check_target(target: Path | None, sources: Iterable[Path]) -> None:
    """Refuse a target before the work is done that would be lost.

    Raises:
        OutputError: It is a folder, a device or one of the sources.
    """
    if target is None:
        return
    if target.is_dir():
        raise OutputError(target, "is a folder", fix="name a file in it")
    if target.exists() and not target.is_file():
        raise OutputError(target, "is no regular file", fix="leave -o out to write to stdout")
    for source in sources:
        same = os.path.realpath(source) == os.path.realpath(target)  # also of a ring of links
        if same or (target.exists() and source.exists() and target.samefile(source)):
            raise OutputError(target, "is one of the sources", fix="name another file")


def files_in(*folders: Path) -> tuple[Path, ...]:
    """The files below folders, which no result may be written over."""
    return tuple(
        path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()
    )


def refuse_among(targets: Iterable[Path], corpus: Path) -> None:
    """Refuse folders for results that lie among the sources of a topic.

    Raises:
        OutputError: One does.
    """
    from claimcheck.atomic import leads_inside

    topics = [path.parent for path in sorted(corpus.glob("*/sources.toml"))]
    for target in targets:
        for topic in topics:
            if leads_inside(target, topic):
                raise OutputError(
                    target, f"lies among the sources of {topic.name}", fix="name another folder"
                )


def check_folder(target: Path, names: Iterable[str], sources: Iterable[Path]) -> None:
    """Refuse a target that no folder with files of these names can be written to.

    Raises:
        OutputError: It is a file, or one of the files is a folder or a source.
    """
    if target.exists() and not target.is_dir():
        raise OutputError(target, "is no folder", fix="name a folder, or none that exists")
    known = tuple(sources)
    for name in names:
        check_target(target / name, known)


def _to_stderr(line: str) -> None:
    """Write a line to stderr, in the characters that it can show."""
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    shown = line.encode(encoding, "backslashreplace").decode(encoding)
    print(shown, file=sys.stderr)  # noqa: T201 - the command line is where lines are printed
