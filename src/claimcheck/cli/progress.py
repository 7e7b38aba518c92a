"""A progress bar on stderr, for work that takes longer than a reader waits without a sign."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from claimcheck.model import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Display
    from rich.progress import TaskID

# Within a second a user sees the result of a command as its answer (Nielsen 1993, "Usability
# Engineering", section 5.5).
PATIENCE_SECONDS = 1.0


@contextmanager
def progress() -> Iterator[Progress | None]:
    """A function that shows how far the work is; ``None`` where nobody watches stderr."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":  # which cannot take it away
        yield None
        return
    bar = Bar()
    try:
        yield bar
    finally:
        bar.close()


class Bar:
    """Shows stages once ``PATIENCE_SECONDS`` have passed, and leaves no trace when closed."""

    def __init__(self) -> None:
        self._begun = monotonic()
        self._display: Display | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show how much of a stage is done."""
        if monotonic() - self._begun < PATIENCE_SECONDS:
            return
        display = self._display or self._open()
        if stage not in self._tasks:
            self._tasks[stage] = display.add_task(stage, total=total)
        display.update(self._tasks[stage], completed=done, total=total)

    def close(self) -> None:
        """Take the bar away."""
        if self._display is not None:
            self._display.stop()

    def _open(self) -> Display:
        """Begin to show."""
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Display

        # A stage's name is data: it is formatted, never read as markup.
        name = TextColumn("{task.description}", markup=False)
        console = Console(stderr=True)
        self._display = Display(
            name,
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=console,
            get_time=monotonic,
            transient=True,
        )
        self._display.start()
        return self._display
