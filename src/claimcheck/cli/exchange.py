"""``import`` and ``export``: labels from and to other tools."""

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.annotation.exchange import ALWAYS_LEFT_OUT, FORMATS, Exchange
from claimcheck.cli.annotate import Annotations, TopicName
from claimcheck.cli.errors import ExitCode
from claimcheck.cli.options import Corpus, Output, settings_of, target_of, topics_of
from claimcheck.cli.output import check_target, complain, deliver, files_in, note, show
from claimcheck.errors import AnnotationError
from claimcheck.report.wording import counted

Annotator = Annotated[str, typer.Option("--as", metavar="NAME", help="Whose labels.")]
ToolFormat = Annotated[Exchange, typer.Option("--format", "-f", help="Of which tool.")]


def export(  # noqa: PLR0913 - each is an argument or option of the command
    topic: TopicName,
    *,
    annotator: Annotator,
    format_: ToolFormat,
    output: Output = None,
    corpus: Corpus = Path("corpus"),
    annotations: Annotations = Path("annotations"),
) -> None:
    """Write an annotator's labels for another tool.

    Exits 2 when a label cannot be used; the others are written.
    """
    from claimcheck.annotation.store import LabelFile, file_of

    check_target(target_of(output), files_in(corpus / topic, annotations / topic))
    texts = _texts(topic, corpus)
    path = file_of(annotations / topic, annotator)
    if not path.is_file():
        fix = f"label first: claimcheck annotate {topic} --as {annotator}"
        raise AnnotationError(path, "no such file", fix=fix)
    file = LabelFile(path, texts)
    file.refresh()
    for problem in file.problems:
        complain(str(problem))
    chosen = FORMATS[format_]
    deliver(chosen.write(file.labels.values(), texts), target_of(output))
    note(f"{counted(len(file.labels), 'label')} written. Left out: {ALWAYS_LEFT_OUT}.")
    lacking = "; ".join(chosen.carried)
    note(f"{format_} has no place of its own for: {lacking}. The file carries it along.")
    raise typer.Exit(ExitCode.BAD_INPUT if file.problems else ExitCode.DONE)


def import_(  # noqa: PLR0913 - each is an argument or option of the command
    topic: TopicName,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What another tool wrote.")],
    *,
    annotator: Annotator,
    format_: ToolFormat,
    corpus: Corpus = Path("corpus"),
    annotations: Annotations = Path("annotations"),
) -> None:
    """Take labels from another tool into an annotator's file.

    Labels that are there already are not written again; nothing is taken from a file of which
    one item makes no label.
    """
    from claimcheck.annotation.anchoring import anchored
    from claimcheck.annotation.exchange.items import ItemError
    from claimcheck.annotation.lines import LineError
    from claimcheck.annotation.store import LabelFile, file_of

    texts = _texts(topic, corpus)
    own = LabelFile(file_of(annotations / topic, annotator), texts)
    own.refresh()
    found = []
    try:
        for number, label in FORMATS[format_].read(_read(file)):
            try:
                found.append(anchored(label, texts))
            except LineError as error:
                raise error.at(file, number) from error
    except ItemError as error:
        raise error.error.at(file, error.number) from error
    fresh = [label for label in found if own.labels.get(label.task.id) != label]
    for label in fresh:
        own.append(label)
    show(f"{counted(len(fresh), 'label')} taken, {len(found) - len(fresh)} there already\n")


def _texts(topic: str, corpus: Path) -> dict[str, str]:
    from claimcheck.sources import manifest

    topics_of(corpus, [topic])
    sources = manifest.read(corpus / topic, limits=settings_of(None).limits)
    return {source.id: source.text for source in sources}


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise AnnotationError(file, problem, fix="name a file that you may read") from error
    except UnicodeDecodeError as error:
        raise AnnotationError(file, "is not UTF-8", fix="save it as UTF-8") from error
