"""The stages of a run of which is kept what the next one can begin with."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from claimcheck import cache, echoes, execution, pipeline
from claimcheck.bulk.heaps import unsearched
from claimcheck.bulk.judging import judgements
from claimcheck.errors import InputError
from claimcheck.execution import Means, identity
from claimcheck.matching import keys, renewing
from claimcheck.matching.catalogue import Catalogue, catalogued
from claimcheck.matching.ordered import Places, new
from claimcheck.model import Claim, Relation, Source
from claimcheck.renewal import record
from claimcheck.renewal.questions import Questions, discrepancies_of, gathered
from claimcheck.renewal.recalled import Recalled
from claimcheck.renewal.record import Known, Record
from claimcheck.renewal.results import Result
from claimcheck.renewal.shares import Shares, shares
from claimcheck.renewal.verdicts import Verdicts, verdicts

# The share of the text that may be new. From so much on judging everything in all processes is
# quicker than judging in one what is new.
NEW = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The sources of a run, with what is known of each.

    Attributes:
        sources: In order.
        content: By id, a digest of all of it that decides a result.
        shares: What they have of each other.
    """

    sources: tuple[Source, ...]
    content: Mapping[str, str]
    shares: Shares

    def known(self, counts: Sequence[int]) -> tuple[Known, ...]:
        """What is kept of each source.

        Args:
            counts: How many claims each has.
        """
        shared: dict[str, list[str]] = {source.id: [] for source in self.sources}
        for each in self.shares.copyings:
            if each.spans[each.copy]:
                shared[each.copy].append(self.content[each.original])
                shared[each.original].append(self.content[each.copy])
        return tuple(
            Known(
                id=source.id,
                content=self.content[source.id],
                claims=count,
                shares=cache.key(*shared[source.id]) if shared[source.id] else "",
            )
            for source, count in zip(self.sources, counts, strict=True)
        )


def begun(
    sources: tuple[Source, ...],
    claims: Sequence[Claim],
    means: Means,
) -> Result:
    """Compare all claims, and keep what came of it.

    Args:
        sources: In order.
        claims: Theirs.
        means: What the claims were worked out with; it has a store.
    """
    cast = Cast(
        sources=sources,
        content={source.id: identity.content(source) for source in sources},
        shares=shares(sources),
    )
    claims = echoes.echoed(claims, sources, cast.shares.copyings)
    by_source = _by_source(claims)
    counts = [len(by_source.get(source.id, ())) for source in sources]
    recalled = Recalled(sources, counts, cast.shares.copyings, means, known=by_source, noted={})
    found: list[Catalogue] = []
    judged = execution.judgements(
        claims,
        pipeline.ways_of(means.settings),
        executor=means.executor,
        progress=means.progress,
        keep=lambda keys, proposed: found.append(catalogued(keys, proposed)),
    )
    first = next(judged, None)  # before it all pairs are known
    every = () if first is None else (first, *judged)
    none = np.full(found[0].proposed.pairs, -1)
    decided = verdicts(found[0].proposed, None, none, every, recalled.place)
    return _kept(cast, recalled, found[0], decided, (None, none), means)


@unsearched()
def renewed(
    sources: tuple[Source, ...], means: Means, refused: Callable[[InputError], None] | None
) -> Result | None:
    """What comes of sources, made from the nearest run that is kept.

    Args:
        sources: In order.
        means: What claims are worked out with.
        refused: Told of each source whose claims take too long; see ``pipeline.compare``.

    Returns:
        ``None`` where there is no store, or no run in it is near enough.
    """
    if means.store is None:
        return None
    content = {source.id: identity.content(source) for source in sources}
    old = record.nearest(means.store, means.settings, tuple(content.values()))
    known = old.sources if old else ()
    there = {each.id: each for each in known if each.content == content.get(each.id)}
    fresh = [source for source in sources if source.id not in there]
    if old is None or _length(fresh) > NEW * _length(sources):
        return None
    taken, claims = execution.in_time(fresh, means, refused)
    ids = {*there, *(source.id for source in taken)}
    sources = tuple(source for source in sources if source.id in ids)
    by_source = _by_source(claims)
    places = {each.id: at for at, each in enumerate(known) if each.id in there}
    found = shares(sources, old.shares, [places.get(source.id, -1) for source in sources])
    cast = Cast(sources=sources, content=content, shares=found)
    counts = [
        there[source.id].claims if source.id in there else len(by_source.get(source.id, ()))
        for source in sources
    ]
    noted = {name: old.accounts[name] for name in there if name in old.accounts}
    recalled = Recalled(sources, counts, found.copyings, means, known=by_source, noted=noted)
    if cast.known(counts) == old.sources:
        return _result(cast, recalled, old.verdicts, old.questions)
    return _judged_anew(old, cast, recalled, by_source, means)


