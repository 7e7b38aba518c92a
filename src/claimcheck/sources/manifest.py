"""A topic of the corpus: ``sources.toml`` describes the texts that lie beside it.

Metadata stays out of the texts, so that an offset or a line number means the same in
claimcheck, in an editor and in a code host's margin.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from claimcheck import atomic, sources
from claimcheck.errors import CorpusError, InputError, OutputError, UsageError
from claimcheck.model import DEFAULT_LIMITS, Limits, Source
from claimcheck.sources.listing import (
    ID_FIX,
    NAME,
    Table,
    id_problem,
    problems,
    refuse_links_out,
    tables,
)
from claimcheck.sources.naming import readable

Problem = CorpusError | InputError

LIST_IT = f"list it in {NAME}, or remove it"


def read(folder: Path, *, limits: Limits = DEFAULT_LIMITS) -> tuple[Source, ...]:
    """The sources of a topic, by id.

    Raises:
        CorpusError: The manifest cannot be used.
        InputError: A file that it names cannot be read.
    """
    found, errors = read_all(folder, limits=limits)
    if errors:
        raise errors[0]
    return found


def read_all(
    folder: Path, *, limits: Limits = DEFAULT_LIMITS
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The sources of a topic, by id, and what is wrong with the others.

    Raises:
        CorpusError: There is no manifest, or it is no TOML, so that nothing can be read.
    """
    manifest = folder / NAME
    listed = tables(manifest)
    read_: list[Source] = []
    errors: list[tuple[str, Problem]] = list(problems(manifest, listed))
    wrong = {id_ for id_, _ in errors}
    for id_ in sorted(listed):
        if id_ in wrong:
            continue
        try:
            read_.append(_source(folder, id_, listed[id_], limits))
        except InputError as error:
            errors.append((id_, error))
    return tuple(read_), tuple(error for _, error in errors)


def check(folder: Path, *, limits: Limits = DEFAULT_LIMITS) -> tuple[Problem, ...]:
    """Everything that is wrong with a topic, also files that its manifest does not list."""
    try:
        _, errors = read_all(folder, limits=limits)
    except CorpusError as error:
        return (error,)
    named = (str(table.get("file")) for table in tables(folder / NAME).values())
    listed = {(folder / name).resolve() for name in named if "\0" not in name}
    strays = [
        CorpusError(path, "is not listed in the manifest", fix=LIST_IT)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != NAME and not _is_aside(path, folder)
        if path.resolve() not in listed
    ]
    return (*errors, *strays)


def topics(root: Path) -> tuple[str, ...]:
    """Names of the folders of a corpus that have a manifest, in order."""
    return tuple(sorted(path.parent.name for path in root.glob(f"*/{NAME}")))


def add(  # noqa: PLR0913 - one argument for each key of the manifest
    root: Path,
    topic: str,
    file: Path,
    *,
    id: str = "",  # noqa: A002 - the manifest's word
    title: str = "",
    publisher: str = "",
    published: date | None = None,
    url: str = "",
    accessed: date | None = None,
    licence: str = "",
    copies: Iterable[str] = (),
    sha256: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> Path:
    """Copy a file into a topic and list it in the topic's manifest, all or nothing.

    Args:
        root: Folder of the corpus.
        topic: Name of the topic; its folder is made where there is none.
        file: The text.
        id: Of the source; the file's name without its suffix where it is empty.
        title: Of the text.
        publisher: Who published it.
        published: When.
        url: Where.
        accessed: When it was taken from there.
        licence: Under which it may be kept.
        copies: Ids of the sources that it is known to copy.
        sha256: Digest of the file, which is then checked whenever it is read.
        limits: How much of the file is read.

    Returns:
        Where the copy lies.

    Raises:
        UsageError: The topic's name is no name of a folder.
        InputError: The file cannot be read as a source.
        CorpusError: The id or the file's name is taken, or the manifest cannot be used.
        OutputError: The folder cannot be written.
    """
    if not topic or topic in (".", "..") or "/" in topic or "\\" in topic:
        message = f"'{topic}' is no name for a topic (use one word, such as kelm-flood)"
        raise UsageError(message)
    name = id or file.stem
    sources.read(file, limits=limits)
    if problem := id_problem(name):
        message = f"'{name}' {problem} ({ID_FIX}, with --id)"
        raise UsageError(message)
    if readable(file.name) != file.name:
        raise InputError(file, "its name is not in UTF-8", fix="rename it")
    folder = root / topic
    copies = tuple(copies)
    _refuse_taken(folder, name, file.name, copies)
    values = {
        "file": file.name,
        "title": title,
        "publisher": publisher,
        "published": published,
        "url": url,
        "accessed": accessed,
        "licence": licence,
        "sha256": sha256,
    }
    given = {key: value for key, value in values.items() if value} | {"copies": list(copies)}
    text = _written(folder / NAME, name, given)
    target = folder / file.name
    atomic.write_bytes(target, file.read_bytes())
    try:
        atomic.write_text(folder / NAME, text)
    except OutputError:
        target.unlink()
        raise
    return target


def _source(folder: Path, id_: str, table: Table, limits: Limits) -> Source:
    """A source with what the manifest says of it."""
    file, encoding = folder / table["file"], table.get("encoding", "")
    source = sources.read(file, id=id_, encoding=encoding, limits=limits)
    if "sha256" in table and hashlib.sha256(file.read_bytes()).hexdigest() != table["sha256"]:
        fix = "bring back the file as it was, or take sha256 out of the manifest"
        raise InputError(file, "is not what its digest in the manifest says", fix=fix)
    return replace(
        source,
        path=f"{folder.resolve().name}/{Path(table['file']).as_posix()}",
        title=table.get("title") or source.title,
        publisher=table.get("publisher", ""),
        published=table.get("published"),
        url=table.get("url", ""),
        licence=table.get("licence", ""),
        copies=tuple(table.get("copies", ())),
    )


def _is_aside(path: Path, folder: Path) -> bool:
    """Whether a file is none of the corpus: hidden, as editors and desktops leave them."""
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _refuse_taken(folder: Path, name: str, file: str, copies: Iterable[str]) -> None:
    """Raise where the id, the file or an id that is copied does not fit the topic."""
    path = folder / NAME
    refuse_links_out(path)
    ids = sorted(tables(path)) if path.is_file() else ()
    if name in ids:
        raise CorpusError(path, f"[{name}] is there already", fix="give another id with --id")
    for copied in copies:
        if copied not in ids:
            fix = f"one of {', '.join(ids)}" if ids else "add that source first"
            raise CorpusError(path, f"[{name}] copies an unknown source '{copied}'", fix=fix)
    if (folder / file).exists() or file == NAME:
        raise InputError(folder / file, "is there already", fix="rename the file to be added")


def _written(path: Path, name: str, given: Mapping[str, object]) -> str:
    """The manifest with one more table; its comments and order stay."""
    import tomlkit

    text = path.read_bytes().decode("utf-8") if path.is_file() else ""
    document = tomlkit.parse(text)
    table = tomlkit.table()
    for key, value in given.items():
        table.add(key, value)
    if text.strip():
        document.add(tomlkit.nl())
    document.add(name, table)
    return tomlkit.dumps(document)
