"""The progress bar."""

import io
import itertools
import re

import pytest

from claimcheck.cli import progress as module
from claimcheck.cli.progress import Bar, progress


class Terminal(io.StringIO):
    """A stderr that somebody watches."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def watched(monkeypatch):
    """Make stderr a terminal; pytest gives each phase of a test a stderr of its own."""

    def watch() -> Terminal:
        stderr = Terminal()
        monkeypatch.setattr("sys.stderr", stderr)
        monkeypatch.setenv("TERM", "xterm")
        return stderr

    return watch


def test_nothing_is_shown_where_nobody_watches(monkeypatch):
    monkeypatch.setattr("sys.stderr", io.StringIO())

    with progress() as told:
        assert told is None


def test_nothing_is_shown_for_quick_work(watched):
    terminal = watched()

    with progress() as told:
        told("parsing", 1, 2)

    assert terminal.getvalue() == ""


def test_slow_work_is_shown_and_its_stages_are_no_markup(watched, monkeypatch):
    terminal = watched()
    monkeypatch.setattr(module, "PATIENCE_SECONDS", 0.0)

    with progress() as told:
        told("parsing [/]", 1, 2)
        told("parsing [/]", 2, 2)

    assert "parsing [/]" in terminal.getvalue()


def test_the_time_that_is_left_is_shown(watched, monkeypatch):
    terminal = watched()
    monkeypatch.setattr(module, "PATIENCE_SECONDS", 0.0)
    seconds = itertools.count()
    monkeypatch.setattr(module, "monotonic", lambda: float(next(seconds)))
    bar = Bar()

    for done in range(1, 6):
        bar("parse", done, 100)
    bar.close()

    assert "5%" in terminal.getvalue()
    assert re.search(r"0:0\d:\d\d", terminal.getvalue())


def test_a_bar_that_never_showed_can_be_closed(watched):
    stderr = watched()

    Bar().close()

    assert stderr.getvalue() == ""


def test_a_terminal_that_cannot_take_a_bar_away_gets_none(watched, monkeypatch):
    stderr = watched()
    monkeypatch.setenv("TERM", "dumb")

    with progress() as told:
        assert told is None

    assert stderr.getvalue() == ""