def _judged_anew(
    old: Record, cast: Cast, recalled: Recalled, fresh: Collection[str], means: Means
) -> Result:
    """The result of sources of which some came, went or changed; ``fresh`` have claims."""
    before = {each.id: each for each in old.sources}
    known = cast.known([end - begin for begin, end in recalled.stretches])
    steady = {each.id for each in known if each == before.get(each.id)}
    gone = [
        name in fresh or name not in cast.content or before[name].content != cast.content[name]
        for name in old.catalogue.keys.sources
    ]
    parts = [
        keys.keys(recalled.source(name), {name: recalled.account(name).summary})
        for name in fresh
    ]
    same_source = means.settings.same_source
    change = renewing.renewed(
        old.catalogue, np.array(gone, np.bool_), parts, same_source=same_source
    )
    as_before = _steady(change, steady)
    part = change.catalogue.proposed.at(_rows(change.catalogue, as_before < 0))
    judged = judgements(part, recalled, pipeline.ways_of(means.settings))
    decided = verdicts(
        change.catalogue.proposed, old.verdicts, as_before, judged, recalled.place
    )
    return _kept(cast, recalled, change.catalogue, decided, (old, as_before), means)


def numbered(claims: Iterable[Claim]) -> bool:
    """Whether the claims of each source are numbered from 1 on, as a kept run has them."""
    return all(
        claim.id == f"{name}#{number}"
        for name, of in _by_source(claims).items()
        for number, claim in enumerate(of, 1)
    )


def _by_source(claims: Iterable[Claim]) -> dict[str, tuple[Claim, ...]]:
    return {name: tuple(of) for name, of in groupby(claims, key=attrgetter("source"))}


def _length(sources: Iterable[Source]) -> int:
    return sum(len(source.text) for source in sources)


def _steady(change: renewing.Renewed, steady: Set[str]) -> Places:
    """By pair, its place in the earlier run if nothing that decides it changed; else -1."""
    names = change.catalogue.keys.sources
    moved = np.array([name not in steady for name in names], np.bool_)
    moved = moved[change.catalogue.keys.source]
    proposed = change.catalogue.proposed
    first = new(proposed.code())
    touched = moved[proposed.left[first]] | moved[proposed.right[first]]
    return np.where(touched, -1, change.as_before)


def _rows(catalogue: Catalogue, wanted: NDArray[np.bool_]) -> Places:
    """The places of the rows of some pairs."""
    pair = np.cumsum(new(catalogue.proposed.code())) - 1
    return np.flatnonzero(wanted[pair])


def _kept(  # noqa: PLR0913, PLR0917 - all that a run consists of
    cast: Cast,
    recalled: Recalled,
    catalogue: Catalogue,
    decided: Verdicts,
    earlier: tuple[Record | None, Places],
    means: Means,
) -> Result:
    """The result of a run, which is kept."""
    old, as_before = earlier
    conflicts = as_before[decided.of(Relation.CONFLICTING)]
    if old is not None:
        known = np.flatnonzero(old.verdicts.of(Relation.CONFLICTING))
        conflicts = np.where(conflicts < 0, -1, np.searchsorted(known, conflicts))
    questions = gathered(
        decided, recalled, means.settings.policy, old.questions if old else None, conflicts
    )
    counts = [end - begin for begin, end in recalled.stretches]
    made = Record(
        sources=cast.known(counts),
        catalogue=catalogue,
        verdicts=decided,
        questions=questions,
        shares=cast.shares,
        accounts={name: recalled.noted(name) for name in catalogue.keys.sources},
    )
    if means.store is not None:
        record.kept(means.store, means.settings, made, old)
    return _result(cast, recalled, decided, questions)


def _result(cast: Cast, recalled: Recalled, decided: Verdicts, questions: Questions) -> Result:
    discrepancies, identities = discrepancies_of(questions, decided, recalled)
    return Result(
        sources=cast.sources,
        copyings=cast.shares.copyings,
        discrepancies=discrepancies,
        identities=identities,
        verdicts=decided,
        recalled=recalled,
    )
