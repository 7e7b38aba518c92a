"""``evaluate``: verdicts held against gold."""

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.annotate import Annotations, Seed
from claimcheck.cli.errors import ExitCode
from claimcheck.cli.options import (
    Corpus,
    Output,
    PipelineName,
    SettingsFile,
    read_sources,
    settings_of,
    target_of,
    topics_of,
)
from claimcheck.cli.output import check_target, complain, deliver, files_in
from claimcheck.cli.progress import progress
from claimcheck.errors import AnnotationError, UsageError
from claimcheck.report.escaping import safe_text
from claimcheck.report.wording import counted

if TYPE_CHECKING:
    from claimcheck.evaluation.alignment import Aligned
    from claimcheck.model import Comparison, Limits, Source
    from claimcheck.settings import Settings

Topics = Annotated[
    list[str] | None, typer.Argument(metavar="TOPIC", help="Topics; all that have gold.")
]


class FiguresFormat(StrEnum):
    """What figures can be written as."""

    TEXT = "text"
    JSON = "json"


def evaluate(  # noqa: PLR0913 - each is an argument or option of the command
    topics: Topics = None,
    *,
    gold: Annotated[
        Path | None,
        typer.Option("--gold", metavar="FILE", help="Labelled pairs, instead of gold.jsonl."),
    ] = None,
    source: Annotated[
        list[Path] | None,
        typer.Option("--source", metavar="FILE", help="A text that --gold is about."),
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="List every mistake.", show_default=False)
    ] = False,
    plot: Annotated[
        Path | None,
        typer.Option("--plot", metavar="FILE", help="Draw the reliability of the rules: SVG."),
    ] = None,
    format_: Annotated[
        FiguresFormat, typer.Option("--format", "-f", help="How to write the figures.")
    ] = FiguresFormat.TEXT,
    output: Output = None,
    seed: Seed = 0,
    corpus: Corpus = Path("corpus"),
    annotations: Annotations = Path("annotations"),
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Hold verdicts against gold: precision, recall and F1.

    Exits 2 when a label cannot be used; the others are counted.
    """
    from claimcheck.evaluation import reliability

    wanted = settings_of(settings, pipeline=pipeline)
    read = (*files_in(corpus, annotations), *([gold] if gold else []), *(source or ()))
    for target in (target_of(output), plot):
        check_target(target, read)
    complete = True
    results: list[tuple[str, dict[str, object]]] = []
    cases: list[Aligned] = []
    for name, file, sources in asked(
        topics or (), gold, source or (), corpus, annotations, limits=wanted.limits
    ):
        comparison, found, problems = _held(sources, file, wanted)
        for problem in problems:
            complain(str(problem))
        complete &= not problems
        results.append(_results(name, comparison, found, file, seed=seed, errors=errors))
        cases += found
    as_json = json.dumps(
        {"topics": [value for _, value in results]}, ensure_ascii=False, indent=2
    )
    as_text = "\n".join(text for text, _ in results)
    deliver(f"{as_json}\n" if format_ is FiguresFormat.JSON else as_text, target_of(output))
    if plot:
        deliver(reliability.render_svg(reliability.reliability(cases)), plot)
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


def asked(  # noqa: PLR0913 - what is asked for, and where it lies
    topics: Sequence[str],
    gold: Path | None,
    files: Sequence[Path],
    corpus: Path,
    annotations: Path,
    *,
    limits: "Limits",
) -> "Iterator[tuple[str, Path, tuple[Source, ...]]]":
    """Each topic's name, gold and sources.

    Raises:
        UsageError: There is nothing to hold verdicts against.
    """
    from claimcheck.sources import manifest

    if files:
        if gold is None or topics:
            message = "--source goes with --gold and without TOPIC"
            raise UsageError(message)
        sources, complete = read_sources(files, limits)
        if not complete:
            message = "without all of its sources gold cannot be read"
            raise UsageError(message)
        yield gold.stem, gold, sources
        return
    if gold and len(topics) != 1:
        message = "--gold goes with one TOPIC, or with --source"
        raise UsageError(message)
    some = False
    for topic in topics_of(corpus, topics):
        file = gold or annotations / topic / "gold.jsonl"
        if not file.is_file() and not topics:
            continue
        some = True
        yield topic, file, manifest.read(corpus / topic, limits=limits)
    if not some:
        message = (
            f"no topic has gold ({annotations}/TOPIC/gold.jsonl; see 'claimcheck adjudicate')"
        )
        raise UsageError(message)


def _held(
    sources: "tuple[Source, ...]", file: Path, settings: "Settings"
) -> "tuple[Comparison, tuple[Aligned, ...], tuple[AnnotationError, ...]]":
    """The comparison, what stands for each gold pair, and the lines that cannot be used."""
    from claimcheck import pipeline as stages
    from claimcheck.evaluation import alignment, gold

    pairs, problems = gold.read_all(file, sources)
    if not pairs and problems:
        raise problems[0]
    with progress() as told:
        comparison = stages.compare(sources, settings=settings, progress=told)
    return comparison, alignment.aligned(comparison, pairs), problems


def _results(  # noqa: PLR0913 - what is said of one topic
    name: str,
    comparison: "Comparison",
    cases: "Sequence[Aligned]",
    file: Path,
    *,
    seed: int,
    errors: bool,
) -> tuple[str, dict[str, object]]:
    """One topic's figures, as text and as JSON."""
    from claimcheck.evaluation import claims, figures, gold, tables

    rows = figures.figures(comparison, cases, seed=seed)
    wrong = figures.mistakes(cases)
    labels = gold.read_labels(file, comparison.sources)
    of_claims = tuple(claims.figures(comparison, labels, seed=seed))
    extracted = sum(case.extracted for case in cases)
    head = (
        f"{safe_text(name)}: {counted(len(cases), 'gold pair')}, "
        f"of {extracted} both quotes became claims; "
        f"{counted(len(comparison.pairs), 'judgement')}\n"
    )
    listed = tables.render_mistakes(wrong) if errors else ""
    text = head + tables.render_figures(rows) + claims.render(of_claims) + listed
    if not errors and wrong:
        text += f"{counted(len(wrong), 'mistake')}; list them with --errors\n"
    return text, {
        "topic": name,
        "signature": comparison.signature,
        "pairs": len(cases),
        "extracted": extracted,
        "figures": tables.figures_json(rows),
        "claims": claims.as_json(of_claims),
        "mistakes": tables.mistakes_json(wrong),
    }
