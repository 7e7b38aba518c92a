"""``baseline``: say which conflicts may stay, and clear away what is resolved."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.baseline import Drift, Entry, State, changes, entries
from claimcheck.cli.gate import renew
from claimcheck.cli.gating import (
    BASELINE,
    BaselineFile,
    Today,
    check,
    drift_of,
)
from claimcheck.cli.options import (
    Corpus,
    PipelineName,
    SettingsFile,
    day,
    settings_of,
    topics_of,
)
from claimcheck.cli.running import CACHE, CacheFolder, NoCache, running
from claimcheck.errors import UsageError
from claimcheck.settings import Settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.callback()
def baseline() -> None:
    """Say which conflicts may stay, and clear away what is resolved."""


@app.command()
def accept(  # noqa: PLR0913 - each is an argument or option of the command
    fingerprints: Annotated[
        list[str] | None,
        typer.Argument(metavar="FINGERPRINT", help="Of new conflicts, as the gate shows them."),
    ] = None,
    *,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why they may stay.")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who says so.")],
    everything: Annotated[
        bool, typer.Option("--all", help="Accept all new conflicts, instead of naming them.")
    ] = False,
    until: Annotated[
        date | None,
        typer.Option("--until", metavar="DATE", parser=day, help="The last day: YYYY-MM-DD."),
    ] = None,
    file: BaselineFile = BASELINE,
    corpus: Corpus = Path("corpus"),
    today: Today = None,
    cache: CacheFolder = CACHE,
    no_cache: NoCache = False,
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Accept new conflicts, with a reason and a name."""
    if bool(fingerprints) is everything:
        message = "accept: name the fingerprints, or give --all (one of the two)"
        raise UsageError(message)
    for name, value in (("--reason", reason), ("--by", by)):
        if not value.strip():
            message = f"{name}: is empty (whoever reviews the baseline needs it)"
            raise UsageError(message)
    known, drift = _standing(
        file,
        corpus,
        settings_of(settings, pipeline=pipeline),
        None if no_cache else cache,
        today,
    )
    new = [each.found.identity.fingerprint for each in drift.of(State.NEW)]
    wanted = new if everything else fingerprints or ()
    accepted = changes.accept(known, drift, wanted, reason=reason, by=by, until=until)
    renew(file, accepted, known)


@app.command()
def prune(  # noqa: PLR0913
    *,
    file: BaselineFile = BASELINE,
    corpus: Corpus = Path("corpus"),
    cache: CacheFolder = CACHE,
    no_cache: NoCache = False,
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Remove the entries whose conflict is gone."""
    known, drift = _standing(
        file, corpus, settings_of(settings, pipeline=pipeline), None if no_cache else cache
    )
    renew(file, changes.prune(known, drift), known)


@app.command()
def update(  # noqa: PLR0913
    *,
    file: BaselineFile = BASELINE,
    corpus: Corpus = Path("corpus"),
    cache: CacheFolder = CACHE,
    no_cache: NoCache = False,
    settings: SettingsFile = None,
    pipeline: PipelineName = "",
) -> None:
    """Renew the quotes of the entries; no new conflict gets in."""
    known, drift = _standing(
        file, corpus, settings_of(settings, pipeline=pipeline), None if no_cache else cache
    )
    renew(file, changes.update(known, drift), known)


def _standing(
    file: Path,
    corpus: Path,
    settings: Settings,
    cache: Path | None,
    today: date | None = None,
) -> tuple[tuple[Entry, ...], Drift]:
    """The entries of a baseline, and how the whole corpus stands to them."""
    topics = topics_of(corpus, ())
    known = entries.read(file)
    with running(settings, cache=cache) as work:
        checked = check(corpus, topics, settings, work)
    return known, drift_of(checked, known, topics, today)
