"""``evaluate`` and ``calibrate``: verdicts held against gold, weights fitted to it."""

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
from claimcheck.cli.output import complain, deliver, note, show
from claimcheck.cli.progress import progress
from claimcheck.errors import AnnotationError, UsageError
from claimcheck.report.escaping import safe_text
from claimcheck.report.wording import counted

if TYPE_CHECKING:
    from claimcheck.evaluation.alignment import Aligned
    from claimcheck.model import Comparison, Source
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
    complete = True
    written: list[str] = []
    values: list[dict[str, object]] = []
    cases: list[Aligned] = []
    for name, file, sources in _asked(topics or (), gold, source or (), corpus, annotations):
        comparison, found, problems = _held(sources, file, wanted)
        for problem in problems:
            complain(str(problem))
        complete &= not problems
        text, value = _results(name, comparison, found, file, seed=seed, errors=errors)
        written.append(text)
        values.append(value)
        cases += found
    as_json = json.dumps({"topics": values}, ensure_ascii=False, indent=2) + "\n"
    text = as_json if format_ is FiguresFormat.JSON else "\n".join(written)
    deliver(text, target_of(output))
    if plot:
        deliver(reliability.render_svg(reliability.reliability(cases)), plot)
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


def calibrate(  # noqa: PLR0913 - each is an argument or option of the command
    topics: Topics = None,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Write the weights there.")
    ] = Path("weights.toml"),
    presume: Annotated[
        bool,
        typer.Option(
            "--presume-unrelated",
            help="Take pairs that nobody labelled for pairs about different things.",
            show_default=False,
        ),
    ] = False,
    corpus: Corpus = Path("corpus"),
    annotations: Annotations = Path("annotations"),
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Fit weights and thresholds to gold by cross-validation.

    Exits 2 when there are too few labels; weights that are no better are not written.
    """
    from claimcheck import pipeline as stages
    from claimcheck.evaluation import calibration
    from claimcheck.evaluation import gold as gold_file
    from claimcheck.evaluation.weightfile import render

    wanted = settings_of(settings, pipeline=pipeline)
    cases: list[calibration.Case] = []
    others: list[calibration.Case] = []
    for name, file, sources in _asked(topics or (), None, (), corpus, annotations):
        gold, problems = gold_file.read_all(file, sources)
        for problem in problems:
            complain(str(problem))
        with progress() as told:
            claims, pairs = stages.candidates(sources, settings=wanted, progress=told)
        known, rest = calibration.labelled(claims, pairs, gold, name=name)
        cases += known
        others += rest
    presumed: list[calibration.Case] = []
    if presume:
        lacking = 2 * sum(case.related for case in cases) - len(cases)
        presumed = calibration.presumed_unrelated(others, max(0, lacking))
    in_use = stages.weights_of(wanted)
    found = calibration.calibrate([*cases, *presumed], in_use, presumed=len(presumed))
    show(
        f"{counted(found.related + found.unrelated, 'label')}: {found.related} pairs about one "
        f"thing, {found.unrelated} about different things, {found.presumed} of them presumed\n"
        f"with the weights in use: told apart {found.before:.3f}; compared "
        f"{found.kept_before:.1%} of the first and {found.passed_before:.1%} of the second\n"
        f"with fitted ones, on labels unseen: told apart {found.after:.3f}; compared "
        f"{found.kept_after:.1%} of the first and {found.passed_after:.1%} of the second\n"
        "told apart: area under the ROC curve; 0.5 is chance, 1 is all\n"
    )
    if found.after <= found.before:
        note("The fitted weights are no better. Nothing was written.")
        return
    deliver(render(found), output)
    note(f'To use them, set weights = "{output}" in claimcheck.toml.')


def _asked(
    topics: Sequence[str],
    gold: Path | None,
    files: Sequence[Path],
    corpus: Path,
    annotations: Path,
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
        sources, complete = read_sources(files)
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
        yield topic, file, manifest.read(corpus / topic)
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
