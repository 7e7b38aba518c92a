"""The stages in order: read this first.

The stages of a comparison stand in ``comparing``, each line a stage and a module. Everything
slow is imported where it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import metadata
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.errors import InputError, UsageError
from claimcheck.model import (
    Claim,
    Comparison,
    Judgement,
    Pair,
    Progress,
    Quantity,
    Skipped,
    Source,
)
from claimcheck.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from claimcheck.bulk import Ways
    from claimcheck.cache import Cache
    from claimcheck.matching import Weights
    from claimcheck.rules.explanation import Explanation

# Names the schema of the output and the meaning of fingerprints; a change to either raises it.
VERSION = "claimcheck/1"


def compare(  # noqa: PLR0913 - what is compared, and everything that decides how
    sources: Iterable[Source],
    *,
    settings: Settings = DEFAULTS,
    progress: Progress | None = None,
    claims: Iterable[Claim] | None = None,
    executor: Executor | None = None,
    store: Cache | None = None,
    refused: Callable[[InputError], None] | None = None,
) -> Comparison:
    """Compare sources claim by claim.

    Args:
        sources: In any order; the result does not depend on it.
        settings: What the user set.
        progress: Told how far each stage is.
        claims: Those of the sources where they are known, by source and in reading order.
        executor: Where texts are parsed and pairs judged; ``None`` for this process. The result
            is the same for any.
        store: What is kept from one run to the next; ``None`` to work everything out.
        refused: Told of each source whose claims take too long, in order; the others are
            compared. ``None`` to compare none, then.

    Raises:
        ExecutionError: A worker of the executor ended before its work was done.
        InputError: The claims of a source take too long, and there is nobody to be told.
        PipelineError: The spaCy pipeline that the settings name is not installed.
        UsageError: Two sources have one id.
    """
    from claimcheck import comparing, execution

    means = execution.Means(
        settings=settings, executor=executor, store=store, progress=progress
    )
    return comparing.compared(by_id(sources), means, claims, refused).comparison


def candidates(
    sources: Iterable[Source],
    *,
    settings: Settings = DEFAULTS,
    progress: Progress | None = None,
) -> tuple[tuple[Claim, ...], tuple[Pair, ...]]:
    """The claims of sources, and all pairs that share a key, however little they are alike."""
    from dataclasses import replace

    from claimcheck import matching

    claims = _claims(by_id(sources), settings, progress)
    weights = replace(weights_of(settings), same_topic=0.0, same_count=0.0)
    return claims, tuple(
        matching.pairs(claims, same_source=settings.same_source, weights=weights)
    )


def extract(source: Source, *, settings: Settings = DEFAULTS) -> tuple[Claim, ...]:
    """The atomic claims of one source, in reading order."""
    return _claims((source,), settings, None)


def skipped(source: Source) -> tuple[Skipped, ...]:
    """What of a source cannot be read as it stands, in reading order."""
    from claimcheck.extraction import skipping

    return skipping.skipped(source)


def extract_many(
    texts: Iterable[str], *, settings: Settings = DEFAULTS
) -> Iterator[list[Claim]]:
    """The atomic claims of each of many texts, in order, as they are read."""
    from claimcheck import analysis, extraction

    return extraction.texts(analysis.load(settings.pipeline), texts)


def judge_many(
    pairs: Iterable[tuple[str, str]], *, settings: Settings = DEFAULTS
) -> Iterator[Judgement]:
    """Judge pairs of short texts, each text taken as one claim, in order."""
    from claimcheck import matching, rules

    for left, right in _whole(pairs, settings):
        yield rules.judge(matching.pair(left, right), ignored=settings.ignore_rules)


def quantities(text: str, *, settings: Settings = DEFAULTS) -> list[Quantity]:
    """The amounts that a short text states, in order, as it states them.

    "About 300" is 300 here; a comparison widens it by what the hedge allows.
    """
    from claimcheck import analysis
    from claimcheck.frames import quantities as frame

    (doc,) = analysis.parse(analysis.load(settings.pipeline), [text])
    return [mention.value for mention in frame.mentions(doc, stated=True)]


def explain(left: str, right: str, *, settings: Settings = DEFAULTS) -> Explanation:
    """What every rule says of two short texts, each taken as one claim."""
    from claimcheck import matching
    from claimcheck.rules import explanation

    ours, theirs = next(_whole([(left, right)], settings))
    return explanation.explain(matching.pair(ours, theirs))


def explain_claims(
    sources: Iterable[Source], a: str, b: str, *, settings: Settings = DEFAULTS
) -> Explanation:
    """What every rule says of two claims, and why they were paired, if they were.

    Args:
        sources: Those that are compared.
        a: Id of a claim, such as ``herald#3``.
        b: Id of another.
        settings: What the user set.

    Raises:
        UsageError: No claim has that id.
    """
    from claimcheck import echoes, matching, origins
    from claimcheck.rules import explanation

    sources = by_id(sources)
    claims = echoes.echoed(_claims(sources, settings, None), sources, origins.copied(sources))
    known = {claim.id: claim for claim in claims}
    for asked in (a, b):
        if asked not in known:
            message = f"{asked}: no claim has this id (list them with 'claimcheck extract')"
            raise UsageError(message)
    weights = weights_of(settings)
    for pair in matching.pairs(claims, same_source=settings.same_source, weights=weights):
        if {pair.left.id, pair.right.id} == {a, b}:
            return explanation.explain(pair)
    return explanation.explain(matching.pair(known[a], known[b]), paired=False)


def signature(settings: Settings = DEFAULTS) -> str:
    """Versions and settings that decide a result, in one line."""
    from claimcheck import analysis

    parts = [
        VERSION,
        f"claimcheck-compare {metadata.version('claimcheck-compare')}",
        f"spacy {metadata.version('spacy')}",
        analysis.version(settings.pipeline),
        f"policy={settings.policy}",
        f"same_source={str(settings.same_source).lower()}",
        f"ignore_rules={','.join(sorted(settings.ignore_rules)) or 'none'}",
    ]
    if settings.weights:
        parts.append(f"weights={weights_of(settings).digest}")
    return "; ".join(parts)


def weights_of(settings: Settings) -> Weights:
    """What decides how alike two claims are.

    Raises:
        SettingsError: The file that the settings name cannot be used.
    """
    from pathlib import Path

    from claimcheck import matching
    from claimcheck.matching import weights

    if not settings.weights:
        return matching.DEFAULT_WEIGHTS
    return weights.read(Path(settings.weights), matching.DEFAULT_WEIGHTS)


def ways_of(settings: Settings) -> Ways:
    """Which pairs are compared, and how they are judged; see ``weights_of``."""
    from claimcheck import bulk

    return bulk.Ways(
        same_source=settings.same_source,
        weights=weights_of(settings),
        ignored=settings.ignore_rules,
    )


def _claims(
    sources: Sequence[Source], settings: Settings, progress: Progress | None
) -> tuple[Claim, ...]:
    from claimcheck import execution

    means = execution.Means(settings=settings, progress=progress)
    return execution.in_time(sources, means, refused=None)[1]


def _whole(
    pairs: Iterable[tuple[str, str]], settings: Settings
) -> Iterator[tuple[Claim, Claim]]:
    """Each text of each pair as one claim; texts are parsed in batches, not pair by pair."""
    from claimcheck import analysis, extraction

    nlp = analysis.load(settings.pipeline)
    texts = (text for pair in pairs for text in pair)
    claims = extraction.whole(nlp, texts)
    for left in claims:
        right = next(claims)
        yield _numbered(left, "a"), _numbered(right, "b")


def _numbered(claim: Claim, name: str) -> Claim:
    from dataclasses import replace

    return replace(claim, id=f"{name}#1", source=name)


def by_id(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Sources in order.

    Raises:
        UsageError: Two have one id.
    """
    ordered = tuple(sorted(sources, key=lambda source: source.id))
    for one, other in pairwise(ordered):
        if one.id == other.id:
            message = f"two sources have the id '{one.id}' (give one of them another id)"
            raise UsageError(message)
    return ordered
