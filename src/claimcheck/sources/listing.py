"""The manifest of a topic: its tables, and what is wrong with them."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from claimcheck.atomic import leads_inside
from claimcheck.errors import CorpusError

NAME = "sources.toml"

# Key, and the type of its value in words.
KEYS: Mapping[str, str] = {
    "file": "a file name",
    "title": "a text",
    "publisher": "a text",
    "published": "a date such as 2031-05-04, without quotation marks",
    "url": "a text",
    "accessed": "a date such as 2031-05-04, without quotation marks",
    "licence": "a text",
    "copies": "a list of ids",
    "encoding": "a text",
    "sha256": "a digest of 64 hexadecimal digits",
}

# It stands in every place and table of a report.
LONGEST_ID = 100  # characters
ID_FIX = "call it by letters, digits and hyphens, such as herald"

DIGEST = re.compile("[0-9a-f]{64}")

DATES = frozenset({"published", "accessed"})

Table = Mapping[str, Any]  # one source's keys, as TOML gives them


def tables(manifest: Path) -> dict[str, Table]:
    """The manifest's tables by id.

    Raises:
        CorpusError: There is no manifest, or it is no TOML, or more than tables.
    """
    if not manifest.parent.is_dir():
        raise CorpusError(manifest.parent, "no such topic", fix="add a source to it to make it")
    refuse_links_out(manifest)
    try:
        data = manifest.read_bytes().decode("utf-8")
        found = tomllib.loads(data)
    except FileNotFoundError as error:
        raise CorpusError(
            manifest, "no such manifest", fix="add a source to make it"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(
            manifest, f"cannot be read: {error}", fix="save it as UTF-8"
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise _broken(manifest, data, error) from error
    except (RecursionError, ValueError) as error:
        problem = "is no TOML: it nests too deeply, or a number is too long"
        raise CorpusError(manifest, problem, fix="see docs/reading.md") from error
    for id_, table in found.items():
        if not isinstance(table, dict):
            line = _line(data, id_)
            fix = "put it under a table such as [herald]"
            raise CorpusError(manifest, f"'{id_}' belongs to no source", line=line, fix=fix)
    return found


def refuse_links_out(manifest: Path) -> None:
    """Refuse a topic or a manifest that is a link to somewhere else.

    Raises:
        CorpusError: It leads out of the corpus, or out of the topic.
    """
    topic = manifest.parent
    if topic.is_symlink() and not leads_inside(topic, topic.parent):
        problem = "is a link that leads out of the corpus"
        raise CorpusError(topic, problem, fix="copy the folder into the corpus")
    if manifest.is_symlink() and not leads_inside(manifest, topic):
        problem = "is a link that leads out of the topic's folder"
        raise CorpusError(manifest, problem, fix="copy the file into the folder")


def _broken(manifest: Path, data: str, error: tomllib.TOMLDecodeError) -> CorpusError:
    """What is wrong with a manifest that is no TOML."""
    seen: set[str] = set()
    for number, row in enumerate(data.splitlines(), start=1):
        header = re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", row)
        if header and header[1] in seen:
            problem = f"a second source is called '{header[1]}'"
            return CorpusError(manifest, problem, line=number, fix="give it another id")
        if header:
            seen.add(header[1])
    place = re.search(r"at line (\d+)", str(error))
    problem = re.sub(r"\s*\(at .*\)$", "", str(error))
    line = int(place[1]) if place else None
    return CorpusError(manifest, f"is no TOML: {problem}", line=line, fix="see docs/reading.md")


def _line(data: str, key: str) -> int | None:
    """Number of the line that sets a key."""
    rows = enumerate(data.splitlines(), start=1)
    return next((number for number, row in rows if row.lstrip(" \"'").startswith(key)), None)


def problems(manifest: Path, listed: Mapping[str, Table]) -> Iterator[tuple[str, CorpusError]]:
    """What is wrong with the tables, each problem with the id of its source."""
    owners: dict[Path, str] = {}
    for id_, table in sorted(listed.items()):
        if problem := id_problem(id_):
            yield id_, CorpusError(manifest, f"[{id_}] {problem}", fix=ID_FIX)
        for problem, fix in _table_problems(manifest.parent, id_, table, listed):
            yield id_, CorpusError(manifest, f"[{id_}] {problem}", fix=fix)
        file = table.get("file")
        if not isinstance(file, str) or "\0" in file:
            continue
        path = (manifest.parent / file).resolve()
        if path in owners:
            problem = f"[{id_}] and [{owners[path]}] have the same file '{file}'"
            yield id_, CorpusError(manifest, problem, fix="remove one of them")
        owners.setdefault(path, id_)


def id_problem(id_: str) -> str:
    """Why a word cannot name a source in a line of a report; empty where it can."""
    if not id_.strip() or not id_.isprintable():
        return "is no id: it is empty or does not print"
    return f"is longer than {LONGEST_ID} characters" if len(id_) > LONGEST_ID else ""


def _table_problems(
    folder: Path, id_: str, table: Table, listed: Mapping[str, Table]
) -> Iterator[tuple[str, str]]:
    """Each problem of one table, and how to mend it."""
    for key, value in table.items():
        if key not in KEYS:
            yield f"has an unknown key '{key}'", f"known keys: {', '.join(KEYS)}"
        elif not _fits(key, value):
            yield f"{key} = {value!r} is not {KEYS[key]}", "see docs/reading.md"
    copies = table.get("copies", [])
    for copied in copies if isinstance(copies, list) else ():
        if isinstance(copied, str) and copied not in listed:
            yield f"copies an unknown source '{copied}'", f"one of {', '.join(sorted(listed))}"
        if copied == id_:
            yield "copies itself", "name the source that it copies"
    file = table.get("file")
    if file is None:
        yield "names no file", 'add file = "..."'
    elif isinstance(file, str):
        yield from _file_problems(folder, file)


def _file_problems(folder: Path, file: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a file's name."""
    try:
        inside = (folder / file).resolve().is_relative_to(folder.resolve())
        there = (folder / file).is_file()
    except (OSError, ValueError, RuntimeError):  # NUL in the name, a ring of links
        inside, there = True, False
    if not inside:
        yield f"file '{file}' leads out of the topic's folder", "copy it into the folder"
    elif not there:
        yield f"file '{file}' does not exist", "check its name"


def _fits(key: str, value: object) -> bool:
    """Whether a value is of the type of its key."""
    if key == "copies":
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if key in DATES:
        return isinstance(value, date) and not isinstance(value, datetime)
    if key == "sha256":
        return isinstance(value, str) and bool(DIGEST.fullmatch(value))
    return isinstance(value, str)
