"""``calibrate``: weights fitted to gold."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.annotate import Annotations
from claimcheck.cli.evaluate import Topics, asked
from claimcheck.cli.options import Corpus, PipelineName, SettingsFile, settings_of
from claimcheck.cli.output import check_target, complain, deliver, files_in, note, show
from claimcheck.cli.progress import progress
from claimcheck.report.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.calibration import Calibration, Case
    from claimcheck.settings import Settings


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
    from claimcheck.evaluation import calibration, weightfile

    wanted = settings_of(settings, pipeline=pipeline)
    check_target(output, files_in(corpus, annotations))
    cases, others = _cases(topics or (), corpus, annotations, wanted)
    presumed: list[Case] = []
    if presume:
        lacking = 2 * sum(case.related for case in cases) - len(cases)
        presumed = calibration.presumed_unrelated(others, max(0, lacking))
    in_use = stages.weights_of(wanted)
    found = calibration.calibrate([*cases, *presumed], in_use, presumed=len(presumed))
    show(_in_words(found))
    if found.after <= found.before:
        note("The fitted weights are no better. Nothing was written.")
        return
    deliver(weightfile.render(found), output)
    note(f'To use them, set weights = "{output}" in claimcheck.toml.')


def _cases(
    topics: "Sequence[str]", corpus: Path, annotations: Path, settings: "Settings"
) -> "tuple[list[Case], list[Case]]":
    """The pairs of all topics that gold speaks of, and those that it does not."""
    from claimcheck import pipeline as stages
    from claimcheck.evaluation import calibration, gold

    cases: list[Case] = []
    others: list[Case] = []
    for name, file, sources in asked(
        topics, None, (), corpus, annotations, limits=settings.limits
    ):
        labels, problems = gold.read_all(file, sources)
        for problem in problems:
            complain(str(problem))
        with progress() as told:
            claims, pairs = stages.candidates(sources, settings=settings, progress=told)
        known, rest = calibration.labelled(claims, pairs, labels, name=name)
        cases += known
        others += rest
    return cases, others


def _in_words(found: "Calibration") -> str:
    """How many labels there were, and how weights do with them."""
    return (
        f"{counted(found.related + found.unrelated, 'pair')}: {found.related} about one thing, "
        f"{found.unrelated} about different things, {found.presumed} of them presumed\n"
        f"with the weights in use: told apart {found.before:.3f}; compared "
        f"{found.kept_before:.1%} of the first and {found.passed_before:.1%} of the second\n"
        f"with fitted ones, on labels unseen: told apart {found.after:.3f}; compared "
        f"{found.kept_after:.1%} of the first and {found.passed_after:.1%} of the second\n"
        "told apart: area under the ROC curve; 0.5 is chance, 1 is all\n"
    )
