"""``report``: the corpus compiled into files that can be published."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from claimcheck.atomic import write_all
from claimcheck.cli.errors import ExitCode
from claimcheck.cli.options import (
    Corpus,
    PipelineName,
    SettingsFile,
    note_skipped,
    settings_of,
    topics_of,
)
from claimcheck.cli.output import complain, refuse_among, show
from claimcheck.cli.progress import progress
from claimcheck.cli.running import (
    CACHE,
    CacheFolder,
    ClusterAddress,
    Jobs,
    NoCache,
    Running,
    running,
)
from claimcheck.errors import ClaimcheckError, ExecutionError, InputError, PipelineError
from claimcheck.model import Comparison
from claimcheck.report import RENDERERS, Format, files
from claimcheck.report.escaping import safe_text
from claimcheck.report.reviewed import change_counts, summary
from claimcheck.report.wording import counted
from claimcheck.settings import Settings

# What ``--since`` reads of an earlier report.
COMPARISON = "comparison.json"

# What a topic's folder of reports/ holds; the first is the one that people open.
FILES: Mapping[str, Format] = MappingProxyType(
    {
        "report.html": Format.HTML,
        "report.md": Format.MARKDOWN,
        "report.txt": Format.TEXT,
        "report.docx": Format.DOCX,
        "report.xlsx": Format.XLSX,
        "tables": Format.CSV,
        "claimreview.jsonld": Format.CLAIMREVIEW,
        COMPARISON: Format.JSON,
    }
)

# As many as fit on a screen together with the line above them.
MOST_QUESTIONS = 10


def report(  # noqa: PLR0913 - each is an argument or option of the command
    topics: Annotated[
        list[str] | None,
        typer.Argument(metavar="TOPIC", help="Topics of the corpus; all by default."),
    ] = None,
    *,
    corpus: Corpus = Path("corpus"),
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FOLDER", help="Write below FOLDER."),
    ] = Path("reports"),
    since: Annotated[
        Path | None,
        typer.Option(
            "--since", metavar="FOLDER", help="Say what changed since the reports in FOLDER."
        ),
    ] = None,
    jobs: Jobs = None,
    cluster: ClusterAddress = "",
    cache: CacheFolder = CACHE,
    no_cache: NoCache = False,
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Compile the corpus into reports.

    Each topic gets a folder with its report in every format.
    """
    wanted = settings_of(settings, pipeline=pipeline)
    complete = True
    asked = topics_of(corpus, topics or ())
    refuse_among([output / topic for topic in asked], corpus)
    kept = None if no_cache else cache
    with running(wanted, jobs=jobs, cluster=cluster, cache=kept) as work:
        for topic in asked:
            try:
                before = since / topic / COMPARISON if since else None
                complete &= _compile(corpus / topic, output / topic, before, wanted, work)
            except (ExecutionError, PipelineError):
                raise  # no other topic could be parsed, either
            except ClaimcheckError as error:
                complain(str(error))
                complete = False
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


def _compile(
    topic: Path, target: Path, before: Path | None, settings: Settings, work: Running
) -> bool:
    """Compare one topic's sources and write its reports; whether all sources could be read."""
    from claimcheck import changes, decisions, pipeline
    from claimcheck.sources import manifest

    earlier = changes.read(before) if before else None
    decided = decisions.of_topic(topic)
    said = decisions.read(decided) if decided.is_file() else ()
    sources, errors = manifest.read_all(topic, limits=settings.limits)
    for error in errors:
        complain(str(error))
    if not sources:
        complain(f"{topic}: has no source that can be read (see 'claimcheck corpus check')")
        return False
    late: list[InputError] = []
    with progress() as told:
        found = pipeline.compare(
            sources,
            settings=settings,
            progress=told,
            executor=work.executor,
            store=work.store,
            refused=late.append,
        )
    for unread in late:
        complain(str(unread))
    if len(late) == len(sources):
        return False
    note_skipped(found.skipped, sources)
    drift = changes.since(earlier, found) if earlier else None
    comparison = replace(found, decisions=said, changes=drift)
    write_all(
        {
            file: data
            for name, format_ in FILES.items()
            for file, data in files(RENDERERS[format_](comparison), target / name).items()
        }
    )
    show("".join(f"{line}\n" for line in _summary(comparison, topic.name, target)))
    return not errors and not late


def _summary(comparison: Comparison, topic: str, target: Path) -> Iterator[str]:
    """One line for the topic, then its first questions."""
    counts = (
        counted(len(comparison.sources), "source"),
        counted(len(comparison.claims), "claim"),
        counted(len(comparison.pairs), "pair"),
        counted(len(comparison.discrepancies), "discrepancy", plural="discrepancies"),
    )
    yield safe_text(f"{topic}: {', '.join(counts)} -> {target / next(iter(FILES))}")
    if comparison.changes is not None:
        yield f"  since the earlier report: {change_counts(comparison.changes)}"
    if said := summary(comparison):
        yield f"  {said}"
    questions = [safe_text(found.question) for found in comparison.discrepancies]
    yield from _numbered(questions[:MOST_QUESTIONS])
    if len(questions) > MOST_QUESTIONS:
        yield f"      and {len(questions) - MOST_QUESTIONS:,} more"


def _numbered(questions: Iterable[str]) -> Iterator[str]:
    """Questions with the numbers that they have in the report."""
    return (f"  {number:2}. {question}" for number, question in enumerate(questions, 1))
