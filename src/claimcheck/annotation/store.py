"""One annotator's labels: a file that only ever grows, one line a label, so that git merges it.

A label is acknowledged when it is on the disk. A line that a crash cut short stays and is
reported; the next label begins on a line of its own. The later answer to one task wins.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from claimcheck.annotation import lines
from claimcheck.annotation.anchoring import anchored
from claimcheck.annotation.labels import Answer, Label
from claimcheck.annotation.locking import locked
from claimcheck.atomic import refuse_link_out
from claimcheck.errors import AnnotationError, OutputError, UsageError

SUFFIX = ".jsonl"

# What lies beside the files of the annotators and is none.
NOT_ANNOTATORS = frozenset({"decisions", "gold", "unsupported"})

NAME_FIX = "letters, digits, - and _; not 'gold' or 'unsupported'"


class LabelFile:
    """The labels in one file, as far as it was read; ``refresh`` reads what others added."""

    def __init__(self, path: Path, texts: Mapping[str, str]) -> None:
        self.path = path
        self._texts = texts
        self._forget()

    @property
    def problems(self) -> tuple[AnnotationError, ...]:
        """What is wrong with its lines, in their order; the other lines count."""
        return tuple(self._problems[line] for line in sorted(self._problems))

    @property
    def labels(self) -> Mapping[str, Label]:
        """The answers in force, by task, in the order in which they were given."""
        return self._labels

    def refresh(self) -> None:
        """Read the lines that were added since, by this process or another.

        Raises:
            OutputError: The file is there and cannot be read.
        """
        try:
            size = self.path.stat().st_size
        except FileNotFoundError:
            self._forget()
            return
        if size == self._read:
            return
        try:
            with self.path.open("rb") as file, locked(file.fileno()):
                if size < self._read:  # another version of it was checked out
                    self._forget()
                file.seek(self._whole)
                added = file.read()
        except OSError as error:
            raise _failed(self.path, error) from error
        self._take(added)

    def append(self, label: Label) -> None:
        """Add a label; when this returns, it is on the disk.

        Raises:
            OutputError: It could not be written; the file is as it was.
        """
        add_line(self.path, lines.written(label))
        self.refresh()

    def _forget(self) -> None:
        self._labels: dict[str, Label] = {}
        self._problems: dict[int, AnnotationError] = {}
        self._lines = 0  # whole ones
        self._whole = 0  # bytes of them
        self._read = 0  # bytes in all

    def _take(self, added: bytes) -> None:
        self._read = self._whole + len(added)
        parts = added.split(b"\n")
        for number, part in enumerate(parts, start=self._lines + 1):
            self._problems.pop(number, None)
            if part.strip():
                self._read_line(number, part)
        self._lines += len(parts) - 1
        self._whole = self._read - len(parts[-1])

    def _read_line(self, number: int, part: bytes) -> None:
        try:
            label = anchored(lines.read(part.decode("utf-8")), self._texts)
        except UnicodeDecodeError:
            problem = AnnotationError(
                self.path, "is not UTF-8", line=number, fix="delete the line and label again"
            )
            self._problems[number] = problem
        except lines.LineError as error:
            self._problems[number] = error.at(self.path, number)
        else:
            # A later answer goes to the end of the order, too.
            self._labels.pop(label.task.id, None)
            if label.answer is not Answer.WITHDRAWN:
                self._labels[label.task.id] = label


def add_line(path: Path, line: str) -> tuple[int, int]:
    """Write a line behind whatever stands in a file, and wait until it is on the disk.

    Returns:
        From where to where it stands, in bytes, its line end included.

    Raises:
        OutputError: It could not be written; the file is as it was.
    """
    try:
        data = f"{line}\n".encode()
    except UnicodeEncodeError as error:
        problem = "half a character stands in the note"
        raise OutputError(path, problem, fix="take it out") from error
    try:
        return _append(path, data)
    except OSError as error:
        raise _failed(path, error) from error


def file_of(folder: Path, annotator: str) -> Path:
    """Where an annotator's labels lie.

    Raises:
        UsageError: The name is not one that a file can have everywhere.
    """
    plain = annotator.replace("-", "").replace("_", "")
    if not (plain.isascii() and plain.isalnum()) or annotator in NOT_ANNOTATORS:
        message = f"'{annotator}' is no name for an annotator ({NAME_FIX})"
        raise UsageError(message)
    return folder / f"{annotator}{SUFFIX}"


def annotators(folder: Path) -> tuple[str, ...]:
    """Who has labels in a folder, by name."""
    found = (path.stem for path in folder.glob(f"*{SUFFIX}") if not path.name.startswith("."))
    return tuple(sorted(name for name in found if name not in NOT_ANNOTATORS))


def _append(path: Path, data: bytes) -> tuple[int, int]:
    path.parent.mkdir(parents=True, exist_ok=True)
    refuse_link_out(path)
    fresh = not path.exists()
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
    try:
        with locked(file):
            size = os.fstat(file).st_size
            whole = data if _ends_whole(file, size) else b"\n" + data
            try:
                _write(file, whole)
            except OSError:
                os.ftruncate(file, size)  # a full disk leaves no half label
                raise
    finally:
        os.close(file)
    if fresh and os.name == "posix":
        _sync_folder(path.parent)
    return size, size + len(whole)


def _write(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
    os.fsync(file)


def _ends_whole(file: int, size: int) -> bool:
    if not size:
        return True
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1) == b"\n"


def _sync_folder(folder: Path) -> None:
    """Make sure that the new file is found after a crash."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _failed(path: Path, error: OSError) -> OutputError:
    problem = f"cannot be used: {error.strerror or error}"
    return OutputError(path, problem, fix="make it a file that you may write to")
