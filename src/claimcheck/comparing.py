"""The stages of a comparison, from sources to discrepancies.

Each line of ``compared`` is a stage and a module. Where there is a store, an earlier run may
have most of the answer; what comes of it is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck import pipeline
from claimcheck.errors import InputError
from claimcheck.model import Claim, Comparison, Identity, Judgement, Source
from claimcheck.renewal import LEAST, MOST, RUNS

if TYPE_CHECKING:
    from claimcheck.execution import Means
    from claimcheck.origins import Copying
    from claimcheck.renewal.results import Result


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and what a gate asks of it.

    Attributes:
        comparison: Everything that was found.
        identities: By discrepancy, what its fingerprint is made of.
        answering: The claims that answer one, in reading order.
        kept: Whether the store has what the next run needs to find all of it again.
    """

    comparison: Comparison
    identities: Sequence[Identity]
    answering: Sequence[Claim]
    kept: bool = False


def compared(
    sources: tuple[Source, ...],
    means: Means,
    claims: Iterable[Claim] | None = None,
    refused: Callable[[InputError], None] | None = None,
) -> Compared:
    """Compare sources claim by claim; see ``pipeline.compare``.

    Args:
        sources: By id.
        means: What the work is done with.
        claims: Those of the sources where they are known.
        refused: Told of each source whose claims take too long.
    """
    from claimcheck import echoes, execution, origins

    kept = claims is None and means.store is not None
    if kept and (known := _renewed(sources, means, refused)):
        return known
    if claims is None:
        sources, claims = execution.in_time(sources, means, refused)
    claims = tuple(claims)
    if kept and (first := _begun(sources, claims, means)):
        return first
    copyings = origins.copied(sources)
    claims = echoes.echoed(claims, sources, copyings)
    return _plainly(sources, claims, copyings, means)


def _plainly(
    sources: tuple[Source, ...],
    claims: tuple[Claim, ...],
    copyings: Sequence[Copying],
    means: Means,
) -> Compared:
    """What comes of claims of which nothing is known and nothing is kept."""
    from claimcheck import discrepancies, execution, fingerprints, verdict

    ways, work, told = pipeline.ways_of(means.settings), means.executor, means.progress
    judged = _in_order(claims, execution.judgements(claims, ways, executor=work, progress=told))
    found = verdict.findings(claims, judged, copyings)
    gathered = discrepancies.gather(found, judged, policy=means.settings.policy)
    by_id = {claim.id: claim for claim in found}
    answering = {id_ for each in gathered for id_ in each.claims}
    return Compared(
        Comparison(
            signature=pipeline.signature(means.settings),
            sources=sources,
            claims=found,
            pairs=judged,
            discrepancies=gathered,
            copies=_copies(copyings),
            skipped=tuple(each for source in sources for each in pipeline.skipped(source)),
        ),
        tuple(fingerprints.identity(each.judgements, by_id) for each in gathered),
        tuple(claim for claim in found if claim.id in answering),
    )


def _renewed(
    sources: tuple[Source, ...], means: Means, refused: Callable[[InputError], None] | None
) -> Compared | None:
    """What comes of the sources, made from an earlier run where one is near."""
    if means.store is None or not means.store.keys(RUNS):
        return None
    from claimcheck.renewal import stages

    result = stages.renewed(sources, means, refused)
    return None if result is None else _made(result, means)


def _begun(
    sources: tuple[Source, ...],
    claims: tuple[Claim, ...],
    means: Means,
) -> Compared | None:
    """What comes of claims, kept for the next run where that is worth it."""
    if not LEAST <= len(claims) <= MOST:
        return None
    from claimcheck.renewal import stages

    if not stages.numbered(claims):
        return None
    return _made(stages.begun(sources, claims, means), means)


def _made(result: Result, means: Means) -> Compared:
    """A result that is, or was, kept."""
    comparison = Comparison(
        signature=pipeline.signature(means.settings),
        sources=result.sources,
        claims=result.claims,
        pairs=result.pairs,
        discrepancies=result.discrepancies,
        copies=_copies(result.copyings),
        skipped=result.skipped,
    )
    return Compared(comparison, result.identities, result.answering, kept=True)


def _copies(copyings: Iterable[Copying]) -> tuple[tuple[str, str], ...]:
    return tuple((copying.copy, copying.original) for copying in copyings)


def _in_order(claims: Iterable[Claim], judged: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judgements by where their first claim stands, then their second."""
    place = {claim.id: at for at, claim in enumerate(claims)}
    return tuple(sorted(judged, key=lambda each: (place[each.a], place[each.b])))
