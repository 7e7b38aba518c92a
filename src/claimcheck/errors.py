"""Errors that a user can act on.

Each reads as one line in the order an editor can jump to: where, what, then how to mend it. The
command line shows it and exits with 2. Anything that is not a ``ClaimcheckError`` is our bug.
"""

import re
from pathlib import Path


class ClaimcheckError(Exception):
    """Something that the user can repair."""


class PlacedError(ClaimcheckError):
    """An error that stands at a place in a file."""

    def __init__(self, path: Path, problem: str, *, line: int | None = None, fix: str = ""):
        where = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{where}: {problem}" + (f" ({fix})" if fix else ""))
        self.path = path
        self.line = line


class InputError(PlacedError):
    """A file that the user gave cannot be used as it stands."""


class CorpusError(PlacedError):
    """A corpus manifest cannot be used as it stands."""


class SettingsError(PlacedError):
    """A settings file cannot be used as it stands."""


class AnnotationError(PlacedError):
    """A file of labels cannot be used as it stands."""


class BaselineError(PlacedError):
    """A file of accepted conflicts cannot be used as it stands."""


class OutputError(PlacedError):
    """A target cannot be written; what stood there before is untouched."""


class FetchError(ClaimcheckError):
    """An address cannot be fetched; a password that it carries is not repeated."""

    def __init__(self, url: str, problem: str, *, fix: str):
        shown = re.sub(r"(?<=//)[^/?#]*@", "", url)
        super().__init__(f"{shown}: {problem} ({fix})")


class PipelineError(ClaimcheckError):
    """The spaCy pipeline that the settings name is not installed."""


class UsageError(ClaimcheckError):
    """A name on the command line means nothing here."""


class ExecutionError(ClaimcheckError):
    """The processes or machines that were to do the work cannot do it."""
