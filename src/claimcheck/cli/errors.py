"""What a run ends with: an exit code, and one line on stderr for what went wrong."""

import sys
from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from claimcheck.cli.commands import Deferred, stand_ins
from claimcheck.cli.output import complain
from claimcheck.errors import ClaimcheckError


class ExitCode(IntEnum):
    """Part of the interface: scripts branch on these."""

    DONE = 0
    NEW_CONFLICTS = 1  # what a gate answers; no other command does
    BAD_INPUT = 2  # also that of a command line that means nothing
    INTERRUPTED = 130  # what a shell gives a program that Ctrl-C ended


# What there is to know after Ctrl-C: files are written whole or not at all, and the claims of
# each source are kept as soon as they are found.
STOPPED = "stopped (nothing is half-written; the same command goes on with what is done)"


class Commands(TyperGroup):
    """The commands, any error of which is one line on stderr and an exit code."""

    def __init__(self, **given: Any):
        super().__init__(**given)
        self.commands = Deferred()

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands, none of which is imported for it."""
        TyperGroup(commands=stand_ins()).format_commands(ctx, formatter)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002, ARG002
        windows_expand_args: bool = True,  # noqa: FBT001, FBT002
        **extra: Any,
    ) -> NoReturn:
        """Run one command and leave the process."""
        try:
            code = super().main(
                args,
                prog_name or "claimcheck",
                complete_var,
                standalone_mode=False,  # errors come here, not to stderr in several lines
                windows_expand_args=windows_expand_args,
                **extra,
            )
        except ClaimcheckError as error:
            complain(str(error))
            code = ExitCode.BAD_INPUT
        except typer.TyperException as error:
            complain(_mended(error))
            code = ExitCode.BAD_INPUT
        except OSError as error:  # a name too long, a full disk: nothing that a stage expects
            where = f"{error.filename}: " if error.filename else ""
            complain(f"{where}{error.strerror or error} (name another file or folder)")
            code = ExitCode.BAD_INPUT
        except (KeyboardInterrupt, typer.Abort):  # where a question was asked
            code = ExitCode.INTERRUPTED
        else:
            if code == ExitCode.INTERRUPTED:  # which typer makes of Ctrl-C everywhere else
                complain(STOPPED)
        sys.exit(code if isinstance(code, int) else ExitCode.DONE)


def _mended(error: typer.TyperException) -> str:
    """What is wrong with a command line, and which help tells more."""
    context: typer.Context | None = getattr(error, "ctx", None)
    command = context.command_path if context else "claimcheck"
    problem = error.format_message().rstrip(".").replace("Value error, ", "")
    return f"{problem[:1].lower()}{problem[1:]} (see '{command} --help')"
