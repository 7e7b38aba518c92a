"""Topics compared with as little work as gives the same bytes: what did not change is kept.

Two things are kept: the claims of each source, which cost a parse, and what came of each topic,
which costs the comparison of every two claims. Where both are there, no language model is
loaded.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass

from claimcheck import cache, comparing, execution, pipeline
from claimcheck.cache import MOST, Cache
from claimcheck.cache.codec import DamagedError, decode, encode
from claimcheck.execution import Means, identity
from claimcheck.model import Claim, Discrepancy, Identity, Progress, Source
from claimcheck.settings import Settings

# The kind of entry that holds what came of a topic.
TOPICS = "topics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of comparing the sources of one topic.

    Attributes:
        discrepancies: Severest first.
        identities: What the fingerprint of each is made of.
        claims: Those that answer them, in reading order.
    """

    discrepancies: tuple[Discrepancy, ...]
    identities: tuple[Identity, ...]
    claims: Sequence[Claim]


def outcomes(
    topics: Mapping[str, Sequence[Source]],
    *,
    settings: Settings,
    store: Cache | None,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Iterator[tuple[str, Outcome]]:
    """What comes of each topic, in order.

    Args:
        topics: Their sources.
        settings: What the user set.
        store: What is kept from one run to the next; ``None`` to work everything out.
        executor: Where the work runs; ``None`` for here.
        progress: Told how far the texts are parsed, then how many topics are done.
    """
    means = Means(settings=settings, executor=executor, store=store, progress=progress)
    keys = {topic: _key(sources, settings) for topic, sources in topics.items()}
    if store is not None:  # the sources of all topics at once, so that all processes have work
        missing = [topic for topic, key in keys.items() if not store.holds(TOPICS, key)]
        execution.keep([source for topic in missing for source in topics[topic]], means)
    for number, (topic, sources) in enumerate(topics.items(), start=1):
        yield topic, _outcome(sources, keys[topic], means)
        if progress is not None:
            progress("compare", number, len(topics))
    if store is not None:
        store.tidy((TOPICS,), most=max(MOST, 2 * len(topics)))


def _key(sources: Sequence[Source], settings: Settings) -> str:
    """The name of the entry of a topic."""
    contents = map(identity.content, sources)
    return cache.key(identity.code(), pipeline.signature(settings), *contents)


def _outcome(sources: Sequence[Source], key: str, means: Means) -> Outcome:
    """What comes of one topic, from the store where it is there."""
    if means.store is not None:
        with suppress(DamagedError):
            return decode(Outcome, means.store.get(TOPICS, key))
    found = comparing.compared(pipeline.by_id(sources), means)
    outcome = Outcome(
        discrepancies=found.comparison.discrepancies,
        identities=tuple(found.identities),
        claims=found.answering,
    )
    if means.store is not None and not found.kept:
        means.store.put(TOPICS, key, encode(outcome))
    return outcome
