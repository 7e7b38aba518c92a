"""Colour, where stdout is a terminal."""

import re

import pytest

from claimcheck.cli import colour

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def terminal(monkeypatch):
    """A stdout that is a terminal, in an environment that says nothing about colour."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    return monkeypatch


@pytest.mark.usefixtures("terminal")
def test_colour_is_for_terminals():
    assert colour.wanted()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_declined(terminal, name, value):
    terminal.setenv(name, value)

    assert not colour.wanted()


@pytest.mark.usefixtures("folder", "piped")
def test_a_file_gets_no_colour(run):
    assert "\x1b" not in run("compare", "herald.txt", "post.txt", color=True).stdout


@pytest.mark.parametrize(
    "line",
    [
        "1. How many?",
        "   quantity, severity 1 of 5, id 00ff",
        "   dismissed by Ada Brook: two floods",
        "since the earlier report: 1 new",
        "   gone: How many were injured?",
        "   causal-framing, severity 2 of 5",
        "  answer 1: 1 claim",
        "  --> herald.txt:1:1",
        "   | ^^^ herald#1",
        "   |    ^^^ herald#1",
        "   = rounded: 12",
    ],
)
def test_colour_changes_no_word(line):
    coloured = colour.coloured(line)

    assert coloured != line
    assert ANSI.sub("", coloured) == line


@pytest.mark.parametrize("line", ["   | = a line of a source", "   | 1. item", "", "3 claims"])
def test_words_of_a_source_are_not_coloured(line):
    assert colour.coloured(line) == line
