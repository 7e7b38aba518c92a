"""``agreement`` and ``adjudicate``: annotators against each other, and the agreed answer."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.annotation.labels import Kind
from claimcheck.cli.annotate import (
    Annotations,
    Host,
    InTerminal,
    Names,
    OneKind,
    Port,
    Seed,
    TopicName,
    ask_here,
    ask_in_browser,
    listening_on,
)
from claimcheck.cli.errors import ExitCode
from claimcheck.cli.evaluate import FiguresFormat
from claimcheck.cli.options import Corpus, settings_of, topics_of
from claimcheck.cli.output import complain, note, show
from claimcheck.report.escaping import safe_text
from claimcheck.report.wording import counted

if TYPE_CHECKING:
    from claimcheck.annotation.shared import Said
    from claimcheck.model import Source


def agreement(  # noqa: PLR0913 - each is an argument or option of the command
    topic: TopicName,
    *,
    kind: OneKind = Kind.PAIR,
    format_: Annotated[
        FiguresFormat, typer.Option("--format", "-f", help="How to write the figures.")
    ] = FiguresFormat.TEXT,
    seed: Seed = 0,
    corpus: Corpus = Path("corpus"),
    annotations: Annotations = Path("annotations"),
) -> None:
    """Measure how far annotators agree beyond chance.

    Exits 2 when a label cannot be used; the others are counted.
    """
    from claimcheck.annotation import shared
    from claimcheck.evaluation import tables

    _, said = _labels(topic, corpus, annotations)
    rows = tuple(shared.agreement(said, kind, seed=seed))
    if format_ is FiguresFormat.JSON:
        values = [
            {"measure": row.measure, "on": row.on, "found": tables.measure_json(row.found)}
            for row in rows
        ]
        show(json.dumps({"topic": topic, "kind": kind, "agreement": values}, indent=2) + "\n")
    else:
        both = len(said.shared(kind))
        of_kind = sum(
            next(iter(labels.values())).task.kind is kind for labels in said.by_task.values()
        )
        show(
            f"{safe_text(topic)}: {counted(len(said.annotators), 'annotator')}, "
            f"{counted(of_kind, 'labelled task')} of kind {kind}, {both} by two or more\n"
        )
        cells = [(f"{row.measure}, {row.on}", tables.in_words(row.found)) for row in rows]
        show(tables.table([("", "value (95 % interval) [tasks]"), *cells]))
        show("undefined: one label was used by all, or none by two.\n")
    raise typer.Exit(ExitCode.BAD_INPUT if said.problems else ExitCode.DONE)


def adjudicate(  # noqa: PLR0913 - each is an argument or option of the command
    topic: TopicName,
    *,
    adjudicator: Annotated[
        str, typer.Option("--as", metavar="NAME", help="Who decides.")
    ] = "adjudicator",
    kind: OneKind = Kind.PAIR,
    accept: Annotated[
        bool,
        typer.Option(
            "--accept-agreed",
            help="First write what two or more agree on into gold.",
            show_default=False,
        ),
    ] = False,
    terminal: InTerminal = False,
    host: Host = "127.0.0.1",
    port: Port = 0,
    name: Names = None,
    corpus: Corpus = Path("corpus"),
    annotations: Annotations = Path("annotations"),
) -> None:
    """Decide what annotators answer differently, into gold.jsonl."""
    from claimcheck.annotation import adjudication
    from claimcheck.annotation.session import Topic
    from claimcheck.annotation.store import file_of

    folder = annotations / topic
    file_of(folder, adjudicator)
    listening = None if terminal else listening_on(host, port, name or ())
    sources, said = _labels(topic, corpus, annotations)
    known = Topic(name=topic, sources={source.id: source for source in sources}, sections={})
    if accept:
        kept = adjudication.keep_agreed(said, kind, known.texts, folder)
        note(
            f"{counted(kept, 'answer')} that annotators agree on written to {folder}/gold.jsonl"
        )
    desk = adjudication.Adjudication(known, said, kind, folder, adjudicator)
    done, total = desk.counts()
    if done == total:
        show(f"{safe_text(topic)}: {counted(total, 'disagreement')}, all decided\n")
    elif listening is None:
        ask_here({adjudicator: desk})
    else:
        ask_in_browser({adjudicator: desk}, listening, topic=topic, annotations=annotations)


def _labels(topic: str, corpus: Path, annotations: Path) -> "tuple[tuple[Source, ...], Said]":
    """The sources and the labels of a topic; names the lines that cannot be used."""
    from claimcheck.annotation import shared
    from claimcheck.sources import manifest

    topics_of(corpus, [topic])
    sources = manifest.read(corpus / topic, limits=settings_of(None).limits)
    said = shared.said_in(annotations / topic, {source.id: source.text for source in sources})
    for problem in said.problems:
        complain(str(problem))
    return sources, said
