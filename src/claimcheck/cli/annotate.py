"""``annotate``: label a topic in the browser or the terminal."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.annotation.labels import Kind
from claimcheck.cli.options import Corpus, PipelineName, SettingsFile, settings_of, topics_of
from claimcheck.cli.output import complain, note, show
from claimcheck.cli.progress import progress
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.annotation.desk import Desk
    from claimcheck.annotation.web.server import Listening
    from claimcheck.model import Comparison
    from claimcheck.settings import Settings

Annotations = Annotated[
    Path,
    typer.Option("--annotations", metavar="FOLDER", help="The folder that holds the labels."),
]
TopicName = Annotated[str, typer.Argument(metavar="TOPIC", help="A topic of the corpus.")]
OneKind = Annotated[Kind, typer.Option("--kind", help="What is asked about.")]
InTerminal = Annotated[
    bool, typer.Option("--terminal", help="Ask here, not in a browser.", show_default=False)
]
Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Listen there.")]
Port = Annotated[int, typer.Option("--port", metavar="NUMBER", help="0: any that is free.")]
Names = Annotated[
    list[str] | None,
    typer.Option("--name", metavar="NAME", help="A name of this machine for browsers."),
]

Seed = Annotated[int, typer.Option("--seed", metavar="NUMBER", help="Of what is drawn by lot.")]

# Where the password stands: on a command line everybody on the machine could read it.
PASSWORD = "CLAIMCHECK_PASSWORD"  # noqa: S105 - the variable's name


def annotate(  # noqa: PLR0913 - each is an argument or option of the command
    topic: TopicName,
    *,
    annotator: Annotated[
        list[str], typer.Option("--as", metavar="NAME", help="Who labels; can be repeated.")
    ],
    kind: OneKind = Kind.PAIR,
    terminal: InTerminal = False,
    seed: Seed = 0,
    host: Host = "127.0.0.1",
    port: Port = 0,
    name: Names = None,
    corpus: Corpus = Path("corpus"),
    annotations: Annotations = Path("annotations"),
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Label a topic, in the browser or in the terminal."""
    from claimcheck import pipeline as stages
    from claimcheck.annotation.store import file_of

    folder = annotations / topic
    for who in annotator:
        file_of(folder, who)
    listening = None if terminal else listening_on(host, port, name or ())
    wanted = settings_of(settings, pipeline=pipeline)
    comparison = compared(topic, corpus, wanted)
    threshold = stages.weights_of(wanted).same_topic
    desks = _desks(comparison, folder, annotator, kind=kind, seed=seed, threshold=threshold)
    if listening is None:
        ask_here(desks)
    else:
        ask_in_browser(desks, listening, topic=topic, annotations=annotations)


def compared(topic: str, corpus: Path, settings: "Settings") -> "Comparison":
    """The comparison of a topic's sources."""
    from claimcheck import pipeline as stages
    from claimcheck.sources import manifest

    topics_of(corpus, [topic])
    with progress() as told:
        sources = manifest.read(corpus / topic, limits=settings.limits)
        return stages.compare(sources, settings=settings, progress=told)


def listening_on(host: str, port: int, names: "list[str] | tuple[str, ...]") -> "Listening":
    """Where to listen; says what it means to listen to other machines.

    Raises:
        UsageError: The packages of the labeller are not installed.
    """
    try:
        from claimcheck.annotation.web.server import Listening, is_loopback
    except ModuleNotFoundError as error:
        message = (
            f"the labeller in the browser needs {error.name} (install the extra 'annotate', "
            "as in pip install '.[annotate]', or label with --terminal)"
        )
        raise UsageError(message) from error
    password = os.environ.get(PASSWORD, "")
    if not is_loopback(host):
        if not password:
            note(
                f"Warning: other machines can reach {host}, and there is no password. "
                f"Whoever sees an address can label. Set {PASSWORD}."
            )
        note("Warning: what is sent is not encrypted. Use it in a network that you trust.")
    return Listening(host=host, port=port, names=tuple(names), password=password)


def ask_here(desks: Mapping[str, "Desk"]) -> None:
    """Ask one annotator in the terminal.

    Raises:
        UsageError: Several cannot share it.
    """
    from claimcheck.annotation.terminal import run

    if len(desks) > 1:
        message = "a terminal has one annotator (give --as once)"
        raise UsageError(message)
    for desk in desks.values():
        run(desk, _typed, show)


def ask_in_browser(
    desks: Mapping[str, "Desk"], listening: "Listening", *, topic: str, annotations: Path
) -> None:
    """Serve the pages until Ctrl-C."""
    from claimcheck.annotation.guidelines import guide
    from claimcheck.annotation.web.server import serve

    def tell(addresses: Mapping[str, str]) -> None:
        for who, address in addresses.items():
            show(f"{who}: {address}\n")
        note("Open the address in a browser. Ctrl-C ends; every answer is saved at once.")

    serve(desks, listening, topic=topic, guide=guide(annotations), tell=tell)


def _desks(  # noqa: PLR0913 - what is asked, of whom, in which order
    comparison: "Comparison",
    folder: Path,
    annotators: list[str],
    *,
    kind: Kind,
    seed: int,
    threshold: float,
) -> Mapping[str, "Desk"]:
    from claimcheck.annotation import opening
    from claimcheck.annotation.session import Session

    topic = opening.topic_of(folder.name, comparison)
    queue = opening.queue_of(comparison, kind, folder, seed=seed, threshold=threshold)
    sessions = {who: Session(topic, queue, folder, who) for who in annotators}
    for session in sessions.values():
        for problem in session.problems:
            complain(str(problem))
    return sessions


def _typed(prompt: str) -> str:
    """A line from the terminal or a pipe."""
    show(prompt)
    return input()
