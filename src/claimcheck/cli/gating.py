"""What ``gate`` and the commands on its baseline share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.errors import ExitCode
from claimcheck.cli.options import day
from claimcheck.cli.output import complain
from claimcheck.cli.progress import progress
from claimcheck.cli.running import Running
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from claimcheck.baseline import Drift, Entry
    from claimcheck.gate import Checked

BASELINE = Path("claimcheck-baseline.jsonl")

BaselineFile = Annotated[
    Path,
    typer.Option("--baseline", "-b", metavar="FILE", help="The conflicts that are known."),
]
Today = Annotated[
    date | None,
    typer.Option(
        "--today",
        metavar="DATE",
        parser=day,
        help="The day that decides what has expired; the actual one by default.",
        show_default=False,
    ),
]


def check(corpus: Path, topics: Sequence[str], settings: Settings, work: Running) -> Checked:
    """Find the conflicts of some topics; each source that cannot be read ends the run."""
    from claimcheck import gate

    try:
        with progress() as told:
            return gate.check(
                corpus,
                topics,
                settings=settings,
                store=work.store,
                executor=work.executor,
                progress=told,
            )
    except gate.UnreadableError as error:
        for problem in error.problems:
            complain(str(problem))
        raise typer.Exit(ExitCode.BAD_INPUT) from error


def drift_of(
    checked: Checked, entries: Sequence[Entry], topics: Sequence[str], today: date | None
) -> Drift:
    """What was found, against what is known on a day."""
    from claimcheck.baseline import drift

    return drift(
        checked.found,
        entries,
        checked.acceptances,
        topics=topics,
        today=today or datetime.now().astimezone().date(),
    )
