"""``review``: what people decide about the discrepancies of a topic."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.options import (
    Corpus,
    PipelineName,
    SettingsFile,
    day,
    settings_of,
    topics_of,
)
from claimcheck.cli.output import complain, note, show
from claimcheck.cli.progress import progress
from claimcheck.errors import CorpusError, UsageError
from claimcheck.model import Comparison, Decision, Discrepancy, Outcome
from claimcheck.report.escaping import safe_text
from claimcheck.report.reviewed import decided, decisions, left_over


class Action(StrEnum):
    """What a person can do with a discrepancy."""

    CONFIRM = "confirm"
    DISMISS = "dismiss"
    ANNOTATE = "annotate"
    REOPEN = "reopen"


OUTCOMES = {
    Action.CONFIRM: Outcome.CONFIRMED,
    Action.DISMISS: Outcome.DISMISSED,
    Action.ANNOTATE: Outcome.NOTED,
    Action.REOPEN: Outcome.REOPENED,
}


def review(  # noqa: PLR0913 - each is an argument or option of the command
    topic: Annotated[str, typer.Argument(metavar="TOPIC", help="A topic of the corpus.")],
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]", help="A discrepancy's id, or how it begins.", show_default=False
        ),
    ] = None,
    action: Annotated[
        Action | None,
        typer.Argument(metavar="[ACTION]", help="What to do with it.", show_default=False),
    ] = None,
    *,
    by: Annotated[
        str, typer.Option("--as", metavar="NAME", help="Who decides.", show_default=False)
    ] = "",
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why.", show_default=False)
    ] = "",
    when: Annotated[
        date | None,
        typer.Option("--date", metavar="DATE", parser=day, help="When: YYYY-MM-DD."),
    ] = None,
    corpus: Corpus = Path("corpus"),
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Confirm, dismiss, annotate or reopen a discrepancy.

    Without an ID: list the discrepancies of the topic with what was decided.
    """
    if id_ is not None:
        _require(action, by, reason)
    (topic,) = topics_of(corpus, [topic])
    found = _compared(corpus / topic, settings, pipeline)
    if id_ is None or action is None:
        show("".join(f"{line}\n" for line in _listed(found)))
        return
    from claimcheck import decisions as kept

    discrepancy = _named(id_, found.discrepancies)
    decision = Decision(
        discrepancy=discrepancy.id,
        outcome=OUTCOMES[action],
        by=by.strip(),
        reason=reason.strip(),
        question=discrepancy.question,
        date=when,
    )
    target = kept.of_topic(corpus / topic)
    kept.add(target, decision)
    show(f"{safe_text(discrepancy.question)}\n   {safe_text(decided(decision))}\n")
    note(f"written to {target}")


def _require(action: Action | None, by: str, reason: str) -> None:
    """Refuse a decision that nobody could be asked about later.

    Raises:
        UsageError: What to do, who decides, or why, is missing.
    """
    if action is None:
        message = f"review: no action for the discrepancy (say one of {', '.join(Action)})"
        raise UsageError(message)
    if not by.strip():
        message = "review: nobody is named who decides (add --as NAME)"
        raise UsageError(message)
    if not reason.strip():
        message = "review: no reason is given (add --reason TEXT)"
        raise UsageError(message)


def _compared(topic: Path, settings: Path | None, pipeline: str) -> Comparison:
    """A topic's comparison, with the decisions made so far.

    Raises:
        CorpusError: None of its sources can be read.
    """
    from claimcheck import decisions as kept
    from claimcheck import pipeline as stages
    from claimcheck.sources import manifest

    wanted = settings_of(settings, pipeline=pipeline)
    file = kept.of_topic(topic)
    said = kept.read(file) if file.is_file() else ()
    sources, errors = manifest.read_all(topic, limits=wanted.limits)
    for error in errors:
        complain(str(error))
    if not sources:
        fix = "see 'claimcheck corpus check'"
        raise CorpusError(topic, "has no source that can be read", fix=fix)
    with progress() as told:
        found = stages.compare(sources, settings=wanted, progress=told)
    return replace(found, decisions=said)


def _listed(found: Comparison) -> Iterator[str]:
    """Each discrepancy with its id, and below it what was decided."""
    said = decisions(found)
    for number, each in enumerate(found.discrepancies, 1):
        yield f"{number:3}. {safe_text(each.id)}  {safe_text(each.question)}"
        yield from (f"       {safe_text(decided(decision))}" for decision in said[each.id])
    if not found.discrepancies:
        yield "no discrepancies"
    others = left_over(found)
    if others:
        yield "decided, but not found any more:"
    for decision in others:
        yield f"     {safe_text(decision.discrepancy)}  {safe_text(decision.question)}"
        yield f"       {safe_text(decided(decision))}"


def _named(asked: str, known: Sequence[Discrepancy]) -> Discrepancy:
    """The discrepancy whose id is asked for, or begins so.

    Raises:
        UsageError: There is none, or more than one.
    """
    exact = [each for each in known if each.id == asked]
    begun = exact or [each for each in known if asked and each.id.startswith(asked)]
    if len(begun) == 1:
        return begun[0]
    problem = "several ids begin so" if begun else "no discrepancy has this id"
    message = f"{asked}: {problem} (list them with 'claimcheck review TOPIC')"
    raise UsageError(message)
