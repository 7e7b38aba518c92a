"""``explain``: why a pair is or is not a conflict."""

import re
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.errors import ExitCode
from claimcheck.cli.options import PipelineName, SettingsFile, read_sources, settings_of
from claimcheck.cli.output import show
from claimcheck.errors import UsageError

# What ``extract`` and every report call a claim: its source's id and its number.
CLAIM_ID = re.compile(r"\S+#\d+")


def explain(  # noqa: PLR0913 - each is an argument or option of the command
    a: Annotated[str, typer.Argument(metavar="A", help="A claim's id, or a text in quotes.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    more: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="More files for --sources.", show_default=False),
    ] = None,
    *,
    sources: Annotated[
        list[Path] | None,
        typer.Option("--sources", metavar="FILE...", help="The files that the ids refer to."),
    ] = None,
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Show what each rule says about one pair.

    Also why the two were paired, how alike they are field by field, and the verdict.
    """
    from claimcheck import pipeline as stages
    from claimcheck.report.explanation import render_explanation

    wanted = settings_of(settings, pipeline=pipeline)
    paths = [*(sources or ()), *(more or ())]
    if not paths:
        _require_texts(a, b)
        show(render_explanation(stages.explain(a, b, settings=wanted)))
        return
    found, complete = read_sources(paths, wanted.limits)
    if found:
        show(render_explanation(stages.explain_claims(found, a, b, settings=wanted)))
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


def _require_texts(a: str, b: str) -> None:
    """Refuse what cannot be taken for a claim's text."""
    for asked in (a, b):
        if CLAIM_ID.fullmatch(asked):
            message = (
                f"{asked}: is a claim's id, but no source is given (add --sources FILE...)"
            )
            raise UsageError(message)
        if not asked.strip():
            message = "explain: one of the two texts is empty (give two texts in quotes)"
            raise UsageError(message)
