"""Arguments and options that several commands share, and what they stand for."""

import sys
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from itertools import chain, count
from pathlib import Path
from typing import Annotated

import typer

from claimcheck import settings as settings_file
from claimcheck.cli.output import complain, note
from claimcheck.errors import CorpusError, InputError, SettingsError, UsageError
from claimcheck.model import Limits, Skipped, Source
from claimcheck.settings import Settings

STANDARD_STREAM = Path("-")

# So many places show what is wrong with a text; a hostile one has thousands.
MOST_NOTES = 5

SettingsFile = Annotated[
    Path | None,
    typer.Option(
        "--settings",
        metavar="FILE",
        help="Read settings from FILE, not from claimcheck.toml or pyproject.toml here.",
    ),
]

PipelineName = Annotated[
    str,
    typer.Option(
        "--pipeline",
        metavar="NAME",
        help="Parse with the installed spaCy pipeline NAME.",
        show_default=False,
    ),
]

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="PATH", help="Write to PATH; - is stdout."),
]


Corpus = Annotated[
    Path, typer.Option("--corpus", metavar="FOLDER", help="The folder that holds the topics.")
]


def day(text: str) -> date:
    """A date of the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"'{text}' is no date; write it as 2031-05-04"
        raise typer.BadParameter(message) from error


def topics_of(corpus: Path, asked: Sequence[str]) -> tuple[str, ...]:
    """The topics that a command line names; all that the corpus holds where it names none.

    Raises:
        CorpusError: There is no corpus, or nothing in it.
        UsageError: A topic is not there.
    """
    from claimcheck.sources import manifest

    if not corpus.is_dir():
        raise CorpusError(corpus, "no such folder", fix="name the corpus with --corpus FOLDER")
    known = tuple(manifest.topics(corpus))
    if not known:
        fix = "add a source with 'claimcheck corpus add FILE --topic TOPIC'"
        raise CorpusError(corpus, "holds no topic", fix=fix)
    for topic in asked:
        if topic not in known:
            message = f"{topic}: no topic has this name ({mend(topic, known)})"
            raise UsageError(message)
    return tuple(dict.fromkeys(asked)) or known


def mend(name: str, known: Sequence[str]) -> str:
    """What a misspelt name may have meant."""
    close = get_close_matches(name, known)
    return f"did you mean {' or '.join(close)}?" if close else f"known: {', '.join(known)}"


def target_of(output: Path | None) -> Path | None:
    """The file that a result goes to; ``None`` for stdout, which - names, too."""
    return None if output == STANDARD_STREAM else output


def settings_of(file: Path | None, *, pipeline: str = "") -> Settings:
    """The settings that a command line asks for.

    Raises:
        SettingsError: A settings file cannot be used.
    """
    path = file or settings_file.located(Path.cwd())
    found = settings_file.read(path) if path else settings_file.DEFAULTS
    if path and found.ignore_rules:
        _refuse_unknown_rules(path, found.ignore_rules)
    return replace(found, pipeline=pipeline) if pipeline else found


def _refuse_unknown_rules(path: Path, names: Iterable[str]) -> None:
    """Refuse a misspelt rule, which would otherwise go on deciding in silence.

    Raises:
        SettingsError: No rule has one of the names.
    """
    from claimcheck.rules import RULES

    known = [rule.name for rule in RULES]
    for name in names:
        if name not in known:
            problem = f"ignore_rules names an unknown rule '{name}'"
            raise SettingsError(path, problem, fix=mend(name, known))


def read_sources(paths: Sequence[Path], limits: Limits) -> tuple[tuple[Source, ...], bool]:
    """Read the files that can be read, and name each of the others on stderr.

    Returns:
        The sources by id, and whether all files could be read.
    """
    from claimcheck import sources

    found, errors = sources.read_all(
        [path for path in paths if path != STANDARD_STREAM], limits=limits
    )
    if STANDARD_STREAM in paths:
        try:
            id_ = _free_id({source.id for source in found})
            data = sys.stdin.buffer.read(limits.file_size + 1)
            piped = sources.decode(data, "standard input", id=id_, limits=limits)
            found = (*found, piped)
        except InputError as error:
            errors = (*errors, error)
    for unread in errors:
        complain(str(unread))
    return tuple(sorted(found, key=lambda source: source.id)), not errors


def note_skipped(skipped: Sequence[Skipped], sources: Iterable[Source]) -> None:
    """Name on stderr what could not be read as it stands: where, and what was done instead."""
    from claimcheck.report.quoting import place

    by_id = {source.id: source for source in sources}
    for each in skipped[:MOST_NOTES]:
        source = by_id[each.source]
        line, column = place(source, each.span.start)
        note(f"{source.path or source.id}:{line}:{column}: {each.reason}")
    if len(skipped) > MOST_NOTES:
        note(f"... and {len(skipped) - MOST_NOTES} more places")


def _free_id(taken: Container[str]) -> str:
    """What standard input is called; a file ``stdin.txt`` beside it keeps its name."""
    names = chain(["stdin"], (f"stdin-{number}" for number in count(2)))
    return next(name for name in names if name not in taken)
