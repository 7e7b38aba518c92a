"""``draft``: what the sources say, as comments on a copy of the reporter's own document."""

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import chain, count
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.atomic import write_bytes
from claimcheck.cli.errors import ExitCode
from claimcheck.cli.options import PipelineName, SettingsFile, read_sources, settings_of
from claimcheck.cli.output import check_target, show
from claimcheck.cli.progress import progress
from claimcheck.errors import OutputError
from claimcheck.model import Relation
from claimcheck.report.escaping import safe_text
from claimcheck.report.wording import counted

# What is said of the sentences of a relation.
SAID = {
    Relation.CONFLICTING: "where sources differ",
    Relation.CORROBORATED: "that sources say, too",
    Relation.COMPATIBLE: "found in no source",
}


def draft(
    document: Annotated[
        Path, typer.Argument(metavar="DRAFT", help="A .docx; it is left as it is.")
    ],
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="SOURCE", help="Files to check it against; - is standard input."
        ),
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="Write the copy to PATH; by default beside DRAFT, as NAME.checked.docx.",
        ),
    ] = None,
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Write what sources say as comments onto a copy of a draft."""
    from claimcheck import draft as drafts
    from claimcheck import pipeline as stages

    wanted = settings_of(settings, pipeline=pipeline)
    target = output or _beside(document)
    check_target(target, [document, *paths])
    drafts.read(
        document, id="draft", limits=wanted.limits
    )  # before the sources, which take longer
    sources, complete = read_sources(paths, wanted.limits)
    if sources:
        id_ = _free_id({source.id for source in sources})
        read = drafts.read(document, id=id_, limits=wanted.limits)
        with progress() as told:
            found = stages.compare((*sources, read.source), settings=wanted, progress=told)
        remarks = drafts.remarks(found, id_)
        write_bytes(target, drafts.commented(read, remarks))
        show(_summary(target, [remark.relation for remark in remarks]))
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


def _beside(document: Path) -> Path:
    """Where the copy goes unless a target is named.

    Raises:
        OutputError: Something is there: a copy in which the reporter may have gone on writing.
    """
    target = document.with_name(f"{document.stem}.checked.docx")
    if target.exists():
        raise OutputError(target, "is there already", fix="remove it, or name a file with -o")
    return target


def _free_id(taken: Collection[str]) -> str:
    """What the draft is called among its sources."""
    names = chain(["draft"], (f"draft-{number}" for number in count(2)))
    return next(name for name in names if name not in taken)


def _summary(target: Path, relations: Iterable[Relation]) -> str:
    """How many sentences there are, and what is said of them."""
    counts = Counter(relations)
    said = ", ".join(f"{counts[relation]:,} {words}" for relation, words in SAID.items())
    total = counted(sum(counts.values()), "comment")
    return safe_text(f"{total}: {said} -> {target}") + "\n"
