"""``gate``: fail on new conflicts, and only on new ones."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.baseline import State, changes, entries
from claimcheck.baseline.bar import ALL, Bar, FailOn, measure
from claimcheck.baseline.entries import Entry
from claimcheck.cli.errors import ExitCode
from claimcheck.cli.gating import (
    BASELINE,
    BaselineFile,
    Today,
    check,
    drift_of,
)
from claimcheck.cli.options import (
    Corpus,
    PipelineName,
    SettingsFile,
    mend,
    settings_of,
    target_of,
    topics_of,
)
from claimcheck.cli.output import check_target, deliver, files_in, note
from claimcheck.cli.running import (
    CACHE,
    CacheFolder,
    ClusterAddress,
    Jobs,
    NoCache,
    running,
)
from claimcheck.errors import OutputError, UsageError
from claimcheck.model import Type
from claimcheck.report.gate import GATE_RENDERERS, GateFormat
from claimcheck.report.gate.placing import counts
from claimcheck.report.wording import counted


def gate(  # noqa: PLR0913 - each is an argument or option of the command
    topics: Annotated[
        list[str] | None,
        typer.Argument(metavar="TOPIC", help="Topics of the corpus; all by default."),
    ] = None,
    *,
    baseline: BaselineFile = BASELINE,
    corpus: Corpus = Path("corpus"),
    format_: Annotated[
        GateFormat, typer.Option("--format", "-f", help="How to write the result.")
    ] = GateFormat.TEXT,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PATH", help="Write to PATH; - is stdout."),
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option(
            "--also", metavar="TARGET", help="FORMAT=PATH: write it so, too; can be repeated."
        ),
    ] = None,
    fail_on: Annotated[
        list[FailOn] | None,
        typer.Option("--fail-on", help="What closes the gate beside new conflicts."),
    ] = None,
    severity: Annotated[
        int,
        typer.Option(
            "--severity", min=1, max=ALL, help="The mildest severity that closes the gate."
        ),
    ] = ALL,
    types: Annotated[
        list[Type] | None,
        typer.Option("--type", help="Only conflicts of this type close it; can be repeated."),
    ] = None,
    update: Annotated[
        bool,
        typer.Option("--update", help="Begin the baseline, or renew what it holds."),
    ] = False,
    today: Today = None,
    jobs: Jobs = None,
    cluster: ClusterAddress = "",
    cache: CacheFolder = CACHE,
    no_cache: NoCache = False,
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Fail when the corpus has conflicts that the baseline does not know."""
    from claimcheck import gate as gating
    from claimcheck import pipeline as stages

    wanted = settings_of(settings, pipeline=pipeline)
    names = topics_of(corpus, topics or ())
    targets = [(format_, target_of(output)), *_targets(also or ())]
    _check_targets([target for _, target in targets], baseline, corpus)
    begins = update and not baseline.exists()
    known = () if begins else entries.read(baseline)
    kept = None if no_cache else cache
    with running(wanted, jobs=jobs, cluster=cluster, cache=kept) as work:
        checked = check(corpus, names, wanted, work)
    drift = drift_of(checked, known, names, today)
    if update:
        new = [each.found for each in drift.of(State.NEW)]
        renewed = changes.begin(new) if begins else changes.update(known, drift)
        known = renew(baseline, renewed, known)
        drift = drift_of(checked, known, names, today)
    bar = Bar(fail_on=fail_on or (), severity=severity, types=types or ())
    measured = measure(
        drift, bar, baseline=gating.shown(baseline), signature=stages.signature(wanted)
    )
    for chosen, target in targets:
        deliver(GATE_RENDERERS[chosen](measured), target)
    note(counts(measured))
    raise typer.Exit(ExitCode.NEW_CONFLICTS if measured.closed else ExitCode.DONE)


def renew(
    baseline: Path, renewed: Iterable[Entry], known: Iterable[Entry]
) -> tuple[Entry, ...]:
    """Write a baseline, and say how many entries came and went.

    Returns:
        Its entries as they stand in the file.
    """
    entries.write(baseline, renewed)
    after = entries.read(baseline)
    before = {entry.key for entry in known}
    there = {entry.key for entry in after}
    came, went = len(there - before), len(before - there)
    size = counted(len(there), "entry", plural="entries")
    note(f"{baseline}: {size} ({came:,} came, {went:,} went)")
    return after


def _check_targets(targets: Iterable[Path | None], baseline: Path, corpus: Path) -> None:
    """Refuse to write a result over what it is made of.

    Raises:
        OutputError: A target is the baseline or a file of the corpus, or cannot be written.
    """
    texts = files_in(corpus)
    for target in targets:
        check_target(target, texts)
        if target and target.resolve() == baseline.resolve():
            raise OutputError(target, "is the baseline", fix="name another file")


def _targets(also: Iterable[str]) -> Iterator[tuple[GateFormat, Path | None]]:
    """What ``--also`` asks for.

    Raises:
        UsageError: It is no format with a file.
    """
    formats = [str(each) for each in GateFormat]
    for asked in also:
        name, _, path = asked.partition("=")
        if name not in formats:
            message = f"--also {asked}: '{name}' is no format ({mend(name, formats)})"
            raise UsageError(message)
        if not path:
            message = f"--also {asked}: names no file (write it as {name}=PATH)"
            raise UsageError(message)
        yield GateFormat(name), target_of(Path(path))
