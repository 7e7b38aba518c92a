"""The command line: parse, call, print. It decides nothing.

Each group of commands has a module, which ``commands`` lists and imports when it is asked for.
Everything slow is imported by the command that needs it, so that ``claimcheck --help`` answers
at once.
"""

from typing import Annotated

import typer

from claimcheck.cli.errors import Commands

# Rich help takes half a second to import, and tracebacks of our own are for bugs.
app = typer.Typer(
    name="claimcheck",
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run the command line and leave the process with an ``ExitCode``."""
    app()


def _version(asked: bool) -> None:  # noqa: FBT001 - the signature of an option's callback
    """Print the version and stop."""
    if asked:
        from claimcheck.cli.output import show

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
