"""The conflicts of a corpus, ready to be held against what is known of them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from claimcheck.baseline import Acceptance, Found, acceptances
from claimcheck.cache import Cache
from claimcheck.errors import ClaimcheckError
from claimcheck.incremental import Outcome, outcomes
from claimcheck.model import Claim, Limits, Progress, Source
from claimcheck.renewal.lazily import Lazily
from claimcheck.settings import Settings
from claimcheck.sources import listing, manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The conflicts of some topics, and what their manifests accept.

    Attributes:
        found: By topic, severest first.
        acceptances: By topic, in the order of the manifests' lines.
    """

    found: tuple[Found, ...]
    acceptances: tuple[Acceptance, ...]


class UnreadableError(ClaimcheckError):
    """Some sources cannot be read, so that nothing can be said of the conflicts."""

    def __init__(self, problems: Sequence[ClaimcheckError]):
        super().__init__("; ".join(map(str, problems)))
        self.problems = tuple(problems)


def check(  # noqa: PLR0913 - what is compared, and everything that decides how
    corpus: Path,
    topics: Iterable[str],
    *,
    settings: Settings,
    store: Cache | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Find the conflicts of some topics.

    Args:
        corpus: The folder that holds the topics.
        topics: Their names.
        settings: What the user set.
        store: What is kept from one run to the next; ``None`` to work everything out.
        executor: Where the work runs; ``None`` for here.
        progress: Told how far the texts are parsed, then how many topics are done.

    Raises:
        UnreadableError: A source or a manifest cannot be read. A gate that left it out would
            say that its conflicts are gone.
    """
    read, accepted = _read(corpus, sorted(topics), settings.limits)
    compared = outcomes(
        read, settings=settings, store=store, executor=executor, progress=progress
    )
    return Checked(
        found=tuple(
            found
            for topic, outcome in compared
            for found in _found(topic, read[topic], outcome)
        ),
        acceptances=accepted,
    )


def shown(path: Path) -> Path:
    """A path as a repository names it: from the current folder, never an absolute one."""
    here = Path(os.path.abspath(path))  # noqa: PTH100 - a link keeps its own name
    return here.relative_to(Path.cwd()) if here.is_relative_to(Path.cwd()) else Path(path.name)


def _read(
    corpus: Path, topics: Iterable[str], limits: Limits
) -> tuple[dict[str, tuple[Source, ...]], tuple[Acceptance, ...]]:
    """The sources and acceptances of each topic."""
    read: dict[str, tuple[Source, ...]] = {}
    accepted: list[Acceptance] = []
    problems: list[ClaimcheckError] = []
    for topic in topics:
        try:
            sources, errors = manifest.read_all(corpus / topic, limits=limits)
            problems += errors
            accepted += (
                replace(each, path=shown(each.path))
                for each in acceptances.read(corpus / topic / listing.NAME)
            )
            read[topic] = tuple(_placed(source, corpus / topic) for source in sources)
        except ClaimcheckError as error:
            problems.append(error)
    if problems:
        raise UnreadableError(problems)
    return read, tuple(accepted)


def _placed(source: Source, folder: Path) -> Source:
    """A source with the path of its file as a repository names it."""
    name = Path(*Path(source.path).parts[1:])  # behind the topic's folder
    return replace(source, path=shown(folder / name).as_posix())


def _found(topic: str, sources: Iterable[Source], outcome: Outcome) -> Iterable[Found]:
    """The discrepancies of a topic with their answers."""
    by_id = {source.id: source for source in sources}

    @cache
    def claims() -> dict[str, Claim]:
        """The claims of a large topic are read only where one of them is to be shown."""
        return {claim.id: claim for claim in outcome.claims}

    def answers(ids: Sequence[str]) -> Iterator[tuple[Claim, Source]]:
        return ((claims()[id_], by_id[claims()[id_].source]) for id_ in ids)

    for discrepancy, identity in zip(outcome.discrepancies, outcome.identities, strict=True):
        yield Found(
            topic=topic,
            discrepancy=discrepancy,
            identity=identity,
            answers=Lazily(len(discrepancy.claims), partial(answers, discrepancy.claims)),
        )
