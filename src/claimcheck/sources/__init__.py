"""Files to sources. One module per format; ``READERS`` lists them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from claimcheck.errors import InputError
from claimcheck.model import DEFAULT_LIMITS, Limits, Source
from claimcheck.sources import apart, formats
from claimcheck.sources.formats import READERS
from claimcheck.sources.naming import named, readable
from claimcheck.sources.reading import Reading, UnreadableError, beyond, refuse_long

__all__ = ["READERS", "decode", "read", "read_all"]


def read(
    path: Path,
    *,
    id: str = "",  # noqa: A002 - the field's name
    encoding: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> Source:
    """Read one file.

    Args:
        path: Its suffix tells the format; one that ``READERS`` does not list is sniffed.
        id: Of the source; the file's name without its suffix where it is empty.
        encoding: Charset; found out where it is empty.
        limits: How much of it is read.

    Raises:
        InputError: It is missing, empty, no text, broken, or over a limit.
    """
    data = _bytes(path, limits)
    return _source(path, data, id=id or readable(path.stem), encoding=encoding, limits=limits)


def read_all(
    paths: Iterable[Path], *, limits: Limits = DEFAULT_LIMITS
) -> tuple[tuple[Source, ...], tuple[InputError, ...]]:
    """Read files that belong together; one that cannot be read does not lose the others.

    Returns:
        The sources by id, and an error for each file that could not be read. An id is a file's
        name without suffix; where two are equal, with as much of the path as tells them apart.
    """
    sources, errors = [], []
    for path, id_ in named(paths):
        try:
            source = read(path, id=id_, limits=limits)
            # Files of one name are told apart where they are quoted, too.
            apart = (Path(id_).parent / source.path).as_posix() if "/" in id_ else source.path
            sources.append(replace(source, path=apart))
        except InputError as error:
            errors.append(error)
    return tuple(sorted(sources, key=lambda source: source.id)), tuple(errors)


def decode(
    data: bytes,
    name: str,
    *,
    id: str,  # noqa: A002 - the field's name
    encoding: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> Source:
    """A source from bytes that are no file, such as standard input.

    Args:
        data: The bytes.
        name: Stands in messages and in ``Source.path``; its suffix, if any, tells the format.
        id: Of the source.
        encoding: Charset; found out where it is empty.
        limits: How much of them is read.

    Raises:
        InputError: They are empty, no text, broken, or over a limit.
    """
    return _source(Path(name), data, id=id, encoding=encoding, limits=limits)


def _source(
    path: Path,
    data: bytes,
    *,
    id: str,  # noqa: A002 - the field's name
    encoding: str,
    limits: Limits,
) -> Source:
    """The source that a file's bytes hold."""
    if len(data) > limits.file_size:
        raise _too_large(path, limits)
    if not data.strip():
        raise InputError(path, "is empty", fix="leave it out, or save its text into it")
    try:
        reading = _reading(formats.known(path.suffix, data), data, encoding, limits)
        refuse_long(reading.text, limits)
    except UnreadableError as error:
        raise InputError(path, error.problem, fix=error.fix) from error
    if not any(map(str.isalnum, reading.text)):
        raise InputError(path, "holds no text", fix="save the page's text into it")
    return Source(
        id=id,
        text=reading.text,
        title=reading.title,
        path=readable(path.name),
        blocks=reading.blocks,
        lost=reading.lost,
        encoding=reading.encoding,
    )


def _reading(suffix: str, data: bytes, encoding: str, limits: Limits) -> Reading:
    """What a file says: read here, or apart where a parser written in C reads it."""
    if suffix in formats.SIMPLE:
        return READERS[suffix](data, encoding, limits)
    return apart.read(suffix, data, encoding, limits)


def _bytes(path: Path, limits: Limits) -> bytes:
    """A file's bytes."""
    try:
        with path.open("rb") as file:
            data = file.read(limits.file_size + 1)
    except IsADirectoryError as error:
        raise InputError(path, "is a folder", fix="name the files in it") from error
    except FileNotFoundError as error:
        raise InputError(path, "no such file", fix="check the name") from error
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        problem = f"cannot be read: {getattr(error, 'strerror', None) or error}"
        raise InputError(path, problem, fix="check that you may read it") from error
    return data


def _too_large(path: Path, limits: Limits) -> InputError:
    problem = f"is larger than {limits.file_size:,} bytes"
    error = beyond(problem, limit="file_size", fix="split it, or save its text as .txt")
    return InputError(path, error.problem, fix=error.fix)
