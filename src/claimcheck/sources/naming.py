"""Ids for files that are compared with each other, whatever the order they are named in."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path


def named(paths: Iterable[Path]) -> tuple[tuple[Path, str], ...]:
    """Files, each once, with their ids; by id.

    An id is the file's name without its suffix. Where two are equal it is the name with its
    suffix, then as many folders before it as tell them apart: ``a/report``, ``b/report``.
    """
    files: dict[Path, Path] = {}
    for path in sorted(paths, key=lambda path: (len(path.parts), path.as_posix())):
        files.setdefault(Path(os.path.realpath(path)), path)  # also of a ring of links
    left = list(files.values())
    ids: dict[Path, str] = {}
    for depth in range(max((len(path.parts) for path in left), default=0) + 1):
        for suffixed in (False, True):
            candidates = {path: _ending(path, depth, suffixed=suffixed) for path in left}
            counts = Counter([*candidates.values(), *ids.values()])
            ids |= {path: id_ for path, id_ in candidates.items() if counts[id_] == 1}
            left = [path for path in left if path not in ids]
    ids |= {path: readable(path.as_posix()) for path in left}
    return tuple(sorted(ids.items(), key=lambda item: item[1]))


def _ending(path: Path, depth: int, *, suffixed: bool) -> str:
    """The name of a file and of so many folders before it."""
    name = path.name if suffixed else path.stem
    folders = [part for part in path.parts[:-1] if part not in ("/", "..")]
    return readable("/".join([*folders[max(len(folders) - depth, 0) :], name]))


def readable(name: str) -> str:
    r"""A file's name with bytes that are no UTF-8 spelled out, such as ``\xff``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
