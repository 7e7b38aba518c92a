"""Which commands there are, each loaded only when it is asked for.

A help page that imported every command would take longer than the commands that answer at once.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand
from typer.main import get_command


class Place(NamedTuple):
    """Where a command is written, and the first line of its help.

    Attributes:
        module: Below ``claimcheck.cli``.
        name: A function, or a ``typer.Typer`` that holds a group of commands.
        summary: Its first line, which the list of commands shows.
    """

    module: str
    name: str
    summary: str


# In the order in which help shows them; groups come last.
PLACES: dict[str, Place] = {
    "compare": Place(
        "compare",
        "compare",
        "Compare sources claim by claim and report where they differ.",
    ),
    "draft": Place(
        "draft", "draft", "Write what sources say as comments onto a copy of a draft."
    ),
    "extract": Place("compare", "extract", "Show the atomic claims of one source."),
    "explain": Place("explain", "explain", "Show what each rule says about one pair."),
    "report": Place("report", "report", "Compile the corpus into reports."),
    "review": Place("review", "review", "Confirm, dismiss, annotate or reopen a discrepancy."),
    "gate": Place(
        "gate", "gate", "Fail when the corpus has conflicts that the baseline does not know."
    ),
    "rules": Place("rules", "rules", "List the rules in order of authority."),
    "rule": Place("rules", "rule", "Show one rule's page."),
    "annotate": Place(
        "annotate", "annotate", "Label a topic, in the browser or in the terminal."
    ),
    "agreement": Place(
        "agreement", "agreement", "Measure how far annotators agree beyond chance."
    ),
    "adjudicate": Place(
        "agreement",
        "adjudicate",
        "Decide what annotators answer differently, into gold.jsonl.",
    ),
    "evaluate": Place(
        "evaluate", "evaluate", "Hold verdicts against gold: precision, recall and F1."
    ),
    "calibrate": Place(
        "calibrate",
        "calibrate",
        "Fit weights and thresholds to gold by cross-validation.",
    ),
    "import": Place(
        "exchange", "import_", "Take labels from another tool into an annotator's file."
    ),
    "export": Place("exchange", "export", "Write an annotator's labels for another tool."),
    "baseline": Place(
        "baseline", "app", "Say which conflicts may stay, and clear away what is resolved."
    ),
    "corpus": Place("corpus", "app", "Keep a corpus of topics and their sources."),
}


class Deferred(MutableMapping[str, Any]):
    """Commands by name; a command is imported when it is looked up.

    They are ``Any`` because typer's class for them has no public name.
    """

    def __init__(self) -> None:
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._loaded:
            self._loaded[name] = _loaded(name, PLACES[name])
        return self._loaded[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(PLACES)

    def __len__(self) -> int:
        return len(PLACES)


def stand_ins() -> list[Any]:
    """Commands that do nothing, for the list of a help page."""
    return [TyperCommand(name, help=place.summary) for name, place in PLACES.items()]


def _loaded(name: str, place: Place) -> Any:
    """The command, or the group of commands, that stands at a place."""
    found = getattr(import_module(f"claimcheck.cli.{place.module}"), place.name)
    if isinstance(found, typer.Typer):
        return get_command(found)
    alone = typer.Typer(
        add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    alone.command(name)(found)
    return get_command(alone)
