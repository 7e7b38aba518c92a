"""The command line: parse, call, print. It decides nothing.

Each group of commands has a module. Everything slow is imported by the command that needs it,
so that ``claimcheck --help`` answers at once.
"""

from typing import Annotated

import typer

from claimcheck.cli import baseline, corpus
from claimcheck.cli.agreement import adjudicate, agreement
from claimcheck.cli.annotate import annotate
from claimcheck.cli.calibrate import calibrate
from claimcheck.cli.compare import compare, extract
from claimcheck.cli.draft import draft
from claimcheck.cli.errors import Commands
from claimcheck.cli.evaluate import evaluate
from claimcheck.cli.exchange import export, import_
from claimcheck.cli.explain import explain
from claimcheck.cli.gate import gate
from claimcheck.cli.output import show
from claimcheck.cli.report import report
from claimcheck.cli.review import review
from claimcheck.cli.rules import rule, rules

# Rich help takes half a second to import, and tracebacks of our own are for bugs.
app = typer.Typer(
    name="claimcheck",
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

# In the order in which help shows them; groups come last.
app.command()(compare)
app.command()(draft)
app.command()(extract)
app.command()(explain)
app.command()(report)
app.command()(review)
app.command()(gate)
app.command()(rules)
app.command()(rule)
app.command()(annotate)
app.command()(agreement)
app.command()(adjudicate)
app.command()(evaluate)
app.command()(calibrate)
app.command(name="import")(import_)
app.command()(export)
app.add_typer(baseline.app, name="baseline")
app.add_typer(corpus.app, name="corpus")


def main() -> None:
    """Run the command line and leave the process with an ``ExitCode``."""
    app()


def _version(asked: bool) -> None:  # noqa: FBT001 - the signature of an option's callback
    """Print the version and stop."""
    if asked:
        show(f"claimcheck {_installed_version()}\n")
        raise typer.Exit


def _installed_version() -> str:
    """The version of the distribution; a checkout that is not installed has none."""
    from importlib import metadata

    try:
        return metadata.version("claimcheck-compare")
    except metadata.PackageNotFoundError:
        return "(not installed)"


@app.callback()
def claimcheck(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help="Show the version and exit.",
        ),
    ] = False,
) -> None:
    """Compare sources claim by claim and report where they differ."""
