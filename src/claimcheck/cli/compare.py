"""``compare`` and ``extract``: files in, what they say out."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import colour
from claimcheck.cli.errors import ExitCode
from claimcheck.cli.fetching import Allow, Fetch, fetched_files, with_addresses
from claimcheck.cli.options import (
    Output,
    PipelineName,
    SettingsFile,
    note_skipped,
    read_sources,
    settings_of,
    target_of,
)
from claimcheck.cli.output import check_folder, check_target, complain, deliver, show
from claimcheck.cli.progress import progress
from claimcheck.cli.running import (
    CACHE,
    CacheFolder,
    ClusterAddress,
    Jobs,
    NoCache,
    running,
)
from claimcheck.errors import InputError, OutputError, UsageError
from claimcheck.report import FILES_ONLY, RENDERERS, SUFFIXES, Format

Sources = Annotated[
    list[Path] | None,
    typer.Argument(metavar="SOURCE", help="Files to read; - is standard input."),
]
OneSource = Annotated[
    Path, typer.Argument(metavar="SOURCE", help="A file to read; - is standard input.")
]
ReportFormat = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="How to write the result; by default as PATH's suffix says, or as text.",
        show_default=False,
    ),
]


class ListFormat(StrEnum):
    """What the claims of one source can be written as."""

    TEXT = "text"
    JSON = "json"


def compare(  # noqa: PLR0913 - each is an argument or option of the command
    paths: Sources = None,
    *,
    fetch: Fetch = None,
    allow: Allow = None,
    format_: ReportFormat = None,
    output: Output = None,
    since: Annotated[
        Path | None,
        typer.Option("--since", metavar="FILE", help="Say what changed since this JSON."),
    ] = None,
    decided: Annotated[
        Path | None,
        typer.Option("--decisions", metavar="FILE", help="Show the decisions in FILE."),
    ] = None,
    jobs: Jobs = None,
    cluster: ClusterAddress = "",
    cache: CacheFolder = CACHE,
    no_cache: NoCache = False,
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Compare sources claim by claim and report where they differ."""
    from claimcheck import changes, decisions
    from claimcheck import pipeline as stages

    wanted = settings_of(settings, pipeline=pipeline)
    target = target_of(output)
    chosen = format_ or _format_of(target)
    if not (paths or fetch):
        message = "missing argument 'SOURCE' (name a file, or an address with --fetch)"
        raise UsageError(message)
    _check(chosen, target, [*(paths or ()), *([decided] if decided else [])])
    before = changes.read(since) if since else None
    said = decisions.read(decided) if decided else ()
    addresses, fetched = fetched_files(fetch or (), allow or (), wanted.limits)
    _check(chosen, target, [*addresses])
    sources, complete = read_sources([*(paths or ()), *addresses], wanted.limits)
    sources, complete = with_addresses(sources, addresses), complete and fetched
    late: list[InputError] = []
    if sources:
        kept = None if no_cache else cache
        with (
            running(wanted, jobs=jobs, cluster=cluster, cache=kept) as work,
            progress() as told,
        ):
            found = stages.compare(
                sources,
                settings=wanted,
                progress=told,
                executor=work.executor,
                store=work.store,
                refused=late.append,
            )
        complete = complete and not late
        for unread in late:
            complain(str(unread))
    if len(late) < len(sources):
        note_skipped(found.skipped, sources)
        drift = changes.since(before, found) if before else None
        result = RENDERERS[chosen](replace(found, decisions=said, changes=drift))
        on_terminal = chosen is Format.TEXT and target is None and colour.wanted()
        if isinstance(result, str) and on_terminal:
            result = colour.coloured(result)
        deliver(result, target)
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


def extract(
    path: OneSource,
    *,
    format_: Annotated[
        ListFormat, typer.Option("--format", "-f", help="How to write the claims.")
    ] = ListFormat.TEXT,
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Show the atomic claims of one source."""
    from claimcheck import pipeline as stages
    from claimcheck.report.claims import render_claims_json, render_claims_text

    wanted = settings_of(settings, pipeline=pipeline)
    sources, complete = read_sources([path], wanted.limits)
    render = render_claims_json if format_ is ListFormat.JSON else render_claims_text
    for source in sources:
        show(render(source, stages.extract(source, settings=wanted)))
        note_skipped(stages.skipped(source), (source,))
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


def _check(chosen: Format, target: Path | None, sources: list[Path]) -> None:
    """Refuse a target or a format before the work is done that would be lost.

    Raises:
        OutputError: It cannot hold the format, or is one of the sources.
        UsageError: The format needs a file or folder, and none is named, or something that is
            not installed.
    """
    if target is None and chosen in FILES_ONLY:
        kind = "folder" if chosen is Format.CSV else "file"
        message = f"{chosen} cannot be shown on a terminal (name a {kind} with -o)"
        raise UsageError(message)
    if chosen is Format.PDF:
        from claimcheck.report import pdf

        pdf.require()
    if chosen is Format.CSV and target is not None:
        from claimcheck.report.csv import TABLE_FILES

        check_folder(target, TABLE_FILES, sources)
    else:
        check_target(target, sources)


def _format_of(target: Path | None) -> Format:
    """The format that a file's name asks for; text where it asks for none.

    Raises:
        OutputError: It asks for one that is not written, such as that of a word processor.
    """
    suffix = target.suffix.lower() if target else ""
    if target and suffix and suffix not in SUFFIXES:
        fix = f"use {', '.join(SUFFIXES)}, or say the format with -f"
        raise OutputError(target, f"no format has the suffix {suffix}", fix=fix)
    return SUFFIXES.get(suffix, Format.TEXT)
